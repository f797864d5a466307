import { NewYearStands, type NewYear, type NewYearBeginning } from '../../lti-server/contract/new-year.ts';
import type { Api } from './client.ts';

/** Who has been answered for already is passed over, so it may be sent again. */
export const beginNewYear = async (api: Api, body: NewYearBeginning): Promise<NewYear | null> =>
  (await api.call('POST /api/new-years', { params: {}, body, answer: NewYearStands, idempotent: true }))
    .newYear;

export const undoNewYear = async (api: Api, turnId: string): Promise<NewYear | null> =>
  (await api.call('POST /api/new-years/:turnId/undo', { params: { turnId }, answer: NewYearStands })).newYear;
