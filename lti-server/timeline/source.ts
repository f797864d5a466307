import type { Context } from '../access/context.ts';
import type { Standing } from '../access/standing.ts';
import type { TimelineEntry } from '../contract/timeline.ts';

/** What a page of the history asks of each of its sources. */
export interface Asked {
  readonly context: Context;
  readonly standing: Standing;
  /** Only from this moment … */
  readonly since: number;
  /** … to this one, both included. */
  readonly upTo: number;
  /** The newest so many are enough. */
  readonly limit: number;
  /** Stems that a record must hold, all of them; none: no search. */
  readonly stems: readonly string[];
}

/**
 * Tells what the caller may read of one part of a pupil's life, newest first; records of one moment in an order
 * that stays. With stems it may tell more than fits: the timeline looks at the words of each entry.
 */
export type Source = (asked: Asked) => Promise<TimelineEntry[]>;

/** An entry of the child's own doing, with nothing special about it; `more` says what is. */
export const entry = (
  of: Pick<TimelineEntry, 'entryId' | 'kind' | 'detail' | 'at'> & Partial<TimelineEntry>,
): TimelineEntry => ({ by: null, title: '', text: '', restricted: false, hits: [], ...of });

/** For sources that read all they have at once: what lies within the asked time, newest first. */
export const within = ({ since, upTo }: Asked, entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries.filter(({ at }) => at >= since && at <= upTo).toSorted((one, other) => other.at - one.at);
