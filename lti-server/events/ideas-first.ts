import type { EventRow } from './table.ts';
import type { WordRow } from './words-table.ts';

type Said = Pick<WordRow, 'pupil_id' | 'about'>;

/** A child's idea, also one that its author has hidden since: it was said before the adults spoke. */
export const isChildIdea = ({ pupil_id: pupilId, about }: Said): boolean =>
  pupilId !== null && about !== 'takeaway';

/**
 * Whether the children may see what adults suggest. Ideas come from children first (domain item S75): an
 * adult's good suggestion on an empty page would be taken for the answer. It is shown after the first
 * child's idea; and after the days for ideas are over, so that an event for which nobody finds a word
 * does not hang.
 */
export const adultsMaySpeak = (
  { stage, ideas_until: until }: Pick<EventRow, 'stage' | 'ideas_until'>,
  { words, today }: { words: readonly Said[]; today: string },
): boolean => stage !== 'ideas' || words.some(isChildIdea) || (until !== null && until < today);
