import { stressMark } from '../../lti-server/contract/vocabulary.ts';
import { currentLocale } from '../locales/locale.ts';

const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
/** Voices are looked for by the browser only when somebody asks; this asks early. */
speech?.getVoices();

/** A voice of this computer: what a child reads must not travel to a voice somewhere in the network. */
const ownVoice = (): SpeechSynthesisVoice | undefined =>
  speech?.getVoices().find(({ localService, lang }) => localService && lang.startsWith(currentLocale()));

/** Whether anything can be read aloud here, in the reader's language. */
export const canSpeak = (): boolean => ownVoice() !== undefined;

/** Long utterances stall in some browsers, so they are spoken sentence by sentence. Addresses are not spoken. */
export const sentencesOf = (text: string): string[] =>
  (
    text
      .replace(/https?:\S+/g, ' ')
      // A mark of stress is for the eye.
      .replaceAll(stressMark, '')
      .match(/[^.!?…\n]{1,200}(?:[.!?…\n]+|(?=\s)|$)|\S{1,200}/g) ?? []
  )
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));

/** Whoever speaks now. There is one mouth on a page: another one that begins silences it. */
let speaking: Speaker | undefined;
const give = (speaker: Speaker | undefined): void => void (speaking = speaker);

/**
 * What a button that reads aloud speaks with. It falls silent when another one begins, when the page is
 * hidden or goes away, when the voice fails, and when it is told to.
 */
export class Speaker {
  readonly #over: () => void;
  #found: (() => void) | undefined;
  #sentence: SpeechSynthesisUtterance | undefined;

  /** `over` is called whenever it falls silent, at the end too. */
  constructor(over: () => void) {
    this.#over = over;
  }

  /** While its button is on the page; `found` is called at once and whenever voices come or go. */
  attach(found: () => void): void {
    this.#found = found;
    speech?.addEventListener('voiceschanged', found);
    window.addEventListener('pagehide', this.stop);
    document.addEventListener('visibilitychange', this.stop);
    found();
  }

  detach(): void {
    if (this.#found) speech?.removeEventListener('voiceschanged', this.#found);
    window.removeEventListener('pagehide', this.stop);
    document.removeEventListener('visibilitychange', this.stop);
    this.stop();
  }

  /** Says one text after the other; `begin` is told the place of each. */
  say(texts: readonly string[], begin?: (place: number) => void): void {
    speaking?.stop();
    give(this);
    const parts = texts.flatMap((text, place) => sentencesOf(text).map((sentence) => ({ sentence, place })));
    this.#say(parts, begin);
  }

  readonly stop = (): void => {
    if (speaking !== this) return;
    give(undefined);
    this.#sentence = undefined;
    speech?.cancel();
    this.#over();
  };

  #say([part, ...further]: Part[], begin?: (place: number) => void): void {
    const voice = ownVoice();
    if (part === undefined || !voice || !speech) return this.stop();
    const utterance = new SpeechSynthesisUtterance(part.sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#sentence = utterance;
    // Whoever was stopped meanwhile has nothing more to say.
    const goOn = (deed: () => void) => (): void => void (this.#sentence === utterance && deed());
    utterance.addEventListener(
      'end',
      goOn(() => this.#say(further, begin)),
    );
    utterance.addEventListener('error', goOn(this.stop));
    begin?.(part.place);
    speech.speak(utterance);
  }
}

/** A sentence, and the place of the text that it is of. */
interface Part {
  readonly sentence: string;
  readonly place: number;
}
