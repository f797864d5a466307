import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MeetingView } from '../../../lti-server/contract/meetings.ts';
import { ApiFailure, mayPassLater } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { saveMeeting } from '../../api/meetings.ts';
import { SessionExpiredEvent } from '../../api/session-expired-event.ts';
import { dropUnsent, keepUnsent, unsentOf } from '../../launch/unsent-drafts.ts';
import { formOf, type MeetingForm } from './meeting-form.ts';
import { mergeMeetings } from './merge-meeting.ts';

/** How what is typed stands: on the server, on its way, kept in this tab only, or refused. */
export type KeeperStanding = 'kept' | 'typed' | 'unreachable' | 'refused' | 'over';

const pauseMs = 700;
const retryMs = 5000;

/**
 * Keeps a meeting as it is typed: on the server after a short pause, so that it goes on at any device and for
 * any of the child's tutors; in this tab while the server cannot be reached. What somebody else has written
 * meanwhile is joined with it.
 */
export class MeetingKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #api: () => Api;
  readonly #personId: () => string;
  #view: MeetingView | undefined;
  #base: MeetingForm | undefined;
  #form: MeetingForm | undefined;
  #dirty = false;
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #standing: KeeperStanding = 'kept';

  constructor(host: ReactiveControllerHost, of: { api: () => Api; personId: () => string }) {
    this.#host = host;
    this.#api = of.api;
    this.#personId = of.personId;
    host.addController(this);
  }

  get standing(): KeeperStanding {
    return this.#standing;
  }

  /** The meeting as the server has told it last. */
  get view(): MeetingView | undefined {
    return this.#view;
  }

  /** The meeting as it stands on the screen. */
  get form(): MeetingForm | undefined {
    return this.#form;
  }

  /** Begins with a meeting as it was read, and with what this tab could not send last time. */
  open(view: MeetingView): void {
    clearTimeout(this.#timer);
    this.#take(view);
    this.#form = this.#base;
    this.#dirty = false;
    this.#standing = 'kept';
    const unsent = unsentOf({ draftKey: this.#key(), personId: this.#personId() });
    const { base, mine } = (unsent?.form ?? {}) as { base?: MeetingForm; mine?: MeetingForm };
    if (view.endedAt === null && base && mine && this.#base) {
      this.#form = mergeMeetings({ base, mine, theirs: this.#base });
      this.#dirty = true;
      this.#plan(0);
    } else dropUnsent(this.#key());
    this.#host.requestUpdate();
  }

  /** Something was typed or ticked. */
  change(form: MeetingForm): void {
    this.#form = form;
    this.#dirty = true;
    if (this.#standing === 'unreachable') this.#keepHere();
    else this.#stand('typed');
    this.#plan(this.#standing === 'unreachable' ? retryMs : pauseMs);
  }

  /**
   * Sends what waits.
   * @returns the meeting as the server has it then; nothing when it could not be sent
   */
  async flush(): Promise<MeetingView | undefined> {
    clearTimeout(this.#timer);
    await this.#sending;
    while (this.#dirty) {
      this.#sending = this.#send();
      await this.#sending;
      this.#sending = undefined;
      if (this.#standing !== 'kept' && this.#standing !== 'typed') return undefined;
    }
    return this.#view;
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#leave);
    window.addEventListener('online', this.#now);
    window.addEventListener(SessionExpiredEvent.eventName, this.#expire);
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#leave);
    window.removeEventListener('online', this.#now);
    window.removeEventListener(SessionExpiredEvent.eventName, this.#expire);
    document.removeEventListener('visibilitychange', this.#leave);
    clearTimeout(this.#timer);
    this.#leave();
  }

  readonly #now = (): void => void this.flush();

  readonly #expire = (event: SessionExpiredEvent): void => {
    if (this.#dirty ? this.#keepHere() : this.#form !== undefined) event.isKept = true;
  };

  readonly #leave = (): void => {
    if (!this.#dirty || !this.#form || !this.#view) return;
    // Kept here too: the laptop may be closed before anything gets out.
    this.#keepHere();
    const { meetingId, revision } = this.#view;
    if (this.#sending) return;
    void saveMeeting(this.#api(), { meetingId, revision, ...this.#form, leaving: true }).catch(
      () => undefined,
    );
  };

  #key(): string {
    return `meeting:${this.#view?.meetingId ?? ''}`;
  }

  #take(view: MeetingView): void {
    this.#view = view;
    this.#base = formOf(view);
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #send(): Promise<void> {
    const [form, view] = [this.#form, this.#view];
    if (!form || !view) return;
    const { meetingId, revision } = view;
    try {
      const saved = await saveMeeting(this.#api(), { meetingId, revision, ...form });
      this.#take(saved);
      if (this.#form !== form) return;
      this.#dirty = false;
      dropUnsent(this.#key());
      this.#stand('kept');
    } catch (failure) {
      this.#meet(failure, form);
    }
  }

  #meet(failure: unknown, form: MeetingForm): void {
    const code = failure instanceof ApiFailure ? failure.code : '';
    const current = MeetingView.safeParse(failure instanceof ApiFailure ? failure.current : undefined);
    if (current.success && code === 'REVISION_CONFLICT') {
      const theirs = formOf(current.data);
      this.#form = mergeMeetings({ base: this.#base, mine: this.#form ?? form, theirs });
      this.#take(current.data);
      this.#host.requestUpdate();
    } else if (current.success && code === 'ALREADY_DONE') {
      this.#keepHere();
      this.#dirty = false;
      this.#take(current.data);
      this.#stand('over');
    } else if (mayPassLater(failure)) {
      this.#keepHere();
      this.#stand('unreachable');
      this.#plan(retryMs);
    } else {
      this.#keepHere();
      this.#stand('refused');
    }
  }

  #keepHere(): boolean {
    if (!this.#form) return false;
    return keepUnsent({
      draftKey: this.#key(),
      personId: this.#personId(),
      form: { base: this.#base, mine: this.#form },
      savedAt: Date.now(),
    });
  }

  #stand(standing: KeeperStanding): void {
    this.#standing = standing;
    this.#host.requestUpdate();
  }
}
