import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { define } from '../../components/define.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { colleaguesWords } from '../../locales/colleagues-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon } from '../../styles/icons.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import './marshrut-class-week.ts';
import './marshrut-colleague-board.ts';
import './marshrut-my-class.ts';
import type { MarshrutMyClass } from './marshrut-my-class.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-colleagues': MarshrutColleagues;
  }
}

/** The words that the screen is drawn with. */
export const loadColleaguesWords = (): Promise<void> => colleaguesWords.load();

const tabIds = ['class', 'requests', 'week'] as const;
type TabId = (typeof tabIds)[number];

/**
 * What a teacher or a specialist sees first: the class in help cards, questions to the tutor, the week. A
 * tutor comes here for colleagues' questions.
 */
export class MarshrutColleagues extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    tabStyles,
    deskStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      :host([first]) {
        margin-block-end: 16px;
      }
      .back {
        margin-block-end: 4px;
        margin-inline-start: -0.9em;
      }
      h1 {
        margin-block-end: 10px;
      }
      [role='tabpanel'] {
        padding-block-start: 16px;
      }
      @media print {
        .tabs,
        .back {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) session!: SessionView;
  /** It is a teacher's first screen itself and begins with the class; else a tutor's way to colleagues' questions. */
  @property({ type: Boolean, reflect: true }) first = false;
  /** Somebody came here by a click: the focus goes to the heading. */
  @property({ type: Boolean }) arriving = false;
  @state() private _tab: TabId | undefined;

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    if (this.arriving && !this.first) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  /** The focus goes on from the name that opened another screen. */
  comeBackTo(selector: string): boolean {
    const list = this.renderRoot.querySelector<MarshrutMyClass>('marshrut-my-class');
    return list?.comeBackTo(selector) ?? false;
  }

  private _panel(tab: TabId): TemplateResult {
    switch (tab) {
      case 'class':
        return html`<marshrut-my-class .session=${this.session}></marshrut-my-class>`;
      case 'requests':
        return html`<marshrut-colleague-board
          .session=${this.session}
          ?tutor=${!this.first}
        ></marshrut-colleague-board>`;
      case 'week':
        return html`<marshrut-class-week .session=${this.session}></marshrut-class-week>`;
    }
  }

  override render(): TemplateResult {
    const words = colleaguesWords.words;
    const titles = this.first ? words.tabs : words.tabsOfTutor;
    const ids: readonly TabId[] = this.first ? tabIds : ['requests', 'class', 'week'];
    const chosen = this._tab ?? ids[0]!;
    const body = tabs({
      label: words.sections,
      items: ids.map((id) => ({ id, title: titles[id] })),
      chosen,
      choose: (id) => (this._tab = tabIds.find((known) => known === id)),
      panel: this._panel(chosen),
    });
    if (this.first) return body;
    return html`<button
        class="button quiet back"
        type="button"
        @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'learners' }))}
      >
        ${icon(backIcon)}${panelWords.words.back}
      </button>
      <h1 tabindex="-1">${words.title}</h1>
      ${body}`;
  }
}
define('marshrut-colleagues', MarshrutColleagues);
