import { html, nothing, type TemplateResult } from 'lit';
import type { FindingList, FindingView } from '../../../lti-server/contract/installation.ts';
import { findingLevels } from '../../../lti-server/contract/installation.ts';
import { loadFindings } from '../../api/installation.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, loadingFace } from '../../components/faces.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { checkIcon, icon, waveIcon } from '../../styles/icons.ts';
import { InstallationPart } from './installation-part.ts';

/** The doctor: what works, what does not, and how it is mended. */
export class MarshrutFindings extends InstallationPart {
  private readonly _findings = new Reading<FindingList>(this, {
    key: () => 'findings',
    read: (signal) => loadFindings(this.api, signal),
  });

  private _finding({ level, platform, what, mend }: FindingView): TemplateResult {
    const words = installationWords.words;
    if (level === 'ok')
      return html`<li class="row well">
        ${icon(checkIcon)}<span>${platform ? html`<b>${platform.name}.</b> ` : nothing}${what}</span>
      </li>`;
    return html`<li class="card">
      ${platform ? html`<p class="soft small">${platform.name}</p>` : nothing}
      <p><b>${what}</b></p>
      ${mend === null ? nothing : html`<p><span class="soft">${words.mend}:</span> ${mend}</p>`}
    </li>`;
  }

  private _list({ findings, lookedAt }: FindingList): TemplateResult {
    const words = installationWords.words;
    return html`
      <div class="row between">
        <p class="soft">${words.findingsAt(timeInWords(lookedAt, Date.now()))}</p>
        <button class="button" type="button" @click=${this._findings.again}>${words.lookAgain}</button>
      </div>
      ${findingLevels.map((level) => {
        const those = findings.filter((finding) => finding.level === level);
        return those.length === 0
          ? nothing
          : html`<section class="stack tight">
              <h3 class="row">
                ${words.findingLevels[level]}
                <span class="badge ${level === 'ok' ? 'plain' : 'warm'}">${those.length}</span>
              </h3>
              <ul class="stack tight">
                ${those.map((finding) => this._finding(finding))}
              </ul>
            </section>`;
      })}
    `;
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    return html`<div class="stack">
      <p class="intro">${words.findingsIntro}</p>
      ${this._findings.render({
        pending: () =>
          html`<p role="status">${words.looking}</p>
            ${loadingFace()}`,
        complete: (findings) => this._list(findings),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._findings.again }),
      })}
    </div>`;
  }
}
define('marshrut-findings', MarshrutFindings);
