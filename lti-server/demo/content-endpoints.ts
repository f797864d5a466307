/** Adding to the course page: the portal's side of deep linking, and the pages of what was added. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Choices, readChoice } from './content-choice.ts';
import type { LmsMeans } from './lms-means.ts';
import { addingPage, leavingPage, placedPage } from './pages/adding-pages.ts';
import { addingWords } from './pages/adding-words.ts';
import { framedMessagePage } from './pages/message-page.ts';
import { postingPage } from './pages/posting-page.ts';
import { mayEditCourse, type PlacedItems } from './placed-items.ts';
import { readerOf, sendPage } from './reader.ts';

/** Marks an answer that the portal has posted to itself once more, for its own cookie to come along. */
const repostMark = 'reposted';

const fieldOf = (body: unknown, name: string): string | null => {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : null;
};

export const addContentEndpoints = (
  app: FastifyInstance,
  { means, placed, choices }: { means: LmsMeans; placed: PlacedItems; choices: Choices },
): void => {
  const { platform, toolOrigin } = means;

  app.get('/course/add', (request, reply) => {
    const reader = readerOf(request);
    if (!mayEditCourse(reader.account)) return reply.callNotFound();
    return sendPage(reply, addingPage({ reader, toolOrigin }));
  });

  app.get('/activity/:id', (request, reply) => {
    const reader = readerOf(request);
    const item = placed.find((request.params as { id: string }).id);
    if (reader.account === null) return reply.redirect('/', 303);
    if (item === null) return reply.callNotFound();
    return sendPage(reply, placedPage({ reader, item, toolOrigin }));
  });

  app.post('/content/remove', (request, reply) => {
    if (!mayEditCourse(readerOf(request).account)) return reply.callNotFound();
    placed.remove(fieldOf(request.body, 'item') ?? '');
    return reply.redirect('/course', 303);
  });

  app.post('/content/return', async (request, reply) => {
    const jwt = fieldOf(request.body, 'JWT');
    const { account, locale } = readerOf(request);
    if (jwt === null) return say(request, reply, 'refused');
    // The form came from a page of the tool, so the browser has held the portal's Lax cookie back.
    if (account === null && fieldOf(request.body, repostMark) === null) {
      const fields = { JWT: jwt, [repostMark]: '1' };
      return sendPage(reply, postingPage({ locale, action: '/content/return', fields }));
    }
    const choice = await readChoice({ jwt, platform, keySet: await means.toolKeySet(), choices });
    if (choice === null || !mayEditCourse(account) || choice.accountId !== account.id)
      return say(request, reply, 'refused');
    if (!choice.items.every((item) => placed.add(item))) return say(request, reply, 'full');
    return sendPage(reply, leavingPage({ reader: readerOf(request) }));
  });
};

function say(request: FastifyRequest, reply: FastifyReply, what: 'refused' | 'full'): FastifyReply {
  const reader = readerOf(request);
  const words = addingWords[reader.locale];
  return sendPage(
    reply.code(400),
    framedMessagePage({ reader, title: words[what], text: words[`${what}Text`] }),
  );
}
