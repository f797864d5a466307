import type { MeetingList } from '../../../lti-server/contract/meetings.ts';
import type { ProfileContent, ProfileView } from '../../../lti-server/contract/profile.ts';
import { makeNote, tutor } from '../support/panel-school.ts';

const request = (words: string, answer: string): ProfileContent => ({
  kind: 'request',
  words,
  voice: 'pupil',
  state: answer === '' ? 'heard' : 'answered',
  routeId: null,
  answer,
});

const card: readonly ProfileContent[] = [
  { kind: 'strength', text: 'Замечает мелочи.' },
  { kind: 'interest', text: 'космос', since: null, depth: 'often' },
  request('Хочу читать вслух', ''),
  request('Хочу стол у окна', 'Пересели.'),
];

const person = { createdBy: tutor, updatedBy: tutor, createdAt: 0, updatedAt: 0 };

/** What the server tells of a child about whom much is known: a note with a voice, a card, an open agreement. */
export const knownChild = {
  'GET /api/pupils/:pupilId/notes': () => ({
    notes: [makeNote({ noteId: 'note-0001', kind: 'good_word', text: 'Помогла соседу.', voiceSeconds: 7 })],
  }),
  'GET /api/pupils/:pupilId/profile': (): ProfileView => ({
    pupilId: 'pupil-0001',
    items: card.map((content, place) => ({
      itemId: `item-000${place}`,
      content,
      revision: 1,
      removed: false,
      ...person,
      abilities: { edit: true },
    })),
    fading: [],
    routes: [],
    mayAdd: [],
  }),
  'GET /api/pupils/:pupilId/meetings': (): MeetingList => ({
    meetings: [],
    agreements: [
      {
        agreementId: 'agreed-0001',
        meetingId: 'meeting-0001',
        text: 'Спросить в порту',
        owner: { party: 'pupil', personId: null, name: null },
        agreedOn: '2026-09-14',
        dueOn: '2026-09-21',
        outcome: null,
        step: null,
        about: null,
      },
    ],
    companions: [],
  }),
};
