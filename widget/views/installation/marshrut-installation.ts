import { provide } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdminSessionView } from '../../../lti-server/contract/installation.ts';
import type { Locale } from '../../../lti-server/contract/vocabulary.ts';
import {
  createInstallationApi,
  endAdminSession,
  installationContext,
  loadAdminSession,
  type InstallationApi,
} from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { SessionExpiredEvent } from '../../api/session-expired-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { keepLocale, keptLocale } from '../../launch/kept-locale.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { currentLocale, setLocale } from '../../locales/locale.ts';
import { timeInWords } from '../../locales/moments.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon, waveIcon } from '../../styles/icons.ts';
import { installationStyles } from './installation-styles.ts';
import { languageSwitch, languageSwitchStyles } from './language-switch.ts';
import './marshrut-attempts.ts';
import './marshrut-deployments.ts';
import './marshrut-findings.ts';
import './marshrut-invites.ts';
import './marshrut-keys.ts';
import './marshrut-platforms.ts';
import './marshrut-schools.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-installation': MarshrutInstallation;
  }
}

type Part = 'findings' | 'attempts' | 'platforms' | 'deployments' | 'schools' | 'keys' | 'invites';

/**
 * What administrators open with: how the installation is, who came in and who did not, and all that is
 * set up. One of a single platform sees that platform alone.
 */
export class MarshrutInstallation extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    tabStyles,
    installationStyles,
    languageSwitchStyles,
    css`
      .panel {
        padding-block-start: 18px;
      }
      @media (max-width: 40rem) {
        .tabs {
          gap: 0;
        }
        .tab {
          min-block-size: 44px;
          padding: 6px 10px;
        }
      }
    `,
  ];

  /** The token of an administrator's session. */
  @property({ attribute: false }) token = '';
  /**
   * What the page around it speaks, where that has the switch. Absent inside a launch: its language is the
   * default, another one holds for the installation alone, and the switch stands here.
   */
  @property({ attribute: false }) locale?: Locale;
  @state() private _own: Locale = currentLocale();
  @state() private _hasWords = false;
  private _around: Locale = currentLocale();
  @provide({ context: installationContext }) protected api!: InstallationApi;
  @state() private _part: Part = 'findings';
  @state() private _stage: 'open' | 'expired' | 'goodbye' = 'open';
  private readonly _session = new Reading<AdminSessionView>(this, {
    // What the server words is read anew in another language.
    key: () => (this.token === '' ? undefined : `${this.token} ${this.locale ?? this._own}`),
    read: async (signal) => {
      await installationWords.load();
      this._hasWords = true;
      const events = new EventTarget();
      events.addEventListener(SessionExpiredEvent.eventName, this._expire);
      this.api = createInstallationApi({ token: this.token, events });
      return await loadAdminSession(this.api, signal);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this._around = currentLocale();
    if (this.locale === undefined) this._speak(keptLocale() ?? this._around);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.locale === undefined) setLocale(this._around);
  }

  private _speak(locale: Locale): void {
    setLocale(locale);
    // The frame around it goes on in the language of the launch.
    document.documentElement.lang = this._around;
    this.lang = locale;
    this._own = locale;
  }

  private readonly _choose = (locale: Locale): void => {
    keepLocale(locale);
    this._speak(locale);
  };

  private readonly _expire = (): void => {
    if (this._stage === 'open') this._stage = 'expired';
    this.dispatchEvent(new SessionExpiredEvent());
  };

  private async _leave(): Promise<void> {
    this._stage = 'goodbye';
    this.dispatchEvent(new SessionExpiredEvent());
    await endAdminSession(this.token);
  }

  private _partView(session: AdminSessionView): TemplateResult {
    switch (this._part) {
      case 'findings':
        return html`<marshrut-findings .session=${session}></marshrut-findings>`;
      case 'attempts':
        return html`<marshrut-attempts .session=${session}></marshrut-attempts>`;
      case 'platforms':
        return html`<marshrut-platforms .session=${session}></marshrut-platforms>`;
      case 'deployments':
        return html`<marshrut-deployments .session=${session}></marshrut-deployments>`;
      case 'schools':
        return html`<marshrut-schools .session=${session}></marshrut-schools>`;
      case 'keys':
        return html`<marshrut-keys .session=${session}></marshrut-keys>`;
      case 'invites':
        return html`<marshrut-invites .session=${session}></marshrut-invites>`;
    }
  }

  private _all(session: AdminSessionView): TemplateResult {
    const words = installationWords.words;
    const { platform, endsAt } = session;
    const items: { id: Part; title: string }[] = [
      { id: 'findings', title: words.partFindings },
      { id: 'attempts', title: words.partAttempts },
      { id: 'platforms', title: words.partPlatforms },
      { id: 'deployments', title: words.partDeployments },
      { id: 'schools', title: words.partSchools },
      { id: 'keys', title: words.partKeys },
      ...(platform === null ? [{ id: 'invites' as const, title: words.partInvites }] : []),
    ];
    return html`<div class="stack">
      <div class="row between">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="soft">
            ${platform === null ? words.wholeInstallation : words.onePlatform(platform.name)} ·
            ${words.until(timeInWords(endsAt, Date.now()))}
          </p>
        </div>
        <button class="button quiet" type="button" @click=${this._leave}>${words.leave}</button>
      </div>
      ${tabs({
        label: words.parts,
        items,
        chosen: this._part,
        choose: (id) => (this._part = id as Part),
        panel: html`<div class="panel">
          <h2 class="only-read-aloud">${items.find(({ id }) => id === this._part)?.title}</h2>
          ${this._partView(session)}
        </div>`,
      })}
    </div>`;
  }

  override render(): TemplateResult {
    const isAlone = this.locale === undefined && this._hasWords;
    return html`${isAlone ? languageSwitch({ chosen: this._own, choose: this._choose }) : nothing}${this._face()}`;
  }

  private _face(): TemplateResult {
    if (this._stage !== 'open') {
      const words = installationWords.words;
      return this._stage === 'expired'
        ? messageFace({ picture: waveIcon, title: words.expiredTitle, text: words.expiredText })
        : messageFace({ picture: harbourIcon, title: words.goodbyeTitle, text: words.goodbyeText });
    }
    return this._session.render({
      pending: loadingFace,
      complete: (session) => this._all(session),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._session.again }),
    });
  }
}
define('marshrut-installation', MarshrutInstallation);
