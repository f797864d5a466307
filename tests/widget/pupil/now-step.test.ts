import { expect, fixture, html } from '@open-wc/testing';
import { movementBreaks } from '../../../lti-server/contract/movement-breaks.ts';
import type { HelpView } from '../../../lti-server/contract/routes.ts';
import { readingLevels, type ReadingLevel } from '../../../lti-server/contract/vocabulary.ts';
import type { StepSignal } from '../../../lti-server/contract/voice.ts';
import type { IdleEvent } from '../../../widget/launch/idle-event.ts';
import { talkWords } from '../../../widget/locales/talk-words.ts';
import { piecesOf } from '../../../widget/views/choice/step-pieces.ts';
import '../../../widget/views/pupil/marshrut-now-step.ts';
import type { MarshrutNowStep } from '../../../widget/views/pupil/marshrut-now-step.ts';
import type { PupilStep } from '../../../widget/views/pupil/path.ts';
import { expectAccessible } from '../support/accessible.ts';
import { makeStep, preparePage } from '../support/page.ts';
import { button, buttons, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

type Heard = StepSignal | { stepId: string; state: string } | string;

const whole = makeStep({
  id: 'step-now1',
  title: 'Собрать карту',
  whatToDo: 'Нарисуй море. Отметь порт.\nПодпиши его.',
  helpers: ['мама'],
  state: 'now',
});

/** The step on the screen, and what it asks the page to do. */
const show = async (
  parts: {
    level?: ReadingLevel;
    step?: PupilStep;
    signals?: StepSignal[];
    help?: HelpView;
  } = {},
): Promise<{ now: MarshrutNowStep; heard: Heard[] }> => {
  const heard: Heard[] = [];
  const { level = 3, step = whole, signals = [], help } = parts;
  const now = await fixture<MarshrutNowStep>(
    html`<marshrut-now-step
      .step=${step}
      .level=${level}
      .signals=${signals}
      .help=${help}
      .tutors=${['Анна Петровна']}
      @step-signal=${(event: HTMLElementEventMap['step-signal']) => heard.push({ ...event.signal } as StepSignal)}
      @signal-back=${(event: HTMLElementEventMap['signal-back']) => heard.push(`back ${event.signalId}`)}
      @step-report=${({ stepId, state }: HTMLElementEventMap['step-report']) => heard.push({ stepId, state })}
      @help-call=${({ stepId }: HTMLElementEventMap['help-call']) => heard.push(`help ${stepId}`)}
    ></marshrut-now-step>`,
  );
  return { now, heard };
};

const shows = (now: Element, text: string): Promise<void> =>
  waitUntil(() => seen(now).includes(text), `“${text}” is not shown: ${seen(now)}`);

const signalAt = (parts: Partial<StepSignal>): StepSignal => ({
  signalId: 'signal-0001',
  stepId: whole.id,
  kind: 'hard',
  wish: null,
  madeAt: Date.now(),
  ...parts,
});

let clock = 1_000_000;

/** Presses a second after the last press: sooner, it would be a double tap. */
const press = (now: Element, name: string): void => {
  clock += 1000;
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'timeStamp', { value: clock });
  button(now, name).dispatchEvent(event);
};

describe('the step for now', () => {
  before(async () => {
    await preparePage();
    await talkWords.load();
  });

  for (const level of readingLevels) {
    it(`has large buttons far enough apart at reading level ${level}`, async () => {
      const { now } = await show({ level });
      const boxes = buttons(now).map((element) => element.getBoundingClientRect());
      expect(boxes.length).to.be.at.least(6);
      for (const { width, height } of boxes) {
        expect(Math.round(height)).to.be.at.least(64);
        expect(Math.round(width)).to.be.at.least(64);
      }
      expect(Math.round(button(now, 'Готово').getBoundingClientRect().height)).to.be.at.least(88);
      await expectAccessible(now);
    });
  }

  it('says little to who has only begun to read: the rest is behind one picture', async () => {
    const { now } = await show({ level: 1 });
    expect(seen(now)).to.equal('Собрать карту Как? Готово Начать Трудно Позови Отдых');
    button(now, 'Как?').click();
    await shows(now, 'Нарисуй море.');
  });

  it('tells who hears a signal and when, and takes it back', async () => {
    const { now, heard } = await show({ signals: [signalAt({ kind: 'started' })] });
    expect(seen(now)).to.match(/Шаг начат\. \d\d:\d\d ?\. Это увидит Анна Петровна\./);
    expect(() => button(now, 'Начинаю')).to.throw();
    button(now, 'Вернуть').click();
    expect(heard).to.deep.equal(['back signal-0001']);
  });

  it('shows by whom a call was answered, when, and in what words', async () => {
    const { now } = await show({
      help: {
        helpId: 'help-0001',
        routeId: 'route-0001',
        stepId: whole.id,
        stepTitle: whole.title,
        askedAt: Date.now(),
        answeredAt: new Date().setHours(14, 5),
        answeredBy: 'Анна Петровна',
        reply: 'Вижу, было непросто',
      },
    });
    expect(seen(now)).to.include('Анна Петровна уже знает об этом. 14:05 Вижу, было непросто');
  });

  describe('when it is hard', () => {
    const hard = async (parts: Parameters<typeof show>[0] = {}) => {
      const shown = await show(parts);
      press(shown.now, 'Мне трудно');
      await shows(shown.now, 'Бывает! Как лучше?');
      return shown;
    };

    it('offers four ways, and a smaller piece is a piece of the step’s own words', async () => {
      const { now, heard } = await hard();
      await expectAccessible(now);
      for (const offer of ['Вместе с кем-то', 'Другим способом', 'Оставить так']) button(now, offer);
      press(now, 'Кусочек поменьше');
      await shows(now, 'Отметь порт.');
      press(now, 'Отметь порт.');
      await shows(now, 'Сейчас только это');
      expect(seen(now)).to.not.include('Нарисуй море.');
      await expectAccessible(now);
      press(now, 'Кусочек готов');
      await shows(now, 'Готово');
      const [first, second] = heard as StepSignal[];
      expect([first?.kind, first?.wish, second?.wish]).to.deep.equal(['hard', null, 'smaller']);
      expect(second?.signalId).to.equal(first?.signalId);
    });

    it('calls somebody to do it together', async () => {
      const { now, heard } = await hard();
      press(now, 'Вместе с кем-то');
      await shows(now, 'Это увидит Анна Петровна.');
      press(now, 'Позвать сюда');
      expect(heard.at(-1)).to.equal(`help ${whole.id}`);
    });

    it('leaves it as it is: it went another way', async () => {
      const { now, heard } = await hard();
      press(now, 'Оставить так');
      await shows(now, 'Получилось по-другому');
      press(now, 'Оставить так');
      expect(heard.at(-1)).to.deep.equal({ stepId: whole.id, state: 'changed' });
    });
  });

  describe('when the child is tired', () => {
    const tired = async () => {
      const shown = await show();
      press(shown.now, 'Нужен перерыв');
      await shows(shown.now, 'Отдохнём. Что выберешь?');
      return shown;
    };

    it('offers a break that is written out, another one, and the way back', async () => {
      const { now, heard } = await tired();
      press(now, 'Размяться');
      const titles = movementBreaks.map(({ texts }) => texts.ru.title);
      await waitUntil(() => titles.some((title) => seen(now).includes(title)), 'no break is shown');
      const first = titles.find((title) => seen(now).includes(title));
      await expectAccessible(now);
      press(now, 'Другое');
      await waitUntil(() => !seen(now).includes(first ?? ''), 'the same break again');
      press(now, 'Подвигались!');
      await shows(now, 'Готово');
      expect((heard.at(-1) as StepSignal).wish).to.equal('break');
    });

    it('ends for today with a word for the whole page, and the step waits as it was', async () => {
      const { now, heard } = await tired();
      let left: IdleEvent | undefined;
      const hear = (event: IdleEvent): void => void (left = event);
      window.addEventListener('marshrut-idle', hear, { once: true });
      press(now, 'На сегодня хватит');
      await shows(now, 'Готово');
      expect(left?.idle).to.equal(true);
      expect(left?.face?.text).to.equal('Шаг никуда не денется. До встречи!');
      expect((heard.at(-1) as StepSignal).wish).to.equal('enough');
    });
  });

  it('cuts a text into pieces at its lines and sentences, and never into nothing', () => {
    expect(piecesOf('Возьми мяч. Брось!\n— …\nПоймай')).to.deep.equal(['Возьми мяч.', 'Брось!', 'Поймай']);
    expect(piecesOf('')).to.deep.equal([]);
  });

  it('every break is told in two to four short sentences, in both languages', () => {
    expect(movementBreaks.map(({ id }) => id)).to.deep.equal([35, 36, 37, 38, 39, 40, 41, 42, 43, 44]);
    for (const { texts } of movementBreaks)
      for (const { how } of [texts.ru, texts.en]) {
        expect(how.length).to.be.within(2, 4);
        for (const line of how) expect(line.split(' ').length).to.be.at.most(16);
      }
  });
});
