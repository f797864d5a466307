import { Nothing, SessionView } from '../../lti-server/contract/session.ts';
import type { Api } from './client.ts';

/** Who is here and what to open with. */
export const loadSession = (api: Api): Promise<SessionView> =>
  api.call('GET /api/session', { params: {}, answer: SessionView });

/** «Это не я»: the token is worth nothing afterwards, on this device or any other. */
export const endSession = async (api: Api): Promise<void> => {
  await api.call('DELETE /api/session', {
    params: {},
    answer: Nothing,
    idempotent: true,
  });
};
