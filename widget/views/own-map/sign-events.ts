/** A sign was drawn: a path on a field of 24 × 24; none: the child goes back without one. */
export class SignDrawnEvent extends Event {
  static readonly eventName = 'sign-drawn';
  readonly picture: string | undefined;
  constructor(picture?: string) {
    super(SignDrawnEvent.eventName);
    this.picture = picture;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sign-drawn': SignDrawnEvent;
  }
}
