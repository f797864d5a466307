import type { Handlers } from '../access/handlers.ts';
import { readTimeline } from './read-timeline.ts';
import { searchTexts } from './search.ts';

/** Both are asked with a body: words that are looked for may be about somebody, and addresses are logged. */
export const timelineEndpoints: Handlers<'POST /api/pupils/:pupilId/timeline' | 'POST /api/search'> = {
  'POST /api/pupils/:pupilId/timeline': (context, { params, body }) =>
    readTimeline(context, { ...params, ...body }),
  'POST /api/search': (context, { body }) => searchTexts(context, body),
};
