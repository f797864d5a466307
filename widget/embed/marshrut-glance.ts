import type { Glance } from '../../lti-server/contract/glance.ts';
import type { Locale } from '../../lti-server/contract/vocabulary.ts';
import { drawGlance, heading } from './draw-glance.ts';
import { glanceStyles } from './glance-styles.ts';
import { glanceWords, troubleCodes } from './glance-words.ts';
import { HiddenLaunch, type Heard } from './hidden-launch.ts';
import { launchAhead } from './launch-ahead.ts';
import { make } from './make-element.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(glanceStyles);

/** How old, in milliseconds, an answer may be when somebody comes back to the page. */
const staleMs = 5 * 60_000;

/**
 * The pupil's route as a part of the course page, to be read only: made by `<marshrut-route look="native">`
 * inside itself. All it knows comes from the hidden frame; to change anything, the visible frame opens in
 * its place. It folds itself up until it fits the height that the page has reserved, so that nothing jumps.
 */
class MarshrutGlance extends HTMLElement {
  readonly #card = make('div', { class: 'card' });
  #launch: HiddenLaunch | undefined;
  #leave: (() => void) | undefined;
  #heard: Heard | undefined;
  #heardAt = 0;
  #framed = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#card);
  }

  connectedCallback(): void {
    if (!this.#heard) this.#waiting();
    document.addEventListener('visibilitychange', this.#returned);
    this.#launch = HiddenLaunch.of(this.#address);
    this.#leave = this.#launch.listen((heard) => {
      this.#heard = heard;
      this.#heardAt = performance.now();
      if (!this.#framed) this.#draw(heard);
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#returned);
    this.#leave?.();
  }

  get #address(): string {
    return this.getAttribute('src') ?? '';
  }

  /** Of the launch; before there is one, of the page around. */
  get #locale(): Locale {
    const host = (this.getRootNode() as ShadowRoot).host;
    const page = host?.closest<HTMLElement>('[lang]')?.lang.startsWith('en') ? 'en' : 'ru';
    return this.#heard?.glance?.locale ?? page;
  }

  get #level(): number {
    const host = (this.getRootNode() as ShadowRoot).host;
    const wish = Number(host?.getAttribute('heading'));
    return wish >= 1 && wish <= 5 ? Math.floor(wish) : 3;
  }

  readonly #returned = (): void => {
    const stale = performance.now() - this.#heardAt > staleMs;
    if (document.visibilityState === 'visible' && this.#heard?.glance && stale) this.#launch?.again();
  };

  #waiting(): void {
    const said = make('p', { class: 'only-read-aloud', text: glanceWords[this.#locale].loading });
    this.#show(
      make('div', { attributes: { role: 'status' } }, said),
      make('div', { class: 'ghost' }),
      make('div', { class: 'ghost tall' }),
    );
  }

  #draw({ glance, trouble }: Heard): void {
    if (trouble !== null || glance === null) this.#trouble(trouble ?? 'failed');
    else if (glance.face === 'route' && glance.route) this.#route({ ...glance, route: glance.route });
    else this.#face(glance);
  }

  #route(glance: Glance & { route: NonNullable<Glance['route']> }): void {
    const words = glanceWords[glance.locale];
    const kept = new Set(
      [...this.#card.querySelectorAll('details[open]>summary')].map(({ textContent }) => textContent),
    );
    this.#show(...drawGlance(glance, { words, level: this.#level }), this.#deeds(this.#opener(words.open)));
    const folds = [...this.#card.querySelectorAll('details')];
    // Somebody reads already: what is open stays open.
    if (kept.size > 0) {
      for (const fold of folds) fold.open = kept.has(fold.firstElementChild?.textContent ?? '');
      return;
    }
    const reserve = Number.parseFloat(getComputedStyle(this).minHeight) || 0;
    for (const fold of folds) {
      fold.open = true;
      if (this.#card.offsetHeight > reserve) fold.open = false;
    }
  }

  #face({ face, locale }: Glance): void {
    const words = glanceWords[locale];
    const { title, text } = words.faces[face === 'route' ? 'no_route' : face];
    const opener =
      face === 'empty' ? null : this.#opener(face === 'no_route' ? words.open : words.openTheirs);
    this.#show(heading(title, { level: this.#level }), make('p', { text }), this.#deeds(opener));
  }

  #trouble(trouble: NonNullable<Heard['trouble']>): void {
    const words = glanceWords[this.#locale];
    const { title, text } = words.troubles[trouble];
    const attributes = { href: this.#address, target: '_blank', rel: 'noopener' };
    const way =
      trouble === 'silent' || trouble === 'foreign'
        ? make('a', { class: 'button', text: words.newTab, attributes })
        : make('button', { class: 'button', text: words.again, press: () => this.#retry(trouble) });
    this.#show(
      make(
        'div',
        { attributes: { role: 'alert' } },
        heading(title, { level: this.#level }),
        make('p', { text }),
        make('p', { class: 'quiet', text: `${words.code}: ${troubleCodes[trouble]}` }),
      ),
      this.#deeds(way),
    );
  }

  #retry(trouble: NonNullable<Heard['trouble']>): void {
    this.#waiting();
    if (trouble === 'expired') this.#launch?.relaunch();
    else this.#launch?.again();
  }

  #deeds(deed: HTMLElement | null): HTMLElement {
    return make('div', { class: 'deeds' }, deed);
  }

  #opener(text: string): HTMLElement {
    return make('button', { class: 'button', text, press: () => this.#open() });
  }

  /** Whatever changes something is done in Marshrut's own frame, where this page can do nothing. */
  #open(): void {
    const words = glanceWords[this.#locale];
    const close = make('button', { class: 'button', text: words.fold, press: () => this.#close() });
    const frame = make('marshrut-frame' as 'div', {
      attributes: { launch: this.#address, title: this.title },
    });
    this.#framed = true;
    this.#show(this.#deeds(close), frame);
    this.#card.classList.add('open');
    close.focus();
  }

  #close(): void {
    this.#framed = false;
    this.#card.classList.remove('open');
    if (this.#heard) this.#draw(this.#heard);
    this.#card.querySelector<HTMLElement>('.button')?.focus();
    this.#launch?.again();
  }

  #show(...parts: Element[]): void {
    this.#card.replaceChildren(...parts);
  }
}

if (!customElements.get('marshrut-glance')) customElements.define('marshrut-glance', MarshrutGlance);
launchAhead();
