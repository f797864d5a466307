import { expect } from '@open-wc/testing';
import type { MeetingEdit, MeetingView } from '../../../lti-server/contract/meetings.ts';
import type { OverviewChild } from '../../../lti-server/contract/overview.ts';
import type { MarshrutSharedScreen } from '../../../widget/views/meeting/marshrut-shared-screen.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, control, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { conflict, offline, panelAnswers, tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';
import { makeMeeting, place, save, school } from './meeting-school.ts';

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
    await showing(panel, 'Прослушать, 0:12');
    await expectAccessible(panel);
    control(panel, 'Сделано: «Собрать рассказы»').click();
    button(panel, 'Убрать: Мария Ивановна: Не для ребёнка').click();
    button(panel, 'Ниже: Спрашивает: «Почему маяк мигает?»').click();
    typeIn(control(panel, 'Добавить пункт'), 'я'.repeat(301));
    await showing(panel, 'Не помещается: здесь 301 знак, а можно 300. Ничего не стёрто.');
    button(panel, 'Добавить').click();
    expect(control(panel, 'Добавить пункт').value, 'it stays as it was pasted').to.have.length(301);
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

  it('keep when and where they are arranged through a lost connection and a reload, until it is saved', async () => {
    const draft = 'PUT /api/drafts/:draftKey';
    const people = (meeting: object | null) => ({
      pupilId: 'pupil-0001',
      people: [{ person: tutor, kinds: ['tutor'], meeting, since: '2026-09-01', standsIn: null }],
      readers: { question: [], reflection: [], chest: [], own_step: [], map: [], signal: [] },
      before: null,
      mayFixMeeting: true,
    });
    const drafts = new Map<string, object>();
    const answers = {
      ...panelAnswers({ drafts }),
      'GET /api/pupils/:pupilId/people': () => people(null),
      'PUT /api/pupils/:pupilId/meeting': ({ body }: { body: unknown }) => people(body as object),
    };
    const route = { ...place, part: 'route', meeting: undefined };
    const unfold = async (panel: Element): Promise<void> => {
      await showing(panel, 'Когда и где мы встречаемся');
      button(panel, 'Когда и где мы встречаемся').click();
      await waitUntil(() => all(panel, '#time').length > 0, 'the form does not come');
    };
    const { panel } = await openPanel(
      { ...answers, [draft]: () => Promise.reject(offline()) },
      { place: route },
    );
    await unfold(panel);
    typeIn(one<HTMLInputElement>(panel, '#time'), 'Среда после обеда');
    await showing(panel, 'Нет связи');
    panel.remove();
    const { panel: again, announced } = await openPanel(answers, { place: route });
    await unfold(again);
    await showing(again, 'Восстановлен черновик');
    expect(one<HTMLInputElement>(again, '#time').value).to.equal('Среда после обеда');
    await waitUntil(() => drafts.has('meeting-place:pupil-0001'), 'the draft has not reached the server');
    await expectAccessible(again);
    button(again, 'Сохранить').click();
    await waitUntil(() => announced.length > 0 && drafts.size === 0, 'it is not saved');
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
    for (const adult of ['Не для ребёнка', 'Прослушать', 'Слушайте подробности', 'Для взрослых', 'Трудно'])
      expect(text).not.to.contain(adult);
    expect(text).to.contain('Увидят: Анна Сергеевна, Олег Петрович, Мария Ивановна, ты');
    button(screen, 'Другой вопрос').click();
    await showing(screen, 'Что бы ты изменил?');
    button(screen, 'Выбрать из всех').click();
    await showing(screen, 'Какой вопрос тебе нравится?');
    button(screen, 'Что тебе нравится?').click();
    await showing(screen, 'Другой вопрос');
    const line = one<HTMLTextAreaElement>(screen, 'textarea');
    typeIn(line, 'я'.repeat(501));
    await showing(screen, 'Не помещается: здесь 501 знак, а можно 500. Ничего не стёрто.');
    button(screen, 'Записать в итоги').click();
    expect(line.value, 'it stays as it was pasted').to.have.length(501);
    typeIn(line, 'Море и свет');
    expect(seen(screen)).not.to.contain('Не помещается');
    button(screen, 'Записать в итоги').click();
    await showing(screen, '«Море и свет»');
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

  it('have a screen for a group on which each child sees the others’ words only as far as they show them', async () => {
    const alone = makeMeeting({}, []);
    const [sonya] = alone.pupils as [MeetingView['pupils'][number]];
    const boris = {
      ...sonya,
      pupilId: 'pupil-0002',
      name: 'Борис Ёлкин',
      topic: 'Своё',
      quotes: [{ quoteId: 'quote-0001', about: '', words: 'Моё одно', kept: true }],
    };
    const { answers } = school({ ...alone, size: 2, pupils: [sonya, boris] });
    const sent: MeetingEdit[] = [];
    const { panel } = await openPanel(
      {
        ...answers,
        [save]: ({ body }) => {
          const edit = body as MeetingEdit;
          sent.push(edit);
          return {
            ...alone,
            size: 2,
            revision: edit.revision + 1,
            pupils: [sonya, boris].map((pupil, number) => ({ ...pupil, ...edit.pupils[number], points: [] })),
          };
        },
      },
      { place },
    );
    await showing(panel, 'Из повестки на общем экране ничего не будет');
    await showing(panel, 'если ребёнок сам не покажет свои слова всем');
    button(panel, 'Показать на общем экране').click();
    await showing(panel, 'Чьи слова запишем?');
    const screen = one<MarshrutSharedScreen>(panel, 'marshrut-shared-screen');
    expect(seen(screen)).not.to.match(/Моё одно|Своё|Записать/);
    const say = async (words: string, deed: string): Promise<void> => {
      await screen.updateComplete;
      await showing(screen, deed);
      typeIn(one<HTMLTextAreaElement>(screen, 'textarea'), words);
      button(screen, deed).click();
    };
    button(screen, 'Борис Ёлкин').click();
    await say('Это всем', 'Записать и показать всем');
    await showing(screen, 'Борис Ёлкин: «Это всем»');
    await expectAccessible(screen);
    button(screen, 'Соня Маяк').click();
    await say('Это мне', 'Записать в итоги');
    await waitUntil(() => sent.at(-1)?.pupils[0]?.quotes.length === 1, 'Sonya’s words are not sent');
    expect(seen(screen)).not.to.contain('Это мне');
    expect(sent.at(-1)?.pupils[1]?.quotes.map(({ words }) => words)).to.deep.equal(['Моё одно', 'Это всем']);
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
});
