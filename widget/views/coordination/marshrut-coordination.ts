import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Coordination } from '../../../lti-server/contract/coordination.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { staffRoles } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadCoordination } from '../../api/coordination.ts';
import { Reading } from '../../api/reading.ts';
import { afterDialog } from '../../components/after-dialog.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { tabs, tabStyles } from '../../components/tabs.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { overviewWords } from '../../locales/overview-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import { booksIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import type { CoordinationChangedEvent } from './coordination-changed-event.ts';
import './marshrut-coverage.ts';
import './marshrut-school-list.ts';
import './marshrut-school-rules.ts';
import './marshrut-tutor-list.ts';
import './marshrut-waiting-list.ts';
import './marshrut-years.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-coordination': MarshrutCoordination;
  }
}

const parts = ['tutors', 'children', 'waiting', 'coverage', 'years', 'rules'] as const;
type Part = (typeof parts)[number];

/** The coordinator's place: who tutors whom, who waits, counts, years, rules. Nothing that was written of a child. */
export class MarshrutCoordination extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, tabStyles, deskStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ type: Boolean }) arriving = false;
  @state() private _part: Part = 'tutors';
  private readonly _all = new Reading<Coordination>(this, {
    key: () => 'coordination',
    read: async (signal) => {
      const [coordination] = await Promise.all([
        loadCoordination(this._api, { signal }),
        coordinationWords.load(),
        overviewWords.load(),
      ]);
      return coordination;
    },
  });
  private _greeted = false;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this._all.value || this._greeted) return;
    this._greeted = true;
    if (this.arriving) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private async _changed({ coordination, said }: CoordinationChangedEvent): Promise<void> {
    this._all.replace(coordination);
    this.dispatchEvent(new AnnouncementEvent(said));
    await afterDialog(this);
    this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  private _panel(coordination: Coordination): TemplateResult {
    switch (this._part) {
      case 'tutors':
        return html`<marshrut-tutor-list .coordination=${coordination}></marshrut-tutor-list>`;
      case 'children':
        return html`<marshrut-school-list
          .coordination=${coordination}
          .reader=${this.session.person.name}
        ></marshrut-school-list>`;
      case 'waiting':
        return html`<marshrut-waiting-list .coordination=${coordination}></marshrut-waiting-list>`;
      case 'coverage':
        return html`<marshrut-coverage .reader=${this.session.person.name}></marshrut-coverage>`;
      case 'years':
        return html`<marshrut-years .coordination=${coordination}></marshrut-years>`;
      case 'rules':
        return html`<marshrut-school-rules .coordination=${coordination}></marshrut-school-rules>`;
    }
  }

  /** Whether a course's list is where one goes back to. */
  private get _fromList(): boolean {
    const { course } = this.session;
    return course !== null && staffRoles.includes(course.role);
  }

  private _page(coordination: Coordination): TemplateResult {
    const words = coordinationWords.words;
    const titles: Record<Part, string> = {
      tutors: words.tutors,
      children: words.everyChild,
      waiting: words.waitingTab(coordination.waiting.length),
      coverage: words.coverage,
      years: words.years,
      rules: words.rules,
    };
    return html`<div class="stack" @coordination-changed=${this._changed}>
      <h1 tabindex="-1">${words.title}</h1>
      <p class="soft">${words.about}</p>
      ${
        coordination.offered === null
          ? nothing
          : html`<p class="no-print">
              <button
                class="button small quiet"
                type="button"
                @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'library' }))}
              >
                ${icon(booksIcon)}${words.toLibrary(coordination.offered)}
              </button>
            </p>`
      }
      ${tabs({
        label: words.parts,
        items: parts.map((id) => ({ id, title: titles[id] })),
        chosen: this._part,
        choose: (id) => (this._part = parts.find((part) => part === id) ?? 'tutors'),
        panel: this._panel(coordination),
      })}
    </div>`;
  }

  override render(): TemplateResult {
    return html`<p class="no-print">
        <button
          class="button quiet"
          type="button"
          @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'learners' }))}
        >
          ${icon(backIcon)}${panelWords.words[this._fromList ? 'back' : 'toFirst']}
        </button>
      </p>
      ${this._all.render({
        pending: loadingFace,
        complete: (coordination) => this._page(coordination),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._all.again }),
      })}`;
  }
}
define('marshrut-coordination', MarshrutCoordination);
