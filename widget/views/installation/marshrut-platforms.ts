import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlatformView } from '../../../lti-server/contract/installation.ts';
import { loadPlatforms, switchPlatform } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, loadingFace, messageFace } from '../../components/faces.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { harbourIcon, waveIcon } from '../../styles/icons.ts';
import { confirm } from './confirm.ts';
import { copyLine } from './copy-line.ts';
import { InstallationPart } from './installation-part.ts';
import './marshrut-platform-form.ts';
import type { PlatformAddedEvent } from './marshrut-platform-form.ts';

/** The platforms: what is registered, what an LMS must be told, switching off and on, a form by hand. */
export class MarshrutPlatforms extends InstallationPart {
  @state() private _switchingOff: PlatformView | undefined;
  private readonly _platforms = new Reading<PlatformView[]>(this, {
    key: () => 'platforms',
    read: (signal) => loadPlatforms(this.api, signal),
  });

  private async _switch({ platformId, name }: PlatformView, disabled: boolean): Promise<void> {
    const words = installationWords.words;
    await this.deed(
      async () => this._platforms.replace(await switchPlatform(this.api, { platformId, disabled })),
      disabled ? words.switchedOff(name) : words.switchedOn(name),
    );
    this._switchingOff = undefined;
  }

  private _card(platform: PlatformView): TemplateResult {
    const words = installationWords.words;
    const { name, issuer, clientId, authUrl, tokenUrl, jwksUrl, disabled, lastLaunchAt } = platform;
    return html`<li class="card">
      <div class="row between">
        <h3>${name}</h3>
        <span class="badge ${disabled ? 'warm' : ''}">${disabled ? words.off : words.on}</span>
      </div>
      <p class="soft small">
        ${lastLaunchAt === null ? words.noLaunch : words.lastLaunch(timeInWords(lastLaunchAt, Date.now()))}
      </p>
      <dl class="facts">
        ${[
          [words.issuer, issuer],
          [words.clientId, clientId],
          [words.authUrl, authUrl],
          [words.tokenUrl, tokenUrl],
          [words.jwksUrl, jwksUrl],
        ].map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd><code>${value}</code></dd>`,
        )}
      </dl>
      ${
        this.whole
          ? html`<p>
              <button
                class="button small"
                type="button"
                aria-label="${disabled ? words.switchOn : words.switchOff}: ${name}"
                @click=${() => (disabled ? this._switch(platform, false) : (this._switchingOff = platform))}
              >
                ${disabled ? words.switchOn : words.switchOff}
              </button>
            </p>`
          : nothing
      }
    </li>`;
  }

  private _all(platforms: readonly PlatformView[]): TemplateResult {
    const words = installationWords.words;
    return platforms.length === 0
      ? messageFace({ picture: harbourIcon, title: words.platformsNone, text: words.platformsNoneText })
      : html`<ul class="stack tight">
          ${platforms.map((platform) => this._card(platform))}
        </ul>`;
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    const { launch, login, jwks } = this.session.addresses;
    return html`<div class="stack">
      ${this.problemLine()}
      ${this._platforms.render({
        pending: loadingFace,
        complete: (platforms) => this._all(platforms),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._platforms.again }),
      })}
      <section class="card">
        <h3>${words.addressesTitle}</h3>
        ${copyLine({ name: words.addressLaunch, value: launch })}
        ${copyLine({ name: words.addressLogin, value: login })}
        ${copyLine({ name: words.addressJwks, value: jwks })}
      </section>
      ${
        this.whole
          ? html`<details class="card">
              <summary><b>${words.addByHand}</b></summary>
              <marshrut-platform-form
                .session=${this.session}
                @platform-added=${({ platforms }: PlatformAddedEvent) => this._platforms.replace(platforms)}
              ></marshrut-platform-form>
            </details>`
          : nothing
      }
      ${confirm({
        open: this._switchingOff !== undefined,
        heading: words.switchOffTitle(this._switchingOff?.name ?? ''),
        text: words.switchOffText,
        deed: words.switchOff,
        busy: this.busy,
        done: () => void (this._switchingOff && this._switch(this._switchingOff, true)),
        close: () => (this._switchingOff = undefined),
      })}
    </div>`;
  }
}
define('marshrut-platforms', MarshrutPlatforms);
