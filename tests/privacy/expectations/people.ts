import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import {
  living,
  staffOfCourse,
  team,
  pageReaders,
  tutorOnly,
  ofLink,
  ofPupil,
  type Expectation,
} from '../expectation.ts';

/** Who is here, the pupils of a course, cards, ties and what counts as done. */
export const peopleExpectations = {
  'GET /api/session': { allowed: living, about: 'own' },
  'DELETE /api/session': { allowed: living, about: 'own' },
  'GET /api/glance': { allowed: living, about: 'own' },
  'GET /api/courses/:courseId/learners': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/courses/:courseId/pupils': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    body: ({ personId }) => ({ personIds: [personId] }),
    // They may confirm, but that person is no learner of their course: nothing comes of it.
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/courses/:courseId/tutees': {
    allowed: staffOfCourse,
    about: 'record',
    params: ({ courseId }) => ({ courseId }),
    body: ({ personId }) => ({ personId }),
  },
  'GET /api/links/:linkId/completion': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofLink,
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'PUT /api/links/:linkId/completion': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofLink,
    body: () => ({ on: true, earlier: true }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'POST /api/links/:linkId/completion/retry': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofLink,
    body: () => ({ pupilId: null }),
    allowedOnForeign: ['staffOfOtherCourse', 'formerTutor'],
  },
  'GET /api/pupils/:pupilId': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: staffOfCourse,
  },
  'GET /api/pupils/:pupilId/page': {
    allowed: pageReaders,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'GET /api/pupils/:pupilId/people': {
    allowed: pageReaders,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: ['otherPupil'],
  },
  'PUT /api/pupils/:pupilId/meeting': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: () => ({ time: 'По вторникам после третьего урока', place: 'Кабинет 12' }),
  },
  'PUT /api/pupils/:pupilId/reading-level': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofPupil,
    body: () => ({ readingLevel: 1 }),
  },
  'GET /api/pupils/:pupilId/tie-candidates': { allowed: tutorOnly, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/ties': {
    allowed: tutorOnly,
    about: 'record',
    params: ofPupil,
    body: ({ personId }) => ({ personId, kind: 'guardian', reason: 'Растит ребёнка', endsOn: null }),
  },
  'POST /api/pupils/:pupilId/ties/:tieId/end': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ pupilId, tieId }) => ({ pupilId, tieId }),
    body: () => ({ reason: 'Год закончился' }),
  },
  'GET /api/pupils/:pupilId/audiences': { allowed: team, about: 'record', params: ofPupil },
} satisfies Partial<Record<EndpointKey, Expectation>>;
