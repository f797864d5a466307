import type { NoteView } from '../../../lti-server/contract/notes.ts';

/** A note was written or edited; it stands so on the server. */
export class NoteSavedEvent extends Event {
  static readonly eventName = 'note-saved';
  readonly note: NoteView;
  constructor(note: NoteView) {
    super(NoteSavedEvent.eventName);
    this.note = note;
  }
}

/** What can be asked of the list about one of its notes. */
export type NoteDeed = 'open' | 'hide' | 'edit' | 'history';

/** Why a restricted note is opened. */
export class ReasonEvent extends Event {
  static readonly eventName = 'reason';
  readonly reason: string;
  constructor(reason: string) {
    super(ReasonEvent.eventName);
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'note-saved': NoteSavedEvent;
    reason: ReasonEvent;
  }
}
