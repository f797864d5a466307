import { LookChoice } from '../../lti-server/contract/looks.ts';
import type { Look } from '../../lti-server/contract/vocabulary.ts';
import type { Api } from './client.ts';

/** Keeps what the child's map looks like, for every device. */
export const chooseLook = async (
  api: Api,
  { pupilId, look }: { pupilId: string; look: Look },
): Promise<Look> =>
  (
    await api.call('PUT /api/pupils/:pupilId/look', {
      params: { pupilId },
      body: { look },
      answer: LookChoice,
      idempotent: true,
    })
  ).look;
