/** The demo school's portal: pages for people, and the platform's endpoints for the tool. */
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import { readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';
import { createChoices } from './content-choice.ts';
import { addContentEndpoints } from './content-endpoints.ts';
import { createGradebook } from './gradebook.ts';
import { addGradebook, gradeScopes } from './gradebook-endpoints.ts';
import { addGroups, groupsScope } from './groups.ts';
import { addLtiEndpoints } from './lti-endpoints.ts';
import { addRegistration, registerUrlOf } from './registration.ts';
import type { LmsMeans } from './lms-means.ts';
import { addMemberships, membersScope } from './memberships.ts';
import { materials } from './materials.ts';
import { connectionPage } from './pages/connection-page.ts';
import { coursePage } from './pages/course-page.ts';
import { embedPage, embedPolicy } from './pages/embed-page.ts';
import { frontPage } from './pages/front-page.ts';
import { icon } from './pages/icon.ts';
import { materialPage } from './pages/material-page.ts';
import { framedMessagePage, messagePage } from './pages/message-page.ts';
import { postingPolicy } from './pages/posting-page.ts';
import { words } from './pages/words.ts';
import { createPlacedItems } from './placed-items.ts';
import { chooseLocale, readerOf, sendPage, signIn } from './reader.ts';
import { addServiceTokens } from './service-tokens.ts';

const files = new Map(
  (['school.css', 'school.js', 'leave-frame.js'] as const).map((name) => [
    name,
    {
      body: readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8'),
      type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    },
  ]),
);

const fieldOf = (body: unknown, name: string): string | null => {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : null;
  return typeof value === 'string' ? value : null;
};

/** Where the language switch may lead back to. */
const ownPages = new Set([
  '/course',
  '/course/embed',
  '/connection',
  ...materials.map(({ id }) => `/materials/${id}`),
]);

/** The portal as a Fastify app, not yet listening. */
export const createLms = (means: LmsMeans): FastifyInstance => {
  const { platform, toolOrigin } = means;
  const placed = createPlacedItems(means);
  const choices = createChoices(means);
  const gradebook = createGradebook();
  const app = Fastify({ logger: false, bodyLimit: 64 * 1024 });
  app.register(fastifyCookie);
  app.register(fastifyFormbody);

  const policy = (more: Readonly<Record<string, readonly string[]>> = {}): string =>
    Object.entries({
      'default-src': ["'none'"],
      'style-src': ["'self'", postingPolicy.style],
      'img-src': ["'self'"],
      'frame-src': ["'self'", toolOrigin],
      'form-action': ["'self'", toolOrigin],
      'frame-ancestors': ["'self'"],
      'base-uri': ["'none'"],
      ...more,
      'script-src': ["'self'", postingPolicy.script, ...(more['script-src'] ?? [])],
    })
      .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
      .join('; ');
  const usualPolicy = policy();
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': usualPolicy,
      'x-content-type-options': 'nosniff',
      // Not `no-referrer`: with it the posted token would arrive with `Origin: null`.
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': 'no-store',
    });
  });

  app.setNotFoundHandler((request, reply) => {
    const reader = readerOf(request);
    return sendPage(reply.code(404), messagePage({ reader, ...words[reader.locale].problems.missing }));
  });
  app.setErrorHandler((error, request, reply) => {
    const given = (error as { statusCode?: unknown }).statusCode;
    const status = typeof given === 'number' && given >= 400 && given < 500 ? given : 500;
    if (status === 500) means.onFailure(error);
    const reader = readerOf(request);
    return sendPage(reply.code(status), messagePage({ reader, ...words[reader.locale].problems.broken }));
  });

  app.get('/', (request, reply) => sendPage(reply, frontPage(readerOf(request))));

  app.get('/course', (request, reply) => {
    const reader = readerOf(request);
    if (reader.account === null) return reply.redirect('/', 303);
    return sendPage(
      reply,
      coursePage({ reader, toolOrigin, placed: placed.all(), columns: gradebook.columns() }),
    );
  });

  app.get('/course/embed', (request, reply) => {
    const reader = readerOf(request);
    if (reader.account === null) return reply.redirect('/', 303);
    reply.header('content-security-policy', policy(embedPolicy(toolOrigin)));
    return sendPage(reply, embedPage({ reader, toolOrigin }));
  });

  app.get('/connection', (request, reply) => {
    const reader = readerOf(request);
    if (reader.account?.kind !== 'administrator') return reply.callNotFound();
    const { issuer, clientId, deploymentId, redirectUri } = platform;
    const values = {
      issuer,
      clientId,
      deploymentId,
      jwks: `${issuer}/jwks`,
      auth: `${issuer}/auth`,
      login: means.loginUrl,
      redirect: redirectUri,
    };
    const wasRenewed = fieldOf(request.query, 'renewed') !== null;
    return sendPage(reply, connectionPage({ reader, values, registerUrl: registerUrlOf(means), wasRenewed }));
  });

  for (const material of materials) {
    app.get(`/materials/${material.id}`, (request, reply) =>
      sendPage(reply, materialPage({ reader: readerOf(request), material })),
    );
  }

  // Where the tool sends people back to (`launch_presentation.return_url`); it may have a word for them.
  app.get('/course/return', (request, reply) => {
    const reader = readerOf(request);
    const said = fieldOf(request.query, 'lti_errormsg') ?? fieldOf(request.query, 'lti_msg');
    const title = words[reader.locale].returned;
    return sendPage(reply, framedMessagePage({ reader, title, text: said?.slice(0, 500) ?? null }));
  });

  app.post('/enter', (request, reply) => {
    const accountId = fieldOf(request.body, 'account');
    return reply.redirect(accountId !== null && signIn(reply, accountId) ? '/course' : '/', 303);
  });

  app.post('/leave', (_request, reply) => {
    signIn(reply, null);
    return reply.redirect('/', 303);
  });

  app.post('/language', (request, reply) => {
    chooseLocale(reply, fieldOf(request.body, 'locale'));
    const back = fieldOf(request.body, 'back');
    return reply.redirect(back !== null && ownPages.has(back) ? back : '/', 303);
  });

  for (const [name, { body, type }] of files) {
    // A launch passes through several pages of the portal, in frames as well: each file is fetched once.
    app.get(`/${name}`, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=300').send(body),
    );
  }
  app.get('/icon.svg', (_request, reply) => reply.type('image/svg+xml').send(icon));

  addLtiEndpoints(app, { means, placed, choices, gradebook });
  const permits = addServiceTokens(app, { means, offered: [...gradeScopes, membersScope, groupsScope] });
  addGradebook(app, { issuer: platform.issuer, gradebook, permits });
  addMemberships(app, { issuer: platform.issuer, permits });
  addGroups(app, { permits });
  addContentEndpoints(app, { means, placed, choices });
  addRegistration(app, means);
  return app;
};
