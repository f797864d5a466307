/** Notes have reached the server. */
export class NotesSentEvent extends Event {
  static readonly eventName = 'notes-sent';
  constructor() {
    super(NotesSentEvent.eventName);
  }
}
declare global {
  interface HTMLElementEventMap {
    'notes-sent': NotesSentEvent;
  }
}
