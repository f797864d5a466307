/** A group smaller than this is never counted aloud (domain section 8, rule 18). */
export const smallest = 5;

/** Whether naming a count gives a small group away: those who are counted, or those who are not. */
const tellsOfFew = (count: number, of: number): boolean =>
  (count > 0 && count < smallest) || (of - count > 0 && of - count < smallest);

/** One class: how many were counted, of how many. */
export interface Counted {
  readonly count: number;
  readonly of: number;
}

/**
 * Which counts of classes can be shown beside the count of the whole: null where not. Besides small groups
 * themselves it hides as many further classes as are needed that the whole less the shown ones is no small group,
 * nor the count of a single class; where that cannot be done, the whole is hidden.
 */
export function withoutSmallGroups({
  classes,
  whole,
  kept = new Set(),
}: {
  classes: readonly Counted[];
  whole: Counted;
  /** Places of classes that are hidden for another reason. */
  kept?: ReadonlySet<number>;
}): { classes: (number | null)[]; whole: number | null } {
  const hidden = new Set(
    classes.flatMap(({ count, of }, place) => (kept.has(place) || tellsOfFew(count, of) ? [place] : [])),
  );
  const wholeHidden = tellsOfFew(whole.count, whole.of);
  // Hidden ones are looked for by what is left when all shown ones are taken off the whole.
  const next = (): number | undefined =>
    classes
      .map((one, place) => ({ ...one, place }))
      .filter(({ place }) => !hidden.has(place))
      .toSorted((one, other) => one.count - other.count || one.place - other.place)[0]?.place;
  const givesAway = (): boolean => {
    if (hidden.size === 0) return false;
    const left = [...hidden].map((place) => classes[place] ?? { count: 0, of: 0 });
    const count = left.reduce((sum, one) => sum + one.count, 0);
    const of = left.reduce((sum, one) => sum + one.of, 0);
    return hidden.size === 1 || tellsOfFew(count, of);
  };
  while (!wholeHidden && givesAway()) {
    const place = next();
    if (place === undefined) break;
    hidden.add(place);
  }
  return {
    classes: classes.map(({ count }, place) => (hidden.has(place) ? null : count)),
    whole: wholeHidden || (hidden.size === 1 && givesAway()) ? null : whole.count,
  };
}
