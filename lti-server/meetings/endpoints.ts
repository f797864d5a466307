import type { Handlers } from '../access/handlers.ts';
import { reviewAgreement } from './agreements.ts';
import { readContacts, readContactsOfPupil } from './contacts.ts';
import { endMeeting } from './end-meeting.ts';
import { listMeetings } from './list-meetings.ts';
import { cancelMeeting, prepareMeeting, readMeeting } from './prepare-meeting.ts';
import { editMeeting } from './write-meeting.ts';

export const meetingEndpoints: Handlers<
  | 'GET /api/pupils/:pupilId/meetings'
  | 'POST /api/meetings'
  | 'GET /api/meetings/:meetingId'
  | 'PUT /api/meetings/:meetingId'
  | 'DELETE /api/meetings/:meetingId'
  | 'POST /api/meetings/:meetingId/end'
  | 'PUT /api/agreements/:agreementId/outcome'
  | 'GET /api/contacts/:from/:until'
  | 'GET /api/pupils/:pupilId/contacts/:from/:until'
> = {
  'GET /api/pupils/:pupilId/meetings': (context, { params }) => listMeetings(context, params.pupilId),
  'POST /api/meetings': (context, { body }) => prepareMeeting(context, body),
  'GET /api/meetings/:meetingId': (context, { params }) => readMeeting(context, params.meetingId),
  'PUT /api/meetings/:meetingId': (context, { params, body }) =>
    editMeeting(context, { ...params, edit: body }),
  'DELETE /api/meetings/:meetingId': (context, { params }) => cancelMeeting(context, params.meetingId),
  'POST /api/meetings/:meetingId/end': (context, { params, body }) =>
    endMeeting(context, { ...params, end: body }),
  'PUT /api/agreements/:agreementId/outcome': (context, { params, body }) =>
    reviewAgreement(context, { ...params, ...body }),
  'GET /api/contacts/:from/:until': (context, { params }) => readContacts(context, params),
  'GET /api/pupils/:pupilId/contacts/:from/:until': (context, { params }) =>
    readContactsOfPupil(context, params),
};
