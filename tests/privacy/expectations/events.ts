import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { staffOfCourse, ofPupil, ofEvent, type Expectation } from '../expectation.ts';

/** The foreign event stands in the other course, and the other pupil has joined it. */
const eventForeigners: readonly KindOfPerson[] = ['otherPupil', 'staffOfOtherCourse', 'formerTutor'];
export const eventPlan = {
  title: 'День космоса',
  purpose: '',
  goals: '',
  tasks: [],
  ways: '',
  resources: '',
  results: '',
  startsOn: null,
  endsOn: null,
};

/** Events and journeys of a course. */
export const eventExpectations = {
  'GET /api/courses/:courseId/events': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/courses/:courseId/events': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    body: () => ({ eventId: crypto.randomUUID(), kind: 'event', ideasUntil: null, plan: eventPlan }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  // What a child is asked to join is the child's own affair; the staff of the course see it in their list.
  'GET /api/pupils/:pupilId/events': {
    allowed: ['self'],
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/events/:eventId': {
    allowed: ['self', ...staffOfCourse],
    about: 'record',
    params: ofEvent,
    allowedOnForeign: eventForeigners,
  },
  'PUT /api/events/:eventId': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofEvent,
    body: () => ({ revision: 1, ideasUntil: null, plan: eventPlan }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'PUT /api/events/:eventId/stage': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofEvent,
    body: () => ({ revision: 1, stage: 'plan' }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/events/:eventId/invitations': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofEvent,
    // The other pupil is no member of the other course, so there is nobody to ask.
    body: ({ pupilId }) => ({ pupilIds: [pupilId] }),
  },
  'PUT /api/events/:eventId/answer': {
    allowed: ['self'],
    about: 'record',
    params: ofEvent,
    body: () => ({ answer: 'not_now' }),
    allowedOnForeign: ['otherPupil'],
  },
  'POST /api/events/:eventId/words': {
    allowed: ['self', ...staffOfCourse],
    about: 'record',
    params: ofEvent,
    body: () => ({ wordId: crypto.randomUUID(), about: 'tasks', text: 'Сделать ракету', fileId: null }),
    allowedOnForeign: eventForeigners,
  },
  // A child's words are hidden by the child alone.
  'PUT /api/events/:eventId/words/:wordId/hidden': {
    allowed: ['self'],
    about: 'record',
    params: ({ eventId, eventWordId }) => ({ eventId, wordId: eventWordId }),
    body: () => ({ hidden: true }),
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/events/:eventId/tasks/:taskId/taking': {
    allowed: ['self'],
    about: 'record',
    params: ({ eventId, eventTaskId }) => ({ eventId, taskId: eventTaskId }),
    body: () => ({ taken: true }),
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/events/:eventId/words/:wordId/file': {
    allowed: ['self', ...staffOfCourse],
    about: 'record',
    params: ({ eventId, eventWordId }) => ({ eventId, wordId: eventWordId }),
    allowedOnForeign: eventForeigners,
  },
  'PUT /api/events/:eventId/pupils/:pupilId/step': {
    allowed: ['tutor'],
    about: 'record',
    params: ({ eventId, pupilId }) => ({ eventId, pupilId }),
    body: () => ({ stepId: null }),
  },
} satisfies Partial<Record<EndpointKey, Expectation>>;
