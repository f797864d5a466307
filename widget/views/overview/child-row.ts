import { html, nothing, type TemplateResult } from 'lit';
import type { OverviewChild } from '../../../lti-server/contract/overview.ts';
import type { AttentionRule } from '../../../lti-server/contract/vocabulary.ts';
import { dayInWords } from '../../locales/dates.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { handIcon, icon } from '../../styles/icons.ts';
import { daysAgoInWords } from './reason-words.ts';

interface ChildRow {
  child: OverviewChild;
  now: number;
  open: (child: OverviewChild) => void;
  wake: (child: OverviewChild, rule: AttentionRule) => void;
  /** Opens a meeting whose agenda builds itself. */
  meet: (child: OverviewChild) => void;
}

const when = (moment: number | null, now: number): string =>
  moment === null ? overviewWords.words.never : daysAgoInWords(moment, now);

const cell = (name: string, value: TemplateResult | string | typeof nothing): TemplateResult =>
  html`<div class="cell ${value === nothing ? 'bare' : ''}">
    ${value === nothing ? nothing : html`<span class="label">${name}: </span>${value}`}
  </div>`;

const ownSignals = ({ help, signals }: OverviewChild, now: number): TemplateResult | typeof nothing => {
  const words = overviewWords.words;
  const [last] = signals;
  if (help.length === 0 && last === undefined) return nothing;
  return html`${help.length > 0 ? html`<span class="badge warm">${icon(handIcon)}${words.asksForHelp}</span>` : nothing}
  ${last ? html`<span>${words.signals[last.kind]}, ${daysAgoInWords(last.at, now)}</span>` : nothing}`;
};

const asleep = ({ child, wake }: ChildRow): TemplateResult[] =>
  child.snoozed.map(({ rule, untilDay, reason }) => {
    const words = overviewWords.words;
    return html`<p class="asleep soft small-text">
      ${words.asleep(dayInWords(untilDay), reason)}
      <button
        class="text-button no-print"
        type="button"
        aria-label=${words.wakeFor(child.name)}
        @click=${() => wake(child, rule)}
      >
        ${words.wake}
      </button>
    </p>`;
  });

/** One child: a line on a wide screen and on paper, a small card on a phone. */
export const childRow = (row: ChildRow): TemplateResult => {
  const { child, now, open, meet } = row;
  const words = overviewWords.words;
  const { columns } = words;
  const { teacher, nextDate } = child;
  return html`<div class="child" role="listitem" data-child=${child.pupilId}>
    <div class="cell who">
      <button class="name" type="button" data-pupil=${child.pupilId} @click=${() => open(child)}>
        ${child.name}
      </button>
      <button
        class="text-button no-print meet"
        type="button"
        aria-label=${words.meetFor(child.name)}
        @click=${() => meet(child)}
      >
        ${words.meet}
      </button>
      ${asleep(row)}
    </div>
    ${cell(columns.talk, when(child.lastTalkAt, now))}
    ${cell(columns.goodWord, when(child.lastGoodWordAt, now))}
    ${cell(
      columns.now,
      child.resting
        ? html`<span class="badge plain">${words.resting}</span>`
        : (child.nowStep ?? (child.routeId === null ? words.noRoute : nothing)),
    )}
    ${cell(columns.child_signals, ownSignals(child, now))}
    ${cell(
      columns.teacher,
      teacher === null
        ? nothing
        : html`${teacher.name}:
          ${teacher.kind ? panelWords.words.noteKinds[teacher.kind] : words.outcomes[teacher.outcome ?? 'not_tried']},
          ${daysAgoInWords(teacher.at, now)}`,
    )}
    ${cell(
      columns.next,
      nextDate === null
        ? nothing
        : html`${dayInWords(nextDate.day)} <span class="soft">${nextDate.title || words.routeEnds}</span>`,
    )}
  </div>`;
};
