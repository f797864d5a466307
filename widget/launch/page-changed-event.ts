/** A pupil's page has been read anew because it had changed: what is open beside it may want to look too. Fired at the window. */
export class PageChangedEvent extends Event {
  static readonly eventName = 'marshrut-page-changed';
  constructor() {
    super(PageChangedEvent.eventName);
  }
}
declare global {
  interface WindowEventMap {
    'marshrut-page-changed': PageChangedEvent;
  }
}
