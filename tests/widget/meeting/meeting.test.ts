import { expect } from '@open-wc/testing';
import type {
  AgendaPoint,
  ContactLog,
  MeetingEdit,
  MeetingEnd,
  MeetingView,
} from '../../../lti-server/contract/meetings.ts';
import type { OverviewChild } from '../../../lti-server/contract/overview.ts';
import { contactsAsCsv } from '../../../widget/views/meeting/contact-csv.ts';
import { formOf } from '../../../widget/views/meeting/meeting-form.ts';
import { mergeMeetings } from '../../../widget/views/meeting/merge-meeting.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, control, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { conflict, offline, panelAnswers, teacher, tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const save = 'PUT /api/meetings/:meetingId';

const point = (parts: Partial<AgendaPoint> & { key: string }): AgendaPoint => ({
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

const points = [
  point({ key: 'question:q-000001', section: 'questions', source: 'question', text: 'Почему маяк мигает?' }),
  point({ key: 'step_done:step-one1', section: 'success' }),
  point({
    key: 'note:note-0001',
    source: 'note',
    text: 'Не для ребёнка',
    more: ['Мария Ивановна'],
    shared: false,
  }),
];

const makeMeeting = (parts: Partial<MeetingView> = {}, agenda: AgendaPoint[] = points): MeetingView => ({
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
const school = (first = makeMeeting()) => {
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

const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'meeting', meeting: 'meeting-0001' };

const child: OverviewChild = {
  pupilId: 'pupil-0001',
  name: 'Соня Маяк',
  courseIds: ['course-0001'],
  groupIds: [],
  tutors: [],
  routeId: null,
  stage: null,
  nowStep: null,
  lastTalkAt: null,
  lastGoodWordAt: null,
  lastContactAt: null,
  help: [],
  signals: [],
  teacher: null,
  request: null,
  nextDate: null,
  reasons: [],
  snoozed: [],
};

describe('meetings', () => {
  before(() => preparePage());
  beforeEach(() => sessionStorage.clear());

  it('are prepared by one press in the day, and one request builds the agenda', async () => {
    const { answers } = school();
    const settings = {
      help: 1,
      request: 3,
      hard: 3,
      teacher: 3,
      voice: 3,
      talk: 10,
      goodWord: 14,
      mention: 30,
    };
    const { panel, calls } = await openPanel({
      ...answers,
      'GET /api/overview': () => ({
        children: [child],
        courses: [],
        groups: [],
        settings: { ...settings, step: 10, ending: 14, agreement: 1, keys: true },
        at: Date.now(),
      }),
    });
    await showing(panel, 'Встреча');
    button(panel, 'Встреча: Соня Маяк').click();
    await showing(panel, 'Спрашивает: «Почему маяк мигает?»');
    const asked = calls.filter(({ endpoint }) => endpoint.includes('meetings'));
    expect(asked.map(({ endpoint }) => endpoint)).to.deep.equal(['POST /api/meetings']);
    expect(history.state).to.deep.include({ marshrut: place });
  });

  it('keep what is ticked, taken off, added and agreed as it is typed', async () => {
    const { state, answers } = school();
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Повестка');
    await expectAccessible(panel);
    control(panel, 'Сделано: «Собрать рассказы»').click();
    button(panel, 'Убрать: Мария Ивановна: Не для ребёнка').click();
    button(panel, 'Ниже: Спрашивает: «Почему маяк мигает?»').click();
    typeIn(control(panel, 'Добавить пункт'), 'Поход в музей');
    button(panel, 'Добавить').click();
    typeIn(control(panel, 'Тема или запрос'), 'Маяки');
    button(panel, 'Добавить договорённость').click();
    await showing(panel, 'За кем');
    typeIn(control(panel, 'О чём договорились'), 'Спросить в порту');
    await waitUntil(() => state.meeting.pupils[0]?.agreements[0]?.text === 'Спросить в порту');
    const [pupil] = state.meeting.pupils;
    expect(pupil?.topic).to.equal('Маяки');
    expect(pupil?.points.map(({ text, done, off }) => [text, done, off])).to.deep.equal([
      ['Поход в музей', false, false],
      ['Собрать рассказы', true, false],
      ['Почему маяк мигает?', false, false],
      ['Не для ребёнка', false, true],
    ]);
    expect(pupil?.agreements[0]).to.deep.include({ owner: 'pupil', dueOn: '2026-09-21', asStep: true });
    await showing(panel, 'Всё сохранено.');
  });

  it('survive a lost connection and a reload, and are joined with what a colleague wrote', async () => {
    const { state, answers } = school();
    const { panel } = await openPanel({ ...answers, [save]: () => Promise.reject(offline()) }, { place });
    await showing(panel, 'Повестка');
    typeIn(control(panel, 'Слова тьютора для ребёнка'), 'Ты сама придумала маяк');
    await showing(panel, 'Связи нет');
    panel.remove();
    // A colleague writes at another desk meanwhile.
    const [pupil] = state.meeting.pupils as [MeetingView['pupils'][number]];
    const theirs = { ...state.meeting, revision: 2, pupils: [{ ...pupil, topic: 'Свет', words: 'Молодец' }] };
    let refused = 0;
    const { panel: again } = await openPanel(
      {
        ...answers,
        [save]: (call) => {
          const edit = call.body as MeetingEdit;
          if (edit.revision === 2) return answers[save](call);
          refused += 1;
          state.meeting = theirs;
          return Promise.reject(conflict(theirs));
        },
      },
      { place },
    );
    await waitUntil(() => state.edits.length > 0);
    expect(refused).to.equal(1);
    expect(state.edits.at(-1)?.pupils[0]).to.deep.include({
      topic: 'Свет',
      words: 'Молодец\nТы сама придумала маяк',
    });
    await showing(again, 'Всё сохранено.');
    expect(control<HTMLTextAreaElement>(again, 'Слова тьютора для ребёнка').value).to.contain('Молодец');
  });

  it('have a screen for two with nothing of grown-ups, and end it by turning it away', async () => {
    const { state, answers } = school();
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Повестка');
    button(panel, 'Показать на общем экране').click();
    await showing(panel, 'Что тебе нравится?');
    const screen = one(panel, 'marshrut-shared-screen');
    const text = seen(screen);
    expect(text).to.contain('Твой вопрос: «Почему маяк мигает?»');
    for (const adult of ['Не для ребёнка', 'Слушайте подробности', 'Для взрослых', 'Трудно'])
      expect(text).not.to.contain(adult);
    expect(text).to.contain('Увидят: Анна Сергеевна, Олег Петрович, Мария Ивановна, ты');
    button(screen, 'Другой вопрос').click();
    await showing(screen, 'Что бы ты изменил?');
    button(screen, 'Выбрать из всех').click();
    await showing(screen, 'Какой вопрос тебе нравится?');
    button(screen, 'Что тебе нравится?').click();
    await showing(screen, 'Другой вопрос');
    typeIn(one<HTMLTextAreaElement>(screen, 'textarea'), 'Море и свет');
    button(screen, 'Записать в итоги').click();
    await showing(screen, 'Море и свет');
    await waitUntil(() => state.meeting.pupils[0]?.quotes.length === 1);
    expect(state.meeting.pupils[0]?.quotes[0]).to.deep.include({
      about: 'Что тебе нравится?',
      words: 'Море и свет',
      kept: true,
    });
    one<HTMLDialogElement>(screen, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await showing(screen, 'Поверните экран к себе');
    button(screen, 'Экран у меня').click();
    await waitUntil(() => all(panel, 'marshrut-shared-screen').length === 0);
    await showing(panel, 'Слова ребёнка');
  });

  it('have a screen for two that everybody can use, with time that only fills a harbour', async () => {
    const { answers } = school();
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Повестка');
    button(panel, 'Показать на общем экране').click();
    await showing(panel, 'Что тебе нравится?');
    await waitUntil(() => all(panel, '.timer svg').length === 1);
    expect(one(panel, '.timer svg').getAttribute('aria-label')).to.contain('Мы только начали');
    await expectAccessible(panel);
  });

  it('have their minutes ready at the end, without words that only the tutor reads', async () => {
    const first = makeMeeting(
      {},
      points.map((one) => ({ ...one, done: true })),
    );
    const [pupil] = first.pupils as [MeetingView['pupils'][number]];
    const quote = { quoteId: 'quote-0001', about: '', words: 'Море и свет', kept: true };
    const secret = { quoteId: 'quote-0002', about: '', words: 'Только вам', kept: false };
    const dated = {
      agreementId: 'agreement-0001',
      text: 'Спросить в порту',
      owner: 'pupil' as const,
      ownerId: 'person-sonya',
      dueOn: '2026-09-21',
      asStep: true,
    };
    const { state, answers } = school({
      ...first,
      pupils: [{ ...pupil, topic: 'Маяки', quotes: [quote, secret], agreements: [dated] }],
    });
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Повестка');
    button(panel, 'Подвести итоги').click();
    await showing(panel, 'Увидят: Анна Сергеевна, Олег Петрович, Мария Ивановна, Соня Маяк');
    await expectAccessible(panel);
    typeIn(control(panel, 'Слова тьютора для ребёнка'), 'Жду рассказа!');
    await showing(panel, 'Жду рассказа!');
    button(panel, 'Завершить встречу').click();
    await showing(panel, 'Длилась 30 минут.');
    expect(state.ends).to.deep.equal([
      {
        revision: 2,
        minutesSpent: 30,
        pupils: [
          {
            pupilId: 'pupil-0001',
            text: [
              'Тьюториал, 14\u00a0сентября. Тема: Маяки.',
              'Говорили: твой вопрос, «Собрать рассказы».',
              'Твои слова: «Море и свет»',
              'Договорились:',
              '1. Спросить в порту — ты, до 21\u00a0сентября',
              'Жду рассказа!',
            ].join('\n'),
            seenBy: 'pupil',
            adultText: '',
          },
        ],
      },
    ]);
  });

  it('fill a log that is read, and downloaded without harm to a spreadsheet', async () => {
    const log: ContactLog = {
      truncated: false,
      contacts: [
        {
          contactId: 'meeting-0001',
          day: '2026-09-14',
          minutes: 25,
          form: 'individual',
          kind: 'tutorial',
          participants: ['Соня Маяк', 'Анна Сергеевна'],
          topic: '=HYPERLINK("x")',
          content: 'Говорили; «много»',
          agreements: ['Спросить в порту'],
        },
        {
          contactId: 'note-0001',
          day: '2026-09-15',
          minutes: null,
          form: 'individual',
          kind: 'note',
          participants: ['Соня Маяк'],
          topic: '',
          content: null,
          agreements: [],
        },
      ],
    };
    const { panel, calls } = await openPanel(
      { ...panelAnswers(), 'GET /api/contacts/:from/:until': () => log },
      { place: { screen: 'contacts' } },
    );
    await showing(panel, 'закрытая запись');
    await expectAccessible(panel);
    const months = calls.find(({ endpoint }) => endpoint.startsWith('GET /api/contacts'))?.params;
    expect(Object.keys(months ?? {})).to.deep.equal(['from', 'until']);
    expect(contactsAsCsv(log.contacts).split('\r\n').slice(1)).to.deep.equal([
      '"14.09.2026";"25";"индивидуально, тьюториал";"Соня Маяк, Анна Сергеевна";"\'=HYPERLINK(""x"")";"Говорили; «много»";"Спросить в порту"',
      '"15.09.2026";"";"индивидуально, запись о разговоре";"Соня Маяк";"";"закрытая запись";""',
      '',
    ]);
  });

  it('are joined so that nothing of either is lost', () => {
    const base = formOf(makeMeeting());
    const change = (parts: Partial<(typeof base)['pupils'][number]>) => ({
      ...base,
      pupils: base.pupils.map((pupil) => ({ ...pupil, ...parts })),
    });
    const draft = (id: number) => ({
      agreementId: `agreement-000${id}`,
      text: `Дело ${id}`,
      owner: 'tutor' as const,
      ownerId: null,
      dueOn: null,
      asStep: false,
    });
    const quote = (id: number) => ({
      quoteId: `quote-000${id}`,
      about: '',
      words: `Слова ${id}`,
      kept: true,
    });
    const [first, ...rest] = base.pupils[0]?.points ?? [];
    const [pupil] = mergeMeetings({
      base,
      mine: change({ agreements: [1, 2].map(draft), quotes: [quote(1)], points: rest, adultWords: 'Моё' }),
      theirs: change({ agreements: [3, 4].map(draft), quotes: [quote(2)], topic: 'Свет' }),
    }).pupils;
    expect(pupil?.agreements.map(({ text }) => text)).to.deep.equal(['Дело 1', 'Дело 2', 'Дело 3']);
    expect(pupil?.adultWords).to.equal('Моё\nДело 4');
    expect(pupil?.quotes.map(({ words }) => words)).to.deep.equal(['Слова 1', 'Слова 2']);
    expect(pupil?.topic).to.equal('Свет');
    expect(pupil?.points.some(({ key }) => key === first?.key)).to.equal(false);
  });
});
