import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { childWordKinds, type ChildWordKind, type MyPeople } from '../../../lti-server/contract/my-people.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { loadMyPeople } from '../../api/my-people.ts';
import { Reading } from '../../api/reading.ts';
import { define } from '../../components/define.ts';
import { fewNames, fewWords, wordsEach } from '../../components/few-words.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import '../../components/marshrut-few-words.ts';
import { dayInWords } from '../../locales/dates.ts';
import { myPeopleWords } from '../../locales/my-people-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import {
  chestIcon,
  clockIcon,
  icon,
  jarIcon,
  lighthouseIcon,
  lookIcon,
  peopleIcon,
  personIcon,
  waveIcon,
} from '../../styles/icons.ts';
import { eyeIcon, hillIcon } from '../../styles/step-icons.ts';
import { islandIcon } from '../../styles/talk-icons.ts';
import { myPeopleStyles } from './my-people-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-my-people': MarshrutMyPeople;
  }
}

const kindIcons: Record<ChildWordKind, string> = {
  question: jarIcon,
  reflection: lighthouseIcon,
  chest: chestIcon,
  own_step: islandIcon,
  map: lookIcon,
  signal: hillIcon,
};

type Near = MyPeople['people'][number];

/**
 * Who is my tutor, when and where we meet; behind two folds who else is near, and who sees what I write.
 * A place of the child's page; a family reads the same about its child.
 */
export class MarshrutMyPeople extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, myPeopleStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  /** The child's page, for how much it reads. */
  @property({ attribute: false }) page: PupilPage | undefined;
  private readonly _people = new Reading<MyPeople>(this, {
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [people] = await Promise.all([
        loadMyPeople(this.api, { pupilId: this.pupilId, signal }),
        myPeopleWords.load(),
      ]);
      return people;
    },
  });

  private get _family(): boolean {
    return this.session.home === 'family';
  }

  private get _few(): boolean {
    return !this._family && this.page?.readingLevel === 1;
  }

  /** `tutors` is how many there are: together they have room for a few words. */
  private _tutor({ person, meeting, standsIn }: Near, tutors: number): TemplateResult {
    const words = myPeopleWords.words;
    const few = this._few;
    const line = (sign: string, name: string, text: string): TemplateResult | typeof nothing =>
      text === ''
        ? nothing
        : html`<p class="when">
            ${icon(sign)}<span
              ><span class="only-read-aloud">${name}: </span>${
                few
                  ? html`<marshrut-few-words
                      .text=${text}
                      .most=${wordsEach(tutors * 2, 8)}
                    ></marshrut-few-words>`
                  : text
              }</span
            >
          </p>`;
    return html`<li class="tutor">
      <span class="portrait">${icon(personIcon)}</span>
      <div>
        <h2>${few ? fewNames([person.name]) : person.name}</h2>
        <p class=${few ? 'only-read-aloud' : 'soft'}>
          ${
            standsIn === null
              ? this._family
                ? words.tutor
                : words.myTutor
              : words.standsIn(dayInWords(standsIn.until), standsIn.insteadOf)
          }
        </p>
        ${
          meeting
            ? html`${line(clockIcon, words.when, meeting.time)}
              ${line(islandIcon, words.where, meeting.place)}`
            : html`<p class="when">
                ${icon(clockIcon)}<span
                  >${this._family ? words.notFixedForFamily : few ? words.notFixedShort : words.notFixed}</span
                >
              </p>`
        }
      </div>
    </li>`;
  }

  private _others(others: readonly Near[]): TemplateResult | typeof nothing {
    const words = myPeopleWords.words;
    if (others.length === 0) return nothing;
    const does = this._family ? words.doesForFamily : words.does;
    const few = this._few;
    const name = (whole: string): string =>
      few ? fewWords(whole, Math.min(2, wordsEach(others.length, 12))) : whole;
    return html`<details name=${this._few ? 'people' : nothing}>
      <summary aria-label=${words.others}>${few ? icon(peopleIcon) : words.others}</summary>
      <ul class="near">
        ${others.map(
          ({ person, kinds }) =>
            html`<li>
              ${icon(personIcon)}<span
                >${name(person.name)}<span class=${few ? 'only-read-aloud' : 'soft'}
                  >${kinds.map((kind) => does[kind]).join(', ')}</span
                ></span
              >
            </li>`,
        )}
      </ul>
    </details>`;
  }

  /** The child reads here before writing what is told again where it writes. */
  private _readers({ readers }: MyPeople): TemplateResult {
    const words = myPeopleWords.words;
    const kinds = this._family ? words.kindsForFamily : words.kinds;
    const nobody = this._family ? words.onlyChild : words.onlyYou;
    const namesOf = (kind: ChildWordKind): string =>
      readers[kind].map(({ name }) => name).join(', ') || nobody;
    if (this._few) return this._fewReaders(namesOf);
    return html`<details name=${this._few ? 'people' : nothing}>
      <summary>${this._family ? words.readersForFamily : words.readers}</summary>
      <dl>
        ${childWordKinds.map(
          (kind) =>
            html`<div>
              <dt>${kinds[kind]}</dt>
              <dd>${namesOf(kind)}</dd>
            </div>`,
        )}
      </dl>
      ${this._family ? nothing : html`<p class="soft">${words.readersMore}</p>`}
    </details>`;
  }

  /** The same in pictures: what is seen by the same people stands together. */
  private _fewReaders(namesOf: (kind: ChildWordKind) => string): TemplateResult {
    const words = myPeopleWords.words;
    const groups = new Map<string, ChildWordKind[]>();
    for (const kind of childWordKinds)
      groups.set(namesOf(kind), [...(groups.get(namesOf(kind)) ?? []), kind]);
    const most = wordsEach(groups.size, 12);
    return html`<details name=${this._few ? 'people' : nothing}>
      <summary aria-label=${words.readers}>${icon(eyeIcon)}</summary>
      <dl>
        ${[...groups].map(
          ([names, of]) =>
            html`<div>
              <dt>
                <span class="only-read-aloud">${of.map((kind) => words.kinds[kind]).join(', ')}</span
                >${of.map((kind) => icon(kindIcons[kind]))}
              </dt>
              <dd><marshrut-few-words .text=${names} .most=${most}></marshrut-few-words></dd>
            </div>`,
        )}
      </dl>
    </details>`;
  }

  private _page(people: MyPeople): TemplateResult {
    const words = myPeopleWords.words;
    const tutors = people.people.filter(({ kinds }) => kinds.includes('tutor'));
    const others = people.people.filter(({ kinds }) => !kinds.includes('tutor'));
    return html`<div class="page ${this._few ? 'few' : ''}">
      <h1 class=${this._few ? 'only-read-aloud' : ''} tabindex="-1">
        ${this._family ? words.titleForFamily : words.title}
      </h1>
      ${
        tutors.length === 0
          ? messageFace({
              picture: lighthouseIcon,
              title: words.noTutorTitle,
              text: this._few ? '' : this._family ? words.noTutorForFamily : words.noTutorText,
            })
          : html`<ul class="tutors">
                ${tutors.map((tutor) => this._tutor(tutor, tutors.length))}
              </ul>
              ${people.before === null ? nothing : html`<p class=${this._few ? 'only-read-aloud' : 'soft'}>${words.before(people.before)}</p>`}`
      }
      ${this._others(others)} ${this._readers(people)}
    </div>`;
  }

  override render(): TemplateResult {
    return this._people.render({
      pending: loadingFace,
      complete: (people) => this._page(people),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._people.again }),
    });
  }
}
define('marshrut-my-people', MarshrutMyPeople);
