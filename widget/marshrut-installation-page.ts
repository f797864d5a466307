import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ApiFailure } from './api/api-failure.ts';
import { useAdminLink } from './api/installation.ts';
import type { AnnouncementEvent } from './components/announcement-event.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from './components/faces.ts';
import type { Locale } from '../lti-server/contract/vocabulary.ts';
import { forgetAdminToken, keepAdminToken, keptAdminToken, takeLinkSecret } from './launch/admin-link.ts';
import { keepLocale } from './launch/kept-locale.ts';
import { appWords } from './locales/app-words.ts';
import { installationWords } from './locales/installation-words.ts';
import { currentLocale, guessLocale, setLocale } from './locales/locale.ts';
import { appStyles } from './styles/app-styles.ts';
import { baseStyles } from './styles/base-styles.ts';
import { buttonStyles } from './styles/button-styles.ts';
import { boatIcon, icon, lighthouseIcon, waveIcon } from './styles/icons.ts';
import { languageSwitch, languageSwitchStyles } from './views/installation/language-switch.ts';

const announcementMs = 8000;

/** The page of a one-time link: takes the secret out of the address, exchanges it, shows the installation. */
export class MarshrutInstallationPage extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, appStyles, languageSwitchStyles];

  @state() private _stage: 'starting' | 'exchanging' | 'open' | 'refused' | 'failed' | 'no-link' = 'starting';
  @state() private _said = '';
  @state() private _locale: Locale = 'ru';
  private _token = '';
  private _secret = '';
  private _failure: unknown;
  private _silence: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this._start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._silence);
  }

  private async _start(): Promise<void> {
    this._secret = takeLinkSecret();
    // The server has put the language chosen before into the page.
    const locale = guessLocale([document.documentElement.lang, ...navigator.languages]);
    await Promise.all([this._speak(locale), import('./views/installation/marshrut-installation.ts')]);
    if (this._secret !== '') return await this._exchange();
    this._token = keptAdminToken();
    this._stage = this._token === '' ? 'no-link' : 'open';
  }

  private async _speak(locale: Locale): Promise<void> {
    setLocale(locale);
    await Promise.all([appWords.load(), installationWords.load()]);
    document.title = installationWords.words.title;
    this._locale = locale;
  }

  private readonly _choose = (locale: Locale): void => {
    const before = this._locale;
    this._speak(locale).then(
      () => keepLocale(locale),
      () => {
        setLocale(before);
        this._say(appWords.words.offlineTitle);
      },
    );
  };

  private async _exchange(): Promise<void> {
    this._stage = 'exchanging';
    try {
      this._token = await useAdminLink(
        { events: new EventTarget() },
        { secret: this._secret, locale: currentLocale() },
      );
    } catch (failure) {
      this._failure = failure;
      const refused = failure instanceof ApiFailure && (failure.status === 401 || failure.status === 400);
      this._stage = refused ? 'refused' : 'failed';
      return;
    }
    keepAdminToken(this._token);
    this._stage = 'open';
  }

  private _say(text: string): void {
    clearTimeout(this._silence);
    this._said = text;
    this._silence = setTimeout(() => (this._said = ''), announcementMs);
  }

  private _body(): TemplateResult {
    const words = installationWords.words;
    switch (this._stage) {
      case 'open':
        return html`<marshrut-installation
          .token=${this._token}
          .locale=${this._locale}
          @session-expired=${forgetAdminToken}
        ></marshrut-installation>`;
      case 'refused':
        return messageFace({ picture: waveIcon, title: words.linkTitle, text: words.linkText });
      case 'no-link':
        return messageFace({ picture: lighthouseIcon, title: words.noLinkTitle, text: words.noLinkText });
      case 'failed':
        return failureFace({
          failure: this._failure,
          picture: waveIcon,
          retry: () => void this._exchange(),
        });
      default:
        return loadingFace();
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (this._stage === 'starting') return nothing;
    return html`
      <header>
        <p class="brand">${icon(boatIcon)}<span>${appWords.words.appName}</span></p>
        ${languageSwitch({ chosen: this._locale, choose: this._choose })}
      </header>
      <main @marshrut-announcement=${(event: AnnouncementEvent) => this._say(event.text)}>
        ${this._body()}
      </main>
      <p class="said" role="status">${this._said}</p>
    `;
  }
}
