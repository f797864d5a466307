import { css, html, nothing, type TemplateResult } from 'lit';
import type { AttemptView } from '../../../lti-server/contract/installation.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { checkIcon, icon } from '../../styles/icons.ts';
import { closeIcon } from '../../styles/panel-icons.ts';

const names = (list: readonly string[]): TemplateResult =>
  list.length === 0
    ? html`${installationWords.words.claimsNone}`
    : html`${list.map((name, place) => html`${place > 0 ? ', ' : nothing}<code>${name}</code>`)}`;

const checkList = ({ checks }: AttemptView): TemplateResult => {
  const words = installationWords.words;
  return html`<ol class="checks">
    ${checks.map(
      ({ check, result }) =>
        html`<li class=${result}>
          ${result === 'passed' ? icon(checkIcon) : result === 'failed' ? icon(closeIcon) : html`<span></span>`}
          <span>${words.checks[check]} <span class="soft">— ${words.checkResults[result]}</span></span>
        </li>`,
    )}
  </ol>`;
};

const details = (attempt: AttemptView): TemplateResult => {
  const words = installationWords.words;
  const { claims, binding, note, requestId, phase } = attempt;
  return html`<details>
    <summary>${words.details}</summary>
    <div class="stack tight inside">
      <h3>${words.checksTitle} (${words.phases[phase]})</h3>
      ${checkList(attempt)}
      <dl class="facts">
        ${
          claims === null
            ? html`<dt>${words.claimsPresent}</dt>
                <dd>${words.claimsUnread}</dd>`
            : html`<dt>${words.claimsPresent}</dt>
                <dd>${names(claims.present)}</dd>
                <dt>${words.claimsMissing}</dt>
                <dd>${names(claims.missing)}</dd>`
        }
        ${
          binding === null
            ? nothing
            : html`<dt>${words.binding}</dt>
                <dd>${words.bindings[binding]}</dd>`
        }
        <dt>${words.request}</dt>
        <dd><code>${requestId}</code></dd>
        ${
          note === null
            ? nothing
            : html`<dt>${words.note}</dt>
                <dd><code>${note}</code></dd>`
        }
      </dl>
    </div>
  </details>`;
};

/** One attempt to come in: the answer first, all that is known of it behind «Подробно». */
export const attemptCard = (attempt: AttemptView): TemplateResult => {
  const words = installationWords.words;
  const { at, platform, stranger, result, reason, mend } = attempt;
  const accepted = result === 'accepted';
  return html`<li class="card">
    <div class="row between">
      <span class="row">
        <span class="badge ${accepted ? '' : 'warm'}">
          ${icon(accepted ? checkIcon : closeIcon)}${accepted ? words.accepted : words.refused}
        </span>
        ${accepted ? nothing : html`<code>${result}</code>`}
      </span>
      <time class="soft small" datetime=${new Date(at).toISOString()}>${timeInWords(at, Date.now())}</time>
    </div>
    <p class="soft small">${platform?.name ?? words.unknownPlatform}</p>
    ${
      stranger === null
        ? nothing
        : html`<p class="small">
            ${words.callsItself}: <code>${stranger.issuer}</code>${
              stranger.clientId === null ? nothing : html`, ${words.client} <code>${stranger.clientId}</code>`
            }
          </p>`
    }
    ${accepted ? nothing : html`<p><b>${reason}</b></p>`}
    ${mend === null ? nothing : html`<p><span class="soft">${words.mend}:</span> ${mend}</p>`}
    ${details(attempt)}
  </li>`;
};

export const attemptStyles = css`
  summary {
    min-block-size: 40px;
    padding-block: 8px;
    color: var(--primary);
    font-weight: 600;
    cursor: pointer;
  }
  h3 {
    font-size: 1rem;
  }
  .inside {
    padding-block-start: 4px;
  }
  .checks {
    display: grid;
    gap: 2px;
  }
  .checks li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: 8px;
    align-items: start;
  }
  .checks .failed {
    font-weight: 600;
  }
  .checks .not_reached {
    color: var(--ink-soft);
  }
`;
