/** Something between colleagues is another than before; whoever shows it reads it anew. */
export class ColleaguesChangedEvent extends Event {
  static readonly eventName = 'colleagues-changed';
  constructor() {
    super(ColleaguesChangedEvent.eventName, { bubbles: true, composed: true });
  }
}
declare global {
  interface HTMLElementEventMap {
    'colleagues-changed': ColleaguesChangedEvent;
  }
}
