/** Small hands tap twice; a second tap so soon is the same one, in milliseconds. */
const sameTapMs = 600;

/** Tells whether a tap is the second half of the one before: make one for each element, ask it in each press. */
export const createTaps = (): ((event: Event) => boolean) => {
  let tappedAt = Number.NEGATIVE_INFINITY;
  return ({ timeStamp }) => {
    const again = timeStamp - tappedAt < sameTapMs;
    tappedAt = timeStamp;
    return again;
  };
};
