import type { Clock } from '../../access/context.ts';
import type { Arrival } from '../../people/arrival.ts';

/** Courses remembered as just asked about; far more than come in within the time that they are remembered. */
const mostRemembered = 10_000;

/** Which courses have been asked about a moment ago, by this server: a class that comes in asks once. */
export interface AskedLately {
  /** What to run, or null when that was done within `freshFor`; after a failure the next who come in may ask again. */
  once(place: Place, run: () => Promise<boolean>): (() => Promise<boolean>) | null;
  /** What was asked for came to nothing: the next who come in may ask again. */
  forget(place: Place): void;
}

type Place = Pick<Arrival, 'platformId' | 'deploymentId'> & { course: { readonly contextId: string } };

const keyOf = ({ platformId, deploymentId, course }: Place): string =>
  `${platformId} ${deploymentId} ${course.contextId}`;

/** @param freshFor in milliseconds */
export function createAskedLately({ clock, freshFor }: { clock: Clock; freshFor: number }): AskedLately {
  const askedAt = new Map<string, number>();
  return {
    forget: (place) => void askedAt.delete(keyOf(place)),
    once(place, run) {
      const key = keyOf(place);
      const now = clock();
      if (now - (askedAt.get(key) ?? -Infinity) < freshFor) return null;
      if (askedAt.size >= mostRemembered) askedAt.clear();
      askedAt.set(key, now);
      return async () => {
        try {
          return await run();
        } catch (error) {
          askedAt.delete(key);
          throw error;
        }
      };
    },
  };
}
