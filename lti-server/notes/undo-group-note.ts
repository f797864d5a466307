import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { GroupNoteProblem, GroupNoteState } from '../contract/quick-notes.ts';
import { undoFor } from '../contract/undo-time.ts';
import { notFound, Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import {
  deleteGroupsBefore,
  eraseAsWritten,
  markGroupUndone,
  selectGroup,
  selectGroupsSince,
  type GroupNoteRow,
} from './group-note-table.ts';

type Problems = ReadonlyMap<string, GroupNoteProblem>;

const mostGroups = 20;
const mostRows = mostGroups * 40;

/** The quick notes that the caller has written lately and can still take back, or has taken back. */
export async function listGroupNotes(context: Context): Promise<{ groups: GroupNoteState[] }> {
  const { db, clock, actor } = context;
  const { schoolId, personId } = actor;
  const since = clock() - undoFor;
  const rows = await selectGroupsSince(db, { schoolId, personId, since, limit: mostRows });
  const groups = [...Map.groupBy(rows, (row) => row.group_id).values()];
  return { groups: groups.slice(0, mostGroups).flatMap((group) => present(group)) };
}

/**
 * Takes back what one quick note wrote about each child, in one go. A note that was changed since stays as it
 * is: its words would be lost. Taking back twice is harmless.
 * @throws Refusal `NOT_FOUND` for another person's note, `NOTE_UNDO_OVER` when its time is over
 */
export async function undoGroupNote(context: Context, groupId: string): Promise<GroupNoteState> {
  const { db, clock, actor } = context;
  const { schoolId } = actor;
  const of = { schoolId, groupId };
  const [first, ...others] = await selectGroup(db, of);
  if (first?.author_id !== actor.personId) throw notFound();
  const problems = new Map<string, GroupNoteProblem>();
  for (const { pupil_id: pupilId } of [first, ...others])
    if (!(await mayWrite(context, pupilId))) problems.set(pupilId, 'gone');
  if (problems.size > others.length) throw notFound();
  const at = clock();
  if (at > first.made_at + undoFor) throw new Refusal('NOTE_UNDO_OVER');
  const after = await db.transaction().execute(async (tx) => {
    const undone: string[] = [];
    for (const { pupil_id: pupilId, note_id: noteId, undone_at: undoneAt } of await selectGroup(tx, of)) {
      if (undoneAt !== null || problems.has(pupilId)) continue;
      if (await eraseAsWritten(tx, { schoolId, noteId })) {
        undone.push(pupilId);
        await record(tx, context, { action: 'note.undone', pupilId, subjectId: noteId });
      } else problems.set(pupilId, 'edited');
    }
    if (undone.length > 0) await markGroupUndone(tx, { ...of, pupilIds: undone, at });
    return selectGroup(tx, of);
  });
  const [state] = present(after, problems);
  if (state === undefined) throw notFound();
  return state;
}

async function mayWrite(context: Context, pupilId: string): Promise<boolean> {
  try {
    await allow(context, pupilId, 'note.write');
    return true;
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'NOT_FOUND') return false;
    throw refusal;
  }
}

function present(rows: readonly GroupNoteRow[], problems: Problems = new Map()): GroupNoteState[] {
  const [first] = rows;
  if (first === undefined) return [];
  const undoneAt = Math.max(...rows.map((row) => row.undone_at ?? 0)) || null;
  return [
    {
      groupId: first.group_id,
      madeAt: first.made_at,
      undoUntil: first.made_at + undoFor,
      undoneAt,
      children: rows.map((row) => ({
        pupilId: row.pupil_id,
        undone: row.undone_at !== null,
        problem:
          problems.get(row.pupil_id) ??
          (undoneAt !== null && row.undone_at === null ? ('edited' as const) : null),
      })),
    },
  ];
}

/** Forgets which notes were written together when they can no longer be taken back; the notes stay. */
export async function purgeGroupNotes(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await deleteGroupsBefore(db, { schoolId, before: now - 2 * undoFor });
}
