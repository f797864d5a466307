import { html, nothing, type TemplateResult } from 'lit';
import type { HelpCard, HelpLine } from '../../../lti-server/contract/colleagues.ts';
import { feedbackOutcomes, type FeedbackOutcome } from '../../../lti-server/contract/vocabulary.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { dayInWords } from '../../locales/dates.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { checkIcon, goalIcon, handIcon, icon } from '../../styles/icons.ts';
import { heartIcon } from '../../styles/panel-icons.ts';

const pictures = { strength: heartIcon, help: handIcon, try: goalIcon };

/** What can be pressed on a card. */
export interface CardDeeds {
  /** Lines other than what is tried whose row of taps is open, by subject. */
  opened: ReadonlySet<string>;
  /** The line about which a few words are being written, by subject. */
  writing: string | undefined;
  asking: boolean;
  reveal: (line: HelpLine) => void;
  tap: (line: HelpLine, outcome: FeedbackOutcome) => void;
  undo: (line: HelpLine) => void;
  write: (line: HelpLine) => void;
  lineForm: (line: HelpLine) => TemplateResult;
  ask: () => void;
  requestForm: () => TemplateResult;
  open: () => void;
  /** A day in a while, as `YYYY-MM-DD`: an access that ends sooner is told. */
  soon: string;
  /** The day by which the question that was just sent is answered. */
  sentUntil: string | undefined;
}

const taps = (line: HelpLine, deeds: CardDeeds): TemplateResult => {
  const words = colleaguesWords.words;
  const { mine } = line;
  return html`<div class="taps no-print" role="group" aria-label=${words.howWas(line.text)}>
      ${feedbackOutcomes.map(
        (outcome) =>
          html`<button
            class="tap"
            type="button"
            aria-pressed=${mine?.outcome === outcome}
            @click=${() => deeds.tap(line, outcome)}
          >
            ${mine?.outcome === outcome ? icon(checkIcon) : nothing}${words.outcomes[outcome]}
          </button>`,
      )}
    </div>
    ${
      mine
        ? html`<p class="after no-print small-text">
            ${mine.line ? html`<span class="said">${mine.line}</span>` : nothing}
            <button
              class="text-button"
              type="button"
              aria-label=${words.undoOf(line.text)}
              @click=${() => deeds.undo(line)}
            >
              ${words.undo}
            </button>
            <button
              class="text-button"
              type="button"
              aria-label=${words.addLineOf(line.text)}
              @click=${() => deeds.write(line)}
            >
              ${words.addLine}
            </button>
          </p>`
        : nothing
    }
    ${deeds.writing === line.subjectId ? deeds.lineForm(line) : nothing}`;
};

const lineRow = (line: HelpLine, card: HelpCard, deeds: CardDeeds): TemplateResult => {
  const words = colleaguesWords.words;
  const { kind, text, how, until, subjectId, mine } = line;
  const marks = card.abilities.feedback && subjectId !== null;
  const shown = kind === 'try' || mine !== null || (subjectId !== null && deeds.opened.has(subjectId));
  return html`<li class="line ${kind}" data-subject=${subjectId ?? nothing}>
    <p>
      ${icon(pictures[kind])}<span class="kind">${words.lineKinds[kind]}:</span>
      ${text}${how ? html` <span class="how">— ${how}</span>` : nothing}${until === null ? nothing : html` <span class="soft until">(${words.until(dayInWords(until))})</span>`}
      ${
        marks && !shown
          ? html`<button
              class="text-button small-text no-print"
              type="button"
              aria-label=${words.markLineOf(text)}
              @click=${() => deeds.reveal(line)}
            >
              ${words.markLine}
            </button>`
          : nothing
      }
    </p>
    ${marks && shown ? taps(line, deeds) : nothing}
  </li>`;
};

/** A child in a class list, in five lines at most: what a teacher reads on the way into a lesson. */
export const helpCard = (card: HelpCard, deeds: CardDeeds): TemplateResult => {
  const words = colleaguesWords.words;
  const { name, lines, seenBy, abilities, tie, ask, endsOn } = card;
  return html`<li class="help-card ${lines.length === 0 ? 'bare' : ''}" data-card=${card.pupilId}>
    <div class="row between head">
      <h3>
        ${
          abilities.open
            ? html`<button
                class="name"
                type="button"
                data-pupil=${card.pupilId}
                aria-label=${words.open(name)}
                @click=${deeds.open}
              >
                ${name}
              </button>`
            : name
        }
      </h3>
      ${
        abilities.request
          ? html`<button
              class="button small no-print"
              type="button"
              aria-label=${words.askAbout(name)}
              aria-expanded=${deeds.asking}
              @click=${deeds.ask}
            >
              ${words.ask}
            </button>`
          : nothing
      }
    </div>
    ${tie === 'club_teacher' ? html`<p class="asked">${words.asked(ask)}</p>` : nothing}
    ${
      lines.length === 0
        ? html`<p class="soft">${words.noLines}</p>`
        : html`<ul class="lines">
            ${lines.map((line) => lineRow(line, card, deeds))}
          </ul>`
    }
    ${
      abilities.feedback && lines.some(({ subjectId }) => subjectId !== null)
        ? html`<p class="soft small-text no-print">
            ${seenBy.length > 0 ? words.seenBy(seenBy.join(', ')) : words.seenByNobody}
          </p>`
        : nothing
    }
    ${
      endsOn === null || endsOn > deeds.soon
        ? nothing
        : html`<p class="soft small-text">
            ${words.you(panelWords.words.tieKinds[tie])}, ${words.access(dayInWords(endsOn))}
          </p>`
    }
    ${deeds.sentUntil ? html`<p class="asked">${words.sent(dayInWords(deeds.sentUntil))}</p>` : nothing}
    ${deeds.asking ? deeds.requestForm() : nothing}
  </li>`;
};
