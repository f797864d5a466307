import * as z from 'zod/mini';
import { Id } from '../fields.ts';
import {
  AgreementReview,
  AgreementView,
  ContactLog,
  MeetingEdit,
  MeetingEnd,
  MeetingList,
  MeetingPreparation,
  MeetingView,
  Month,
} from '../meetings.ts';
import { RouteView } from '../route-views.ts';
import { RouteAgreement } from '../routes.ts';
import { Nothing } from '../session.ts';

const ofPupil = z.object({ pupilId: Id });
const ofRoute = z.object({ routeId: Id });
const ofMeeting = z.object({ meetingId: Id });
const ofAgreement = z.object({ agreementId: Id });
const ofMonths = z.object({ from: Month, until: Month });
const ofPupilMonths = z.object({ pupilId: Id, from: Month, until: Month });

/** Meetings, what was agreed there, and the log of contacts. */
export const meetingsEndpoints = {
  'POST /api/routes/:routeId/agreements': { params: ofRoute, body: RouteAgreement, answer: RouteView },
  'GET /api/pupils/:pupilId/meetings': { params: ofPupil, body: Nothing, answer: MeetingList },
  'POST /api/meetings': { params: Nothing, body: MeetingPreparation, answer: MeetingView },
  'GET /api/meetings/:meetingId': { params: ofMeeting, body: Nothing, answer: MeetingView },
  'PUT /api/meetings/:meetingId': { params: ofMeeting, body: MeetingEdit, answer: MeetingView },
  'DELETE /api/meetings/:meetingId': { params: ofMeeting, body: Nothing, answer: Nothing },
  'POST /api/meetings/:meetingId/end': { params: ofMeeting, body: MeetingEnd, answer: MeetingView },
  'PUT /api/agreements/:agreementId/outcome': {
    params: ofAgreement,
    body: AgreementReview,
    answer: AgreementView,
  },
  'GET /api/contacts/:from/:until': { params: ofMonths, body: Nothing, answer: ContactLog },
  'GET /api/pupils/:pupilId/contacts/:from/:until': {
    params: ofPupilMonths,
    body: Nothing,
    answer: ContactLog,
  },
} as const;
