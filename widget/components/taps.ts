/** Small hands tap twice; a second tap so soon on the same spot is the same one, in milliseconds. */
const sameTapMs = 600;

interface Tap {
  readonly at: number;
  readonly on: Element;
  /** Where it stood in the window. */
  readonly spot: DOMRect;
}

const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const tapOf = (event: Event): Tap => {
  const on = ((event as SubmitEvent).submitter ?? event.currentTarget) as Element;
  return { at: event.timeStamp, on, spot: on.getBoundingClientRect() };
};

/**
 * Tells whether a tap is the second half of the one before: on the same button, or on what stands under the finger
 * since the page was drawn anew. One that comes quickly to another place is meant. Make one for each element, ask
 * it in each press, while the event is heard.
 */
export const createTaps = (): ((event: Event) => boolean) => {
  let before: Tap | undefined;
  return (event) => {
    const tap = tapOf(event);
    const again =
      before !== undefined &&
      tap.at - before.at < sameTapMs &&
      (tap.on === before.on || overlap(tap.spot, before.spot));
    before = tap;
    return again;
  };
};
