import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/components/marshrut-read-aloud.ts';
import { sentencesOf, type MarshrutReadAloud } from '../../../widget/components/marshrut-read-aloud.ts';
import { expectAccessible } from '../support/accessible.ts';
import { preparePage } from '../support/page.ts';
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
