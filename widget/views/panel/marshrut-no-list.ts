import { consume } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Duties } from '../../../lti-server/contract/coordination.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadDuties } from '../../api/handover.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, icon, peopleIcon, waveIcon } from '../../styles/icons.ts';
import { PlaceEvent } from './panel-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-no-list': MarshrutNoList;
  }
}

/**
 * The panel's first screen where it has no learners to list: opened outside a course, or in one whose staff the
 * reader is not. Who coordinates the school's tutors finds the way there; nothing of a child is on it.
 */
export class MarshrutNoList extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles];

  @consume({ context: apiContext }) private _api!: Api;
  /** The reader's name. */
  @property() reader = '';
  private readonly _duties = new Reading<Duties>(this, {
    key: () => 'duties',
    read: (signal) => loadDuties(this._api, { signal }),
  });

  /** Back from another screen: the focus goes on from what opened it. */
  async comeBackTo(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private _coordinator(): TemplateResult {
    const words = panelWords.words;
    return messageFace({
      picture: boatIcon,
      title: words.coordinatorTitle(this.reader),
      text: words.coordinatorText,
      more: html`<button
          class="button large primary to-coordination"
          type="button"
          @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'coordination' }))}
        >
          ${icon(peopleIcon)}${words.coordination}
        </button>
        <p class="soft">${words.coordinatorHint}</p>`,
    });
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    return this._duties.render({
      pending: loadingFace,
      complete: ({ coordinates }) =>
        coordinates
          ? this._coordinator()
          : messageFace({ picture: boatIcon, title: words.noCourseTitle, text: words.noCourseText }),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._duties.again }),
    });
  }
}
define('marshrut-no-list', MarshrutNoList);
