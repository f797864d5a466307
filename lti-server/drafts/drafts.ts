import type { Context } from '../access/context.ts';
import type { DraftView } from '../contract/drafts.ts';
import type { Database } from '../storage/open.ts';
import { deleteDraft, deleteDraftsBefore, deleteOldestDrafts, selectDraft, upsertDraft } from './table.ts';

/**
 * What somebody is typing, kept so that a reload or a lost connection costs nothing. A draft belongs to
 * whoever types it: nobody else can read it, so no other right is asked, and it leaves no audit entry.
 */

/** How long a draft is kept after the last keystroke, in milliseconds (domain section 8, rule 1). */
const keptFor = 14 * 24 * 60 * 60_000;

const own = ({ actor }: Context, draftKey: string) => ({
  schoolId: actor.schoolId,
  personId: actor.personId,
  draftKey,
});

/** So many forms nobody has open at once; the oldest makes room. */
const mostDrafts = 50;

/** The caller's own draft; null when there is none, and when it is too old. */
export async function readDraft(context: Context, draftKey: string): Promise<DraftView> {
  const { db, clock } = context;
  const row = await selectDraft(db, { ...own(context, draftKey), since: clock() - keptFor });
  if (row === undefined) return { draft: null };
  return { draft: { form: JSON.parse(row.form) as Record<string, unknown>, savedAt: row.saved_at } };
}

export async function saveDraft(
  context: Context,
  { draftKey, form }: { draftKey: string; form: Record<string, unknown> },
): Promise<Record<string, never>> {
  const { db, clock } = context;
  const of = own(context, draftKey);
  await db.transaction().execute(async (tx) => {
    await upsertDraft(tx, { ...of, form: JSON.stringify(form), at: clock() });
    await deleteOldestDrafts(tx, { ...of, keep: mostDrafts });
  });
  return {};
}

/** Forgets a draft. Forgetting one that is not there is harmless. */
export async function forgetDraft(context: Context, draftKey: string): Promise<Record<string, never>> {
  await deleteDraft(context.db, own(context, draftKey));
  return {};
}

/** Erases a school's drafts that are too old. `now` in milliseconds. */
export async function purgeDrafts(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await deleteDraftsBefore(db, { schoolId, before: now - keptFor });
}
