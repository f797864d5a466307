import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import { icon } from '../pages/boat.ts';
import { localeOfReader } from '../pages/reader.ts';
import { storagePage } from '../pages/shell.ts';
import { configuration } from './configuration.ts';
import { answerQuestion } from './deep-linking/picker-door.ts';
import { bindingCookie, storageKey } from './launch/binding.ts';
import { launch, launchAfterAsking, type LaunchDoor } from './launch/launch-door.ts';
import { beginLogin } from './launch/login.ts';
import type { BegunLogin } from './launch/trail.ts';
import { readForm } from './parameters.ts';
import { refuse, send } from './refuse.ts';
import { registrationEndpoints, type RegistrationDoor } from './registration/endpoints.ts';
import type { ToolKeys } from './tool-keys.ts';
import { parametersOf, trailOf } from './visit.ts';

export interface LtiDoor extends LaunchDoor {
  readonly toolKeys: ToolKeys;
  readonly launchesPerMinute: number;
  readonly registration: Omit<RegistrationDoor, 'tools'>;
  /** Told of every login that is sent on to its platform. */
  readonly onLogin: (login: BegunLogin) => void;
}

/** Mentor lists and custom parameters can be long; ordinary launches are 3–10 kB. */
const bodyLimit = 256 * 1024;

/** The addresses of the LTI protocol, all below `/lti`. */
export async function ltiEndpoints(app: FastifyInstance, door: LtiDoor): Promise<void> {
  const { tools, toolKeys } = door;
  await app.register(formbody, { bodyLimit, parser: readForm });
  app.decorateRequest('trail', null);
  app.decorateRequest('visitor', null);
  app.setErrorHandler((error, request, reply) => refuse(door, { error, request, reply }));

  app.get('/jwks', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=600').header('content-type', 'application/jwk-set+json');
    return JSON.stringify(await toolKeys.publicKeys());
  });
  app.get('/icon.svg', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=86400').header('content-type', 'image/svg+xml');
    return icon;
  });
  app.get('/config.json', async () => configuration(tools.publicUrl));

  await app.register(async (doors) => {
    if (door.launchesPerMinute > 0) {
      await doors.register(rateLimit, {
        max: door.launchesPerMinute,
        timeWindow: 60_000,
        // How much is left is of use to nobody who comes from an LMS.
        addHeadersOnExceeding: {
          'x-ratelimit-limit': false,
          'x-ratelimit-remaining': false,
          'x-ratelimit-reset': false,
        },
        errorResponseBuilder: () => new Refusal('TOO_MANY_REQUESTS', { retryAfter: 60 }),
      });
    }
    doors.get('/login', (request, reply) => login(door, request, reply));
    doors.post('/login', { bodyLimit }, (request, reply) => login(door, request, reply));
    doors.post('/launch', { bodyLimit }, (request, reply) => launch(door, request, reply));
    doors.post('/launch/binding', { bodyLimit }, (request, reply) => launchAfterAsking(door, request, reply));
    doors.post('/deep-link', { bodyLimit }, (request, reply) =>
      answerQuestion(door, { parameters: parametersOf(request), request, reply }),
    );
    await doors.register(registrationEndpoints, { tools, ...door.registration });
    // Reload and Back ask for the page again by GET; the visit starts in the course.
    for (const address of ['/launch', '/launch/binding', '/deep-link']) {
      doors.get(address, (_request, reply) => {
        reply.header('allow', 'POST');
        throw new Refusal('METHOD_NOT_ALLOWED');
      });
    }
  });
}

async function login(
  { tools, onLogin }: LtiDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { login, platform, loginHint, authenticationUrl, storageTarget } = await beginLogin(
    tools,
    parametersOf(request),
    trailOf(request, 'login'),
  );
  onLogin({ loginId: login.id, platformId: platform.platformId, loginHint, requestId: request.id });
  reply
    .header('set-cookie', bindingCookie(login.id, login.bindingSecret))
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer');
  // A redirect keeps the platform's own cookie; a page of ours in between is only for its storage.
  if (storageTarget === null) return reply.redirect(authenticationUrl, 302);
  const [origin] = platform.origins;
  const task = {
    task: 'put',
    frame: storageTarget,
    origin,
    key: storageKey(login.id),
    value: login.bindingSecret,
    next: authenticationUrl,
  };
  // Before there is a token nobody knows where the course stands (Canvas: at an address of each school's own, far from
  // its authorization endpoint), and there is nothing on this page to press.
  const frameAncestors = ['*'];
  return send(reply, storagePage({ locale: localeOfReader(request), task, form: null, frameAncestors }));
}
