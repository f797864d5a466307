import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { LaunchHandover, SessionView } from '../lti-server/contract/session.ts';
import type { Home } from '../lti-server/contract/vocabulary.ts';
import { createApi, type Api } from './api/client.ts';
import { Reading } from './api/reading.ts';
import { endSession, loadSession } from './api/session.ts';
import { SessionExpiredEvent } from './api/session-expired-event.ts';
import { afterPaint } from './components/after-paint.ts';
import type { AnnouncementEvent } from './components/announcement-event.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from './components/faces.ts';
import { FrameResize } from './launch/frame-resize.ts';
import type { IdlePause } from './launch/idle-pause.ts';
import { forgetHandover, takeHandover } from './launch/handover.ts';
import { forgetUnsent } from './launch/forget-unsent.ts';
import { appWords } from './locales/app-words.ts';
import { guessLocale, setLocale } from './locales/locale.ts';
import { appStyles } from './styles/app-styles.ts';
import { baseStyles } from './styles/base-styles.ts';
import { buttonStyles } from './styles/button-styles.ts';
import { boatIcon, harbourIcon, icon, lighthouseIcon, waveIcon } from './styles/icons.ts';

/** The code of each home, fetched when somebody opens with it. */
const homeCode: Record<Home, () => Promise<unknown>> = {
  pupil: () => import('./views/pupil/marshrut-pupil-home.ts'),
  family: () => import('./views/pupil/marshrut-pupil-home.ts'),
  panel: () => import('./views/panel/marshrut-panel-view.ts'),
  empty: async () => undefined,
  picker: () => import('./views/picker/marshrut-picker.ts'),
};

/** A link made for the notes shows a pupil and a family the notes alone; staff have them in the panel. */
const showsNotes = ({ opens, pupils }: SessionView): boolean => opens === 'notes' && pupils.length > 0;

const announcementMs = 8000;
/** Shorter waits are not felt: what comes meanwhile is drawn at once, without the shapes of waiting. */
const unfeltMs = 200;
const pauseAfterMs = 5 * 60_000;

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-app': MarshrutApp;
  }
}

/** The whole page of a launch: takes the session, shows the view it opens with and the faces around it. */
export class MarshrutApp extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, appStyles];

  @state() private _stage: 'starting' | 'open' | 'expired' | 'goodbye' = 'starting';
  @state() private _said = '';
  /** An administrator of the LMS looks at the installation. */
  @state() private _installing = false;
  private _api: Api | undefined;
  private _handover: LaunchHandover | undefined;
  /** The session that was asked for before there was anything to show. */
  private _asked: Promise<SessionView> | undefined;
  /** The code of the home that is likely. Asked for once more, it would take the browser a while to find it. */
  private _code: Promise<unknown> | undefined;
  private _ready: Promise<unknown> | undefined;
  private _silence: ReturnType<typeof setTimeout> | undefined;
  private _pause: IdlePause | undefined;
  private _expired: SessionExpiredEvent | undefined;
  private readonly _resize = new FrameResize(this);

  private readonly _session = new Reading<SessionView>(this, {
    key: () => (this._stage === 'open' ? 'session' : undefined),
    read: () => this._open(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(SessionExpiredEvent.eventName, this._expire);
    void this._start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(SessionExpiredEvent.eventName, this._expire);
    clearTimeout(this._silence);
  }

  private async _start(): Promise<void> {
    const handover = takeHandover();
    // The longest way first: the server answers while the words and the code are made ready.
    if (handover) this._ask(handover);
    setLocale(handover?.locale ?? guessLocale([document.documentElement.lang, ...navigator.languages]));
    await appWords.load();
    if (this._ready)
      await Promise.race([this._ready, new Promise((resolve) => setTimeout(resolve, unfeltMs))]);
    if (this._stage === 'starting') this._stage = handover ? 'open' : 'expired';
  }

  private _ask(handover: LaunchHandover): void {
    this._handover = handover;
    this._resize.platformOrigins = handover.platformOrigins;
    this._api = createApi({ token: handover.token, events: window });
    this._asked = loadSession(this._api);
    this._code = homeCode[handover.home ?? 'empty']();
    // Whoever reads them hears of a failure; here it only ends the wait.
    this._ready = Promise.allSettled([this._asked, this._code]);
  }

  private async _open(): Promise<SessionView> {
    const [asked, code] = [this._asked, this._code];
    this._asked = this._code = undefined;
    const session = await (asked ?? loadSession(this._api!));
    // Whoever has nothing here but the installation opens with it.
    if (session.home === 'empty' && this._handover?.installation) await this._switch();
    await (showsNotes(session)
      ? import('./views/notes-page/marshrut-notes-page.ts')
      : (session.home === this._handover?.home && code) || homeCode[session.home]());
    void this._watch().catch(() => undefined);
    return session;
  }

  /**
   * Which part of the frame is seen, whether somebody is still here, and whether a key is held down: nobody has
   * scrolled, left or leant on a key in the first moment, so their code comes after the page.
   */
  private async _watch(): Promise<void> {
    await afterPaint();
    const [{ PartInSight }, { IdlePause: Pause }, { HeldKey }] = await Promise.all([
      import('./launch/part-in-sight.ts'),
      import('./launch/idle-pause.ts'),
      import('./launch/held-key.ts'),
    ]);
    if (this._pause) return;
    this.addController(new HeldKey());
    this.addController(new PartInSight(this));
    this._pause = new Pause(this, {
      afterMs: pauseAfterMs,
      // Grown-ups type long texts and read off paper in between: theirs is not covered.
      covers: () => this._session.value?.home === 'pupil',
    });
  }

  private readonly _expire = (event: SessionExpiredEvent): void => {
    if (this._stage === 'goodbye') return;
    forgetHandover();
    this._expired = event;
    this._stage = 'expired';
  };

  private _leave(): void {
    // What is on the screen goes first: the next child at this computer must not wait for the network.
    const tokens = new Set([this._handover!.token, ...forgetHandover()]);
    forgetUnsent();
    this._stage = 'goodbye';
    const token = this._handover?.installation;
    if (token) void import('./api/installation.ts').then(({ endAdminSession }) => endAdminSession(token));
    // Whoever was in this tab before leaves with this one.
    for (const one of tokens) {
      const api = createApi({ token: one, events: new EventTarget() });
      const end = (): void =>
        void endSession(api).catch(() => window.addEventListener('online', end, { once: true }));
      end();
    }
  }

  private _announce(event: AnnouncementEvent): void {
    clearTimeout(this._silence);
    this._said = event.text;
    this._silence = setTimeout(() => (this._said = ''), announcementMs);
  }

  private async _switch(): Promise<void> {
    await import('./views/installation/marshrut-installation.ts');
    this._installing = !this._installing;
  }

  private _home(session: SessionView): TemplateResult {
    if (this._installing)
      return html`<marshrut-installation .token=${this._handover?.installation}></marshrut-installation>`;
    if (showsNotes(session))
      return html`<marshrut-notes-page .api=${this._api} .session=${session}></marshrut-notes-page>`;
    switch (session.home) {
      case 'pupil':
      case 'family':
        return html`<marshrut-pupil-home .api=${this._api} .session=${session}></marshrut-pupil-home>`;
      case 'panel':
        return html`<marshrut-panel-view
          .api=${this._api}
          .session=${session}
          .review=${this._handover?.review}
        ></marshrut-panel-view>`;
      case 'picker':
        return html`<marshrut-picker
          .api=${this._api}
          .session=${session}
          .handover=${this._handover}
        ></marshrut-picker>`;
      case 'empty': {
        const words = appWords.words;
        return messageFace({
          picture: lighthouseIcon,
          title: words.emptyTitle(session.person.name),
          text: words.emptyText,
        });
      }
    }
  }

  /** Covers a child's page that was left; the view stays underneath as it was. */
  private _covered(session: SessionView): TemplateResult {
    const words = appWords.words;
    const pause = this._pause;
    const covered = pause?.idle === true && session.home === 'pupil';
    return html`
      ${
        covered
          ? messageFace({
              picture: harbourIcon,
              title: words.pauseTitle,
              text: words.pauseText,
              ...pause.face,
              more: html`<button class="button large primary" type="button" @click=${pause.resume}>
                ${words.goOn}
              </button>`,
            })
          : nothing
      }
      <div ?hidden=${covered}>${this._home(session)}</div>
    `;
  }

  private _header(session: SessionView | undefined): TemplateResult {
    const words = appWords.words;
    return html`<header>
      <p class="brand">${icon(boatIcon)}<span>${words.appName}</span></p>
      ${
        session
          ? html`<p class="who">
              <span>${session.person.name}</span>
              ${
                this._handover?.installation && session.home !== 'empty'
                  ? html`<button class="button quiet" type="button" @click=${this._switch}>
                      ${this._installing ? words.back : words.installation}
                    </button>`
                  : nothing
              }
              <button class="button quiet" type="button" @click=${this._leave}>${words.notMe}</button>
            </p>`
          : nothing
      }
    </header>`;
  }

  /** To the course, where the LMS has said the way. */
  private _wayBack(): TemplateResult | typeof nothing {
    const address = this._handover?.returnAddress;
    return address
      ? html`<a class="button large primary" href=${address}>${appWords.words.toCourse}</a>`
      : nothing;
  }

  private _body(): TemplateResult {
    const words = appWords.words;
    if (this._stage === 'expired')
      return messageFace({
        picture: waveIcon,
        title: words.expiredTitle,
        text: this._expired?.isKept ? `${words.expiredText} ${words.expiredKept}` : words.expiredText,
        more: this._wayBack(),
      });
    if (this._stage === 'goodbye')
      return messageFace({
        picture: harbourIcon,
        title: words.goodbyeTitle,
        text: words.goodbyeText,
        more: this._wayBack(),
      });
    return this._session.render({
      pending: loadingFace,
      complete: (session) => this._covered(session),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._session.again }),
    });
  }

  override render(): TemplateResult | typeof nothing {
    if (this._stage === 'starting') return nothing;
    return html`
      ${this._header(this._stage === 'open' ? this._session.value : undefined)}
      <main @marshrut-announcement=${this._announce}>${this._body()}</main>
      <p class="said" role="status">${this._said}</p>
    `;
  }
}
