import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cutText } from '../../../lti-server/contract/line.ts';
import type { ReflectionList, ReflectionView } from '../../../lti-server/contract/reflections.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { putIntoChest } from '../../api/chest.ts';
import type { Api } from '../../api/client.ts';
import { Reading } from '../../api/reading.ts';
import { eraseReflection, hideReflection, loadReflections } from '../../api/reflections.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import '../../components/marshrut-few-words.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { createTaps } from '../../components/taps.ts';
import { reflectionWords } from '../../locales/reflection-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { icon, lighthouseIcon, waveIcon } from '../../styles/icons.ts';
import { closedEyeIcon, eraseIcon, eyeIcon, findIcon } from '../../styles/reflection-icons.ts';
import { answerText } from './answer-text.ts';
import './marshrut-reflection-form.ts';
import type { AboutStep, ReflectionEndEvent } from './marshrut-reflection-form.ts';
import { reflectionEntry } from './reflection-entry.ts';
import { reflectionStyles } from './reflection-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-reflection': MarshrutReflection;
  }
}

/**
 * Where a child looks back: one short format at a time, and what was said before with the answers to it.
 * Right after a step was finished it begins with the format, otherwise with what there is to read.
 */
export class MarshrutReflection extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, reflectionStyles, handfulStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId: string | undefined;
  /** The child's page, for what the steps are called. */
  @property({ attribute: false }) page: PupilPage | undefined;
  /** The step that was just finished, when the child comes from it. */
  @property({ attribute: false }) stepId: string | undefined;
  @state() private _writingNow = false;
  /** What was just handed over. */
  @state() private _given: ReflectionView | undefined;
  @state() private _inChest = false;
  @state() private _erasing: string | undefined;
  private readonly _handful = new Handful(this, 1);
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);
  private readonly _list = new Reading<ReflectionList>(this, {
    key: () => this._ofPupil,
    read: async (signal) => {
      await reflectionWords.load();
      return await loadReflections(this.api, { pupilId: this._ofPupil ?? '', signal });
    },
  });

  /** The child has only begun to read. */
  private get _few(): boolean {
    return this._list.value?.readingLevel === 1;
  }

  private get _ofPupil(): string | undefined {
    return this.pupilId ?? this.session.pupils[0]?.pupilId;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another step was finished since: whoever comes from it begins with a format again.
    if (changed.has('stepId') && this.stepId !== undefined) {
      this._writingNow = true;
      this._given = undefined;
    }
  }

  /** The step that was just finished, else the last one that is behind. */
  private get _about(): AboutStep | undefined {
    const route = this.page?.route;
    if (!route) return undefined;
    const behind = route.steps.filter((step) => step.state === 'done' || step.state === 'changed');
    const step = behind.find(({ id }) => id === this.stepId) ?? behind.at(-1);
    if (step === undefined) return undefined;
    const { routeId } = route;
    return { routeId, stepId: step.id, title: step.title, changed: step.state === 'changed' };
  }

  private _ended({ reflection }: ReflectionEndEvent): void {
    const list = this._list.value;
    this._writingNow = false;
    if (list && reflection) {
      this._list.replace({
        ...list,
        reflections: [reflection, ...list.reflections],
        formats: [
          ...list.formats.filter((format) => format !== reflection.answer.format),
          ...list.formats.filter((format) => format === reflection.answer.format),
        ],
      });
      this._given = reflection;
      this._inChest = false;
      this.dispatchEvent(new AnnouncementEvent(reflectionWords.words.thanks));
    }
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1, h2')?.focus());
  }

  private async _hide({ reflectionId, hidden }: ReflectionView): Promise<void> {
    const done = await this._writing.run('hide', () =>
      hideReflection(this.api, { reflectionId, hidden: !hidden }),
    );
    const list = this._list.value;
    if (!done || !list) return;
    this._list.replace({
      ...list,
      reflections: list.reflections.map((one) => (one.reflectionId === reflectionId ? done.value : one)),
    });
  }

  private async _erase({ reflectionId }: ReflectionView): Promise<void> {
    const done = await this._writing.run('erase', () => eraseReflection(this.api, reflectionId));
    const list = this._list.value;
    if (!done || !list) return;
    this._erasing = undefined;
    this._list.replace({
      ...list,
      reflections: list.reflections.filter((one) => one.reflectionId !== reflectionId),
    });
    this.dispatchEvent(new AnnouncementEvent(reflectionWords.words.erased));
  }

  private _tap(event: Event, deed: () => unknown): void {
    if (!this._again(event)) deed();
  }

  private _keeping(reflection: ReflectionView): TemplateResult | typeof nothing {
    const words = reflectionWords.words;
    if (!reflection.abilities.keep) return nothing;
    if (this._erasing === reflection.reflectionId)
      return html`<div class="bar">
        <button class="button large" type="button" @click=${() => (this._erasing = undefined)}>
          ${words.eraseNo}
        </button>
        <button
          class="button large quiet"
          type="button"
          @click=${(event: Event) => this._tap(event, () => this._erase(reflection))}
        >
          ${words.eraseYes}
        </button>
      </div>`;
    return html`<div class="bar">
      <button
        class="button large quiet"
        type="button"
        aria-label=${reflection.hidden ? words.show : words.hide}
        @click=${(event: Event) => this._tap(event, () => this._hide(reflection))}
      >
        ${icon(reflection.hidden ? eyeIcon : closedEyeIcon)}${
          this._few ? nothing : reflection.hidden ? words.show : words.hide
        }
      </button>
      <button
        class="button large quiet"
        type="button"
        aria-label=${words.erase}
        @click=${(event: Event) => this._tap(event, () => (this._erasing = reflection.reflectionId))}
      >
        ${icon(eraseIcon)}${this._few ? nothing : words.erase}
      </button>
    </div>`;
  }

  private _begin(word: string): TemplateResult {
    return html`<button
      class="button large primary main"
      type="button"
      @click=${() => {
        this._given = undefined;
        this._writingNow = true;
      }}
    >
      ${icon(lighthouseIcon)}${word}
    </button>`;
  }

  /** A find can go into the chest as well: its words, for the child alone until it shows them. */
  private _chest({ reflectionId, answer }: ReflectionView): TemplateResult | typeof nothing {
    const words = reflectionWords.words;
    const text = cutText(answerText(answer), 500);
    if (answer.format !== 'find' || text === '' || !this._ofPupil) return nothing;
    if (this._inChest) return html`<p>${words.inChest}</p>`;
    const pupilId = this._ofPupil;
    const find = {
      itemId: reflectionId,
      kind: 'find',
      text,
      fileId: null,
      shown: false,
      goesAlong: true,
    } as const;
    const put = async (): Promise<void> => {
      if (await this._writing.run('chest', () => putIntoChest(this.api, { pupilId, ...find })))
        this._inChest = true;
    };
    return html`<div class="bar">
      <button class="button large" type="button" @click=${(event: Event) => this._tap(event, put)}>
        ${icon(findIcon)}${words.toChest}
      </button>
    </div>`;
  }

  private _thankYou({ tutors }: ReflectionList, given: ReflectionView): TemplateResult {
    const words = reflectionWords.words;
    const names = tutors.map(({ name }) => name).join(', ');
    return html`<div class="card">
      <h2 tabindex="-1">${words.thanks}</h2>
      <p>
        ${
          this._few
            ? html`<marshrut-few-words
                .text=${tutors.length === 0 ? words.thanksTutor : words.thanksText(names)}
              ></marshrut-few-words>`
            : tutors.length === 0
              ? words.thanksTutor
              : words.thanksText(names)
        }
      </p>
      ${this._chest(given)}
    </div>`;
  }

  private _entries(list: ReflectionList): TemplateResult {
    const words = reflectionWords.words;
    const few = this._few;
    const trouble = this._writing.trouble === 'offline' ? words.notSavedOffline : words.notSaved;
    const entries = (some: readonly ReflectionView[]): TemplateResult =>
      html`<ul class="entries">
        ${some.map((reflection) =>
          reflectionEntry({ api: this.api, reflection, more: this._keeping(reflection), few }),
        )}
      </ul>`;
    return html`<div class="page">
      ${this._given ? this._thankYou(list, this._given) : nothing}
      <h1 class=${few ? 'only-read-aloud' : ''} tabindex="-1">${icon(lighthouseIcon)}${words.earlier}</h1>
      <p class=${this._writing.trouble ? 'trouble' : ''} role="status">
        ${this._writing.trouble ? (few ? firstSentence(trouble) : trouble) : nothing}
      </p>
      <div class="bar">
        ${list.mayReflect && !this._given ? this._begin(few ? words.beginFirst : words.begin) : nothing}
      </div>
      ${few ? (this._given ? nothing : this._handful.of(list.reflections, entries)) : entries(list.reflections)}
    </div>`;
  }

  private _screen(list: ReflectionList): TemplateResult {
    const words = reflectionWords.words;
    if (this._writingNow && list.mayReflect)
      return html`<marshrut-reflection-form
        .api=${this.api}
        .list=${list}
        .about=${this._about}
        .personId=${this.session.person.personId}
        @reflection-end=${(event: ReflectionEndEvent) => this._ended(event)}
      ></marshrut-reflection-form>`;
    if (list.reflections.length > 0) return this._entries(list);
    return messageFace({
      picture: lighthouseIcon,
      title: list.readingLevel === 1 ? words.emptyFew : words.emptyTitle,
      text: list.readingLevel === 1 ? '' : words.emptyText,
      more: list.mayReflect ? this._begin(words.beginFirst) : nothing,
    });
  }

  override render(): TemplateResult {
    return this._list.render({
      pending: loadingFace,
      complete: (list) => this._screen(list),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._list.again }),
    });
  }
}
define('marshrut-reflection', MarshrutReflection);
