import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { StepState } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { loadChildPage } from '../../api/child-page.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { fewWords, wordsEach } from '../../components/few-words.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { shortName } from '../../components/short-name.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { daysInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { backIcon, boatIcon, calendarIcon, icon, waveIcon } from '../../styles/icons.ts';
import { arrowIcon, islandIcon, paperIcon } from '../../styles/talk-icons.ts';
import { resultSigns } from '../paper/result-signs.ts';
import type { PupilRoute, PupilStep } from '../pupil/path.ts';
import { stepsOfWeek, weekOf } from './week.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-week': MarshrutWeek;
  }
}

const pictures: Record<StepState, string> = {
  ...resultSigns,
  now: boatIcon,
  planned: islandIcon,
};

/** A plan is looked back on for this many weeks, and forward for as many. */
const farthest = 8;

/**
 * The week in pictures: what was planned and what became of it. Nothing is counted, nothing is late
 * (domain section 4, P10).
 */
export class MarshrutWeek extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    css`
      .page {
        display: grid;
        gap: 20px;
        max-inline-size: 46rem;
        margin-inline: auto;
        font-size: 1.2rem;
      }
      h1 {
        font-size: 1.7rem;
      }
      ul {
        display: grid;
        gap: 16px;
      }
      .step {
        display: grid;
        /* A title has longer words than what became of it. */
        grid-template-columns: minmax(0, 5fr) auto minmax(0, 4fr);
        gap: 8px;
        align-items: center;
        padding: 14px 10px;
        border: 2px solid var(--line);
        border-radius: var(--round);
        background: var(--surface);
      }
      .side {
        display: grid;
        gap: 6px;
        justify-items: center;
        font-size: clamp(0.95rem, 4.6vw, 1.2rem);
        text-align: center;
        line-height: 1.3;
      }
      .side .icon {
        inline-size: 2.8em;
        block-size: 2.8em;
        color: var(--primary);
      }
      .word {
        font-weight: 700;
      }
      .heads {
        display: grid;
        grid-template-columns: 5fr auto 4fr;
        gap: 12px;
        padding-inline: 16px;
        color: var(--ink-soft);
        text-align: center;
      }
      .heads span:nth-child(2) {
        inline-size: 1.4em;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
      }
      .bar .button {
        flex: 1 1 min(10rem, 40%);
      }
      @media print {
        .step {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  /** Milliseconds; tests look at the week of another day. */
  @property({ attribute: false }) now = Date.now();
  @state() private _away = 0;
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [page] = await Promise.all([
        loadChildPage(this.api, { pupilId: this.pupilId, signal }),
        choiceWords.load(),
      ]);
      return page;
    },
  });

  private async _print(page: PupilPage, route: PupilRoute): Promise<void> {
    const { openPaper } = await import('../paper/marshrut-paper.ts');
    const { title, steps, voice } = route;
    await openPaper({ name: shortName(page.name), title, steps, drawing: voice?.drawing });
  }

  /** Who reads little is shown the pictures, and as many words of each title as make seven together. */
  private _step({ title, form, state: became }: PupilStep, most: number): TemplateResult {
    const words = choiceWords.words;
    const few = fewWords(title, most);
    return html`<li class="step">
      <div class="side">
        ${icon(formIcons[form])}${
          few === title
            ? html`<span>${title}</span>`
            : html`<span class="only-read-aloud">${title}</span><span aria-hidden="true">${few}</span>`
        }
      </div>
      ${icon(arrowIcon)}
      <div class="side">
        ${icon(pictures[became])}<span class=${most < Infinity ? 'only-read-aloud' : 'word'}
          >${words.outcomes[became]}</span
        >
      </div>
    </li>`;
  }

  private _week(page: PupilPage): TemplateResult {
    const words = choiceWords.words;
    const week = weekOf(this.now, this._away);
    const { route } = page;
    const steps = stepsOfWeek(route?.steps ?? [], { week, isThis: this._away === 0 });
    const few = this.session.home === 'pupil' && page.readingLevel === 1;
    const quiet = few ? 'only-read-aloud' : '';
    const turn = (word: string, by: number) =>
      Math.abs(this._away + by) > farthest
        ? nothing
        : html`<button class="button large" type="button" @click=${() => (this._away += by)}>
            ${few ? icon(by < 0 ? backIcon : arrowIcon) : nothing}<span class=${quiet}>${word}</span>
          </button>`;
    return html`<h1>${few ? icon(calendarIcon) : nothing}<span class=${quiet}>${words.weekTitle}</span></h1>
      <p role="status">${daysInWords(week.from, week.to)}</p>
      ${
        steps.length === 0
          ? html`<p>${words.weekEmpty}</p>`
          : html`<div class="heads ${quiet}" aria-hidden="true">
                <span>${words.planned}</span><span></span><span>${words.became}</span>
              </div>
              <ul>
                ${steps.map((step) => this._step(step, few ? wordsEach(steps.length, 7) : Infinity))}
              </ul>`
      }
      <div class="bar">${turn(words.weekBefore, -1)} ${turn(words.weekAfter, 1)}</div>
      ${
        route
          ? html`<div class="bar">
              <button class="button large" type="button" @click=${() => void this._print(page, route)}>
                ${icon(paperIcon)}<span class=${quiet}>${words.onPaper}</span>
              </button>
            </div>`
          : nothing
      }`;
  }

  override render(): TemplateResult {
    return html`<div class="page">
      ${this._page.render({
        pending: loadingFace,
        complete: (page) => this._week(page),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._page.again }),
      })}
    </div>`;
  }
}
define('marshrut-week', MarshrutWeek);
