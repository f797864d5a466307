import { expect, fixture, html } from '@open-wc/testing';
import { pathOf } from '../../../lti-server/contract/path.ts';
import '../../../widget/components/marshrut-read-aloud.ts';
import type { MarshrutReadAloud } from '../../../widget/components/marshrut-read-aloud.ts';
import '../../../widget/components/marshrut-few-words.ts';
import { sentencesOf } from '../../../widget/components/speech.ts';
import { syllables } from '../../../widget/components/syllables.ts';
import '../../../widget/views/listen/marshrut-listen.ts';
import { spokenParts } from '../../../widget/views/listen/spoken-parts.ts';
import type { MarshrutPupilMap } from '../../../widget/views/pupil/marshrut-pupil-map.ts';
import '../../../widget/views/pupil/marshrut-pupil-map.ts';
import { waitUntil } from '../support/wait-until.ts';
import { expectAccessible } from '../support/accessible.ts';
import { makeRoute, makeSteps, preparePage } from '../support/page.ts';
import { buttons } from '../support/screen.ts';

const voice = (lang: string, localService: boolean) =>
  ({ lang, localService, name: lang }) as SpeechSynthesisVoice;
const russian = voice('ru-RU', true);

describe('a text that is read aloud', () => {
  const real = {
    getVoices: speechSynthesis.getVoices,
    speak: speechSynthesis.speak,
    cancel: speechSynthesis.cancel,
    Utterance: window.SpeechSynthesisUtterance,
  };
  /** What a browser of the test's own has been asked to say. */
  class Utterance extends EventTarget {
    readonly text: string;
    voice: SpeechSynthesisVoice | null = null;
    lang = '';
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  let voices: SpeechSynthesisVoice[] = [];
  let said: Utterance[] = [];
  let silenced = 0;

  before(() => preparePage());
  beforeEach(() => {
    voices = [russian];
    said = [];
    silenced = 0;
    speechSynthesis.getVoices = () => voices;
    speechSynthesis.speak = (utterance) => void said.push(utterance);
    speechSynthesis.cancel = () => void (silenced += 1);
    window.SpeechSynthesisUtterance = Utterance as unknown as typeof SpeechSynthesisUtterance;
  });
  afterEach(() => {
    Object.assign(speechSynthesis, { getVoices: real.getVoices, speak: real.speak, cancel: real.cancel });
    window.SpeechSynthesisUtterance = real.Utterance;
  });

  const show = (text: string): Promise<MarshrutReadAloud> =>
    fixture(html`<marshrut-read-aloud .text=${text}></marshrut-read-aloud>`);
  const press = async (reader: MarshrutReadAloud): Promise<void> => {
    buttons(reader)[0]!.click();
    await reader.updateComplete;
  };
  const end = (): void => void said.at(-1)!.dispatchEvent(new Event('end'));

  it('is said sentence by sentence, by a voice of this computer, only after a press', async () => {
    const reader = await show('Нарисуй море. Потом найди остров!');
    expect(said).to.deep.equal([]);
    await expectAccessible(reader);
    await press(reader);
    expect(said.map(({ text }) => text)).to.deep.equal(['Нарисуй море.']);
    expect(said[0]!.voice).to.equal(russian);
    end();
    expect(said.map(({ text }) => text)).to.deep.equal(['Нарисуй море.', 'Потом найди остров!']);
    end();
    await reader.updateComplete;
    expect(buttons(reader)[0]!.ariaPressed).to.equal('false');
  });

  it('is quiet at the second press, and says nothing more', async () => {
    const reader = await show('Раз. Два.');
    await press(reader);
    expect(buttons(reader)[0]!.ariaLabel).to.equal('Хватит: Раз. Два.');
    await press(reader);
    expect(silenced).to.equal(1);
    end();
    expect(said).to.have.length(1);
    expect(buttons(reader)[0]!.ariaLabel).to.equal('Послушать: Раз. Два.');
  });

  it('falls silent when another text begins, and when the page goes away', async () => {
    const [one, other] = [await show('Один.'), await show('Другой.')];
    await press(one);
    await press(other);
    expect(buttons(one)[0]!.ariaPressed).to.equal('false');
    expect(said.map(({ text }) => text)).to.deep.equal(['Один.', 'Другой.']);
    window.dispatchEvent(new Event('pagehide'));
    await other.updateComplete;
    expect(buttons(other)[0]!.ariaPressed).to.equal('false');
    await press(other);
    other.remove();
    expect(silenced).to.equal(3);
  });

  it('has no button without a voice of this computer in the reader’s language, and gets it when one comes', async () => {
    voices = [voice('ru-RU', false), voice('en-GB', true)];
    const reader = await show('Привет.');
    expect(buttons(reader)).to.deep.equal([]);
    expect(reader.offsetWidth).to.equal(0);
    voices = [...voices, russian];
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    await reader.updateComplete;
    expect(buttons(reader)).to.have.length(1);
    const { width, height } = buttons(reader)[0]!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([64, 64]);
  });

  it('comes to an end when the voice fails', async () => {
    const reader = await show('Раз. Два.');
    await press(reader);
    said[0]!.dispatchEvent(new Event('error'));
    await reader.updateComplete;
    expect(buttons(reader)[0]!.ariaPressed).to.equal('false');
  });

  describe('a whole place', () => {
    const place = html`<div>
      <marshrut-listen></marshrut-listen>
      <section>
        <h2>Мои <b>люди</b></h2>
        <p>Анна Петровна,<br />тьютор</p>
        <p hidden>секрет</p>
        <svg><text>рисунок</text></svg>
        <button type="button"><i>Спросить</i></button>
        <button type="button" aria-label="Закрыть">×</button>
        <details>
          <summary>Кто ещё</summary>
          <p>сложено</p>
        </details>
        <textarea>набрано</textarea>
      </section>
    </div>`;
    const heard = ['Мои люди', 'Анна Петровна, тьютор', 'Спросить', 'Закрыть', 'Кто ещё'];

    it('is heard as it stands on the screen, and what is being read is marked', async () => {
      const root = await fixture(place);
      const listen = root.querySelector('marshrut-listen')!;
      expect(spokenParts(root.querySelector('section')!).map(({ text }) => text)).to.deep.equal(heard);
      await expectAccessible(listen);
      buttons(listen)[0]!.click();
      const heading = root.querySelector('h2')!;
      expect(heading.style.outline).to.include('solid');
      for (let count = 1; count < heard.length; count += 1) end();
      expect(heading.style.outline).to.equal('');
      end();
      await listen.updateComplete;
      expect(said.map(({ text }) => text)).to.deep.equal(heard);
      expect(buttons(listen)[0]!.ariaPressed).to.equal('false');
    });

    it('on a map is read stop by stop; a tap names the island, a second one opens it', async () => {
      const steps = makeSteps();
      const path = pathOf(makeRoute({ steps }));
      const map: MarshrutPupilMap = await fixture(
        html`<marshrut-pupil-map .steps=${steps} .path=${path} .level=${1}></marshrut-pupil-map>`,
      );
      const opened: string[] = [];
      map.addEventListener('place-open', (event) => opened.push(event.place));
      // The stops are drawn in the frame after the map.
      await waitUntil(() => map.shadowRoot!.querySelector('.stop'));
      const listen = map.shadowRoot!.querySelector('marshrut-listen')!;
      await listen.updateComplete;
      await expectAccessible(map);
      const isle = map.shadowRoot!.querySelectorAll<HTMLElement>('button.stop')[2]!;
      buttons(listen)[0]!.click();
      expect(said.map(({ text }) => text)).to.deep.equal(['Рассказать, что люблю.']);
      isle.click();
      expect(said.at(-1)!.text).to.equal('Собрать карту.');
      end();
      expect(said.at(-1)!.text).to.equal('Сейчас');
      end();
      expect(opened).to.deep.equal([]);
      isle.click();
      expect(opened).to.deep.equal(['step/step-now1']);
      isle.click();
      expect(opened).to.have.length(2);
    });
  });

  it('stands there by syllables at one touch more, named whole for whoever hears it', async () => {
    const text = 'Выбери, из чего будет кит. Начни с хвоста.';
    const words = await fixture<HTMLElement>(html`<marshrut-few-words .text=${text}></marshrut-few-words>`);
    const stands = () => words.shadowRoot!.querySelector('button')!;
    const touched = async (): Promise<unknown> => {
      stands().click();
      await new Promise(requestAnimationFrame);
      return stands().textContent;
    };
    expect(stands().textContent).to.equal('Выбери, из чего будет…');
    expect(await touched()).to.equal(text);
    expect(await touched()).to.equal('Вы-бе-ри, из че-го бу-дет кит. На-чни с хво-ста.');
    expect(stands().getAttribute('aria-label')).to.equal(text);
    expect(await touched()).to.equal('Выбери, из чего будет…');
  });

  it('is split into syllables as at school, and only where it is Russian', () => {
    expect(syllables('карта война пальто семья объезд ванна кошка поэт ёлка')).to.equal(
      'кар-та вой-на паль-то се-мья объ-езд ван-на ко-шка по-эт ёл-ка',
    );
    expect(syllables('Find a whale, стриж!')).to.equal('Find a whale, стриж!');
  });

  it('is cut where a person would breathe, without addresses and empty lines', () => {
    expect(sentencesOf('Открой https://example.org/map.\n\n— Потом… нарисуй!')).to.deep.equal([
      'Открой',
      '— Потом…',
      'нарисуй!',
    ]);
    const long = sentencesOf(`${'слово '.repeat(100)}конец`);
    expect(long.length).to.be.greaterThan(2);
    expect(long.every((sentence) => sentence.length <= 200 && /^слово|^конец/.test(sentence))).to.equal(true);
    expect(long.join(' ')).to.equal(`${'слово '.repeat(100)}конец`);
  });
});
