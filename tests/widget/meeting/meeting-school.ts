import type {
  AgendaPoint,
  MeetingEdit,
  MeetingEnd,
  MeetingView,
} from '../../../lti-server/contract/meetings.ts';
import { panelAnswers, teacher, tutor } from '../support/panel-school.ts';

export const save = 'PUT /api/meetings/:meetingId';

export const point = (parts: Partial<AgendaPoint> & { key: string }): AgendaPoint => ({
  section: 'changed',
  source: 'step_done',
  text: 'Собрать рассказы',
  more: [],
  at: 1,
  shared: true,
  off: false,
  done: false,
  ...parts,
});

export const points = [
  point({ key: 'question:q-000001', section: 'questions', source: 'question', text: 'Почему маяк мигает?' }),
  point({ key: 'step_done:step-one1', section: 'success' }),
  point({
    key: 'note:note-0001',
    source: 'note',
    text: 'Не для ребёнка',
    more: ['Мария Ивановна'],
    voiceSeconds: 12,
    shared: false,
  }),
];

export const makeMeeting = (
  parts: Partial<MeetingView> = {},
  agenda: AgendaPoint[] = points,
): MeetingView => ({
  meetingId: 'meeting-0001',
  kind: 'tutorial',
  heldOn: '2026-09-14',
  minutesPlanned: 30,
  minutesSpent: null,
  startedAt: null,
  endedAt: null,
  revision: 1,
  leader: tutor,
  changedBy: tutor.name,
  changedAt: 1,
  size: 1,
  pupils: [
    {
      pupilId: 'pupil-0001',
      name: 'Соня Маяк',
      topic: '',
      people: [],
      guests: '',
      quotes: [],
      words: '',
      adultWords: '',
      audience: 'team',
      agreements: [],
      points: agenda,
      owners: [
        { party: 'pupil', personId: 'person-sonya', name: 'Соня Маяк' },
        { party: 'tutor', ...tutor },
        { party: 'teacher', ...teacher },
        { party: 'guardian', personId: null, name: null },
      ],
      earlier: [],
      agreed: [],
      minutes: null,
      adultMinutes: null,
    },
  ],
  ...parts,
});

/** What the server makes of an edit, as far as these tests look. */
const edited = (before: MeetingView, edit: MeetingEdit): MeetingView => {
  const [pupil] = before.pupils as [MeetingView['pupils'][number]];
  const [part] = edit.pupils as [MeetingEdit['pupils'][number]];
  const known = new Map(pupil.points.map((one) => [one.key, one]));
  return {
    ...before,
    revision: before.revision + 1,
    startedAt: edit.started ? (before.startedAt ?? Date.now()) : null,
    heldOn: edit.heldOn,
    pupils: [
      {
        ...pupil,
        ...part,
        points: part.points.map((sent) =>
          sent.key.startsWith('own:')
            ? { ...point({ key: sent.key }), ...sent, section: 'own', source: 'own', more: [], at: null }
            : { ...(known.get(sent.key) ?? point({ key: sent.key })), off: sent.off, done: sent.done },
        ),
      },
    ],
  };
};

/** A server that keeps one meeting; a test puts another answer in the place of one. */
export const school = (first = makeMeeting()) => {
  const state = { meeting: first, edits: [] as MeetingEdit[], ends: [] as MeetingEnd[] };
  const answers = {
    ...panelAnswers(),
    'POST /api/meetings': () => state.meeting,
    'GET /api/meetings/:meetingId': () => state.meeting,
    'GET /api/pupils/:pupilId/meetings': () => ({ meetings: [], agreements: [], companions: [] }),
    [save]: ({ body }: { body: unknown }) => {
      state.edits.push(body as MeetingEdit);
      state.meeting = edited(state.meeting, body as MeetingEdit);
      return state.meeting;
    },
    'POST /api/meetings/:meetingId/end': ({ body }: { body: unknown }) => {
      state.ends.push(body as MeetingEnd);
      const [pupil] = state.meeting.pupils as [MeetingView['pupils'][number]];
      const text = (body as MeetingEnd).pupils[0]?.text ?? '';
      state.meeting = {
        ...state.meeting,
        endedAt: Date.now(),
        minutesSpent: 30,
        pupils: [{ ...pupil, points: [], minutes: { text, visibility: 'pupil' } }],
      };
      return state.meeting;
    },
    'GET /api/library': () => ({
      mayModerate: false,
      coordinated: false,
      items: ['Что тебе нравится?', 'Что бы ты изменил?'].map((title, place) => ({
        itemId: `starter-${place}`,
        content: {
          kind: 'question',
          locale: 'ru',
          title,
          text: 'Слушайте подробности.',
          needs: ['interest'],
          minutes: null,
          ages: [6, 17],
          places: ['talk'],
        },
        standing: 'starter',
        author: null,
        own: false,
        origin: null,
        answer: null,
        revision: 1,
        abilities: { edit: false, offer: false, decide: false, remove: false },
      })),
    }),
  };
  return { state, answers };
};

export const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'meeting', meeting: 'meeting-0001' };
