import type { TimelineEntry } from '../contract/timeline.ts';
import { formsOf, wordsOf } from '../storage/stems.ts';

const wordsIn = ({ title, text, answer }: TimelineEntry): string[] =>
  wordsOf(`${title}\n${text}\n${answer?.text ?? ''}`);

/** The most forms that are shown as found: a text can be long. */
const mostHits = 30;

/** Whether the entry holds all of these stems. */
export function holds(entry: TimelineEntry, stems: readonly string[]): boolean {
  if (stems.length === 0) return true;
  const own = new Set(formsOf(stems, wordsIn(entry)).values());
  return stems.every((stem) => own.has(stem));
}

/** The entry with the asked words as they stand in it, so that they can be shown. */
export function withHits(entry: TimelineEntry, stems: readonly string[]): TimelineEntry {
  if (stems.length === 0) return entry;
  return { ...entry, hits: [...formsOf(stems, wordsIn(entry)).keys()].slice(0, mostHits) };
}
