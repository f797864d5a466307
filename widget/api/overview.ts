import { AttentionSettings, Overview } from '../../lti-server/contract/overview.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { AttentionRule } from '../../lti-server/contract/vocabulary.ts';
import type { Api } from './client.ts';

/** All children of the caller, in one answer. */
export const loadOverview = (api: Api, { signal }: { signal?: AbortSignal } = {}): Promise<Overview> =>
  api.call('GET /api/overview', { params: {}, answer: Overview, signal });

export const saveSettings = (api: Api, settings: AttentionSettings): Promise<AttentionSettings> =>
  api.call('PUT /api/overview/settings', {
    params: {},
    body: settings,
    answer: AttentionSettings,
    idempotent: true,
  });

/** Puts a reason off until a day, `YYYY-MM-DD`. */
export const putOff = async (
  api: Api,
  { untilDay, reason, ...params }: { pupilId: string; rule: AttentionRule; untilDay: string; reason: string },
): Promise<void> => {
  await api.call('PUT /api/pupils/:pupilId/snoozes/:rule', {
    params,
    body: { untilDay, reason },
    answer: Nothing,
    idempotent: true,
  });
};

/** Shows the reason again. */
export const takeUp = async (api: Api, params: { pupilId: string; rule: AttentionRule }): Promise<void> => {
  await api.call('DELETE /api/pupils/:pupilId/snoozes/:rule', { params, answer: Nothing, idempotent: true });
};
