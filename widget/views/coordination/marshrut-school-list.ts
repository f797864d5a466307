import { consume } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  CoordinatedPupil,
  Coordination,
  SchoolPupil,
} from '../../../lti-server/contract/coordination.ts';
import { stages } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { loadSchoolPupils } from '../../api/coordination.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { localDay } from '../../components/local-day.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, waveIcon } from '../../styles/icons.ts';
import { printIcon } from '../../styles/panel-icons.ts';
import { choiceField } from '../builder/controls.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { coordinationStyles } from './coordination-styles.ts';
import { everyPupil, filterFields, fitsFilter } from './pupil-filter.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-school-list': MarshrutSchoolList;
  }
}

/** Rows out of sight are laid out a lot at a time. */
const lotSize = 25;
const dayMs = 24 * 60 * 60_000;
/** Choices that are no stage. */
const noRoute = 'none';
const draft = 'draft';

/** Every child of the school in one list: class, tutor, stage of the route, days since a talk. Nothing written. */
export class MarshrutSchoolList extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    deskStyles,
    coordinationStyles,
    css`
      .lot {
        content-visibility: auto;
        contain-intrinsic-size: auto 4000px;
      }
      .list.lots {
        display: block;
      }
      .lot > li {
        display: grid;
        gap: 2px 16px;
        padding: 8px 14px;
        border-block-end: 1px solid var(--line);
        break-inside: avoid;
        overflow-wrap: anywhere;
      }
      @media (min-width: 48rem) {
        .lot {
          contain-intrinsic-size: auto 1500px;
        }
        .lot > li {
          grid-template-columns: 4fr 5fr 4fr 3fr 3fr;
        }
      }
      @media print {
        .lot {
          content-visibility: visible;
        }
        .lot > li {
          grid-template-columns: 4fr 5fr 4fr 3fr 3fr;
          padding-block: 2px;
          font-size: 9pt;
        }
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) coordination!: Coordination;
  /** Whose sheet it is, for the foot of a printed one. */
  @property() reader = '';
  @state() private _filter = everyPupil;
  @state() private _route: string | null = null;
  private readonly _facts = new Reading<ReadonlyMap<string, SchoolPupil>>(this, {
    key: () => 'school',
    read: async (signal) => {
      const { pupils } = await loadSchoolPupils(this._api, { signal });
      return new Map(pupils.map((pupil) => [pupil.pupilId, pupil]));
    },
  });

  private _fits(pupil: CoordinatedPupil, fact: SchoolPupil | undefined): boolean {
    const stands = !fact || fact.route === null ? noRoute : fact.route === 'draft' ? draft : fact.stage;
    return (this._route === null || stands === this._route) && fitsFilter(pupil, this._filter);
  }

  private _filters(): TemplateResult {
    const words = coordinationWords.words;
    return html`<div class="choose-row no-print">
      ${filterFields({
        coordination: this.coordination,
        filter: this._filter,
        set: (filter) => (this._filter = filter),
      })}
      ${choiceField({
        id: 'route',
        label: words.routeStage,
        value: this._route,
        none: words.any,
        options: [
          { value: noRoute, title: words.withoutRoute },
          { value: draft, title: words.draftRoute },
          ...stages.map((stage) => ({ value: stage as string, title: panelWords.words.stages[stage] })),
        ],
        set: (value) => (this._route = value),
      })}
    </div>`;
  }

  private _row(pupil: CoordinatedPupil, fact: SchoolPupil | undefined): TemplateResult {
    const words = coordinationWords.words;
    const titles = this.coordination.courses
      .filter(({ courseId }) => pupil.courseIds.includes(courseId))
      .map(({ title }) => title);
    const grade = pupil.grade === null ? [] : [words.grade(pupil.grade)];
    const tutors = pupil.tutors.map(({ person }) => person.name).join(', ');
    const stage =
      !fact || fact.route === null
        ? words.withoutRoute
        : fact.route === 'draft' || fact.stage === null
          ? words.draftRoute
          : panelWords.words.stages[fact.stage];
    const days = fact?.talkedOn
      ? Math.max(0, Math.round((Date.parse(localDay(Date.now())) - Date.parse(fact.talkedOn)) / dayMs))
      : null;
    return html`<li>
      <strong>${pupil.name}</strong>
      <span class="soft small-text">${[...grade, ...titles].join(', ')}</span>
      <span>${tutors === '' ? words.without : tutors}</span>
      <span>${stage}</span>
      <span class="soft">${days === null ? words.noTalk : words.talked(days)}</span>
    </li>`;
  }

  private _list(facts: ReadonlyMap<string, SchoolPupil>): TemplateResult {
    const words = coordinationWords.words;
    const shown = this.coordination.pupils.filter((pupil) => this._fits(pupil, facts.get(pupil.pupilId)));
    const lots = Array.from({ length: Math.ceil(shown.length / lotSize) }, (_, place) =>
      shown.slice(place * lotSize, (place + 1) * lotSize),
    );
    return html`<p class="soft small-text" role="status">${words.shown(shown.length)}</p>
      ${
        shown.length === 0
          ? html`<p>${words.nobody}</p>`
          : html`<div class="list lots">
              ${lots.map(
                (lot) =>
                  html`<ul class="lot">
                    ${lot.map((pupil) => this._row(pupil, facts.get(pupil.pupilId)))}
                  </ul>`,
              )}
            </div>`
      }`;
  }

  override render(): TemplateResult {
    const words = coordinationWords.words;
    return html`<p class="soft">${words.everyChildAbout}</p>
      ${this._filters()}
      <p class="no-print">
        <button class="button small quiet" type="button" @click=${() => print()}>
          ${icon(printIcon)}${words.print}
        </button>
      </p>
      ${this._facts.render({
        pending: loadingFace,
        complete: (facts) => this._list(facts),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._facts.again }),
      })}
      <p class="printed-for">${words.printedFor(this.reader, momentInWords(Date.now()))}</p>`;
  }
}
define('marshrut-school-list', MarshrutSchoolList);
