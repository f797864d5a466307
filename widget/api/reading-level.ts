import { PupilCard } from '../../lti-server/contract/pupils.ts';
import type { ReadingLevel } from '../../lti-server/contract/vocabulary.ts';
import type { Api } from './client.ts';

/** Sets how much there is to read on the pupil's page. */
export const setReadingLevel = (
  api: Api,
  { pupilId, readingLevel }: { pupilId: string; readingLevel: ReadingLevel },
): Promise<PupilCard> =>
  api.call('PUT /api/pupils/:pupilId/reading-level', {
    params: { pupilId },
    body: { readingLevel },
    answer: PupilCard,
    idempotent: true,
  });
