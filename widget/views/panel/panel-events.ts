import type { Place } from './panel-history.ts';

/** Somebody wants to be elsewhere in the panel. */
export class PlaceEvent extends Event {
  static readonly eventName = 'panel-place';
  readonly place: Place;
  constructor(place: Place) {
    super(PlaceEvent.eventName, { bubbles: true, composed: true });
    this.place = place;
  }
}
declare global {
  interface HTMLElementEventMap {
    'panel-place': PlaceEvent;
  }
}
