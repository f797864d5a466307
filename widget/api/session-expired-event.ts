/** The server no longer knows the token. Fired once on the window; the app shows how to come back. */
export class SessionExpiredEvent extends Event {
  static readonly eventName = 'session-expired';
  /** Something was being written, and will be there again; said by who keeps it. */
  isKept = false;
  constructor() {
    super(SessionExpiredEvent.eventName);
  }
}
declare global {
  interface WindowEventMap {
    'session-expired': SessionExpiredEvent;
  }
}
