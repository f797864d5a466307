import { css, html, nothing, type TemplateResult } from 'lit';
import type { RoutePlan, Step, StepProgress } from '../../../lti-server/contract/routes.ts';
import type { Party } from '../../../lti-server/contract/vocabulary.ts';
import { dayWindow } from '../../components/day-window.ts';
import { linkedText, outsideLink } from '../../components/linked-text.ts';
import { appWords } from '../../locales/app-words.ts';
import { panelWords } from '../../locales/panel-words.ts';

/** Parties as a phrase: «ученик, тьютор, семья». */
export const partiesInWords = (parties: readonly Party[]): string =>
  parties.map((party) => panelWords.words.parties[party]).join(', ');

const line = (label: string, text: TemplateResult | string): TemplateResult =>
  html`<p><span class="soft">${label}</span> ${text}</p>`;

const alternatives = (step: Step, progress: StepProgress | undefined): TemplateResult | typeof nothing => {
  const words = panelWords.words.plan;
  if (step.alternatives.length === 0) return nothing;
  return html`<div>
    <p class="soft">${words.alternatives}</p>
    <ul class="ways">
      ${step.alternatives.map(
        ({ id, title, whatToDo }) =>
          html`<li>
            <strong>${title}</strong>
            ${id === progress?.alternativeId ? html`<span class="badge">${words.picked}</span>` : nothing}
            ${whatToDo ? html`<p class="as-written">${linkedText(whatToDo)}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
};

const stepReading = (
  step: Step,
  {
    plan,
    progress,
    stateControl,
    beside,
  }: Pick<RouteReading, 'plan' | 'stateControl' | 'beside'> & { progress: StepProgress | undefined },
): TemplateResult => {
  const words = panelWords.words;
  const goal = plan.goals.find(({ id }) => id === step.goalId);
  const when = dayWindow(step);
  const state = progress?.state ?? 'planned';
  return html`<li class="step-reading ${state}">
    <div class="row between">
      <h3>${step.title}</h3>
      ${stateControl ? stateControl(step, state) : progress ? html`<span class="badge plain">${words.stepStates[state]}</span>` : nothing}
    </div>
    <p class="facts soft small-text">
      <span>${appWords.words.stepForms[step.form]}</span>
      ${step.method ? html`<span>${words.stepMethods[step.method]}</span>` : nothing}
      ${when ? html`<span>${when}</span>` : nothing}
      <span>${words.plan.proposedBy(words.parties[step.proposedBy])}</span>
      ${step.agreedBy.length > 0 ? html`<span>${words.plan.agreedBy(partiesInWords(step.agreedBy))}</span>` : nothing}
    </p>
    ${step.whatToDo ? html`<p class="as-written">${linkedText(step.whatToDo)}</p>` : nothing}
    ${goal ? line(words.plan.goal, goal.title) : nothing}
    ${step.helpers.length > 0 ? line(words.plan.helpers, step.helpers.join(', ')) : nothing}
    ${
      step.resources.length > 0
        ? line(
            words.plan.resources,
            html`${step.resources.map(
              ({ title, url }, place) =>
                html`${place > 0 ? ', ' : nothing}${outsideLink({ url, text: title })}`,
            )}`,
          )
        : nothing
    }
    ${alternatives(step, progress)} ${beside?.(step) ?? nothing}
  </li>`;
};

interface RouteReading {
  plan: RoutePlan;
  /** What was done; nothing for a template or an old version. */
  progress?: readonly StepProgress[];
  /** A control of the state for whoever may set it; otherwise the state is a word. */
  stateControl?: ((step: Step, state: StepProgress['state']) => TemplateResult) | undefined;
  /** What else grown-ups are to see beside a step. */
  beside?: ((step: Step) => TemplateResult | typeof nothing) | undefined;
}

/** A plan to be read, by adults and on paper. */
export const routeReading = ({ plan, progress = [], stateControl, beside }: RouteReading): TemplateResult => {
  const words = panelWords.words;
  const when = dayWindow(plan);
  return html`
    <div class="reading">
      <dl class="about">
        <dt>${words.plan.purpose}</dt>
        <dd class="as-written">${linkedText(plan.purpose)}</dd>
        <dt>${words.plan.stage}</dt>
        <dd>${words.stages[plan.stage]}</dd>
        ${
          when
            ? html`<dt>${words.plan.window}</dt>
                <dd>${when}</dd>`
            : nothing
        }
      </dl>
      ${
        plan.goals.length > 0
          ? html`<section>
              <h3 class="part">${words.plan.goals}</h3>
              <ul class="goals">
                ${plan.goals.map(
                  ({ title, successSign }) =>
                    html`<li>
                      <p><strong>${title}</strong></p>
                      ${successSign ? html`<p class="small-text"><span class="soft">${words.plan.success}</span> ${successSign}</p>` : nothing}
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      <section>
        <h3 class="part">${words.plan.steps}</h3>
        ${
          plan.steps.length === 0
            ? html`<p class="soft">${words.plan.noSteps}</p>`
            : html`<ol class="step-readings">
                ${plan.steps.map((step) =>
                  stepReading(step, {
                    plan,
                    progress: progress.find(({ stepId }) => stepId === step.id),
                    stateControl,
                    beside,
                  }),
                )}
              </ol>`
        }
      </section>
    </div>
  `;
};

export const routeReadingStyles = css`
  .reading {
    display: grid;
    gap: 20px;
  }
  .about {
    display: grid;
    grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
    gap: 6px 20px;
  }
  .about dt {
    color: var(--ink-soft);
  }
  .part {
    margin-block-end: 10px;
    color: var(--ink-soft);
    font-size: 0.95rem;
  }
  .goals {
    display: grid;
    gap: 10px;
  }
  .goals li {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--sea-deep);
  }
  .step-readings {
    display: grid;
    gap: 14px;
    counter-reset: step;
  }
  .step-reading {
    display: grid;
    gap: 6px;
    position: relative;
    padding-inline-start: 52px;
    padding-block-end: 14px;
    counter-increment: step;
  }
  .step-reading:not(:last-child) {
    border-block-end: 1px solid var(--line);
  }
  .step-reading::before {
    content: counter(step);
    display: grid;
    place-items: center;
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    inline-size: 36px;
    block-size: 36px;
    border: 2px solid var(--sea-deep);
    border-radius: 50%;
    color: var(--primary);
    font-weight: 700;
  }
  .step-reading.now::before {
    border-color: var(--primary);
    background: var(--primary);
    color: var(--on-primary);
  }
  .step-reading.done::before,
  .step-reading.changed::before {
    content: '✓' / '';
    border-color: transparent;
    background: var(--sea-deep);
    color: var(--primary-strong);
  }
  .step-reading.not_now::before {
    border-style: dashed;
    color: var(--ink-soft);
  }
  .step-reading h3 {
    flex: 1 1 12rem;
    padding-block-start: 5px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 0;
  }
  .facts span:not(:last-child)::after {
    content: '·';
    padding-inline: 0.5em;
  }
  .beside {
    display: grid;
    gap: 2px;
    padding: 6px 12px;
    border-radius: var(--round-small);
    background: var(--sea);
  }
  .ways {
    display: grid;
    gap: 6px;
    margin-block-start: 4px;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  @media print {
    .step-reading {
      break-inside: avoid;
    }
  }
`;
