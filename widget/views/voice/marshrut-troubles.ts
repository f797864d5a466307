import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CaptureTroubleList } from '../../../lti-server/contract/files.ts';
import type { Api } from '../../api/client.ts';
import { loadTroubles } from '../../api/files.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { momentInWords } from '../../locales/dates.ts';
import { troubleWords } from '../../locales/trouble-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';

type Trouble = CaptureTroubleList['troubles'][number];

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-troubles': MarshrutTroubles;
  }
}

/** Each kind of trouble once, as it was the last time, with how often it was there. The newest first. */
function together(troubles: readonly Trouble[]): { latest: Trouble; times: number }[] {
  const found = new Map<string, { latest: Trouble; times: number }>();
  for (const trouble of troubles) {
    const same = found.get(`${trouble.kind} ${trouble.reason}`);
    if (same) same.times += 1;
    else found.set(`${trouble.kind} ${trouble.reason}`, { latest: trouble, times: 1 });
  }
  return [...found.values()];
}

/**
 * What a child could not hand over of late, for a grown-up who can help. Nothing is drawn where there was
 * nothing; what cannot be read is left out here, for the page around it says so itself.
 */
export class MarshrutTroubles extends LitElement {
  static override styles = [
    baseStyles,
    css`
      /* Where there is nothing to tell, it takes no room. */
      :host {
        display: contents;
      }
      section {
        display: grid;
        gap: 4px;
      }
      p:first-child {
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) pupilId = '';
  private readonly _troubles = new Reading<CaptureTroubleList>(this, {
    follows: true,
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [told] = await Promise.all([
        loadTroubles(this.api, { pupilId: this.pupilId, signal }),
        troubleWords.load(),
      ]);
      return told;
    },
  });

  override render(): TemplateResult | typeof nothing {
    const troubles = together(this._troubles.value?.troubles ?? []);
    if (troubles.length === 0) return nothing;
    const { title, hint, trouble, times } = troubleWords.words;
    return html`<section aria-label=${title}>
      <p>${title}</p>
      <p class="soft">${hint}</p>
      <ul>
        ${troubles.map(
          ({ latest, times: often }) =>
            html`<li>
              ${momentInWords(latest.at)} —
              ${trouble(latest.kind, latest.reason)}${often > 1 ? ` (${times(often)})` : ''}
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
define('marshrut-troubles', MarshrutTroubles);
