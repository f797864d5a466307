import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { ofPupil, staff, staffOfCourse, tutorOnly, type Expectation, type Records } from '../expectation.ts';

const coordinator: readonly KindOfPerson[] = ['coordinator'];

const rules = {
  help: 1,
  hard: 3,
  teacher: null,
  request: 3,
  feedback: null,
  voice: 3,
  talk: 7,
  goodWord: 14,
  mention: 30,
  step: 10,
  ending: 14,
  agreement: 1,
  keys: true,
};
const year = ({ pupilId }: Records) => ({
  pupils: [{ pupilId, grade: 3 }],
  ties: 'keep',
  cleanSlate: false,
});

/** Who tutors whom, coverage and years; nothing of it opens what is written about a child. */
export const coordinationExpectations = {
  'GET /api/duties': { allowed: staff, about: 'own' },
  'GET /api/coordination': { allowed: coordinator, about: 'own' },
  'GET /api/coordination/pupils': { allowed: coordinator, about: 'own' },
  'POST /api/coordination/arrangements': {
    allowed: coordinator,
    about: 'record',
    // Every pupil is of the coordinator's school.
    allowedOnForeign: coordinator,
    body: ({ pupilId, staffId }) => ({
      kind: 'give',
      pupilIds: [pupilId],
      fromPersonId: null,
      toPersonId: staffId,
      startsOn: '2026-09-14',
      endsOn: null,
      reason: 'Тьютор класса',
    }),
  },
  'POST /api/coordination/tie-ends': {
    allowed: coordinator,
    about: 'record',
    allowedOnForeign: coordinator,
    body: ({ tieId }) => ({ tieIds: [tieId], endsOn: '2026-09-30', reason: 'Переходит к другому тьютору' }),
  },
  'GET /api/coordination/coverage/:weeks': {
    allowed: coordinator,
    about: 'own',
    params: () => ({ weeks: 4 }),
  },
  'PUT /api/coordination/attention': { allowed: coordinator, about: 'own', body: () => rules },
  'POST /api/coordination/year-previews': {
    allowed: coordinator,
    about: 'record',
    allowedOnForeign: coordinator,
    body: year,
  },
  'POST /api/coordination/years': {
    allowed: coordinator,
    about: 'record',
    allowedOnForeign: coordinator,
    body: year,
  },
  'POST /api/coordination/years/:turnId/undo': {
    allowed: coordinator,
    about: 'record',
    allowedOnForeign: coordinator,
    params: ({ turnId }) => ({ turnId }),
  },
  'POST /api/new-years': {
    allowed: tutorOnly,
    about: 'record',
    body: ({ pupilId }) => ({
      turnId: 'privacy-year-0001',
      pupilIds: [pupilId],
      cleanSlate: true,
      takes: ['strength'],
    }),
  },
  'POST /api/new-years/:turnId/undo': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ newYearId }) => ({ turnId: newYearId }),
  },
  'GET /api/pupils/:pupilId/tutor-request': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: staffOfCourse,
  },
  'PUT /api/pupils/:pupilId/tutor-request': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: staffOfCourse,
    body: () => ({ why: 'Нужен человек рядом' }),
  },
  'DELETE /api/pupils/:pupilId/tutor-request': {
    allowed: staffOfCourse,
    about: 'record',
    params: ofPupil,
    allowedOnForeign: staffOfCourse,
  },
  'GET /api/pupils/:pupilId/handover': { allowed: tutorOnly, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/handover/read': { allowed: tutorOnly, about: 'record', params: ofPupil },
} satisfies Partial<Record<EndpointKey, Expectation>>;
