/** The server no longer knows the token. Fired once on the window; the app shows how to come back. */
export class SessionExpiredEvent extends Event {
  static readonly eventName = 'session-expired';
  constructor() {
    super(SessionExpiredEvent.eventName);
  }
}
declare global {
  interface WindowEventMap {
    'session-expired': SessionExpiredEvent;
  }
}
