/** Something happened that must be heard as well as seen. The app says it in its one `role=status` line. */
export class AnnouncementEvent extends Event {
  static readonly eventName = 'marshrut-announcement';
  readonly text: string;
  constructor(text: string) {
    super(AnnouncementEvent.eventName, { bubbles: true, composed: true });
    this.text = text;
  }
}
declare global {
  interface HTMLElementEventMap {
    'marshrut-announcement': AnnouncementEvent;
  }
}
