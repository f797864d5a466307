// Long because the same few words are counted on every screen of a child.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { movementBreaks } from '../../../lti-server/contract/movement-breaks.ts';
import { sentenceStarts } from '../../../lti-server/contract/reflections.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { Locale, ReadingLevel, SignalKind } from '../../../lti-server/contract/vocabulary.ts';
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
import { currentLocale } from '../../../widget/locales/locale.ts';
import { reflectionEn } from '../../../widget/locales/reflection-en.ts';
import { reflectionRu } from '../../../widget/locales/reflection-ru.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import { english } from '../support/english-names.ts';
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
  ['Моя карта'],
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
    'По-другому',
    'По-другому',
    'По-другому',
  ],
];

/** As it stands on the page in its language. */
const said = (text: string): string => {
  if (currentLocale() === 'ru' || long.startsWith(text.replace('…', ''))) return text;
  const found = english[text];
  if (found === undefined) throw new Error(`no English for “${text}”`);
  return found;
};

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

describe('a sentence to finish', () => {
  it('leaves room on the screen for who will read it and for three buttons, in either language', () => {
    for (const { fewEnds } of [reflectionRu, reflectionEn])
      for (const start of sentenceStarts) {
        const texts = [fewEnds[start].start, ...Object.values(fewEnds[start].ends)];
        expect(texts.length).to.be.above(3);
        expect(texts.join(' ').split(' ').length, texts.join(' ')).to.be.at.most(most - header);
      }
  });
});

const languages: Record<Locale, string> = { ru: 'Russian', en: 'English' };

for (const locale of ['ru', 'en'] as const)
  describe(`a page with little to read in ${languages[locale]}`, () => {
    before(() => preparePage(locale));
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
      button(home, said('Как?')).click();
      await waitUntil(() => seen(home).includes('Слепить') && !seen(home).includes(said('Как?')));
      expect(() => button(home, said('Готово'))).to.throw();
      expectFew(home, 'Как?', most - header);
      // The way back is a picture.
      button(home.shadowRoot!.querySelector('marshrut-pupil-view')!, said('Назад')).click();
      await waitUntil(() => buttons(home).some((element) => nameOf(element) === said('Готово')));
      button(home, said('Ещё')).click();
      await waitUntil(() => seen(home).includes(said('Записки')));
      button(home, said('Сундучок'));
      expect(words(home).length).to.be.within(1, 15);
    });

    for (const [place, ...pressed] of walks)
      it(`… and in «${place}», however much adults have written: ${pressed[0] ?? ''}`, async () => {
        const { home } = await show(longPage(), longAnswers);
        const screen = (): Element | null => home.shadowRoot!.querySelector('.leave ~ div > *');
        button(home, said('Ещё')).click();
        await waitUntil(() => seen(home).includes(said('Моя неделя')));
        button(home, said(place)).click();
        await waitUntil(
          () =>
            ![undefined, 'marshrut-more-places'].includes(screen()?.localName) &&
            !seen(home).includes(said('Открываем')),
          `“${place}” does not open`,
        );
        expectFew(home, place);
        for (const name of pressed) {
          const found = () => buttons(screen()!).find((element) => nameOf(element).startsWith(said(name)));
          await waitUntil(found, `${place}: no “${name}”`);
          slowFingers();
          found()!.click();
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          await waitUntil(() => !seen(home).includes(said('Открываем')));
          expectFew(home, `${place} → ${name}`);
        }
        home.shadowRoot!.querySelector<HTMLElement>('.leave')!.click();
        await waitUntil(() => focusedElement()?.getAttribute('data-place') === 'more', 'the focus is lost');
      });

    it('… and in every state of the step for now', async () => {
      const page = longPage();
      const signals: StepSignal[] = [];
      const help: object[] = [];
      let offline = false;
      const answer = () => ({
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
        'POST /api/routes/:routeId/steps/:stepId/help': () => {
          help.push({ ...call, askedAt: 1, answeredAt: null, answeredBy: null });
          return answer();
        },
        'PUT /api/routes/:routeId/steps/:stepId/state': () => answer(),
      });
      const press = async (name: string, then: string): Promise<void> => {
        slowFingers();
        button(home, said(name)).click();
        await waitUntil(
          () => seen(home).includes(said(then)),
          `after “${name}” comes no “${then}”: ${seen(home)}`,
        );
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
      const talk = home
        .shadowRoot!.querySelector('marshrut-pupil-view')!
        .shadowRoot!.querySelector('marshrut-now-step')!
        .shadowRoot!.querySelector('marshrut-step-talk')!;
      for (const { texts } of movementBreaks) {
        slowFingers();
        button(talk, said('Другое')).click();
        await talk.updateComplete;
        expectFew(home, texts.ru.title);
        const line = talk
          .shadowRoot!.querySelector('marshrut-few-words')!
          .shadowRoot!.querySelector('button, span')!;
        expect(line.textContent, 'empty lines').to.equal(line.textContent.trim());
      }
      await press('Назад к шагу', 'Готово');
      await press('Позови взрослого', 'Пока не надо');
      await press('Позвать', 'Взрослого уже позвали.');
      // Whoever waits for an adult is still asked what would be better.
      await press('Трудно', 'Как лучше?');
      await waitUntil(() => signals[0]?.kind === 'hard');
      await press('Иначе', 'Попробуй иначе');
      await press('Назад к шагу', 'Готово');
      offline = true;
      await press('Отдых', 'Отдохнём?');
      await waitUntil(() => seen(home).includes(said('Нет связи.')));
      expectFew(home, 'without a connection');
      await press('Назад к шагу', 'Готово');
      offline = false;
      button(home, said('Как?')).click();
      await waitUntil(() => buttons(home).some((element) => nameOf(element) === said('Назад')));
      expectFew(home, 'Как?');
      button(home, said('Назад')).click();
      await press('Готово', 'Готово: «');
      expectFew(home, 'after «Готово»', most - 2);
    });
  });

describe('a page with little to read', () => {
  before(() => preparePage());
  afterEach(() => {
    history.replaceState(null, '');
    quickFingers();
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
