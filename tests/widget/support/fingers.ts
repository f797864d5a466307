const real = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp');

let now = performance.now();

/**
 * Two presses of a child within a moment are one. Tests press on purpose: each press comes so many
 * milliseconds after the one before, without anybody waiting for it.
 */
export const slowFingers = (apart = 1000): void => {
  const moments = new WeakMap<Event, number>();
  Object.defineProperty(Event.prototype, 'timeStamp', {
    configurable: true,
    get(this: Event): number {
      const known = moments.get(this) ?? (now += apart);
      moments.set(this, known);
      return known;
    },
  });
};

/** As the browser tells it again. */
export const quickFingers = (): void => {
  if (real) Object.defineProperty(Event.prototype, 'timeStamp', real);
};
