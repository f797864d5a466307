import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CourseLearner, CourseLearners } from '../../../lti-server/contract/learners.ts';
import { define } from '../../components/define.ts';
import { filterChips, filterChipStyles } from '../../components/filter-chips.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon } from '../../styles/icons.ts';
import { searchIcon } from '../../styles/panel-icons.ts';
import { searchStyles } from '../../styles/search-styles.ts';
import { deskStyles } from './desk-styles.ts';
import { groupSelect } from './group-select.ts';
import { learnerListStyles } from './learner-list-styles.ts';
import { nameStyles } from './name-styles.ts';
import { learnerRow } from './learner-row.ts';
import {
  chosenLearners,
  countLearners,
  firstFilter,
  learnerFilters,
  type LearnerFilter,
} from './learners-filter.ts';
import { PlaceEvent } from './panel-events.ts';

/** Somebody wants to become this learner's tutor. */
export class TakeEvent extends Event {
  static readonly eventName = 'take';
  readonly learner: CourseLearner;
  constructor(learner: CourseLearner) {
    super(TakeEvent.eventName);
    this.learner = learner;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-learner-list': MarshrutLearnerList;
  }
}

/**
 * Everyone of the course with the state of the route in words, chosen by filters, by a group of the LMS or by name.
 * @fires take - TakeEvent
 */
export class MarshrutLearnerList extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    filterChipStyles,
    deskStyles,
    searchStyles,
    learnerListStyles,
    nameStyles,
  ];

  @property({ attribute: false }) course!: CourseLearners;
  /** What is shown to begin with, where the reader came for it; otherwise what the list itself suggests. */
  @property({ attribute: false }) filter: LearnerFilter | undefined;
  @state() private _search = '';
  /** The group of the LMS that is shown; empty for all. */
  @state() private _group = '';

  protected override willUpdate(): void {
    this.filter ??= firstFilter(this.course.learners);
  }

  /** Back from another screen or a dialog: the focus goes on from what opened it. */
  comeBackTo(selector: string): boolean {
    const opener = this.renderRoot.querySelector<HTMLElement>(selector);
    opener?.focus();
    return opener !== null;
  }

  private readonly _open = (pupilId: string): boolean =>
    this.dispatchEvent(new PlaceEvent({ screen: 'pupil', pupilId, part: 'route' }));

  private _showAll(): void {
    this.filter = 'all';
    this._search = '';
    this._group = '';
    this.renderRoot.querySelector<HTMLElement>('[type=search]')?.focus();
  }

  override render(): TemplateResult {
    const words = panelWords.words;
    const { learners, groups = [] } = this.course;
    const filter = this.filter ?? 'all';
    const shown = chosenLearners(learners, {
      filter,
      search: this._search,
      within: groups.find(({ groupId }) => groupId === this._group)?.personIds,
    });
    return html`
      <div class="choose">
        ${filterChips({
          label: words.filter,
          items: learnerFilters.map((id) => ({
            id,
            title: words.filters[id],
            count: countLearners(learners, id),
          })),
          chosen: filter,
          choose: (id) => (this.filter = id),
        })}
        ${groupSelect({ groups, chosen: this._group, choose: (id) => (this._group = id) })}
        <label class="search">
          ${icon(searchIcon)}<span class="only-read-aloud">${words.search}</span>
          <input
            type="search"
            placeholder=${words.search}
            .value=${this._search}
            @input=${(event: InputEvent) => (this._search = (event.target as HTMLInputElement).value)}
          />
        </label>
      </div>
      <p class="only-read-aloud" role="status">${words.shown(shown.length)}</p>
      ${
        shown.length === 0
          ? html`<p class="none">
              ${words.nobodyFits}
              <button class="button small" type="button" @click=${this._showAll}>${words.showAll}</button>
            </p>`
          : html`<ul class="learners ${shown.some(({ mayTake }) => mayTake) ? 'with-deeds' : ''}">
              ${repeat(
                shown,
                ({ person }) => person.personId,
                (learner) =>
                  learnerRow({
                    learner,
                    open: this._open,
                    take: () => this.dispatchEvent(new TakeEvent(learner)),
                  }),
              )}
            </ul>`
      }
    `;
  }
}
define('marshrut-learner-list', MarshrutLearnerList);
