import { html, nothing, type TemplateResult } from 'lit';
import type { BulkOutcome } from '../../../lti-server/contract/bulk.ts';
import { bulkWords } from '../../locales/bulk-words.ts';

export type NameOf = (pupilId: string) => string;

/** For whom nothing came of it. */
export const troubleList = (lines: readonly string[]): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`<ul class="troubles">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;

/** For whom nothing came of it, each by name and with the reason. */
export const troubles = (
  { children }: Pick<BulkOutcome, 'children'>,
  nameOf: NameOf,
): TemplateResult | typeof nothing => {
  const words = bulkWords.words;
  return troubleList(
    children.flatMap(({ pupilId, problem }) =>
      problem === null ? [] : [words.notFor(nameOf(pupilId), words.problems[problem])],
    ),
  );
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
