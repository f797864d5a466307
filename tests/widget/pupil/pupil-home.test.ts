// Long because a page, its presses and what becomes of them without a connection are one story.
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../../widget/views/pupil/marshrut-pupil-home.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { StepState } from '../../../lti-server/contract/vocabulary.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, lastChange, type Call } from '../support/fake-api.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { makePage, makeRoute, makeStep, makeSteps, makeSession, preparePage } from '../support/page.ts';
import { button, headings, seen, told } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const page = 'GET /api/pupils/:pupilId/page';
const stepState = 'PUT /api/routes/:routeId/steps/:stepId/state';
const stepChoice = 'PUT /api/routes/:routeId/steps/:stepId/choice';
const stepSignal = 'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId';
const stepHelp = 'POST /api/routes/:routeId/steps/:stepId/help';

const session = makeSession();

const failure = (code: string, requestId = ''): ApiFailure =>
  new ApiFailure({ code, message: 'Сервер устал.', requestId, status: 503 });

const show = async (
  answers: Record<string, (call: Call) => unknown>,
  parts: Partial<SessionView> = {},
): Promise<{ home: MarshrutPupilHome; calls: Call[] }> => {
  const { api, calls } = fakeApi(answers);
  const home = await fixture<MarshrutPupilHome>(
    html`<marshrut-pupil-home .api=${api} .session=${{ ...session, ...parts }}></marshrut-pupil-home>`,
  );
  return { home, calls };
};

const settled = (home: MarshrutPupilHome, text: string): Promise<void> =>
  waitUntil(() => seen(home).includes(text) || told(home).includes(text), `“${text}” is not shown`);

/** What the server answers when the steps are as they were but for one. */
const progressWith = (stepId: string, change: object) => ({
  progress: makeSteps().map(({ id, state, alternativeId }) => ({
    stepId: id,
    state,
    alternativeId,
    changedAt: 1,
    ...(id === stepId ? change : {}),
  })),
  help: [],
});

const withPage = { [page]: () => makePage() };

const lost = (): never => {
  throw failure(offlineCode);
};

const sentLater = (home: Element, text: string): Promise<void> =>
  waitUntil(() => {
    window.dispatchEvent(new Event('online'));
    return told(home).includes(text);
  }, 'it is not sent');

describe('the pupil’s home', () => {
  before(() => preparePage());
  afterEach(quickFingers);

  it('shows quiet shapes and says that it is opening', async () => {
    const { home } = await show({ [page]: () => new Promise(() => undefined) });
    expect(told(home)).to.equal('Открываем…');
    await expectAccessible(home);
  });

  it('shows the page that came with the session and asks for none', async () => {
    const { home, calls } = await show({}, { page: makePage() });
    await settled(home, makePage().route!.title);
    expect(calls).to.deep.equal([]);
  });

  it('tells of a failure with its number, and tries again', async () => {
    let asked = 0;
    const { home } = await show({
      [page]: () => {
        asked += 1;
        if (asked === 1) throw failure('UNAVAILABLE', 'req-77');
        return makePage();
      },
    });
    await settled(home, 'Номер для администратора: req-77');
    expect(told(home)).to.include('Сервер устал.');
    await expectAccessible(home);
    button(home, 'Попробовать ещё раз').click();
    await settled(home, 'Собрать карту');
  });

  it('says plainly that there is no connection', async () => {
    const { home } = await show({
      [page]: () => {
        throw failure(offlineCode);
      },
    });
    await settled(home, 'Нет связи');
    await expectAccessible(home);
  });

  it('says the same when code cannot be fetched', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const { home } = await show({
        [page]: () => {
          throw new TypeError('Failed to fetch dynamically imported module');
        },
      });
      await settled(home, 'Когда она появится, можно попробовать ещё раз.');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('shows that «Готово» is being saved, says it aloud, and goes on to the next step', async () => {
    let finish: ((answer: unknown) => void) | undefined;
    const { home, calls } = await show({
      ...withPage,
      [stepState]: () => new Promise((resolve) => (finish = resolve)),
    });
    await settled(home, 'Собрать карту');
    button(home, 'Готово').focus();
    button(home, 'Готово').click();
    await settled(home, 'Сохраняем…');
    await waitUntil(() => finish, 'nothing is sent');
    finish!(progressWith('step-now1', { state: 'done' }));
    await settled(home, 'Готово: «Собрать карту».');
    expect(told(home)).to.include('Готово: «Собрать карту».');
    expect(headings(home, 2)).to.include('Показать карту другу');
    expect(lastChange(calls)).to.deep.include({ body: { state: 'done' } });
    const view = home.shadowRoot!.querySelector('marshrut-pupil-view')!;
    const step = view.shadowRoot!.querySelector('marshrut-now-step')!;
    await waitUntil(
      () => step.shadowRoot!.activeElement?.textContent === 'Показать карту другу',
      'the focus is lost',
    );
    await expectAccessible(home);
  });

  it('takes back what was just said', async () => {
    const { home, calls } = await show({
      ...withPage,
      [stepState]: ({ body }) => progressWith('step-now1', body as object),
    });
    await settled(home, 'Собрать карту');
    button(home, 'Не сейчас').click();
    await settled(home, 'Отложено: «Собрать карту».');
    button(home, 'Вернуть').focus();
    button(home, 'Вернуть').focus();
    button(home, 'Вернуть').click();
    await settled(home, 'Вернули: «Собрать карту».');
    await waitUntil(() => focusedElement()?.localName === 'h2', 'the place is lost');
    await waitUntil(() => focusedElement()?.textContent === 'Собрать карту', 'the focus is lost');
    expect(calls.map(({ body }) => body).filter(Boolean)).to.deep.equal([
      { state: 'not_now' },
      { state: 'now' },
    ]);
    // The order of the steps is the server's, whatever another tab has taken back meanwhile.
    await waitUntil(() => calls.at(-1)?.endpoint === page, 'the page is not read anew');
    expect(headings(home, 2)[0]).to.equal('Собрать карту');
  });

  describe('the keyboard’s place', () => {
    const call = { helpId: 'help-0001', routeId: 'route-0001', stepId: 'step-now1', stepTitle: 'Карта' };
    const only = makePage({ route: makeRoute({ steps: [makeStep({ id: 'step-now1', title: 'Карта' })] }) });
    const progress = (state: StepState, help: object[] = []) => ({
      progress: [{ stepId: 'step-now1', state, alternativeId: null, changedAt: 1 }],
      help,
    });

    it('is where the next thing begins when the last step is done', async () => {
      const { home } = await show({ [page]: () => only, [stepState]: () => progress('done') });
      await settled(home, 'Карта');
      button(home, 'Готово').focus();
      button(home, 'Готово').click();
      await waitUntil(() => focusedElement()?.localName === 'h1', 'the focus is lost');
    });

    it('is the line that says who was called', async () => {
      const answer = progress('now', [{ ...call, askedAt: 1, answeredAt: null, answeredBy: null }]);
      const { home } = await show({ [page]: () => only, [stepHelp]: () => answer });
      await settled(home, 'Карта');
      button(home, 'Позови взрослого').click();
      await settled(home, 'Позвать');
      button(home, 'Позвать').click();
      await waitUntil(() => focusedElement()?.textContent?.includes('Анна') === true, 'the focus is lost');
    });

    it('goes back to the button when the question is left with Escape', async () => {
      const { home } = await show({ [page]: () => only });
      await settled(home, 'Карта');
      button(home, 'Позови взрослого').click();
      await settled(home, 'Позвать');
      button(home, 'Позвать').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
      await waitUntil(() => focusedElement()?.textContent?.includes('Позови взрослого') === true);
      expect(seen(home)).to.not.include('Пока не надо');
    });
  });

  it('never pretends: what was pressed without a connection is kept, nothing moves, and it is sent once later', async () => {
    let connected = false;
    const { home, calls } = await show({
      ...withPage,
      [stepState]: () => {
        if (!connected) throw failure(offlineCode);
        return progressWith('step-now1', { state: 'done' });
      },
    });
    await settled(home, 'Собрать карту');
    button(home, 'Готово').click();
    await settled(home, 'Мы запомнили и отправим сами');
    expect(headings(home, 2)[0]).to.equal('Собрать карту');
    button(home, 'Готово');
    connected = true;
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('online'));
    await settled(home, 'Связь появилась. Всё отправлено. Готово: «Собрать карту».');
    button(home, 'Вернуть');
    expect(calls.filter(({ endpoint }) => endpoint === stepState)).to.have.length(2);
    expect(Object.keys(sessionStorage).filter((key) => key.includes('presses'))).to.deep.equal([]);
  });

  it('takes back at once what could not be sent yet, and later too, whatever was pressed after it', async () => {
    let connected = false;
    const reported: unknown[] = [];
    const { home } = await show({
      ...withPage,
      [stepSignal]: () => (connected ? progressWith('step-now1', {}) : lost()),
      [stepState]: ({ body }) => {
        if (!connected) lost();
        reported.push((body as { state: string }).state);
        return progressWith('step-now1', { state: 'done' });
      },
    });
    slowFingers();
    await settled(home, 'Собрать карту');
    button(home, 'Готово').click();
    await settled(home, 'Мы запомнили и отправим сами');
    button(home, 'Вернуть').click();
    await settled(home, 'Вернули: «Собрать карту».');
    expect(sessionStorage.getItem('marshrut-unsent:presses'))
      .to.include('"now"')
      .and.to.not.include('"done"');
    button(home, 'Готово').click();
    await waitUntil(() => sessionStorage.getItem('marshrut-unsent:presses')?.includes('"done"'));
    button(home, 'Мне трудно').click();
    await waitUntil(() => sessionStorage.getItem('marshrut-unsent:presses')?.includes('"hard"'));
    connected = true;
    await sentLater(home, 'Всё отправлено. Готово: «Собрать карту».');
    expect(reported).to.deep.equal(['done']);
    button(home, 'Вернуть');
  });

  it('keeps what was pressed in an hour without a connection over a reload, and sends it once, in its order', async () => {
    let connected = false;
    const answers = {
      ...withPage,
      [stepSignal]: () => (connected ? progressWith('step-now1', {}) : lost()),
      [stepState]: () => (connected ? progressWith('step-now1', { state: 'done' }) : lost()),
    };
    const first = await show(answers);
    await settled(first.home, 'Собрать карту');
    slowFingers();
    button(first.home, 'Начинаю').click();
    await settled(first.home, 'Мы запомнили и отправим сами');
    button(first.home, 'Готово').click();
    await waitUntil(() => sessionStorage.getItem('marshrut-unsent:presses')?.includes('"done"'));
    fixtureCleanup();
    const { home, calls } = await show(answers);
    await settled(home, 'Собрать карту');
    await settled(home, 'Мы запомнили и отправим сами');
    connected = true;
    await sentLater(home, 'Всё отправлено.');
    const sent = calls.filter(({ endpoint }) => !endpoint.startsWith('GET ')).map(({ endpoint }) => endpoint);
    expect(sent.slice(-2)).to.deep.equal([stepSignal, stepState]);
    expect(sessionStorage.getItem('marshrut-unsent:presses')).to.equal(null);
  });

  it('shows how it is now when another device was quicker', async () => {
    let done = false;
    const { home } = await show({
      [page]: () =>
        makePage({
          route: makeRoute({
            steps: makeSteps().map((step) =>
              done && step.id === 'step-now1' ? { ...step, state: 'done' } : step,
            ),
          }),
        }),
      [stepState]: () => {
        done = true;
        throw new ApiFailure({ code: 'STEP_CHANGED', message: '', requestId: '', status: 409 });
      },
    });
    await settled(home, 'Собрать карту');
    button(home, 'Не сейчас').click();
    await settled(home, 'Этот шаг уже изменился. Вот как сейчас.');
    await waitUntil(() => headings(home, 2).includes('Показать карту другу'), 'the page is not read anew');
  });

  it('keeps a choice', async () => {
    const { home, calls } = await show({
      ...withPage,
      [stepChoice]: () => progressWith('step-now1', { alternativeId: 'way-mould' }),
    });
    await settled(home, 'Собрать карту');
    button(home, 'Слепить').click();
    await settled(home, 'Выбран способ: «Слепить».');
    expect(lastChange(calls)?.body).to.deep.equal({ alternativeId: 'way-mould' });
  });

  it('calls for help once, however often it must be sent', async () => {
    const helpIds: unknown[] = [];
    const { home } = await show({
      ...withPage,
      [stepHelp]: ({ body }) => {
        const { helpId } = body as { helpId: string };
        helpIds.push(helpId);
        if (helpIds.length === 1) throw failure('UNAVAILABLE');
        const call = { helpId, routeId: 'route-0001', stepId: 'step-now1', stepTitle: 'Собрать карту' };
        const help = [{ ...call, askedAt: 1, answeredAt: null, answeredBy: null }];
        return { ...progressWith('', {}), help };
      },
    });
    await settled(home, 'Собрать карту');
    button(home, 'Позови взрослого').click();
    await settled(home, 'Это увидит Анна Петровна.');
    button(home, 'Позвать').click();
    await settled(home, 'Мы запомнили и отправим сами');
    // A second press within 600 ms would count as a double tap.
    await new Promise((resolve) => setTimeout(resolve, 650));
    button(home, 'Позвать').click();
    await settled(home, 'Взрослого уже позвали.');
    expect(helpIds[0]).to.match(/^[\w-]{8,64}$/);
    expect(new Set(helpIds).size).to.equal(1);
    await expectAccessible(home);
  });

  it('looks again when the page is in sight again, without a flicker', async () => {
    const titles = ['Собрать карту', 'Новый шаг от тьютора'];
    const { home, calls } = await show({
      [page]: () => {
        const title = titles.shift() ?? '';
        const steps = makeSteps().map((step) => (step.state === 'now' ? { ...step, title } : step));
        return makePage({ route: makeRoute({ steps }) });
      },
    });
    await settled(home, 'Собрать карту');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(seen(home)).to.include('Собрать карту');
    await settled(home, 'Новый шаг от тьютора');
    expect(calls).to.have.length(2);
  });

  it('shows a parent each child in a tab, read-only', async () => {
    const { home, calls } = await show(
      {
        [page]: ({ params }) =>
          makePage({ name: params['pupilId'] === 'pupil-0002' ? 'Миша' : 'Соня', mayReport: false }),
      },
      {
        home: 'family',
        pupils: [
          { pupilId: 'pupil-0001', name: 'Соня' },
          { pupilId: 'pupil-0002', name: 'Миша' },
        ],
      },
    );
    await settled(home, 'Собрать карту');
    expect(() => button(home, 'Готово')).to.throw();
    await expectAccessible(home);
    const tabs = home.shadowRoot!.querySelector('[role=tablist]')!;
    button(home, 'Соня').focus();
    tabs.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await waitUntil(() => calls.length === 2);
    expect(calls[1]?.params).to.deep.equal({ pupilId: 'pupil-0002' });
    await settled(home, 'Собрать карту');
    expect(home.shadowRoot!.activeElement?.textContent?.trim()).to.equal('Миша');
  });
});
