import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import { ofPupil, staff, tutorOnly, type Expectation, type Records } from '../expectation.ts';

const ofMeeting = ({ meetingId }: Records) => ({ meetingId });
const months = { from: '2026-09', until: '2026-10' };
export const meetingPart = {
  topic: 'Тихие слова',
  people: [],
  guests: '',
  quotes: [],
  words: 'Тихие слова',
  adultWords: '',
  audience: 'team',
  agreements: [],
  points: [],
} as const;

/** Meetings, what was agreed in them, and the contact log. */
export const meetingExpectations = {
  'GET /api/pupils/:pupilId/meetings': { allowed: tutorOnly, about: 'record', params: ofPupil },
  'POST /api/meetings': {
    allowed: tutorOnly,
    about: 'record',
    body: ({ pupilId, freshId }) => ({
      meetingId: freshId,
      kind: 'talk',
      pupilIds: [pupilId],
      heldOn: '2026-09-14',
      minutesPlanned: 20,
    }),
  },
  'GET /api/meetings/:meetingId': { allowed: tutorOnly, about: 'record', params: ofMeeting },
  'PUT /api/meetings/:meetingId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofMeeting,
    body: ({ pupilId }) => ({
      revision: 1,
      heldOn: '2026-09-15',
      minutesPlanned: 20,
      started: true,
      pupils: [{ pupilId, ...meetingPart }],
    }),
  },
  'DELETE /api/meetings/:meetingId': { allowed: tutorOnly, about: 'record', params: ofMeeting },
  'POST /api/meetings/:meetingId/end': {
    allowed: tutorOnly,
    about: 'record',
    params: ofMeeting,
    body: ({ pupilId }) => ({
      revision: 1,
      minutesSpent: 20,
      pupils: [{ pupilId, text: 'Говорили о вулканах.', seenBy: 'pupil', adultText: '' }],
    }),
  },
  'PUT /api/agreements/:agreementId/outcome': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ agreementId }) => ({ agreementId }),
    body: () => ({ outcome: 'kept' }),
  },
  // Of one's own children only; without any it is empty.
  'GET /api/contacts/:from/:until': { allowed: staff, about: 'own', params: () => months },
  'GET /api/pupils/:pupilId/contacts/:from/:until': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ pupilId }) => ({ pupilId, ...months }),
  },
} satisfies Partial<Record<EndpointKey, Expectation>>;
