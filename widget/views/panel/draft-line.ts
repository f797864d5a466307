import { css, html, nothing, type TemplateResult } from 'lit';
import type { DraftKeeper } from '../../api/draft-keeper.ts';
import { timeInWords } from '../../locales/moments.ts';
import { panelWords } from '../../locales/panel-words.ts';

/** Where what is typed is kept, in one calm line. A lost connection is said aloud, a saved draft is not. */
export const draftLine = (keeper: DraftKeeper): TemplateResult => {
  const words = panelWords.words;
  const { standing } = keeper;
  const kept = standing === 'kept' ? words.draftKept(timeInWords(keeper.savedAt, Date.now())) : '';
  const trouble =
    standing === 'unreachable' ? words.draftUnreachable : standing === 'refused' ? words.draftRefused : '';
  return html`<div class="draft-line small-text">
    <p class="soft">${standing === 'typed' ? words.draftTyped : kept}</p>
    <p class="trouble" role="status">${trouble}</p>
  </div>`;
};

/** What was restored, and a way to be rid of it. */
export const restoredLine = ({
  savedAt,
  throwAway,
}: {
  savedAt: number | undefined;
  throwAway: () => void;
}): TemplateResult | typeof nothing =>
  savedAt === undefined
    ? nothing
    : html`<p class="banner restored">
        <span>${panelWords.words.draftRestored(timeInWords(savedAt, Date.now()))}</span>
        <button class="button small" type="button" @click=${throwAway}>${panelWords.words.draftThrow}</button>
      </p>`;

export const draftLineStyles = css`
  .draft-line {
    flex: 1 1 12rem;
    min-block-size: 1.5em;
  }
  .trouble {
    color: var(--sand-ink);
    font-weight: 600;
  }
  .restored {
    justify-content: space-between;
  }
`;
