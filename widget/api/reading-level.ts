import { PupilCard } from '../../lti-server/contract/pupils.ts';
import type { ReadingLevel } from '../../lti-server/contract/vocabulary.ts';
import type { Api } from './client.ts';

/** Sets how much there is to read on the pupil's page, and whether words have their stress. */
export const setReadingLevel = (
  api: Api,
  { pupilId, ...body }: { pupilId: string; readingLevel: ReadingLevel; stressMarks?: boolean | undefined },
): Promise<PupilCard> =>
  api.call('PUT /api/pupils/:pupilId/reading-level', {
    params: { pupilId },
    body,
    answer: PupilCard,
    idempotent: true,
  });
