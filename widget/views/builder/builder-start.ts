import { css, html, type TemplateResult } from 'lit';
import type { RouteTemplate } from '../../../lti-server/contract/route-views.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { routeReading } from '../panel/route-reading.ts';

/** What a route can begin with: a clean sheet or a template that can be looked at first. */
export const builderStart = ({
  templates,
  blank,
  take,
}: {
  templates: readonly RouteTemplate[];
  blank: () => void;
  take: (template: RouteTemplate) => void;
}): TemplateResult => {
  const words = builderWords.words;
  return html`<section class="stack" aria-labelledby="start-title">
    <div class="stack tight">
      <h2 id="start-title">${words.startTitle}</h2>
      <p class="soft">${words.startText}</p>
    </div>
    <ul class="starts">
      <li class="card start">
        <h3>${words.blank}</h3>
        <p>${words.blankText}</p>
        <div>
          <button class="button primary" type="button" @click=${blank}>${words.startBlank}</button>
        </div>
      </li>
      ${templates.map(
        (template) =>
          html`<li class="card start">
            <h3>${template.plan.title}</h3>
            <p>${template.summary}</p>
            <p class="soft small-text">
              ${panelWords.words.stage(panelWords.words.stages[template.plan.stage])} ·
              ${words.stepsCount(template.plan.steps.length)}
            </p>
            <details>
              <summary>${words.look}</summary>
              ${routeReading({ plan: template.plan })}
            </details>
            <div>
              <button
                class="button"
                type="button"
                aria-label=${words.takeTemplate(template.plan.title)}
                @click=${() => take(template)}
              >
                ${words.take}
              </button>
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
};

export const builderStartStyles = css`
  .starts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
    gap: 16px;
    align-items: start;
  }
  .start {
    display: grid;
    gap: 10px;
  }
  .start:has(details[open]) {
    grid-column: 1 / -1;
  }
  .start summary {
    inline-size: fit-content;
    min-block-size: 32px;
    padding: 4px 8px 4px 0;
    border-radius: var(--round-small);
    color: var(--primary);
    font-weight: 600;
    cursor: pointer;
  }
  .start details[open] summary {
    margin-block-end: 12px;
  }
`;
