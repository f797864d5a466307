// Long because one page of the browser for all screens of events; a file more is a page more.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/events/marshrut-events.ts';
import type { MarshrutEvents } from '../../../widget/views/events/marshrut-events.ts';
import '../../../widget/views/people/marshrut-my-people.ts';
import type { EventStage, EventView, EventWord, ListedEvent } from '../../../lti-server/contract/events.ts';
import type { MyPeople } from '../../../lti-server/contract/my-people.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, type Call } from '../support/fake-api.ts';
import { makePage, preparePage } from '../support/page.ts';
import { all, control, one, openPanel, typeIn } from '../support/panel.ts';
import { panelAnswers, session as ofStaff } from '../support/panel-school.ts';
import { button, headings, seen, told } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const session: SessionView = {
  ...ofStaff,
  home: 'pupil',
  pupils: [{ pupilId: 'pupil-0001', name: 'Аня' }],
};

const word = (parts: Partial<EventWord> = {}): EventWord => ({
  wordId: 'word-0001',
  about: 'tasks',
  text: 'Сделать ракету',
  file: null,
  author: 'Боря',
  byChild: true,
  own: false,
  hidden: false,
  at: 1,
  ...parts,
});

const makeEvent = (parts: Partial<EventView> = {}): EventView => ({
  eventId: 'event-0001',
  kind: 'event',
  stage: 'doing',
  ideasUntil: null,
  revision: 3,
  plan: {
    title: 'День космоса',
    purpose: 'Чтобы не бояться темноты',
    goals: 'Показать звёзды',
    tasks: [
      { id: 'task-0001', title: 'Карта неба', helper: 'Мария Ивановна', takenBy: ['Боря'], taken: false },
    ],
    ways: '',
    resources: '',
    results: '',
    startsOn: '2026-09-20',
    endsOn: '2026-09-25',
  },
  words: [word()],
  waiting: 0,
  together: ['Аня', 'Боря'],
  adults: ['Анна Сергеевна'],
  answer: 'joined',
  stepId: null,
  lacks: [],
  invited: [],
  abilities: { run: false, say: true },
  ...parts,
});

const listed = (parts: Partial<ListedEvent> = {}): ListedEvent => ({
  eventId: 'event-0001',
  kind: 'event',
  stage: 'doing',
  title: 'День космоса',
  startsOn: null,
  endsOn: null,
  joined: null,
  answer: 'joined',
  stepId: null,
  lacks: [],
  ...parts,
});

const show = async (
  answers: Record<string, (call: Call) => unknown>,
  parts: Partial<SessionView> = {},
): Promise<{ view: MarshrutEvents; calls: Call[] }> => {
  const { api, calls } = fakeApi({
    'GET /api/pupils/:pupilId/events': () => ({ events: [listed()] }),
    'GET /api/drafts/:draftKey': () => ({ draft: null }),
    'PUT /api/drafts/:draftKey': () => ({}),
    'DELETE /api/drafts/:draftKey': () => ({}),
    ...answers,
  });
  const view = await fixture<MarshrutEvents>(
    html`<marshrut-events
      .api=${api}
      .session=${{ ...session, ...parts }}
      .pupilId=${'pupil-0001'}
      .page=${makePage()}
    ></marshrut-events>`,
  );
  return { view, calls };
};

const comes = (predicate: () => boolean, message = 'it did not come'): Promise<void> =>
  waitUntil(predicate, message);

const settled = (view: Element, text: string): Promise<void> =>
  comes(() => seen(view).includes(text), `“${text}” is not shown`);

const open = async (event: EventView, answers: Record<string, (call: Call) => unknown> = {}) => {
  const shown = await show({ 'GET /api/events/:eventId': () => event, ...answers });
  await settled(shown.view, 'День космоса');
  one(shown.view, '.event').click();
  await settled(shown.view, 'Все события');
  await comes(() => headings(shown.view, 1).includes('День космоса'));
  return shown;
};

describe('a child’s events', () => {
  beforeEach(() => preparePage());

  it('stand on shelves: invited, joined, not now, over; an empty list is friendly', async () => {
    const { view } = await show({
      'GET /api/pupils/:pupilId/events': () => ({
        events: [
          listed({ eventId: 'event-0002', title: 'Поход', answer: 'invited' }),
          listed(),
          listed({ eventId: 'event-0003', title: 'Ярмарка', answer: 'not_now' }),
          listed({ eventId: 'event-0004', title: 'Театр', stage: 'complete' }),
        ],
      }),
    });
    await settled(view, 'Театр');
    expect(headings(view, 2)).to.deep.equal(['Тебя зовут', 'Я участвую', 'Не сейчас', 'Уже было']);
    await expectAccessible(view);
    const { view: none } = await show({ 'GET /api/pupils/:pupilId/events': () => ({ events: [] }) });
    await settled(none, 'Событий пока нет');
  });

  it('an invitation asks one thing, and hides the group until it is answered', async () => {
    const invited = makeEvent({ answer: 'invited', words: [], together: [] });
    const { view, calls } = await open(invited, {
      'PUT /api/events/:eventId/answer': () => makeEvent(),
    });
    expect(headings(view, 2)).to.deep.equal(['Пойдёшь?']);
    await expectAccessible(view);
    button(view, 'Да').click();
    await settled(view, 'Сделать ракету');
    expect(calls.find(({ endpoint }) => endpoint.endsWith('/answer'))?.body).to.deep.equal({
      answer: 'joined',
    });
    expect(told(view)).to.include('Ты участвуешь.');
  });

  it('who will see an idea is told before it is written; it goes once, and a second tap is none', async () => {
    const { view, calls } = await open(makeEvent(), {
      'POST /api/events/:eventId/words': ({ body }) => {
        const { wordId, text } = body as { wordId: string; text: string };
        return makeEvent({ words: [word(), word({ wordId, text, own: true })] });
      },
    });
    expect(seen(view)).to.include('Увидят: Аня, Боря; взрослые: Анна Сергеевна.');
    control(view, 'Что нужно').click();
    typeIn(control(view, 'Моя идея'), 'Фонарик');
    button(view, 'Добавить').click();
    button(view, 'Добавить').click();
    await settled(view, 'Фонарик');
    const sent = calls.filter(({ endpoint }) => endpoint === 'POST /api/events/:eventId/words');
    expect(sent.map(({ body }) => body)).to.have.length(1);
    expect(sent[0]?.body).to.include({ about: 'resources', text: 'Фонарик' });
    expect(control(view, 'Моя идея').value).to.equal('');
    expect(all(view, '.word .button')).to.have.length(1);
  });

  it('what was typed stays when the connection is lost, and comes back from the draft', async () => {
    const { view } = await open(makeEvent(), {
      'POST /api/events/:eventId/words': () => {
        throw new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });
      },
    });
    typeIn(control(view, 'Моя идея'), 'Фонарик');
    button(view, 'Добавить').click();
    await comes(() => told(view).includes('Нет связи'));
    expect(control(view, 'Моя идея').value).to.equal('Фонарик');
    const form = { wordId: 'word-0009', about: 'tasks', text: 'Недописанное' };
    const again = await open(makeEvent(), {
      'GET /api/drafts/:draftKey': () => ({ draft: { form, savedAt: 1 } }),
    });
    await comes(() => control(again.view, 'Моя идея').value === 'Недописанное');
  });

  it('a thing to do is taken by one press; looking back is told to grown-ups only', async () => {
    const taken = makeEvent();
    const { view } = await open(makeEvent(), {
      'PUT /api/events/:eventId/tasks/:taskId/taking': () => ({
        ...taken,
        plan: { ...taken.plan, tasks: [{ ...taken.plan.tasks[0]!, taken: true, takenBy: ['Боря', 'Аня'] }] },
      }),
    });
    button(view, 'Беру: Карта неба').click();
    await settled(view, 'Моё дело');
    expect(button(view, 'Моё дело: Карта неба').getAttribute('aria-pressed')).to.equal('true');
    const stage: EventStage = 'reflection';
    const { view: later } = await open(makeEvent({ stage }));
    expect(seen(later)).to.include('Увидят только взрослые: Анна Сергеевна.');
    expect(headings(later, 2)).to.include('Что ты уносишь с собой?');
    await expectAccessible(later);
  });

  it('an idea can be a voice: it is told by what it is, heard by whoever sees the word, and by nobody before', async () => {
    let asked = 0;
    const voice = word({ wordId: 'word-0002', text: '', file: 'voice', own: true });
    const { view } = await open(makeEvent({ words: [voice], stepId: 'step-next1' }), {
      'GET /api/pupils/:pupilId/events': () => ({ events: [listed({ stepId: 'step-next1' })] }),
      'GET /api/events/:eventId/words/:wordId/file': () => {
        asked += 1;
        return new Blob(['RIFF'], { type: 'audio/wav' });
      },
    });
    // What is out of sight is not fetched.
    one(view, 'marshrut-file').scrollIntoView();
    await comes(() => all(view, 'marshrut-sound').length === 1, 'no voice');
    expect(asked).to.equal(1);
    expect(button(view, 'Спрятать: голос').innerText).to.equal('Спрятать');
    expect(seen(view)).to.include('Это шаг твоего маршрута: «Показать карту другу»');
    await settled(view, 'Рисунок');
    await expectAccessible(view);
  });

  it('a link made for an event opens it, and is friendly to a child who is not in it', async () => {
    const { view } = await show(
      {
        'GET /api/events/:eventId': () => {
          throw new ApiFailure({ code: 'NOT_FOUND', message: 'нет', requestId: 'r', status: 404 });
        },
      },
      { opens: 'event', eventId: 'event-0007' },
    );
    await settled(view, 'Это событие пока без тебя');
    button(view, 'Все события').click();
    await settled(view, 'Я участвую');
  });
});

describe('my people', () => {
  beforeEach(() => preparePage());

  const people: MyPeople = {
    pupilId: 'pupil-0001',
    people: [
      {
        person: { personId: 'person-0001', name: 'Анна Сергеевна' },
        kinds: ['tutor'],
        meeting: { time: 'По вторникам', place: 'Кабинет 12' },
        since: '2026-09-01',
        standsIn: null,
      },
      {
        person: { personId: 'person-0002', name: 'Мария Ивановна' },
        kinds: ['teacher'],
        meeting: null,
        since: null,
        standsIn: null,
      },
    ],
    readers: {
      question: [{ personId: 'person-0001', name: 'Анна Сергеевна' }],
      reflection: [],
      chest: [],
      own_step: [],
      map: [],
      signal: [],
    },
    before: null,
    mayFixMeeting: false,
  };
  const open = async (answer: MyPeople, parts: Partial<SessionView> = {}): Promise<Element> => {
    const { api } = fakeApi({ 'GET /api/pupils/:pupilId/people': () => answer });
    const view = await fixture(
      html`<marshrut-my-people
        .api=${api}
        .session=${{ ...session, ...parts }}
        .pupilId=${'pupil-0001'}
      ></marshrut-my-people>`,
    );
    await comes(() => headings(view, 1).length > 0);
    return view;
  };

  it('few words: the tutor, when and where; the rest behind two folds', async () => {
    const view = await open(people);
    expect(headings(view, 2)).to.deep.equal(['Анна Сергеевна']);
    expect(seen(view)).to.include('По вторникам').and.include('Кабинет 12').and.not.include('Мария Ивановна');
    await expectAccessible(view);
    button(view, 'Кто ещё рядом').click();
    button(view, 'Кто увидит мои слова').click();
    await comes(() => seen(view).includes('учит на уроках'));
    expect(seen(view)).to.include('только ты');
    await expectAccessible(view);
  });

  it('without a tutor it says so; a family reads about its child', async () => {
    expect(seen(await open({ ...people, people: [] }))).to.include('Тьютора пока нет');
    const family = await open(people, { home: 'family' });
    expect(headings(family, 1)).to.deep.equal(['Кто рядом с ребёнком']);
    expect(seen(family)).not.to.include('мой тьютор');
  });
});

describe('events in the panel', () => {
  beforeEach(() => preparePage());
  afterEach(() => history.replaceState(null, ''));

  const desk = makeEvent({
    answer: null,
    stage: 'ideas',
    lacks: ['purpose', 'reflection'],
    invited: [
      { pupilId: 'pupil-0001', name: 'Аня Лебедева', answer: 'joined', stepId: null, mayTie: true },
      { pupilId: 'pupil-0002', name: 'Боря Котов', answer: 'joined', stepId: null, mayTie: false },
    ],
    abilities: { run: true, say: true },
  });

  it('an idea goes into the plan, a conflict shows both texts, and a stage waits for the children', async () => {
    let refused = true;
    const saved: unknown[] = [];
    const tied: unknown[] = [];
    const { panel } = await openPanel(
      {
        ...panelAnswers(),
        'GET /api/courses/:courseId/events': () => ({ events: [listed({ joined: 2, answer: null })] }),
        'GET /api/events/:eventId': () => desk,
        'GET /api/drafts/:draftKey': () => ({ draft: null }),
        'PUT /api/drafts/:draftKey': () => ({}),
        'DELETE /api/drafts/:draftKey': () => ({}),
        'GET /api/pupils/:pupilId/page': () => makePage(),
        'PUT /api/events/:eventId/pupils/:pupilId/step': ({ body }: Call) => {
          tied.push(body);
          return { ...desk, invited: [{ ...desk.invited[0]!, stepId: 'step-next1' }] };
        },
        'PUT /api/events/:eventId/stage': () => {
          throw new ApiFailure({
            code: 'EVENT_NO_PURPOSE',
            message: 'Зачем это?',
            requestId: 'r',
            status: 409,
          });
        },
        'PUT /api/events/:eventId': ({ body }: Call) => {
          saved.push(body);
          if (!refused) return { ...desk, revision: 5 };
          refused = false;
          const current = { ...desk, revision: 4, plan: { ...desk.plan, title: 'Ночь звёзд' } };
          throw new ApiFailure({
            code: 'REVISION_CONFLICT',
            message: '',
            requestId: 'r',
            status: 409,
            current,
            yours: body,
          });
        },
      },
      { parts: { opens: 'event', eventId: 'event-0001' } },
    );
    await comes(() => headings(panel, 1).includes('День космоса'), 'the event is not open');
    expect(seen(panel)).to.include('Чтобы стать событием, нужно ещё: смысл словами детей, взгляд назад.');
    button(panel, 'Сделать шагом маршрута').click();
    await comes(() => all(panel, 'option[value=step-next1]').length === 1, 'no steps');
    await expectAccessible(one(panel, 'marshrut-event-desk'));
    const choice = one<HTMLSelectElement>(panel, 'select[aria-label*=Аня]');
    choice.value = 'step-next1';
    choice.dispatchEvent(new Event('change'));
    await comes(() => seen(panel).includes('Шаг маршрута'), 'not tied');
    expect(tied).to.deep.equal([{ stepId: 'step-next1' }]);
    button(panel, 'В план: Сделать ракету').click();
    await comes(() =>
      all<HTMLInputElement>(panel, '.task input').some(({ value }) => value === 'Сделать ракету'),
    );
    button(panel, 'Сохранить план').click();
    await comes(() => seen(panel).includes('Ночь звёзд'), 'the other text is not shown');
    button(panel, 'Оставить моё везде').click();
    button(panel, 'Сохранить выбранное').click();
    await comes(() => saved.length === 2, 'not saved again');
    expect(saved[1]).to.have.property('revision', 4);
    await comes(() => headings(panel, 2).includes('План'));
    button(panel, 'Дальше — договориться').click();
    await comes(() => told(panel).includes('Зачем это?'));
  });
});
