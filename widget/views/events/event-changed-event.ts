import type { EventView } from '../../../lti-server/contract/events.ts';

/** An event was saved; here is how it stands now. */
export class EventChangedEvent extends Event {
  static readonly eventName = 'event-changed';
  readonly view: EventView;
  constructor(view: EventView) {
    super(EventChangedEvent.eventName);
    this.view = view;
  }
}

declare global {
  interface HTMLElementEventMap {
    'event-changed': EventChangedEvent;
  }
}
