/** Somebody is done with the meeting on the screen, for now or for good. */
export class MeetingLeftEvent extends Event {
  static readonly eventName = 'meeting-left';
  constructor() {
    super(MeetingLeftEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'meeting-left': MeetingLeftEvent;
  }
}
