import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AgendaPoint, AgreementOutcome, AgreementView } from '../../../lti-server/contract/meetings.ts';
import { agreementOutcomes } from '../../../lti-server/contract/meetings.ts';
import { noteVoice } from '../../components/note-voice/note-voice.ts';
import { dayWithOtherYear } from '../../locales/day-and-year.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { icon } from '../../styles/icons.ts';
import { closeIcon, downIcon, eyeIcon, upIcon } from '../../styles/panel-icons.ts';

/** An own point has its words alone, every other a phrase around those of its record. */
export const pointInWords = (point: AgendaPoint): string => meetingWords.words.points[point.source](point);

/** What became of an agreement: three words to press, and one to take it back. */
export const outcomeButtons = (
  agreement: AgreementView,
  said: (outcome: AgreementOutcome | null) => void,
): TemplateResult => {
  const words = meetingWords.words;
  return html`<div class="outcomes" role="group" aria-label=${words.outcomeOf(agreement.text)}>
    ${agreementOutcomes.map(
      (outcome) =>
        html`<button
          class="button small"
          type="button"
          aria-pressed=${agreement.outcome === outcome}
          @click=${() => said(agreement.outcome === outcome ? null : outcome)}
        >
          ${words.outcomes[outcome]}
        </button>`,
    )}
  </div>`;
};

/** Who it is on, until when, whether it is a step; what of the card it leads on, which no paper carries away. */
export const agreementLine = ({ owner, dueOn, step, about }: AgreementView): TemplateResult => {
  const words = meetingWords.words;
  return html`<p class="soft small-text">
    ${words.due(owner.name ?? words.parties[owner.party], dayWithOtherYear(dueOn))}${
      step === null ? nothing : html` · ${step.waiting ? words.stepWaits : words.isStep}`
    }${about === null ? nothing : html`<span class="no-print"> · ${words.subjects[about.kind](about.text)}</span>`}
  </p>`;
};

interface AgendaList {
  points: readonly AgendaPoint[];
  earlier: readonly AgreementView[];
  change: (key: string, change: Partial<AgendaPoint>) => void;
  move: (key: string, by: 1 | -1) => void;
  said: (agreement: AgreementView, outcome: AgreementOutcome | null) => void;
}

const row = (
  point: AgendaPoint,
  { place, last, list }: { place: number; last: boolean; list: AgendaList },
): TemplateResult => {
  const words = meetingWords.words;
  const text = pointInWords(point);
  const agreement = list.earlier.find(({ agreementId }) => point.key === `agreement:${agreementId}`);
  const id = `point-${point.key.replace(':', '-')}`;
  return html`<li class="point" data-key=${point.key}>
    <input
      type="checkbox"
      id=${id}
      .checked=${point.done}
      @change=${(event: Event) => list.change(point.key, { done: (event.target as HTMLInputElement).checked })}
    />
    <div class="what">
      <label for=${id}>${text}</label>
      <p class="soft small-text">
        ${words.sections[point.section]}${
          point.shared ? html` · <span class="on-shared">${icon(eyeIcon)} ${words.onShared}</span>` : nothing
        }
      </p>
      ${noteVoice({
        noteId: point.key.slice(point.key.indexOf(':') + 1),
        seconds: point.voiceSeconds,
        by: point.more[0] ?? '',
      })}
      ${
        agreement
          ? html`${agreementLine(agreement)}
            ${outcomeButtons(agreement, (outcome) => list.said(agreement, outcome))}`
          : nothing
      }
    </div>
    <div class="deeds">
      ${
        place > 0
          ? html`<button
              class="button small quiet"
              type="button"
              aria-label=${words.up(text)}
              @click=${() => list.move(point.key, -1)}
            >
              ${icon(upIcon)}
            </button>`
          : nothing
      }
      ${
        last
          ? nothing
          : html`<button
              class="button small quiet"
              type="button"
              aria-label=${words.down(text)}
              @click=${() => list.move(point.key, 1)}
            >
              ${icon(downIcon)}
            </button>`
      }
      <button
        class="button small quiet"
        type="button"
        aria-label=${words.off(text)}
        @click=${() => list.change(point.key, { off: true })}
      >
        ${icon(closeIcon)}
      </button>
    </div>
  </li>`;
};

/** The agenda in the tutor's order; what was taken off waits below. */
export const agendaList = (list: AgendaList): TemplateResult => {
  const words = meetingWords.words;
  const shown = list.points.filter(({ off }) => !off);
  const off = list.points.filter((point) => point.off);
  return html`${
    shown.length === 0
      ? html`<p>${words.agendaEmpty}</p>`
      : html`<ol class="points">
          ${repeat(
            shown,
            ({ key }) => key,
            (point, place) => row(point, { place, last: place === shown.length - 1, list }),
          )}
        </ol>`
  }
  ${
    off.length === 0
      ? nothing
      : html`<details>
          <summary>${words.offTitle(off.length)}</summary>
          <ul class="points">
            ${off.map((point) => {
              const text = pointInWords(point);
              return html`<li class="row">
                <button
                  class="button small quiet"
                  type="button"
                  aria-label=${words.putBack(text)}
                  @click=${() => list.change(point.key, { off: false })}
                >
                  ${icon(upIcon)}
                </button>
                <span class="soft">${text}</span>
              </li>`;
            })}
          </ul>
        </details>`
  }`;
};
