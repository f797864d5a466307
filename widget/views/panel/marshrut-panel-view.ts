import { provide } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { LaunchHandover, SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { eraseUnsentOfOthers } from '../../launch/unsent-drafts.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { boatIcon, waveIcon } from '../../styles/icons.ts';
import './marshrut-learners.ts';
import type { MarshrutLearners } from './marshrut-learners.ts';
import './marshrut-pupil-desk.ts';
import { PanelHistory, type Place } from './panel-history.ts';
import type { PlaceEvent } from './panel-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-panel-view': MarshrutPanelView;
  }
}

/** Where in the list the way to each screen is. */
const openers: Record<Place['screen'], (place: Place) => string | undefined> = {
  learners: () => undefined,
  completion: () => '.counts',
  pupil: (place) => (place.screen === 'pupil' ? `[data-pupil="${place.pupilId}"]` : undefined),
};

/** What staff open with: the learners of the course, and behind each name a pupil's screen. */
export class MarshrutPanelView extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles];

  @provide({ context: apiContext })
  @property({ attribute: false })
  api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** Whose work was opened from the LMS's gradebook. */
  @property({ attribute: false }) review: LaunchHandover['review'];
  @query('marshrut-learners') private _learners!: MarshrutLearners | null;
  private readonly _history = new PanelHistory(this);
  /** What was opened from the list last, as a selector in it. */
  private _opened: string | undefined;
  private readonly _words = new Reading<true>(this, {
    key: () => 'words',
    read: async () => {
      await panelWords.load();
      return true;
    },
  });
  private readonly _completion = new Reading<true>(this, {
    key: () => (this._history.place.screen === 'completion' ? 'code' : undefined),
    read: async () => {
      await import('../completion/marshrut-completion.ts');
      return true;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    eraseUnsentOfOthers(this.session.person.personId);
    if (this.review) this._history.begin({ screen: 'pupil', pupilId: this.review.pupilId, part: 'route' });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { place } = this._history;
    const opened = openers[place.screen](place);
    if (opened === undefined && this._opened !== undefined) {
      // Back in the list: on from what was opened, with the news since then.
      void this._learners?.comeBackTo(this._opened);
    }
    this._opened = opened;
  }

  private _go({ place }: PlaceEvent): void {
    const fromList = this._history.place.screen === 'learners';
    // A link made for the notes leads to the notes; from there every other part is as near as ever.
    const toNotes = fromList && place.screen === 'pupil' && this.session.opens === 'notes';
    this._history.go(toNotes ? { ...place, part: 'notes' } : place);
  }

  /** Only whoever came from an activity can decide what counts there. */
  private _completionScreen(): TemplateResult | typeof nothing {
    const { activity } = this.session;
    if (this._history.place.screen !== 'completion' || activity === null) return nothing;
    return this._completion.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._completion.again }),
      complete: () =>
        html`<marshrut-completion
          .linkId=${activity.linkId}
          ?arriving=${this._history.moved}
        ></marshrut-completion>`,
    });
  }

  private _pupilScreen(): TemplateResult | typeof nothing {
    const { place } = this._history;
    if (place.screen !== 'pupil') return nothing;
    return html`<marshrut-pupil-desk
      .session=${this.session}
      .place=${place}
      ?arriving=${this._history.moved}
    ></marshrut-pupil-desk>`;
  }

  override render(): TemplateResult {
    return this._words.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._words.again }),
      complete: () => {
        const words = panelWords.words;
        const { course } = this.session;
        const listed = this._history.place.screen === 'learners';
        return html`<div @panel-place=${this._go}>
          ${
            course
              ? html`<marshrut-learners
                  ?hidden=${!listed}
                  .course=${course}
                  ?counts=${this.session.activity !== null}
                ></marshrut-learners>`
              : messageFace({ picture: boatIcon, title: words.noCourseTitle, text: words.noCourseText })
          }
          ${this._pupilScreen()} ${this._completionScreen()}
        </div>`;
      },
    });
  }
}
define('marshrut-panel-view', MarshrutPanelView);
