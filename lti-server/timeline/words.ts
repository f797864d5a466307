import type { TimelineEntry } from '../contract/timeline.ts';
import { stemOf, stemsOf, wordsOf } from '../storage/stems.ts';

const wordsIn = ({ title, text, answer }: TimelineEntry): string =>
  `${title}\n${text}\n${answer?.text ?? ''}`;

/** The most forms that are shown as found: a text can be long. */
const mostHits = 30;

/** Whether the entry holds all of these stems. */
export function holds(entry: TimelineEntry, stems: readonly string[]): boolean {
  if (stems.length === 0) return true;
  const own = new Set(stemsOf(wordsIn(entry)));
  return stems.every((stem) => own.has(stem));
}

/** The entry with the asked words as they stand in it, so that they can be shown. */
export function withHits(entry: TimelineEntry, stems: readonly string[]): TimelineEntry {
  if (stems.length === 0) return entry;
  const asked = new Set(stems);
  const forms = new Set<string>();
  for (const word of wordsOf(wordsIn(entry))) {
    if (forms.size < mostHits && asked.has(stemOf(word))) forms.add(word);
  }
  return { ...entry, hits: [...forms] };
}
