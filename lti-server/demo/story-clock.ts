import type { Days } from './stories/story.ts';

/** Turns the stories' days into moments and calendar days around the moment of seeding. */
export interface StoryClock {
  /** `YYYY-MM-DD`. */
  day(days: Days): string;
  /** Milliseconds; in the middle of a school day, and never later than now. `turn` keeps an order within a day. */
  moment(days: Days, turn?: number): number;
  hoursAgo(hours: number): number;
}

const hour = 3_600_000;
const minute = 60_000;

export const createStoryClock = (now: number): StoryClock => {
  const today = Math.floor(now / (24 * hour)) * 24 * hour;
  return {
    day: (days) => new Date(today + days * 24 * hour).toISOString().slice(0, 10),
    moment: (days, turn = 0) =>
      Math.min(today + days * 24 * hour + 7 * hour + turn * 7 * minute, now - 40 * minute + turn * minute),
    hoursAgo: (hours) => now - hours * hour,
  };
};
