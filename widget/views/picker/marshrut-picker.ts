import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PickerHandover } from '../../../lti-server/contract/deep-linking.ts';
import type { ListedEvent } from '../../../lti-server/contract/events.ts';
import type { LaunchHandover, SessionView } from '../../../lti-server/contract/session.ts';
import { placementKinds, type PlacementKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Api } from '../../api/client.ts';
import { listEventsOfCourse } from '../../api/events.ts';
import { Reading } from '../../api/reading.ts';
import { loadSession } from '../../api/session.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace, messageFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { pickerWords } from '../../locales/picker-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { itemsOf, withKind, type Choice } from './choice.ts';
import { eventChoice } from './event-choice.ts';
import './marshrut-embed-code.ts';
import { kindCards, preview, targetChoice } from './picker-parts.ts';
import { pickerStyles } from './picker-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-picker': MarshrutPicker;
  }
}

/**
 * Staff choose what stands on the course page (LTI Deep Linking). The answer leaves as a form, because the
 * LMS takes it from this very window; «Отмена» is an answer too, so that the LMS can close its own.
 */
export class MarshrutPicker extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, fieldStyles, pickerStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** What the launch handed over: the picker's part, and the token, which a form sends as a field. */
  @property({ attribute: false }) handover!: LaunchHandover;
  @state() private _choice: Choice | undefined;
  @state() private _problem = '';
  @state() private _untitled: readonly PlacementKind[] = [];
  @state() private _sending = false;
  @state() private _events: readonly ListedEvent[] | 'unreachable' | undefined;
  @state() private _eventMissing = false;
  @query('form') private _form!: HTMLFormElement;
  private readonly _words = new Reading<PickerHandover | null>(this, {
    key: () => 'words',
    read: async () => {
      await pickerWords.load();
      return this._begin();
    },
  });

  /** Null when the page has lost the question of the LMS. */
  private _begin(): PickerHandover | null {
    const known = PickerHandover.safeParse(this.handover.picker);
    if (!known.success) return null;
    const { kinds } = pickerWords.words;
    const titles = placementKinds.map((kind) => [kind, kinds[kind].title]);
    this._choice ??= {
      kinds: ['route'],
      titles: Object.fromEntries(titles) as Choice['titles'],
      eventId: null,
      target: known.data.targets[0] ?? null,
    };
    return known.data;
  }

  /** From the choice as it is now: two presses may come before anything is drawn anew. */
  private _change(change: (before: Choice) => Choice): void {
    if (this._choice === undefined) return;
    const choice = change(this._choice);
    this._choice = choice;
    this._problem = '';
    this._untitled = this._untitled.filter((kind) => choice.titles[kind].trim() === '');
  }

  private async _readEvents(): Promise<void> {
    const courseId = this.session.course?.courseId;
    try {
      this._events = courseId === undefined ? [] : await listEventsOfCourse(this.api, { courseId });
    } catch {
      this._events = 'unreachable';
    }
  }

  private _chooseKind(kind: PlacementKind, change: { isOn: boolean; multiple: boolean }): void {
    if (kind === 'event' && change.isOn && !Array.isArray(this._events)) void this._readEvents();
    this._eventMissing = false;
    this._change((before) => withKind(before, { kind, ...change }));
  }

  /** The link is called as the event is, unless somebody has thought of a name before. */
  private _chooseEvent({ eventId, title }: ListedEvent): void {
    this._eventMissing = false;
    const events = Array.isArray(this._events) ? (this._events as readonly ListedEvent[]) : [];
    const known = [pickerWords.words.kinds.event.title, ...events.map((event) => event.title)];
    this._change((before) => ({
      ...before,
      eventId,
      titles: known.includes(before.titles.event) ? { ...before.titles, event: title } : before.titles,
    }));
  }

  private async _add(): Promise<void> {
    const choice = this._choice;
    if (this._sending || choice === undefined) return;
    this._problem = choice.kinds.length === 0 ? pickerWords.words.nothingChosen : '';
    this._untitled = choice.kinds.filter((kind) => choice.titles[kind].trim() === '');
    this._eventMissing = choice.kinds.includes('event') && choice.eventId === null;
    if (this._eventMissing) {
      this._problem = pickerWords.words.eventProblem;
      this.renderRoot.querySelector<HTMLElement>('#which-event')?.focus();
    }
    if (this._problem !== '') return;
    if (this._untitled.length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`#title-${this._untitled[0]}`)?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    this._sending = true;
    try {
      // A form that meets no server takes this page away with it: better to hear of that here.
      await loadSession(this.api);
      this._submit(JSON.stringify(itemsOf(choice)));
    } catch {
      this._problem = pickerWords.words.failed;
      this._sending = false;
    }
  }

  private _submit(items: string): void {
    const field = this._form.elements.namedItem('items') as HTMLInputElement;
    field.value = items;
    this._form.submit();
  }

  private _deeds(choice: Choice): TemplateResult {
    const words = pickerWords.words;
    return html`<div>
      <p class="problem" role="alert">${this._problem}</p>
      <div class="deeds">
        <button
          class="button primary"
          type="button"
          aria-disabled=${this._sending}
          @click=${() => void this._add()}
        >
          ${this._sending ? words.adding : words.add(choice.kinds.length)}
        </button>
        <button class="button quiet" type="button" @click=${() => this._submit('[]')}>${words.cancel}</button>
      </div>
    </div>`;
  }

  private _chooser(picker: PickerHandover, choice: Choice): TemplateResult {
    const words = pickerWords.words;
    const { multiple, targets, handle } = picker;
    return html`<div class="picker">
      <header>
        <h1>${words.title}</h1>
        ${this.session.course ? html`<p class="soft">${words.inCourse(this.session.course.title)}</p>` : nothing}
      </header>
      <div class="columns">
        <div class="chooser">
          ${kindCards({
            choice,
            multiple,
            untitled: this._untitled,
            choose: (kind, isOn) => this._chooseKind(kind, { isOn, multiple }),
            rename: (kind, title) =>
              this._change((before) => ({ ...before, titles: { ...before.titles, [kind]: title } })),
            which: () =>
              eventChoice({
                events: this._events,
                chosen: choice.eventId,
                problem: this._eventMissing ? pickerWords.words.eventProblem : '',
                choose: (event) => this._chooseEvent(event),
              }),
          })}
          ${targetChoice({
            targets,
            chosen: choice.target,
            choose: (target) => this._change((before) => ({ ...before, target })),
          })}
        </div>
        <div class="side">${preview(choice)} ${this._deeds(choice)}</div>
      </div>
      <marshrut-embed-code
        .beginning=${picker.launchAddress}
        .name=${choice.titles.route}
      ></marshrut-embed-code>
      <form method="post" action="/lti/deep-link" hidden>
        <input type="hidden" name="token" .value=${this.handover.token} />
        <input type="hidden" name="handle" .value=${handle} />
        <input type="hidden" name="items" />
      </form>
    </div>`;
  }

  override render(): TemplateResult {
    return this._words.render({
      pending: loadingFace,
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._words.again }),
      complete: (picker) =>
        picker && this._choice
          ? this._chooser(picker, this._choice)
          : messageFace({
              picture: waveIcon,
              title: pickerWords.words.lostTitle,
              text: pickerWords.words.lostText,
            }),
    });
  }
}
define('marshrut-picker', MarshrutPicker);
