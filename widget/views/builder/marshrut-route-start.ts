// Long because the choice of a template and the questions after it are one form, kept and restored as one.
import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { needs, type Need, type RouteLevel } from '../../../lti-server/contract/library-vocabulary.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { TemplateAnswers, TemplateCard } from '../../../lti-server/contract/templates.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { composePlan } from '../../api/templates.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { filterChipStyles } from '../../components/filter-chips.ts';
import { localDay } from '../../components/local-day.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { startWords } from '../../locales/start-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, icon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { emptyPlan } from './plan-form.ts';
import { knownAbout, lovedBy, nothingKnown, type Known } from './known-about.ts';
import { helpersFor, proposals } from './route-proposals.ts';
import { routeStartStyles } from './route-start-styles.ts';
import { StartChangeEvent, type StartForm } from './start-form.ts';
import { PlanChangeEvent } from './step-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-start': MarshrutRouteStart;
  }
}

interface Chosen {
  template: TemplateCard;
  level: RouteLevel;
}

const proposed = 3;
/** Longer words would not stand well in the texts of steps. */
const longestLikes = 80;

/**
 * How a route begins: what the child asks for, three proposals of three levels, three questions.
 * @fires plan-change - with the plan that came of it
 * @fires start-change - with what is chosen and answered, to be kept
 */
export class MarshrutRouteStart extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    filterChipStyles,
    deskStyles,
    routeStartStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) card!: PupilCard;
  @property({ attribute: false }) templates: readonly TemplateCard[] = [];
  @property({ attribute: false }) known: Known = nothingKnown;
  /** What was chosen and answered before; none: it begins anew. */
  @property({ attribute: false }) begun: StartForm | undefined;
  @state() private _needs: ReadonlySet<Need> = new Set();
  @state() private _all = false;
  @state() private _chosen: Chosen | undefined;
  @state() private _answers: TemplateAnswers | undefined;
  @state() private _busy = false;
  @state() private _problem = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('begun')) return;
    this._needs = new Set(this.begun?.needs);
    this._chosen = undefined;
    this._answers = undefined;
    const chosen = this.begun?.chosen;
    const template = this.templates.find(({ templateId }) => templateId === chosen?.templateId);
    if (!chosen || !template) return;
    const answers = this._fresh({ template, level: chosen.level });
    this._chosen = { template, level: chosen.level };
    this._answers = {
      ...answers,
      likes: chosen.likes,
      helpers: answers.helpers.filter(({ role }) => chosen.helpers.includes(role)),
      // The day may have passed since then: the field says so.
      endsOn: chosen.endsOn,
    };
  }

  private _fresh({ template, level }: Chosen): TemplateAnswers {
    const weeks = template.levels.find((known) => known.level === level)?.weeks ?? 4;
    const now = Date.now();
    return {
      level,
      likes: '',
      helpers: helpersFor(template, this.card),
      startsOn: localDay(now),
      endsOn: localDay(now, weeks * 7),
    };
  }

  private _keep(): void {
    const [needs, chosen, answers] = [[...this._needs], this._chosen, this._answers];
    if (!chosen || !answers) {
      this.dispatchEvent(new StartChangeEvent({ needs }));
      return;
    }
    const { level, likes, helpers, endsOn } = answers;
    const { templateId } = chosen.template;
    const roles = helpers.map(({ role }) => role);
    this.dispatchEvent(
      new StartChangeEvent({ needs, chosen: { templateId, level, likes, helpers: roles, endsOn } }),
    );
  }

  private _choose(chosen: Chosen): void {
    this._chosen = chosen;
    this._answers = this._fresh(chosen);
    this._keep();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#likes')?.focus());
  }

  /** Several answers may come between two drawings, so each is put beside the latest of the others. */
  private _answer(change: (answers: TemplateAnswers) => Partial<TemplateAnswers>): void {
    if (!this._answers) return;
    this._answers = { ...this._answers, ...change(this._answers) };
    this._keep();
  }

  private async _back(): Promise<void> {
    this._chosen = undefined;
    this._keep();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private async _compose(event: Event): Promise<void> {
    event.preventDefault();
    if (this._busy || !this._chosen || !this._answers) return;
    if (this._answers.endsOn < this._answers.startsOn) {
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    this._problem = '';
    const { templateId } = this._chosen.template;
    const answers = { ...this._answers, likes: this._answers.likes.trim().replace(/[.\s]+$/, '') };
    try {
      this.dispatchEvent(new PlanChangeEvent(await composePlan(this._api, { templateId, ...answers })));
    } catch (failure) {
      this._problem = failureLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _toggleNeed(need: Need): void {
    const next = new Set(this._needs);
    if (!next.delete(need)) next.add(need);
    this._needs = next;
    this._all = false;
    this._keep();
  }

  private _chips(): TemplateResult {
    const words = startWords.words;
    return html`<section class="stack tight" aria-labelledby="needs-title">
      <h2 id="needs-title" tabindex="-1">${words.needsTitle}</h2>
      <p class="soft">${words.needsHint}</p>
      <div class="filter-chips" role="group" aria-labelledby="needs-title">
        ${needs.map(
          (need) =>
            html`<button
              class="filter-chip"
              type="button"
              aria-pressed=${this._needs.has(need)}
              @click=${() => this._toggleNeed(need)}
            >
              ${this._needs.has(need) ? icon(checkIcon) : nothing}${libraryWords.words.needs[need]}
            </button>`,
        )}
      </div>
    </section>`;
  }

  private _template(template: TemplateCard): TemplateResult {
    const words = startWords.words;
    return html`<li class="card stack tight">
      <h3>${template.title}</h3>
      <p>${template.summary}</p>
      ${template.standing ? html`<p><span class="badge plain">${words.ofSchool}</span></p>` : nothing}
      <div class="levels" role="group" aria-label=${template.title}>
        ${template.levels.map(({ level, weeks, steps }) => {
          const seen = words.level(libraryWords.words.levels[level], weeks, steps.length);
          return html`<button
            class="button small"
            type="button"
            aria-label=${words.takeLevel(seen, template.title)}
            @click=${() => this._choose({ template, level })}
          >
            ${seen}
          </button>`;
        })}
      </div>
      <details>
        <summary>${words.stepsOf}</summary>
        <ol>
          ${template.levels.at(-1)?.steps.map((title) => html`<li>${title}</li>`)}
        </ol>
      </details>
    </li>`;
  }

  private _proposals(): TemplateResult {
    const words = startWords.words;
    const found = proposals(this.templates, this._needs);
    return html`<section class="stack" aria-labelledby="proposals-title">
      <div class="stack tight">
        <h2 id="proposals-title">${words.proposals}</h2>
        <p class="soft">${builderWords.words.startText}</p>
      </div>
      <ul class="starts">
        ${(this._all ? found : found.slice(0, proposed)).map((template) => this._template(template))}
      </ul>
      <div class="row">
        ${
          this._all
            ? nothing
            : html`<button class="button quiet" type="button" @click=${() => (this._all = true)}>
                ${words.more}
              </button>`
        }
        <button
          class="button"
          type="button"
          @click=${() => this.dispatchEvent(new PlanChangeEvent(emptyPlan()))}
        >
          ${builderWords.words.startBlank}
        </button>
      </div>
    </section>`;
  }

  private _helpers(answers: TemplateAnswers, template: TemplateCard): TemplateResult {
    const others = helpersFor(template, this.card);
    return html`<fieldset>
      <legend>${startWords.words.helpers}</legend>
      ${others.map((helper) => {
        const word = libraryWords.words.helperRoles[helper.role];
        return html`<label class="check">
          <input
            type="checkbox"
            .checked=${answers.helpers.some(({ role }) => role === helper.role)}
            @change=${({ target }: Event) =>
              this._answer(({ helpers }) => ({
                helpers: (target as HTMLInputElement).checked
                  ? [...helpers, helper]
                  : helpers.filter(({ role }) => role !== helper.role),
              }))}
          />
          ${helper.name ? `${word}: ${helper.name}` : word}
        </label>`;
      })}
    </fieldset>`;
  }

  /** What stands on the card already need not be typed. */
  private _loved(): TemplateResult | typeof nothing {
    const loved = lovedBy(this.known, { atMost: longestLikes });
    if (loved.length === 0) return nothing;
    return html`<p class="row">
      <span class="soft small-text">${startWords.words.fromCard}</span>
      ${loved.map(
        (likes) =>
          html`<button class="button small" type="button" @click=${() => this._answer(() => ({ likes }))}>
            ${likes}
          </button>`,
      )}
    </p>`;
  }

  private _questions({ template, level }: Chosen, answers: TemplateAnswers): TemplateResult {
    const words = startWords.words;
    const late = answers.endsOn >= answers.startsOn ? '' : words.untilPassed;
    const input = (event: Event): string => (event.target as HTMLInputElement).value;
    return html`<form class="card stack" novalidate @submit=${this._compose}>
      <div class="stack tight">
        <h2>${words.questionsTitle}</h2>
        <p class="soft">${template.title} · ${libraryWords.words.levels[level]}</p>
      </div>
      ${field({
        id: 'likes',
        label: words.likes,
        hint: words.likesHint,
        control: html`<input
          id="likes"
          ${upTo(longestLikes)}
          aria-describedby=${fieldDescription('likes')}
          .value=${answers.likes}
          @input=${(event: Event) => this._answer(() => ({ likes: input(event) }))}
        />`,
      })}
      ${this._loved()} ${this._helpers(answers, template)}
      ${field({
        id: 'until',
        label: words.until,
        problem: late,
        control: html`<input
          id="until"
          type="date"
          min=${answers.startsOn}
          aria-describedby=${fieldDescription('until')}
          aria-invalid=${late !== ''}
          .value=${answers.endsOn}
          @change=${(event: Event) => this._answer(() => ({ endsOn: input(event) }))}
        />`,
      })}
      ${this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : nothing}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this._busy}>
          ${this._busy ? panelWords.words.saving : words.compose}
        </button>
        <button class="button quiet" type="button" @click=${this._back}>${words.otherTemplate}</button>
      </div>
    </form>`;
  }

  override render(): TemplateResult {
    return html`<div class="beside">
      <div class="stack">
        ${
          this._chosen && this._answers
            ? this._questions(this._chosen, this._answers)
            : html`${this._chips()} ${this._proposals()}`
        }
      </div>
      ${knownAbout(this.known)}
    </div>`;
  }
}
define('marshrut-route-start', MarshrutRouteStart);
