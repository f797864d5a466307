/** Notes have reached the server, or were taken back there. Heard by the screens of the panel. */
export class NotesSentEvent extends Event {
  static readonly eventName = 'notes-sent';
  constructor() {
    super(NotesSentEvent.eventName, { bubbles: true });
  }
}
declare global {
  interface HTMLElementEventMap {
    'notes-sent': NotesSentEvent;
  }
}
