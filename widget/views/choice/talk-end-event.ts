/** The child goes back to its step. */
export class TalkEndEvent extends Event {
  static readonly eventName = 'talk-end';
  constructor() {
    super(TalkEndEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'talk-end': TalkEndEvent;
  }
}
