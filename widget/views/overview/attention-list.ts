import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AttentionReason, OverviewChild } from '../../../lti-server/contract/overview.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { handIcon, icon } from '../../styles/icons.ts';
import { clockIcon } from '../../styles/icons.ts';
import { reasonInWords } from './reason-words.ts';

/** So many children are shown first: more at once is nobody's morning (domain section 6). */
export const shownFirst = 4;

interface AttentionList {
  children: readonly OverviewChild[];
  now: number;
  all: boolean;
  showAll: (all: boolean) => void;
  open: (child: OverviewChild) => void;
  act: (child: OverviewChild, reason: AttentionReason) => void;
  putOff: (child: OverviewChild, reason: AttentionReason) => void;
}

const reasonRow = (
  child: OverviewChild,
  reason: AttentionReason,
  { now, act, putOff }: AttentionList,
): TemplateResult => {
  const words = overviewWords.words;
  const text = reasonInWords(reason, { child, now });
  const deed = words.deeds[reason.rule];
  return html`<li class="reason ${reason.promise ? 'promise' : ''}" data-rule=${reason.rule}>
    <span class="why">${reason.rule === 'help' ? icon(handIcon) : nothing}${text}</span>
    <span class="deeds">
      <button
        class="button small"
        type="button"
        aria-label=${words.deedFor(deed, child.name)}
        @click=${() => act(child, reason)}
      >
        ${deed}
      </button>
      <button
        class="button small quiet"
        type="button"
        aria-label=${words.putOffFor(child.name, text)}
        @click=${() => putOff(child, reason)}
      >
        ${icon(clockIcon)}${words.putOff}
      </button>
    </span>
  </li>`;
};

/** Who needs a grown-up now: each reason in words, with one thing to do about it. */
export const attentionList = (list: AttentionList): TemplateResult => {
  const words = overviewWords.words;
  const { children, all, showAll, open } = list;
  const shown = all ? children : children.slice(0, shownFirst);
  const hidden = children.length - shown.length;
  return html`<section class="attention" aria-labelledby="attention-title">
    <h2 id="attention-title" tabindex="-1">${words.attention}</h2>
    ${
      children.length === 0
        ? html`<p>${words.attentionNone}</p>`
        : html`<ul class="waiting-children">
            ${repeat(
              shown,
              ({ pupilId }) => pupilId,
              (child) =>
                html`<li class="waiting-child" data-waiting=${child.pupilId}>
                  <h3>
                    <button class="name" type="button" @click=${() => open(child)}>${child.name}</button>
                  </h3>
                  <ul class="reasons">
                    ${child.reasons.map((reason) => reasonRow(child, reason, list))}
                  </ul>
                </li>`,
            )}
          </ul>`
    }
    ${
      hidden > 0 || all
        ? html`<p class="no-print">
            <button class="button small quiet" type="button" @click=${() => showAll(!all)}>
              ${all ? words.less : words.more(hidden)}
            </button>
          </p>`
        : nothing
    }
  </section>`;
};
