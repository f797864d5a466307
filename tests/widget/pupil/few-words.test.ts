// Long because the same few words are counted on every screen of a child.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { ReadingLevel, SignalKind } from '../../../lti-server/contract/vocabulary.ts';
import type { StepSignal } from '../../../lti-server/contract/voice.ts';
import { ages } from '../../../lti-server/demo/stories/ages.ts';
import { design } from '../../../lti-server/demo/stories/design.ts';
import { diagnostic } from '../../../lti-server/demo/stories/diagnostic.ts';
import { practice } from '../../../lti-server/demo/stories/practice.ts';
import { projects } from '../../../lti-server/demo/stories/projects.ts';
import { reflection } from '../../../lti-server/demo/stories/reflection.ts';
import type { Story } from '../../../lti-server/demo/stories/story.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import { fewNames, fewWords, wordsEach } from '../../../widget/components/few-words.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { long, longAnswers, longPage, teacher, tutor } from '../support/long-page.ts';
import { makePage, makeRoute, makeStep, preparePage } from '../support/page.ts';
import { openHome, viewIn } from '../support/pupil-home.ts';
import { button, buttons, seen, words } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const show: typeof openHome = async (...opening) => {
  const opened = await openHome(...opening);
  await viewIn(opened.home)!.updateComplete;
  return opened;
};

const stories: readonly Story[] = [
  ...diagnostic,
  ...design,
  ...projects,
  ...practice,
  ...reflection,
  ...ages,
];

/** A story of the demo school as the child's page shows it. */
const pageOf = (story: Story, readingLevel: ReadingLevel): PupilPage =>
  makePage({
    readingLevel,
    route: makeRoute({
      title: story.title,
      purpose: story.purpose,
      closed: story.status === 'closed',
      goals: story.goals.map(([title, successSign], place) => ({
        id: `goal-000${place}`,
        title,
        successSign,
      })),
      steps: story.steps.map(({ title, whatToDo, form, ways = [], chosenWay, helpers, state }, place) =>
        makeStep({
          id: `story-step-${place}`,
          title,
          whatToDo,
          form,
          helpers: [...(helpers ?? [])],
          alternatives: ways.map(([way, how], at) => ({ id: `story-way-${at}`, title: way, whatToDo: how })),
          alternativeId: chosenWay === undefined ? null : `story-way-${chosenWay}`,
          state: state ?? 'planned',
        }),
      ),
    }),
  });

const most = 15;
/** The name of the child and «Это не я» stand above, as the whole page has them. */
const header = 5;
const expectFew = (home: MarshrutPupilHome, where: string, atMost = most): void => {
  const read = words(home);
  expect(read.length, `${where}: ${read.join(' ')}`).to.be.within(1, atMost);
};

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Each place with what is pressed in it, one after the other; what begins with a name is enough. */
const walks: readonly (readonly [place: string, ...pressed: string[]])[] = [
  ['Мой выбор', 'Своё', 'Мои шаги', 'Порядок'],
  ['Моя неделя', 'Неделя раньше'],
  ['Записки', 'Ещё'],
  ['Мои люди', 'Кто ещё рядом', 'Кто увидит мои слова'],
  [
    'События',
    'Ещё',
    'Назад',
    'Сделай самую большую карту…',
    'Дела',
    'Наши идеи',
    'Ещё',
    'Кто участвует',
    'Моя идея',
    'Рисунок',
  ],
  ['Вид карты'],
  ['Сундучок', 'Положить', 'Показать', 'Рисунок', 'Не сейчас', 'Сделай самую большую…'],
  ['Вопросы', 'Спросить'],
  [
    'Вопросы',
    'Сделай самую большую карту…',
    'Как узнать?',
    'Попробовать',
    'Рисунок',
    'Что узнали',
    'Показать ещё кому-то?',
  ],
  [
    'Оглянуться',
    'Ещё',
    'Стереть',
    'Оставить',
    'Оглянуться',
    'По-другому',
    'По-другому',
    'По-другому',
    'По-другому',
  ],
];

describe('few words', () => {
  it('are the first four of a text, of a name that which one is called by', () => {
    expect(fewWords('Нарисуй море')).to.equal('Нарисуй море');
    expect(fewWords('Нарисуй море, порт, и — маяк на скале')).to.equal('Нарисуй море, порт, и…');
    expect(fewWords('Нарисуй море', 0)).to.equal('');
    expect(fewNames([tutor.name])).to.equal('Анна Сергеевна');
    expect(fewNames([tutor.name, teacher.name])).to.equal('Анна, Мария');
    expect([wordsEach(1, 9), wordsEach(3, 9), wordsEach(12, 9), wordsEach(0, 9)]).to.deep.equal([4, 3, 0, 4]);
  });
});

describe('a page with little to read', () => {
  before(() => preparePage());
  afterEach(() => {
    history.replaceState(null, '');
    quickFingers();
  });

  it('has at most 15 words for every child of the demo school, and all that matters a tap away', async () => {
    expect(stories.length).to.be.above(10);
    for (const story of stories) {
      const { home } = await show(pageOf(story, 1));
      const read = words(home);
      expect(read.length, `${story.title}: ${read.join(' ')}`).to.be.within(1, 15);
    }
    const { home } = await show(makePage({ readingLevel: 1 }));
    await waitUntil(() => customElements.get('marshrut-step-how'));
    slowFingers();
    button(home, 'Как?').click();
    await waitUntil(() => seen(home).includes('Слепить') && !seen(home).includes('Как?'));
    expect(() => button(home, 'Готово')).to.throw();
    expectFew(home, 'Как?', most - header);
    // The way back is a picture.
    button(home.shadowRoot!.querySelector('marshrut-pupil-view')!, 'Назад').click();
    await waitUntil(() => buttons(home).some((element) => nameOf(element) === 'Готово'));
    button(home, 'Ещё').click();
    await waitUntil(() => seen(home).includes('Записки'));
    button(home, 'Сундучок');
    expect(words(home).length).to.be.within(1, 15);
  });

  for (const [place, ...pressed] of walks)
    it(`… and in «${place}», however much adults have written: ${pressed[0] ?? ''}`, async () => {
      const { home } = await show(longPage(), longAnswers);
      const screen = (): Element | null => home.shadowRoot!.querySelector('.leave ~ div > *');
      button(home, 'Ещё').click();
      await waitUntil(() => seen(home).includes('Моя неделя'));
      button(home, place).click();
      await waitUntil(
        () =>
          ![undefined, 'marshrut-more-places'].includes(screen()?.localName) &&
          !seen(home).includes('Открываем'),
        `“${place}” does not open`,
      );
      expectFew(home, place);
      for (const name of pressed) {
        const found = () => buttons(screen()!).find((element) => nameOf(element).startsWith(name));
        await waitUntil(found, `${place}: no “${name}”`);
        slowFingers();
        found()!.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        await waitUntil(() => !seen(home).includes('Открываем'));
        expectFew(home, `${place} → ${name}`);
      }
      home.shadowRoot!.querySelector<HTMLElement>('.leave')!.click();
      await waitUntil(() => focusedElement()?.getAttribute('data-place') === 'more', 'the focus is lost');
    });

  it('… and in every state of the step for now', async () => {
    const page = longPage();
    const signals: StepSignal[] = [];
    let offline = false;
    const answer = (help: object[] = []) => ({
      progress: page.route!.steps.map(({ id, state }) => ({
        stepId: id,
        state,
        alternativeId: null,
        changedAt: 1,
      })),
      help,
      voice: { signals, order: [], ownSteps: [] },
    });
    const call = { helpId: 'help-0001', routeId: 'route-0001', stepId: 'step-now1', stepTitle: long };
    const { home } = await show(page, {
      'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId': ({ params, body }) => {
        if (offline) throw new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });
        const { kind, wish } = body as { kind: SignalKind; wish: null };
        signals.unshift({
          signalId: String(params['signalId']),
          stepId: 'step-now1',
          kind,
          wish,
          madeAt: Date.now(),
        });
        return answer();
      },
      'POST /api/routes/:routeId/steps/:stepId/help': () =>
        answer([{ ...call, askedAt: 1, answeredAt: null, answeredBy: null }]),
      'PUT /api/routes/:routeId/steps/:stepId/state': () => answer(),
    });
    const press = async (name: string, then: string): Promise<void> => {
      slowFingers();
      button(home, name).click();
      await waitUntil(() => seen(home).includes(then), `after “${name}” comes no “${then}”: ${seen(home)}`);
      expectFew(home, name);
      const focused = focusedElement();
      expect(focused?.checkVisibility() ?? true).to.equal(true);
    };
    await press('Начать', 'Шаг начат.');
    await press('Трудно', 'Как лучше?');
    await press('Кусочек', 'Что сначала?');
    await press('Назад к шагу', 'Готово');
    await press('Трудно', 'Как лучше?');
    await press('Вместе', 'С кем?');
    await press('Назад к шагу', 'Готово');
    await press('Отдых', 'Отдохнём?');
    await press('Двигаться', 'Дальше');
    await press('Дальше', 'Другое');
    await press('Назад к шагу', 'Готово');
    await press('Позови взрослого', 'Пока не надо');
    await press('Позвать', 'Взрослого уже позвали.');
    offline = true;
    await press('Отдых', 'Отдохнём?');
    await waitUntil(() => seen(home).includes('Нет связи.'));
    expectFew(home, 'without a connection');
    await press('Назад к шагу', 'Готово');
    offline = false;
    button(home, 'Как?').click();
    await waitUntil(() => buttons(home).some((element) => nameOf(element) === 'Назад'));
    expectFew(home, 'Как?');
    button(home, 'Назад').click();
    await press('Готово', 'Готово: «');
    expectFew(home, 'after «Готово»', most - 2);
  });

  it('is walked through by Tab alone, in the order of the page, and a press never loses the place', async () => {
    const signals: StepSignal[] = [];
    const { home } = await show(longPage(), {
      'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId': () => {
        signals.push({
          signalId: 'signal-0001',
          stepId: 'step-now1',
          kind: 'started',
          wish: null,
          madeAt: Date.now(),
        });
        return { progress: [], help: [], voice: { signals, order: [], ownSteps: [] } };
      },
    });
    await waitUntil(() => buttons(home).some((element) => nameOf(element) === 'Куда идём'));
    const all = buttons(home).map(nameOf);
    const walked: string[] = [];
    for (const _ of all) {
      await sendKeys({ press: 'Tab' });
      walked.push(nameOf(focusedElement()!));
    }
    expect(walked).to.deep.equal(all);
    button(home, 'Начать').focus();
    slowFingers();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => seen(home).includes('Шаг начат.'));
    await waitUntil(() => focusedElement()?.id === 'title', 'the place is lost');
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focusedElement()!)).to.equal('Как?');
  });

  it('grows with the reader', async () => {
    const count = async (level: ReadingLevel): Promise<number> =>
      words((await show(makePage({ readingLevel: level }))).home).length;
    const counts = [await count(1), await count(2), await count(3)] as const;
    expect(counts[0]).to.be.below(counts[1]);
    expect(counts[1]).to.be.below(counts[2]);
  });
});
