import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ApiFailure } from './api/api-failure.ts';
import { useAdminLink } from './api/installation.ts';
import type { AnnouncementEvent } from './components/announcement-event.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from './components/faces.ts';
import { forgetAdminToken, keepAdminToken, keptAdminToken, takeLinkSecret } from './launch/admin-link.ts';
import { appWords } from './locales/app-words.ts';
import { installationWords } from './locales/installation-words.ts';
import { currentLocale, guessLocale, setLocale } from './locales/locale.ts';
import { appStyles } from './styles/app-styles.ts';
import { baseStyles } from './styles/base-styles.ts';
import { buttonStyles } from './styles/button-styles.ts';
import { boatIcon, icon, lighthouseIcon, waveIcon } from './styles/icons.ts';

const announcementMs = 8000;

/** The page of a one-time link: takes the secret out of the address, exchanges it, shows the installation. */
export class MarshrutInstallationPage extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, appStyles];

  @state() private _stage: 'starting' | 'exchanging' | 'open' | 'refused' | 'failed' | 'no-link' = 'starting';
  @state() private _said = '';
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
    setLocale(guessLocale([document.documentElement.lang, ...navigator.languages]));
    const view = import('./views/installation/marshrut-installation.ts');
    await Promise.all([appWords.load(), installationWords.load(), view]);
    document.title = installationWords.words.title;
    if (this._secret !== '') return await this._exchange();
    this._token = keptAdminToken();
    this._stage = this._token === '' ? 'no-link' : 'open';
  }

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

  private _announce(event: AnnouncementEvent): void {
    clearTimeout(this._silence);
    this._said = event.text;
    this._silence = setTimeout(() => (this._said = ''), announcementMs);
  }

  private _body(): TemplateResult {
    const words = installationWords.words;
    switch (this._stage) {
      case 'open':
        return html`<marshrut-installation
          .token=${this._token}
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
      </header>
      <main @marshrut-announcement=${this._announce}>${this._body()}</main>
      <p class="said" role="status">${this._said}</p>
    `;
  }
}
