import {
  AgreementView,
  ContactLog,
  MeetingList,
  MeetingView,
  type AgreementOutcome,
  type MeetingEdit,
  type MeetingEnd,
  type MeetingPreparation,
} from '../../lti-server/contract/meetings.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { Api } from './client.ts';

export const listMeetings = (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<MeetingList> =>
  api.call('GET /api/pupils/:pupilId/meetings', { params: { pupilId }, answer: MeetingList, signal });

/** The agenda builds itself; `meetingId` is made once for a press. */
export const prepareMeeting = (api: Api, body: MeetingPreparation): Promise<MeetingView> =>
  api.call('POST /api/meetings', { params: {}, body, answer: MeetingView, idempotent: true });

export const loadMeeting = (
  api: Api,
  { meetingId, signal }: { meetingId: string; signal?: AbortSignal },
): Promise<MeetingView> =>
  api.call('GET /api/meetings/:meetingId', { params: { meetingId }, answer: MeetingView, signal });

/**
 * `leaving`: the page is going away, the browser delivers it afterwards.
 * @throws ApiFailure `REVISION_CONFLICT` with the meeting as it stands when somebody saved in between
 */
export const saveMeeting = (
  api: Api,
  { meetingId, leaving = false, ...body }: MeetingEdit & { meetingId: string; leaving?: boolean },
): Promise<MeetingView> =>
  api.call('PUT /api/meetings/:meetingId', {
    params: { meetingId },
    body,
    answer: MeetingView,
    keepalive: leaving,
  });

export const cancelMeeting = async (api: Api, meetingId: string): Promise<void> => {
  await api.call('DELETE /api/meetings/:meetingId', { params: { meetingId }, answer: Nothing });
};

/** Ending again, after a lost answer, is ending once. */
export const endMeeting = (
  api: Api,
  { meetingId, ...body }: MeetingEnd & { meetingId: string },
): Promise<MeetingView> =>
  api.call('POST /api/meetings/:meetingId/end', {
    params: { meetingId },
    body,
    answer: MeetingView,
    idempotent: true,
  });

export const reviewAgreement = (
  api: Api,
  { agreementId, outcome }: { agreementId: string; outcome: AgreementOutcome | null },
): Promise<AgreementView> =>
  api.call('PUT /api/agreements/:agreementId/outcome', {
    params: { agreementId },
    body: { outcome },
    answer: AgreementView,
    idempotent: true,
  });

/** The contact log of these months (`YYYY-MM`), of one child or of all one's own. */
export const loadContacts = (
  api: Api,
  {
    pupilId,
    from,
    until,
    signal,
  }: { pupilId: string | undefined; from: string; until: string; signal?: AbortSignal },
): Promise<ContactLog> =>
  pupilId === undefined
    ? api.call('GET /api/contacts/:from/:until', { params: { from, until }, answer: ContactLog, signal })
    : api.call('GET /api/pupils/:pupilId/contacts/:from/:until', {
        params: { pupilId, from, until },
        answer: ContactLog,
        signal,
      });
