import { consume } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { coverageWeeks, type Coverage, type CoverageRow } from '../../../lti-server/contract/coordination.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadCoverage } from '../../api/coordination.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { filterChips, filterChipStyles } from '../../components/filter-chips.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { coordinationStyles } from './coordination-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-coverage': MarshrutCoverage;
  }
}

const measures = ['pupils', 'tutor', 'route', 'talk', 'asked', 'answered'] as const;

/** How many children are reached, as counts by class in the order of the alphabet; nothing is ranked. */
export class MarshrutCoverage extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    filterChipStyles,
    deskStyles,
    coordinationStyles,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  /** Whose sheet it is, for the foot of a printed one. */
  @property() reader = '';
  @state() private _weeks: (typeof coverageWeeks)[number] = coverageWeeks[0];
  private readonly _coverage = new Reading<Coverage>(this, {
    key: () => String(this._weeks),
    read: (signal) => loadCoverage(this._api, { weeks: this._weeks, signal }),
  });

  private _row(row: CoverageRow): TemplateResult {
    const words = coordinationWords.words;
    return html`<tr>
      <th scope="row">${row.title ?? words.school}</th>
      ${measures.map((measure) => {
        const count = row[measure];
        return html`<td class="number">
          ${
            count ??
            html`<span class="soft" aria-hidden="true">${words.hidden}</span
              ><span class="only-read-aloud">${words.hiddenAloud}</span>`
          }
        </td>`;
      })}
    </tr>`;
  }

  private _table({ school, classes }: Coverage): TemplateResult {
    const words = coordinationWords.words;
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.coverage}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.group}</th>
            ${measures.map((measure) => html`<th scope="col">${words.columns[measure]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this._row(school)} ${classes.map((row) => this._row(row))}
        </tbody>
      </table>
    </div>`;
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    return html`<p class="soft">${words.coverageAbout}</p>
      <div class="row no-print">
        <span>${words.talkIn}</span>
        ${filterChips({
          label: words.talkIn,
          items: coverageWeeks.map((weeks) => ({ id: String(weeks), title: words.weeks(weeks) })),
          chosen: String(this._weeks),
          choose: (id) => (this._weeks = coverageWeeks.find((weeks) => String(weeks) === id) ?? 4),
        })}
        <button class="button small quiet" type="button" @click=${() => print()}>
          ${icon(printIcon)}${words.print}
        </button>
      </div>
      ${this._coverage.render({
        pending: loadingFace,
        complete: (coverage) => this._table(coverage),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._coverage.again }),
      })}
      <p class="printed-for">${words.printedFor(this.reader, momentInWords(Date.now()))}</p>`;
  }
}
define('marshrut-coverage', MarshrutCoverage);
