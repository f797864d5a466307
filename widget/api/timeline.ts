import {
  SearchPage,
  TimelinePage,
  type SearchQuestion,
  type TimelineQuestion,
} from '../../lti-server/contract/timeline.ts';
import type { Api } from './client.ts';

/** A page of a pupil's history, the newest first. What is looked for never stands in an address. */
export const loadTimeline = (
  api: Api,
  { pupilId, question, signal }: { pupilId: string; question: TimelineQuestion; signal?: AbortSignal },
): Promise<TimelinePage> =>
  api.call('POST /api/pupils/:pupilId/timeline', {
    params: { pupilId },
    body: question,
    answer: TimelinePage,
    idempotent: true,
    signal,
  });

/** A page of what is found about all pupils of the reader's own. */
export const searchTexts = (
  api: Api,
  { question, signal }: { question: SearchQuestion; signal?: AbortSignal },
): Promise<SearchPage> =>
  api.call('POST /api/search', { params: {}, body: question, answer: SearchPage, idempotent: true, signal });
