import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import { wavOf } from '../../support/made-files.ts';
import {
  living,
  staff,
  team,
  tutorOnly,
  ofPupil,
  ofNote,
  ofRestrictedNote,
  ofDraft,
  type Expectation,
} from '../expectation.ts';

const wording = {
  kind: 'observation',
  text: 'Работал 12 минут, потом попросил паузу.',
  routeId: null,
  stepId: null,
  visibility: 'team',
  readers: [],
};

/** Notes, drafts, and the overview with what is put off. */
export const noteExpectations = {
  'GET /api/pupils/:pupilId/notes': { allowed: team, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/notes': {
    allowed: team,
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({ noteId: freshId, ...wording }),
  },
  'PUT /api/notes/:noteId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofNote,
    body: () => ({ revision: 1, ...wording }),
  },
  'POST /api/notes/:noteId/open': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofRestrictedNote,
    body: () => ({ reason: 'Готовлюсь к встрече' }),
  },
  'POST /api/notes/:noteId/history': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofNote,
    body: () => ({ reason: 'Хочу понять, что изменилось' }),
  },
  'GET /api/overview': { allowed: staff, about: 'own' },
  'PUT /api/overview/settings': {
    allowed: staff,
    about: 'own',
    body: () => ({
      help: 1,
      request: 3,
      hard: 3,
      teacher: null,
      voice: 3,
      talk: 7,
      goodWord: 14,
      mention: 30,
      step: 10,
      ending: 14,
      agreement: 1,
      keys: true,
    }),
  },
  'PUT /api/pupils/:pupilId/snoozes/:rule': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ pupilId }) => ({ pupilId, rule: 'talk' }),
    body: () => ({ untilDay: '2026-09-21', reason: 'Болеет до понедельника' }),
  },
  'DELETE /api/pupils/:pupilId/snoozes/:rule': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ pupilId }) => ({ pupilId, rule: 'talk' }),
  },
  'GET /api/note-circles': { allowed: staff, about: 'own' },
  'PUT /api/pupils/:pupilId/note-voices/:noteId': {
    allowed: team,
    about: 'record',
    params: ({ pupilId, freshId }) => ({ pupilId, noteId: freshId }),
    body: () => wavOf(0.1),
  },
  'POST /api/notes/:noteId/voice': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ({ spokenNoteId }) => ({ noteId: spokenNoteId }),
    body: () => ({ reason: null }),
  },
  'POST /api/group-notes': {
    allowed: team,
    about: 'record',
    body: ({ pupilId, freshId }) => ({
      groupId: freshId,
      kind: 'observation',
      feeling: 'calm',
      helpGiven: null,
      visibility: 'team',
      notes: [{ noteId: freshId, pupilId, text: 'Досчитал до конца и помог соседу.' }],
    }),
  },
  // Everybody may ask what they have written themselves: nothing, for all but staff.
  'GET /api/group-notes': { allowed: living, about: 'own' },
  'POST /api/group-notes/:groupId/undo': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ groupNoteId }) => ({ groupId: groupNoteId }),
  },
  'GET /api/drafts/:draftKey': { allowed: living, about: 'own', params: ofDraft },
  'PUT /api/drafts/:draftKey': {
    allowed: living,
    about: 'own',
    params: ofDraft,
    body: () => ({ form: { text: 'Ан' } }),
  },
  'DELETE /api/drafts/:draftKey': { allowed: living, about: 'own', params: ofDraft },
} satisfies Partial<Record<EndpointKey, Expectation>>;
