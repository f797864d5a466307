import type { Look } from '../../../lti-server/contract/vocabulary.ts';

/** The child chose what the map looks like, and it is saved. */
export class LookChosenEvent extends Event {
  static readonly eventName = 'look-chosen';
  readonly look: Look;
  constructor(look: Look) {
    super(LookChosenEvent.eventName, { bubbles: true, composed: true });
    this.look = look;
  }
}

declare global {
  interface HTMLElementEventMap {
    'look-chosen': LookChosenEvent;
  }
}
