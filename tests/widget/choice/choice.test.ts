// Long because one browser page for all of it is cheaper than three.
import { expect, fixture, html } from '@open-wc/testing';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { RouteVoice } from '../../../lti-server/contract/voice.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import { shortName } from '../../../widget/components/short-name.ts';
import '../../../widget/views/choice/marshrut-choice.ts';
import { openPaper } from '../../../widget/views/paper/marshrut-paper.ts';
import { openProjector } from '../../../widget/views/projector/marshrut-projector.ts';
import '../../../widget/views/voice/marshrut-route-voice.ts';
import '../../../widget/views/week/marshrut-week.ts';
import { stepsOfWeek, weekOf } from '../../../widget/views/week/week.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, lastChange, type Call } from '../support/fake-api.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { makePage, makeRoute, makeStep, makeSteps, preparePage } from '../support/page.ts';
import { makeRouteView, session as tutorSession } from '../support/panel-school.ts';
import { typeIn, one } from '../support/panel.ts';
import { button, seen, told } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const pageKey = 'GET /api/pupils/:pupilId/page';
const orderKey = 'PUT /api/routes/:routeId/order';
const ownKey = 'POST /api/routes/:routeId/own-steps';
const voiceKey = 'GET /api/routes/:routeId/voice';
const draftKeys = {
  'GET /api/drafts/:draftKey': () => ({ draft: null }),
  'PUT /api/drafts/:draftKey': () => ({}),
  'DELETE /api/drafts/:draftKey': () => ({}),
};
const session = {
  ...tutorSession,
  home: 'pupil',
  person: { personId: 'person-0009', name: 'Соня' },
} as const;
const silent: RouteVoice = { signals: [], ownSteps: [], order: [] };
const ownStep: RouteVoice['ownSteps'][number] = {
  ownStepId: 'own-step-0001',
  text: 'Построить маяк',
  file: null,
  madeAt: 1,
  state: 'waiting',
  answeredAt: null,
  answeredBy: null,
  reply: '',
};

const progress = (voice: Partial<RouteVoice> = {}) => ({
  progress: makeSteps().map(({ id, state }) => ({ stepId: id, state, alternativeId: null, changedAt: 1 })),
  help: [],
  voice: { ...silent, ...voice },
});

const shows = (root: Element, text: string): Promise<void> =>
  waitUntil(() => seen(root).includes(text) || told(root).includes(text), `“${text}” is not shown`);

const showChoice = async (
  answers: Record<string, (call: Call) => unknown>,
  voice: Partial<RouteVoice> = {},
): Promise<{ choice: HTMLElement; calls: Call[] }> => {
  const page = makePage({ route: makeRoute({ voice: { ...silent, ...voice } }) });
  const { api, calls } = fakeApi({ [pageKey]: () => page, ...draftKeys, ...answers });
  const choice = await fixture<HTMLElement>(
    html`<marshrut-choice
      .api=${api}
      .session=${session}
      pupilId=""
      .pupilId=${'pupil-0001'}
    ></marshrut-choice>`,
  );
  await shows(choice, 'Мой выбор');
  return { choice, calls };
};

const coming = (choice: HTMLElement): string[] =>
  [...choice.shadowRoot!.querySelectorAll('.coming-step .name')].map(
    (name) => name.textContent?.trim() ?? '',
  );

describe('what the child decides', () => {
  before(() => preparePage());

  it('is the order of the coming steps, by a tap', async () => {
    const { choice, calls } = await showChoice({
      [orderKey]: ({ body }) => progress({ order: (body as { stepIds: string[] }).stepIds }),
    });
    expect(coming(choice)).to.deep.equal(['Показать карту другу', 'Прочитать вслух', 'Сходить в музей']);
    await expectAccessible(choice);
    button(choice, 'Сначала это: Сходить в музей').click();
    await shows(choice, '«Сходить в музей» — на новом месте.');
    expect(lastChange(calls)?.body).to.deep.equal({ stepIds: ['step-far01', 'step-next1', 'step-next2'] });
    expect(coming(choice)[0]).to.equal('Сходить в музей');
    button(choice, 'Как договорились');
  });

  it('… and by dragging', async () => {
    const { choice, calls } = await showChoice({ [orderKey]: () => progress() });
    const cards = [...choice.shadowRoot!.querySelectorAll('.coming-step')];
    cards[0]!.dispatchEvent(new DragEvent('dragstart', { bubbles: true }));
    cards[1]!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true }));
    await shows(choice, '«Показать карту другу» — на новом месте.');
    expect(lastChange(calls)?.body).to.deep.equal({ stepIds: ['step-next2', 'step-next1', 'step-far01'] });
  });

  it('is kept without a connection by whoever keeps presses, and nothing pretends to have moved', async () => {
    const { choice } = await showChoice({
      [orderKey]: () => {
        throw new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });
      },
    });
    const before = coming(choice);
    slowFingers();
    button(choice, 'Ниже: Показать карту другу').click();
    await shows(choice, 'Нет связи. Всё осталось здесь');
    const kept: unknown[] = [];
    choice.addEventListener('press-unsent', (event) => {
      kept.push(event.press.body);
      event.isKept = true;
    });
    button(choice, 'Ниже: Показать карту другу').click();
    await shows(choice, 'Мы запомнили и отправим сами');
    expect(kept).to.deep.equal([{ stepIds: ['step-next2', 'step-next1', 'step-far01'] }]);
    expect(coming(choice)).to.deep.equal(before);
    quickFingers();
  });

  it('is a step of its own, once it is told who will see it', async () => {
    const { choice, calls } = await showChoice({ [ownKey]: () => progress({ ownSteps: [ownStep] }) });
    expect(seen(choice)).to.include('Это увидит Анна Петровна.');
    button(choice, 'Предложить').click();
    expect(calls.some(({ endpoint }) => endpoint === ownKey)).to.equal(false);
    typeIn(one<HTMLTextAreaElement>(choice, 'textarea'), 'Построить маяк');
    one<HTMLFormElement>(choice, 'form').dispatchEvent(
      Object.defineProperty(new Event('submit', { cancelable: true }), 'timeStamp', { value: 1e9 }),
    );
    await shows(choice, 'Отправлено. Ответ появится здесь.');
    const { body } = calls.find(({ endpoint }) => endpoint === ownKey)!;
    expect(body).to.deep.include({ text: 'Построить маяк', fileId: null });
    expect(one<HTMLTextAreaElement>(choice, 'textarea').value).to.equal('');
    expect(seen(choice)).to.include('Ждёт ответа');
    await expectAccessible(choice);
  });

  it('shows by whom a proposal was answered and in what words; only one that waits can be taken back', async () => {
    const answered = { answeredAt: Date.UTC(2026, 8, 3, 12), answeredBy: 'Анна Петровна', reply: 'Берём!' };
    const { choice } = await showChoice(
      { 'DELETE /api/own-steps/:ownStepId': () => progress() },
      { ownSteps: [ownStep, { ...ownStep, ...answered, ownStepId: 'own-step-0002', state: 'taken' }] },
    );
    expect(seen(choice)).to.include('Анна Петровна берёт это в маршрут.');
    expect(seen(choice)).to.include('Берём!');
    button(choice, 'Забрать назад').click();
    await shows(choice, 'Забрали назад.');
  });
});

describe('the week', () => {
  const monday = new Date(2026, 8, 14, 12).getTime();

  before(() => preparePage());

  it('is that of the calendar, from Monday to Sunday', () => {
    expect(weekOf(monday, 0)).to.deep.equal({ from: '2026-09-14', to: '2026-09-20' });
    expect(weekOf(new Date(2026, 8, 20, 23).getTime(), 0)).to.deep.equal({
      from: '2026-09-14',
      to: '2026-09-20',
    });
    expect(weekOf(monday, -3)).to.deep.equal({ from: '2026-08-24', to: '2026-08-30' });
  });

  it('has the steps whose time touches it, and those that something became of in it', () => {
    const steps = [
      makeStep({ id: 'before', startsOn: '2026-09-01', endsOn: '2026-09-13' }),
      makeStep({ id: 'touches', startsOn: '2026-09-10', endsOn: '2026-09-14' }),
      makeStep({ id: 'became', state: 'changed', changedAt: monday }),
      makeStep({ id: 'now', state: 'now' }),
      makeStep({ id: 'sometime' }),
    ];
    const ids = (isThis: boolean) =>
      stepsOfWeek(steps, { week: weekOf(monday, 0), isThis }).map(({ id }) => id);
    expect(ids(true)).to.deep.equal(['touches', 'became', 'now']);
    expect(ids(false)).to.deep.equal(['touches', 'became']);
  });

  it('tells in pictures and words what was planned and what became of it, and never counts', async () => {
    const steps = makeSteps().map((step) => ({ ...step, changedAt: monday }));
    const { api } = fakeApi({ [pageKey]: () => makePage({ route: makeRoute({ steps }) }) });
    const week = await fixture<HTMLElement>(
      html`<marshrut-week
        .api=${api}
        .session=${session}
        .pupilId=${'pupil-0001'}
        .now=${monday}
      ></marshrut-week>`,
    );
    await shows(week, 'Моя неделя');
    expect(seen(week)).to.include('Рассказать, что люблю так');
    expect(seen(week)).to.include('Выбрать тему по-другому');
    expect(seen(week)).to.include('Написать письмо потом');
    expect(seen(week)).to.not.match(/%|\d+ из/);
    await expectAccessible(week);
    button(week, 'Неделя раньше').click();
    await shows(week, '7–13 сентября');
  });
});

describe('off the screen', () => {
  before(() => preparePage());
  afterEach(() =>
    document.querySelectorAll('marshrut-paper, marshrut-projector').forEach((it) => it.remove()),
  );

  it('the strip has three boxes to colour for each step, with what is behind last in line', async () => {
    await openPaper({ name: 'Соня К.', title: 'От искры до рассказа', steps: makeSteps() });
    const paper = one(document.body, 'marshrut-paper');
    await waitUntil(() => seen(paper).includes('Собрать карту'));
    expect(paper.shadowRoot!.querySelectorAll('.square .icon')).to.have.length(makeSteps().length * 3);
    await expectAccessible(paper);
    button(paper, 'Закрыть').click();
    expect(document.querySelector('marshrut-paper')).to.equal(null);
  });

  it('the large screen shows the child’s step and nothing of the adults', async () => {
    const page: PupilPage = makePage({ name: shortName('Соня Котова') });
    await openProjector(page);
    const screen = one(document.body, 'marshrut-projector');
    await waitUntil(() => seen(screen).includes('Собрать карту'));
    expect(seen(screen)).to.include('Соня К.');
    expect(seen(screen)).to.not.include('Твоя история всех удивила');
    await expectAccessible(screen);
    button(screen, 'Перерыв').click();
    await shows(screen, 'Другой перерыв');
  });

  it('the large screen takes the whole screen where it may, and goes with it', async () => {
    let filled: Element | null = null;
    const root = document.documentElement;
    const told = () => document.dispatchEvent(new Event('fullscreenchange'));
    root.requestFullscreen = () => Promise.resolve(void (filled = root));
    Object.defineProperties(document, {
      fullscreenEnabled: { configurable: true, value: true },
      fullscreenElement: { configurable: true, get: () => filled },
      exitFullscreen: { configurable: true, value: () => Promise.resolve(void (filled = null)) },
    });
    try {
      await openProjector(makePage());
      await shows(one(document.body, 'marshrut-projector'), 'Собрать карту');
      expect(filled).to.equal(root);
      button(one(document.body, 'marshrut-projector'), 'Закрыть').click();
      expect(filled).to.equal(null);
      await openProjector(makePage());
      expect(filled).to.equal(root);
      filled = null;
      told();
      expect(document.querySelector('marshrut-projector')).to.equal(null);
    } finally {
      Reflect.deleteProperty(root, 'requestFullscreen');
      for (const name of ['fullscreenEnabled', 'fullscreenElement', 'exitFullscreen'])
        Reflect.deleteProperty(document, name);
    }
  });

  it('a name is shortened to the first and a letter', () => {
    expect(['Соня Котова', 'Соня', ' Анна  Мария Лаврова '].map(shortName)).to.deep.equal([
      'Соня К.',
      'Соня',
      'Анна Л.',
    ]);
  });
});

describe('what the tutor hears', () => {
  const route = makeRouteView();
  const call = {
    helpId: 'help-0001',
    routeId: route.routeId,
    stepId: route.plan.steps[0]!.id,
    stepTitle: route.plan.steps[0]!.title,
    askedAt: 1,
    answeredAt: null,
    answeredBy: null,
  };
  const show = async (
    heard: object,
    answers: Record<string, (asked: Call) => unknown> = {},
  ): Promise<{ voice: HTMLElement; calls: Call[]; events: string[] }> => {
    const { api, calls } = fakeApi({ [voiceKey]: () => heard, ...answers });
    const events: string[] = [];
    const voice = await fixture<HTMLElement>(
      html`<marshrut-route-voice
        .api=${api}
        .session=${tutorSession}
        .pupilId=${'pupil-0001'}
        .routeId=${route.routeId}
        .plan=${route.plan}
        .progress=${route.progress}
        @route-changed=${() => events.push('changed')}
        @route-progress=${() => events.push('progress')}
      ></marshrut-route-voice>`,
    );
    await shows(voice, 'Голос ребёнка');
    return { voice, calls, events };
  };

  before(() => preparePage());

  it('is a call, answered with words that a starter began', async () => {
    const { voice, calls } = await show(
      { ...progress(), help: [call] },
      { 'POST /api/help/:helpId/answer': () => progress() },
    );
    await expectAccessible(voice);
    button(voice, 'Вижу, было непросто.').click();
    await waitUntil(() => one<HTMLInputElement>(voice, '.words').value === 'Вижу, было непросто.');
    button(voice, 'Ответить').click();
    await shows(voice, 'Пока тихо');
    expect(lastChange(calls)?.body).to.deep.equal({ reply: 'Вижу, было непросто.' });
  });

  it('is what did not get through as well: the tutor reads it beside the quiet', async () => {
    const { voice } = await show(progress(), {
      'GET /api/pupils/:pupilId/capture-troubles': () => ({
        troubles: [{ kind: 'voice', reason: 'microphone', at: 1 }],
      }),
    });
    await shows(voice, 'не включился микрофон');
    await expectAccessible(voice);
  });

  it('is a proposal: taken into the plan, or answered with a reason', async () => {
    const { voice, calls, events } = await show(progress({ ownSteps: [ownStep] }), {
      'POST /api/own-steps/:ownStepId/answer': () => progress(),
    });
    button(voice, 'Ответить словами').click();
    await shows(voice, 'Напишите ребёнку пару слов');
    button(voice, 'Взять в маршрут').click();
    await waitUntil(() => events.includes('changed'));
    expect(lastChange(calls)?.body).to.deep.equal({ reply: '', title: '', taken: true });
  });

  it('is how steps go, with what was asked for then, and the order that was chosen', async () => {
    const [first] = route.plan.steps;
    const ahead = route.plan.steps.slice(-2).map(({ id }) => id);
    const { voice } = await show(
      progress({
        signals: [{ signalId: 'signal-0001', stepId: first!.id, kind: 'hard', wish: 'smaller', madeAt: 1 }],
        order: ahead,
      }),
    );
    const said = voice.shadowRoot!.textContent?.replace(/\s+/g, ' ') ?? '';
    expect(said).to.include(`трудно → кусочек поменьше · ${first!.title}`);
  });

  it('writes down from paper by one tap a step, all at once', async () => {
    const { voice, calls, events } = await show(progress(), {
      'PUT /api/routes/:routeId/results': () => progress(),
    });
    button(voice, 'Внести с бумаги').click();
    await shows(voice, 'Отметьте, что получилось');
    button(voice, 'Записать').click();
    await shows(voice, 'Пока ничего не отмечено.');
    const [first, second] = route.plan.steps;
    button(voice, `${first!.title}: вышло`).click();
    button(voice, `${second!.title}: потом`).click();
    await expectAccessible(voice);
    button(voice, 'Записать').click();
    await waitUntil(() => events.includes('progress'));
    expect(lastChange(calls)?.body).to.deep.equal({
      results: [
        { stepId: first!.id, state: 'done' },
        { stepId: second!.id, state: 'not_now' },
      ],
    });
  });
});
