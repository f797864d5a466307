import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import { define } from '../../components/define.ts';
import { ownMapWords } from '../../locales/own-map-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { legendList, legendStyles, standingSigns } from './legend.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-map-legend': MarshrutMapLegend;
  }
}

/** What the child's own signs on a map mean, as the child says; signs without words stand on the map alone. */
export class MarshrutMapLegend extends LitElement {
  static override styles = [
    baseStyles,
    legendStyles,
    css`
      h2 {
        margin-block-end: 8px;
        font-size: 1rem;
      }
      section {
        padding: 12px 20px;
        border: 2px solid var(--line);
        border-radius: var(--round);
        break-inside: avoid;
      }
      @media print {
        .only-read-aloud {
          position: static;
          inline-size: auto;
          block-size: auto;
          clip-path: none;
          white-space: normal;
        }
      }
    `,
  ];

  @property({ attribute: false }) drawing!: MapDrawing;
  /** Whoever reads little hears it, and has it on paper. */
  @property({ type: Boolean }) few = false;
  @state() private _ready = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void ownMapWords.load().then(() => (this._ready = true));
  }

  override render(): TemplateResult | typeof nothing {
    const signs = standingSigns(this.drawing).filter(({ words }) => words !== '');
    if (!this._ready || signs.length === 0) return nothing;
    return html`<section class=${this.few ? 'only-read-aloud' : ''}>
      <h2>${ownMapWords.words.legend}</h2>
      ${legendList(signs)}
    </section>`;
  }
}
define('marshrut-map-legend', MarshrutMapLegend);
