import type { AgendaSource } from '../contract/meetings.ts';
import type { Visibility } from '../contract/vocabulary.ts';

/** Something that has happened and may be worth a word in the meeting. */
export interface Fact {
  readonly key: string;
  readonly source: AgendaSource;
  readonly text: string;
  readonly more: readonly string[];
  /** When, in milliseconds; null where it has no moment. */
  readonly at: number | null;
  /** Who reads the note behind it, for what a grown-up has written. */
  readonly visibility: Visibility | null;
  /** How long the voice beside the note is, in seconds; null without one. */
  readonly voiceSeconds: number | null;
}

/** A record's fact; its key leads back to the record. */
export const fact = (
  source: AgendaSource,
  id: string,
  {
    text,
    at = null,
    more = [],
    visibility = null,
    voiceSeconds = null,
  }: Partial<Omit<Fact, 'key' | 'source'>> & { text: string },
): Fact => ({ key: `${source}:${id}`, source, text, more, at, visibility, voiceSeconds });
