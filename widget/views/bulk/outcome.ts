import { html, nothing, type TemplateResult } from 'lit';
import type { BulkOutcome } from '../../../lti-server/contract/bulk.ts';
import { bulkWords } from '../../locales/bulk-words.ts';
import { timeInWords } from '../../locales/moments.ts';
import { icon, undoIcon } from '../../styles/icons.ts';

type NameOf = (pupilId: string) => string;

/** For whom nothing came of it, each by name and with the reason. */
const troubles = ({ children }: BulkOutcome, nameOf: NameOf): TemplateResult | typeof nothing => {
  const words = bulkWords.words;
  const failed = children.filter(({ problem }) => problem !== null);
  if (failed.length === 0) return nothing;
  return html`<ul class="troubles">
    ${failed.map(
      ({ pupilId, problem }) =>
        html`<li>${problem === null ? '' : words.notFor(nameOf(pupilId), words.problems[problem])}</li>`,
    )}
  </ul>`;
};

/** What came of the deed that was just sent, with a way to repeat it for the rest. */
export const outcomeBanner = ({
  outcome,
  nameOf,
  repeat,
}: {
  outcome: BulkOutcome;
  nameOf: NameOf;
  /** Nothing where all have it. */
  repeat: (() => void) | undefined;
}): TemplateResult => {
  const words = bulkWords.words;
  const done = outcome.children.filter((child) => child.done);
  const waiting = done.filter((child) => child.waits);
  const rest = outcome.children.length - done.length;
  return html`<section class="banner outcome" aria-labelledby="outcome-title">
    <div class="stack tight">
      <h2 id="outcome-title" tabindex="-1">${words.outcome}</h2>
      <p>
        ${words.deeds[outcome.kind]}:
        ${[words.doneFor(done.length), ...(waiting.length > 0 ? [words.waitsFor(waiting.length)] : [])].join(
          ' · ',
        )}
      </p>
      ${troubles(outcome, nameOf)}
      ${
        repeat
          ? html`<div>
              <button class="button small" type="button" @click=${repeat}>${words.repeatRest(rest)}</button>
            </div>`
          : nothing
      }
    </div>
  </section>`;
};

/** What was done lately, each with a way back while there is one. */
export const recentDeeds = ({
  deeds,
  now,
  nameOf,
  undo,
}: {
  deeds: readonly BulkOutcome[];
  now: number;
  nameOf: NameOf;
  undo: (deedId: string) => void;
}): TemplateResult | typeof nothing => {
  const words = bulkWords.words;
  if (deeds.length === 0) return nothing;
  return html`<section class="card stack tight" aria-labelledby="recent-title">
    <h2 id="recent-title" tabindex="-1">${words.recent}</h2>
    <ul>
      ${deeds.map((deed) => {
        const title = words.deedAt(words.deeds[deed.kind], timeInWords(deed.madeAt, now));
        const undone = deed.children.filter((child) => child.undone).length;
        return html`<li class="child-line" data-deed=${deed.deedId}>
          <span>${title}</span>
          <span class="soft">${words.doneFor(deed.children.filter(({ done }) => done).length)}</span>
          ${
            deed.undoneAt === null
              ? html`<button
                    class="button small"
                    type="button"
                    aria-label=${words.undoOf(title)}
                    ?hidden=${now > deed.undoUntil}
                    @click=${() => undo(deed.deedId)}
                  >
                    ${icon(undoIcon)}${words.undo}
                  </button>
                  <span class="soft small-text">${words.undoUntil(timeInWords(deed.undoUntil, now))}</span>`
              : html`<span class="badge plain">${words.undoneFor(undone)}</span>${troubles(deed, nameOf)}`
          }
        </li>`;
      })}
    </ul>
  </section>`;
};
