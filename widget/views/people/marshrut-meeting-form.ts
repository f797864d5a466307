import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Meeting, MyPeople } from '../../../lti-server/contract/my-people.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { fixMeeting, loadMyPeople } from '../../api/my-people.ts';
import { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { field, fieldDescription, fieldStyles } from '../../components/field.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { myPeopleWords } from '../../locales/my-people-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { waveIcon } from '../../styles/icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { draftLine, draftLineStyles, restoredLine } from '../panel/draft-line.ts';
import { notSavedLine } from '../panel/failure-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-meeting-form': MarshrutMeetingForm;
  }
}

/** A tutor says when and where the child finds them. */
export class MarshrutMeetingForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, fieldStyles, deskStyles, draftLineStyles];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  @state() private _typed: Meeting | undefined;
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _restoredAt: number | undefined;
  private readonly _keeper = new DraftKeeper(this, {
    api: () => this._api,
    personId: () => this.session.person.personId,
    draftKey: () => `meeting-place:${this.pupilId}`,
  });
  private readonly _people = new Reading<MyPeople>(this, {
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [people, draft] = await Promise.all([
        loadMyPeople(this._api, { pupilId: this.pupilId, signal }),
        // The form without an old draft is better than none.
        this._keeper.restore().catch(() => undefined),
        myPeopleWords.load(),
      ]);
      this._restore(people, draft);
      return people;
    },
  });

  private _restore(people: MyPeople, draft: { form: object; savedAt: number } | undefined): void {
    this._typed = undefined;
    this._restoredAt = undefined;
    const { time, place } = (draft?.form ?? {}) as Partial<Meeting>;
    if (!draft || typeof time !== 'string' || typeof place !== 'string') return;
    const stored = this._stored(people);
    if (time === stored.time && place === stored.place) return;
    this._typed = { time, place };
    this._restoredAt = draft.savedAt;
  }

  private _type(typed: Meeting): void {
    this._typed = typed;
    this._keeper.change({ ...typed });
  }

  private async _throwAway(): Promise<void> {
    this._typed = undefined;
    this._restoredAt = undefined;
    this.dispatchEvent(new AnnouncementEvent(panelWords.words.draftThrown));
    void this._keeper.drop();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  private _stored(people: MyPeople): Meeting {
    const own = people.people.find(({ person }) => person.personId === this.session.person.personId);
    return own?.meeting ?? { time: '', place: '' };
  }

  private async _save(event: Event): Promise<void> {
    event.preventDefault();
    const people = this._people.value;
    if (this._busy || !people || holdsTooLong(this.renderRoot)) return;
    this._busy = true;
    this._problem = '';
    try {
      const typed = this._typed ?? this._stored(people);
      this._people.replace(await fixMeeting(this._api, { pupilId: this.pupilId, ...typed }));
      this._typed = undefined;
      this._restoredAt = undefined;
      void this._keeper.drop();
      this.dispatchEvent(new AnnouncementEvent(myPeopleWords.words.saved));
    } catch (failure) {
      this._problem = notSavedLine(failure);
    } finally {
      this._busy = false;
    }
  }

  private _line(name: 'time' | 'place', meeting: Meeting): TemplateResult {
    const words = myPeopleWords.words;
    return field({
      id: name,
      label: words[name],
      hint: name === 'time' ? words.timeHint : words.placeHint,
      control: html`<input
        id=${name}
        ${upTo(120)}
        autocomplete="off"
        aria-describedby=${fieldDescription(name)}
        .value=${meeting[name]}
        @input=${(event: Event) =>
          this._type({ ...meeting, [name]: (event.target as HTMLInputElement).value })}
      />`,
    });
  }

  private _form(people: MyPeople): TemplateResult {
    const words = myPeopleWords.words;
    const meeting = this._typed ?? this._stored(people);
    return html`<form class="stack" @submit=${(event: Event) => void this._save(event)}>
      <p class="soft">${words.meetingAbout}</p>
      ${restoredLine({ savedAt: this._restoredAt, throwAway: () => void this._throwAway() })}
      ${this._line('time', meeting)} ${this._line('place', meeting)}
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this._busy}>${words.save}</button>
        ${draftLine(this._keeper)}
      </div>
    </form>`;
  }

  override render(): TemplateResult {
    return this._people.render({
      pending: loadingFace,
      complete: (people) => this._form(people),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._people.again }),
    });
  }
}
define('marshrut-meeting-form', MarshrutMeetingForm);
