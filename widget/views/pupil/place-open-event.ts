/** Something beside the route was tapped: a place by its kind. */
export class PlaceOpenEvent extends Event {
  static readonly eventName = 'place-open';
  readonly place: string;
  constructor(place: string) {
    super(PlaceOpenEvent.eventName, { bubbles: true, composed: true });
    this.place = place;
  }
}

declare global {
  interface HTMLElementEventMap {
    'place-open': PlaceOpenEvent;
  }
}
