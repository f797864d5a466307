import { answer, word } from './answer-shape.ts';
import type { HiddenFrameName } from '../launch/hidden-frame.ts';
import type { Answer, Message, Trouble } from './messages.ts';
import { read } from './shape.ts';

const frameName: HiddenFrameName = 'marshrut-glance';
const here = word('here');
const connect: Message<'connect'> = { marshrut: 'connect' };
const again: Message<'again'> = { marshrut: 'again' };
const toolOrigin = new URL(import.meta.url).origin;
const silenceMs = 8000;
/** An element that is only moved on the page must not launch anew. */
const farewellMs = 2000;

/** What an element hears: an answer of the frame, or that there is none. */
export type Heard = Omit<Answer, 'trouble'> & { trouble: Trouble | 'silent' | null };
type Listener = (heard: Heard) => void;

const launches = new Map<string, HiddenLaunch>();

/**
 * One launch in one hidden frame for all elements of a page that name the same address. The session stays
 * inside the frame; what comes out is checked letter by letter, and from nowhere else is anything heard.
 */
export class HiddenLaunch {
  static of(address: string): HiddenLaunch {
    const launch = launches.get(address) ?? new HiddenLaunch(address);
    launches.set(address, launch);
    return launch;
  }

  readonly #address: string;
  readonly #listeners = new Set<Listener>();
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #last: Heard | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #farewell: ReturnType<typeof setTimeout> | undefined;

  private constructor(address: string) {
    this.#address = address;
  }

  /** Tells what is known and what will be; the answer ends it. */
  listen(listener: Listener): () => void {
    clearTimeout(this.#farewell);
    this.#listeners.add(listener);
    if (this.#frame === undefined) this.#open();
    else if (this.#last) listener(this.#last);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#farewell = setTimeout(() => this.#close(), farewellMs);
    };
  }

  /** Reads once more with the same launch. */
  again(): void {
    this.#port?.postMessage(again);
  }

  /** Begins anew: the launch is over, or nothing was heard. */
  relaunch(): void {
    this.#last = undefined;
    this.#port?.close();
    this.#frame?.remove();
    this.#begin();
  }

  #open(): void {
    window.addEventListener('message', this.#hear);
    document.addEventListener('securitypolicyviolation', this.#see);
    this.#begin();
  }

  #begin(): void {
    const frame = document.createElement('iframe');
    frame.name = frameName;
    frame.src = this.#address;
    frame.tabIndex = -1;
    frame.ariaHidden = 'true';
    // By the element's own style: pages have rules for all frames.
    frame.style.setProperty('display', 'none', 'important');
    this.#frame = frame;
    document.body.append(frame);
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#tell({ glance: null, trouble: 'silent' }), silenceMs);
  }

  #close(): void {
    clearTimeout(this.#silence);
    window.removeEventListener('message', this.#hear);
    document.removeEventListener('securitypolicyviolation', this.#see);
    this.#port?.close();
    this.#frame?.remove();
    launches.delete(this.#address);
  }

  #tell(heard: Heard): void {
    clearTimeout(this.#silence);
    this.#last = heard;
    for (const listener of this.#listeners) listener(heard);
  }

  readonly #see = ({ disposition, blockedURI }: SecurityPolicyViolationEvent): void => {
    const ours = [toolOrigin, this.#address].some((start) => blockedURI.startsWith(start));
    if (disposition === 'enforce' && ours && !this.#last) this.#tell({ glance: null, trouble: 'silent' });
  };

  readonly #hear = ({ data, origin, source }: MessageEvent<unknown>): void => {
    const window = this.#frame?.contentWindow;
    if (!window || source !== window || origin !== toolOrigin || !read(here, data)) return;
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.addEventListener('message', ({ data: given }: MessageEvent<unknown>) => {
      this.#tell(read(answer, given) ?? { glance: null, trouble: 'failed' });
    });
    port1.start();
    window.postMessage(connect, toolOrigin, [port2]);
  };
}
