import type { Press } from '../../api/presses.ts';

/** Something was pressed and the server cannot be reached: whoever keeps presses takes it and says so. */
export class PressUnsentEvent extends Event {
  static readonly eventName = 'press-unsent';
  readonly press: Press;
  /** It will be sent by itself when the connection is back. */
  isKept = false;
  constructor(press: Press) {
    super(PressUnsentEvent.eventName, { bubbles: true, composed: true });
    this.press = press;
  }
}

declare global {
  interface HTMLElementEventMap {
    'press-unsent': PressUnsentEvent;
  }
}
