import type { NoteKind } from '../../../lti-server/contract/vocabulary.ts';
import type { Place } from './panel-history.ts';

/** Somebody wants to be elsewhere in the panel. */
export class PlaceEvent extends Event {
  static readonly eventName = 'panel-place';
  readonly place: Place;
  /** It is the same place, only better known. */
  readonly instead: boolean;
  constructor(place: Place, { instead = false }: { instead?: boolean } = {}) {
    super(PlaceEvent.eventName, { bubbles: true, composed: true });
    this.place = place;
    this.instead = instead;
  }
}

/** Somebody wants to write a quick note, about these children to begin with. */
export class QuickNoteEvent extends Event {
  static readonly eventName = 'quick-note';
  readonly about: { pupilIds: readonly string[]; kind: NoteKind };
  constructor(about: { pupilIds: readonly string[]; kind: NoteKind }) {
    super(QuickNoteEvent.eventName, { bubbles: true, composed: true });
    this.about = about;
  }
}

/** Whether single letters are shortcuts for this person. */
export class ShortcutsEvent extends Event {
  static readonly eventName = 'shortcuts';
  readonly on: boolean;
  constructor(on: boolean) {
    super(ShortcutsEvent.eventName, { bubbles: true, composed: true });
    this.on = on;
  }
}

declare global {
  interface HTMLElementEventMap {
    'panel-place': PlaceEvent;
    'quick-note': QuickNoteEvent;
    shortcuts: ShortcutsEvent;
  }
}
