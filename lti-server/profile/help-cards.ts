import type { Database } from '../storage/open.ts';
import { readContent } from './content.ts';
import { selectContents } from './table.ts';

/** What anybody who works with a pupil reads first. */
export interface HelpCard {
  /** "How to help me", short lines in the order in which they were written. */
  readonly lines: readonly { itemId: string; text: string }[];
  readonly strengths: readonly string[];
  readonly interests: readonly string[];
}

const empty: HelpCard = { lines: [], strengths: [], interests: [] };

/**
 * The help cards of these pupils, each whole: whoever has little room shows the first lines. A pupil of whom
 * nothing is written yet has an empty one. Rights are the caller's to ask for (`help_card.read`).
 */
export async function helpCardsOf(
  db: Database,
  { schoolId, pupilIds }: { schoolId: string; pupilIds: readonly string[] },
): Promise<ReadonlyMap<string, HelpCard>> {
  const cards = new Map<string, HelpCard>(pupilIds.map((pupilId) => [pupilId, empty]));
  if (pupilIds.length === 0) return cards;
  const rows = await selectContents(db, { schoolId, pupilIds, kinds: ['help', 'strength', 'interest'] });
  for (const { item_id: itemId, pupil_id: pupilId, content: json } of rows) {
    const card = cards.get(pupilId) ?? empty;
    const content = readContent(json);
    if (content.kind === 'help')
      cards.set(pupilId, { ...card, lines: [...card.lines, { itemId, text: content.text }] });
    if (content.kind === 'strength')
      cards.set(pupilId, { ...card, strengths: [...card.strengths, content.text] });
    if (content.kind === 'interest')
      cards.set(pupilId, { ...card, interests: [...card.interests, content.text] });
  }
  return cards;
}
