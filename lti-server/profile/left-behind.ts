import type { AlongKind } from '../contract/new-year.ts';
import type { ProfileContent } from '../contract/profile.ts';
import type { Database } from '../storage/open.ts';
import { readContent } from './content.ts';

interface OfPupils {
  readonly schoolId: string;
  readonly pupilIds: readonly string[];
  /** What was touched since this moment belongs to the new year. */
  readonly before: number;
}

const fromBefore = (db: Database, { schoolId, pupilIds, before }: OfPupils) =>
  db
    .selectFrom('profile_item')
    .where('school_id', '=', schoolId)
    .where('pupil_id', 'in', pupilIds)
    .where('updated_at', '<', before)
    .where('removed_at', 'is', null)
    .where('left_turn', 'is', null);

/** Of what kinds there is something on the cards of these pupils that is older than a moment. */
export const selectOldKinds = (db: Database, of: OfPupils) =>
  fromBefore(db, of).distinct().select(['pupil_id', 'kind']).execute();

/** What is settled needs nobody's decision: it stays where it was settled. */
function isSettled(content: ProfileContent): boolean {
  if (content.kind === 'request') return content.state === 'answered';
  if (content.kind === 'gap') return content.checkedOn !== null;
  return content.kind === 'help_level';
}

/**
 * Leaves in the years before what is settled and what is not taken along. A strength stays on the card while a
 * difficulty that goes along leans on it.
 */
export async function leaveBehind(
  tx: Database,
  of: OfPupils & { turnId: string; takes: readonly AlongKind[] },
): Promise<void> {
  const takes = new Set<string>(of.takes);
  const rows = await fromBefore(tx, of).select(['item_id', 'kind', 'content']).execute();
  const items = rows.map((row) => ({ itemId: row.item_id, content: readContent(row.content) }));
  const stays = ({ content }: (typeof items)[number]): boolean =>
    takes.has(content.kind) && !isSettled(content);
  const leanedOn = new Set(
    items.filter(stays).flatMap(({ content }) => (content.kind === 'difficulty' ? content.strengthId : [])),
  );
  const left = items.filter((item) => !stays(item) && !leanedOn.has(item.itemId));
  if (left.length === 0) return;
  await tx
    .updateTable('profile_item')
    .set({ left_turn: of.turnId })
    .where('school_id', '=', of.schoolId)
    .where(
      'item_id',
      'in',
      left.map(({ itemId }) => itemId),
    )
    .execute();
}

/** Puts back on the card what was left behind in one go. */
export const takeBackFrom = (tx: Database, of: { schoolId: string; pupilId: string; turnId: string }) =>
  tx
    .updateTable('profile_item')
    .set({ left_turn: null })
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('left_turn', '=', of.turnId)
    .execute();
