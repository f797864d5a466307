import { daysBetween } from './shift-plan.ts';

/** A pause that is over: from the day it began until the day on which the route went on. */
export interface Rest {
  readonly from: string;
  readonly until: string;
}

const day = 24 * 60 * 60_000;
/** A route that rests oftener than this has forgotten the earliest; it bounds what is kept. */
const most = 20;

/** Kept rests; null: the route has had none. */
export const readRests = (json: string | null): Rest[] => (json === null ? [] : (JSON.parse(json) as Rest[]));

/**
 * The rests with one more, as they are kept. One that began on the same day gives way: going on was taken back
 * then. A pause that ends on its first day was none.
 */
export function withRest(json: string | null, rest: Rest): string | null {
  if (daysBetween(rest.from, rest.until) <= 0) return json;
  const others = readRests(json).filter(({ from }) => from !== rest.from);
  return JSON.stringify([...others, rest].slice(-most));
}

/** How much of the time between two moments was rest. In milliseconds, as the moments are. */
export const restBetween = (
  rests: readonly Rest[],
  { since, until }: { since: number; until: number },
): number =>
  rests
    .map((rest) => Math.min(Date.parse(rest.until), until) - Math.max(Date.parse(rest.from), since))
    .reduce((sum, time) => sum + Math.max(0, time), 0);

/** How many days of rest, counted up, lie between two moments: what is told beside a number of whole days. */
export const restedDays = (rest: number): number => Math.ceil(rest / day);
