import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { DeploymentView, InstalledSchool } from '../../../lti-server/contract/installation.ts';
import { disableDeployment, loadDeployments, loadSchools } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, loadingFace, messageFace } from '../../components/faces.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { harbourIcon, waveIcon } from '../../styles/icons.ts';
import { confirm } from './confirm.ts';
import { InstallationPart } from './installation-part.ts';
import './marshrut-join-dialog.ts';
import type { DeploymentsEvent } from './marshrut-join-dialog.ts';

/** The deployments: those that wait first; approving, joining to a school, switching off. */
export class MarshrutDeployments extends InstallationPart {
  @state() private _asking: DeploymentView | undefined;
  @state() private _switchingOff: DeploymentView | undefined;
  private _schools: readonly InstalledSchool[] = [];
  private readonly _deployments = new Reading<DeploymentView[]>(this, {
    key: () => 'deployments',
    read: async (signal) => {
      const [deployments, schools] = await Promise.all([
        loadDeployments(this.api, signal),
        loadSchools(this.api, signal),
      ]);
      this._schools = schools;
      return deployments;
    },
  });

  private async _approved({ deployments }: DeploymentsEvent): Promise<void> {
    this._asking = undefined;
    this._deployments.replace(deployments);
    // A school may have been founded with it.
    this._schools = await loadSchools(this.api).catch(() => this._schools);
    this.requestUpdate();
  }

  private async _disable({ handle, deploymentId }: DeploymentView): Promise<void> {
    await this.deed(
      async () => this._deployments.replace(await disableDeployment(this.api, handle)),
      installationWords.words.deploymentIsOff(deploymentId),
    );
    this._switchingOff = undefined;
  }

  private _card(deployment: DeploymentView): TemplateResult {
    const words = installationWords.words;
    const { handle, deploymentId, platform, status, school, firstSeenAt } = deployment;
    const name = words.deployment(deploymentId);
    const ask = status === 'approved' ? words.join : words.approve;
    return html`<li class="card">
      <div class="row between">
        <h3>${name}</h3>
        <span class="badge ${status === 'approved' ? '' : 'warm'}">${words.deploymentStates[status]}</span>
      </div>
      <p>
        <span class="soft">${words.platform}:</span> ${platform.name}<br />
        <span class="soft">${words.school}:</span> ${school?.name ?? words.noSchool}
      </p>
      <p class="soft small">
        ${words.firstSeen(timeInWords(firstSeenAt, Date.now()))} · ${words.handle}: <code>${handle}</code>
      </p>
      <p class="row">
        <button
          class="button small ${status === 'pending' ? 'primary' : ''}"
          type="button"
          aria-label="${ask}: ${name}, ${platform.name}"
          @click=${() => (this._asking = deployment)}
        >
          ${ask}
        </button>
        ${
          status === 'disabled'
            ? nothing
            : html`<button
                class="button small quiet"
                type="button"
                aria-label="${words.deploymentOff}: ${name}, ${platform.name}"
                @click=${() => (this._switchingOff = deployment)}
              >
                ${words.deploymentOff}
              </button>`
        }
      </p>
    </li>`;
  }

  private _all(deployments: readonly DeploymentView[]): TemplateResult {
    const words = installationWords.words;
    if (deployments.length === 0)
      return messageFace({
        picture: harbourIcon,
        title: words.deploymentsNone,
        text: words.deploymentsNoneText,
        more: html`<button class="button" type="button" @click=${this._deployments.again}>
          ${words.refresh}
        </button>`,
      });
    return html`<ul class="stack tight">
      ${deployments.map((deployment) => this._card(deployment))}
    </ul>`;
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    return html`<div class="stack">
      <p class="intro">${words.deploymentsIntro}</p>
      ${this.problemLine()}
      ${this._deployments.render({
        pending: loadingFace,
        complete: (deployments) => this._all(deployments),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._deployments.again }),
      })}
      <marshrut-join-dialog
        .session=${this.session}
        .deployment=${this._asking}
        .schools=${this._schools}
        @deployments=${this._approved}
        @dialog-close=${() => (this._asking = undefined)}
      ></marshrut-join-dialog>
      ${confirm({
        open: this._switchingOff !== undefined,
        heading: words.deploymentOffTitle(this._switchingOff?.deploymentId ?? ''),
        text: words.deploymentOffText,
        deed: words.deploymentOff,
        busy: this.busy,
        done: () => void (this._switchingOff && this._disable(this._switchingOff)),
        close: () => (this._switchingOff = undefined),
      })}
    </div>`;
  }
}
define('marshrut-deployments', MarshrutDeployments);
