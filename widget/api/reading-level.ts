import type { ReadingLevelChange } from '../../lti-server/contract/looks.ts';
import { PupilCard } from '../../lti-server/contract/pupils.ts';
import type { Api } from './client.ts';

/** Sets how much there is to read on the pupil's page, and whether words have their stress. */
export const setReadingLevel = (
  api: Api,
  { pupilId, ...body }: ReadingLevelChange & { pupilId: string },
): Promise<PupilCard> =>
  api.call('PUT /api/pupils/:pupilId/reading-level', {
    params: { pupilId },
    body,
    answer: PupilCard,
    idempotent: true,
  });
