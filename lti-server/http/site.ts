import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../errors.ts';
import { refusalPage, startPage } from '../pages/notice.ts';
import { localeOfReader } from '../pages/reader.ts';
import { shellPage } from '../pages/shell.ts';
import type { WidgetFiles } from '../pages/widget-files.ts';
import { sendFailure } from './failures.ts';

/** Whoever asks for what is not here: programs get the failure as JSON, people a page. */
export function notFoundPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.url.startsWith('/api')) return sendFailure(notFound(), request, reply);
  const locale = localeOfReader(request);
  const page = refusalPage({ code: 'NOT_FOUND', requestId: request.id, locale, frameAncestors: ['*'] });
  return reply.code(404).headers(page.headers).send(page.body);
}

interface SiteParts {
  readonly widgetDir: string;
  readonly files: WidgetFiles;
  readonly publicUrl: string;
  /** Where the demo school is, when it is on. */
  readonly demoUrl: string | null;
}

/** What browsers fetch besides the API: the widget's files, the page that a reload asks for, the start page. */
export async function site(
  app: FastifyInstance,
  { widgetDir, files, publicUrl, demoUrl }: SiteParts,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: widgetDir,
    prefix: '/widget/',
    preCompressed: true,
    dotfiles: 'ignore',
    index: false,
    list: false,
    cacheControl: false,
    setHeaders(reply, path) {
      // Other sites embed these files; built ones carry a hash in their name and never change.
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header('x-content-type-options', 'nosniff');
      reply.header(
        'cache-control',
        /-[\w-]{8}\.(js|css)(\.(br|gz))?$/.test(path)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=300',
      );
    },
  });
  app.get('/app', async (request, reply) => {
    // A reload inside the LMS: nothing is known of the LMS here, and without the tab's own token the page shows nothing.
    const page = shellPage({
      files,
      locale: localeOfReader(request),
      frameAncestors: ['*'],
    });
    return reply.headers(page.headers).send(page.body);
  });
  app.get('/', async (request, reply) => {
    const page = startPage({ locale: localeOfReader(request), demoUrl, publicUrl });
    return reply.headers(page.headers).send(page.body);
  });
}
