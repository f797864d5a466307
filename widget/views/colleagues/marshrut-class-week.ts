import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ClassWeek, Digest } from '../../../lti-server/contract/colleagues.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadDigest } from '../../api/colleagues.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { filterChips, filterChipStyles } from '../../components/filter-chips.ts';
import { localDay } from '../../components/local-day.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { dayInWords, daysInWords, momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { harbourIcon, icon, waveIcon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-class-week': MarshrutClassWeek;
  }
}

/** A line names so many; the rest are counted. */
const mostNamed = 6;

/**
 * The week whose news are worth reading: until Thursday there is little to tell of the new one.
 */
const firstWeek = (now: Date): 'this' | 'last' => {
  const weekday = (now.getDay() + 6) % 7;
  return weekday < 3 ? 'last' : 'this';
};

/** What the tutors did with the reader's children in a week, five lines a class; made anew at each reading. */
export class MarshrutClassWeek extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    filterChipStyles,
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      .choose .button {
        margin-inline-start: auto;
      }
      .class {
        display: grid;
        gap: 8px;
        break-inside: avoid;
      }
      dl {
        display: grid;
        gap: 4px 20px;
      }
      dt {
        color: var(--ink-soft);
      }
      dd {
        margin: 0 0 6px;
        overflow-wrap: anywhere;
      }
      .printed-for {
        display: none;
      }
      @container (min-width: 44rem) {
        dl {
          grid-template-columns: minmax(0, 15rem) minmax(0, 1fr);
        }
      }
      @media print {
        dl {
          grid-template-columns: 45mm minmax(0, 1fr);
        }
        .printed-for {
          display: block;
          font-size: 9pt;
        }
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @state() private _week = firstWeek(new Date());
  private readonly _digest = new Reading<Digest>(this, {
    key: () => this._week,
    read: (signal) => {
      const day = localDay(Date.now(), this._week === 'last' ? -7 : 0);
      return loadDigest(this._api, { day, signal });
    },
  });

  private _named(items: readonly { name: string; title: string; until?: string | null }[]): string {
    const words = colleaguesWords.words;
    const told = items.slice(0, mostNamed).map(({ name, title, until = null }) => {
      const days = until === null ? '' : ` (${words.until(dayInWords(until))})`;
      return `${words.childAndStep({ name, title })}${days}`;
    });
    const rest = items.length - told.length;
    return [...told, ...(rest > 0 ? [words.more(rest)] : [])].join('; ');
  }

  private _class({ title, agreed, done, talks, answers, next }: ClassWeek): TemplateResult | typeof nothing {
    const words = colleaguesWords.words;
    const lines: [string, string][] = [];
    if (agreed.length > 0) lines.push([words.agreed, this._named(agreed)]);
    if (done.length > 0) lines.push([words.done, this._named(done)]);
    if (talks > 0) lines.push([words.talks, words.talkedWith(talks)]);
    if (answers.length > 0)
      lines.push([words.answers, answers.map(({ name, answer }) => `${name}: ${answer}`).join('\n')]);
    if (next.length > 0) lines.push([words.next, this._named(next)]);
    if (lines.length === 0) return nothing;
    return html`<section class="card class">
      <h3>${title || words.otherChildren}</h3>
      <dl>
        ${lines.map(
          ([label, text]) =>
            html`<dt>${label}</dt>
              <dd class="as-written">${text}</dd>`,
        )}
      </dl>
    </section>`;
  }

  private _all({ from, to, classes, at }: Digest): TemplateResult {
    const words = colleaguesWords.words;
    const told = classes.map((week) => this._class(week)).filter((part) => part !== nothing);
    return html`<h2>${words.weekOf(daysInWords(from, to))}</h2>
      ${
        told.length === 0
          ? messageFace({ picture: harbourIcon, title: words.quietWeekTitle, text: words.quietWeekText })
          : told
      }
      <p class="printed-for">${words.printedFor(this.session.person.name, momentInWords(at))}</p>`;
  }

  override render(): TemplateResult {
    const words = colleaguesWords.words;
    return html`<p class="soft no-print">${words.weekText}</p>
      <div class="row choose no-print">
        ${filterChips({
          label: words.tabs.week,
          items: [
            { id: 'last', title: words.lastWeek },
            { id: 'this', title: words.thisWeek },
          ],
          chosen: this._week,
          choose: (id) => (this._week = id),
        })}
        <button class="button small quiet" type="button" @click=${() => print()}>
          ${icon(printIcon)}${words.print}
        </button>
      </div>
      ${this._digest.render({
        pending: loadingFace,
        complete: (digest) => this._all(digest),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._digest.again }),
      })}`;
  }
}
define('marshrut-class-week', MarshrutClassWeek);
