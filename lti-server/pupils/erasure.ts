import { recordAs } from '../access/audit.ts';
import type { Clock, Random } from '../access/context.ts';
import type { Database } from '../storage/open.ts';
import { loadBody, removeBodies } from '../storage/file-bodies.ts';
import { erasePupilRows, readPupilRows } from '../storage/pupil-rows.ts';
import { eraseDrafts } from './erase-drafts.ts';

interface Pupil {
  readonly schoolId: string;
  readonly pupilId: string;
  readonly personId: string;
  readonly name: string;
}

/**
 * All that is kept of a pupil, readable by a program and, with patience, by a person (152-FZ, article 14; GDPR,
 * article 15). The texts of restricted notes, and what was said beside them, are left out unless they are asked for (domain section 8, rule 2):
 * that they exist is told, and by whom.
 */
export async function exportPupil(
  db: Database,
  { name, ...pupil }: Pupil,
  { restricted }: { restricted: boolean },
) {
  const tables = await db.transaction().execute((tx) => readPupilRows(tx, pupil));
  if (!restricted) {
    for (const row of [...tables.note, ...tables.note_edit])
      if (row['visibility'] === 'named') Object.assign(row, { text: null }, 'feeling' in row ? noChips : {});
  }
  const unheard = restricted ? [] : voicesKeptBack(tables);
  for (const row of tables.file_body) {
    const { hash, body } = row as { hash: string; body: string | null };
    if (unheard.includes(hash)) {
      row['body'] = null;
      continue;
    }
    const bytes = await loadBody(db, { schoolId: pupil.schoolId, hash, body });
    row['body'] = bytes?.toString('base64') ?? null;
  }
  return { marshrut: 'pupil', name, tables };
}

/** The hashes of what was said beside restricted notes. */
function voicesKeptBack({ note, stored_file: files }: Awaited<ReturnType<typeof readPupilRows>>): unknown[] {
  const restricted = new Set(
    note.filter((row) => row['visibility'] === 'named').map((row) => row['note_id']),
  );
  return files
    .filter((file) => file['seen_by'] === 'note' && restricted.has(file['file_id'] ?? ''))
    .map((file) => file['hash']);
}

const noChips = { feeling: null, help_given: null };

/**
 * Erases a pupil for good: the card and all that hangs on it, what anybody had begun to type about the
 * pupil, the pupil's own sessions and person. The audit stays, without words and without a name (152-FZ,
 * article 21; GDPR, article 17). A later launch begins a new person without a card.
 * @returns how many rows of each table are gone
 */
export async function erasePupil(
  { db, clock, random }: { db: Database; clock: Clock; random: Random },
  { schoolId, pupilId, personId }: Pupil,
): Promise<Record<string, number>> {
  const { gone, hashes } = await db.transaction().execute(async (tx) => {
    const bodies = await tx
      .selectFrom('file_body')
      .where('school_id', '=', schoolId)
      .where('pupil_id', '=', pupilId)
      .select('hash')
      .execute();
    const drafts = await eraseDrafts(tx, { schoolId, pupilId, personId });
    const rows = await erasePupilRows(tx, { schoolId, pupilId });
    const person = await erasePerson(tx, { schoolId, personId });
    await tx
      .updateTable('audit_entry')
      .set({ reason: null })
      .where('school_id', '=', schoolId)
      .where('pupil_id', '=', pupilId)
      .execute();
    await recordAs(
      tx,
      { schoolId, personId: null, at: clock(), entryId: random.id() },
      { action: 'pupil.erased', pupilId },
    );
    return { gone: { ...rows, draft: drafts, ...person }, hashes: bodies.map(({ hash }) => hash) };
  });
  await removeBodies(db, { schoolId, hashes });
  return gone;
}

async function erasePerson(
  tx: Database,
  { schoolId, personId }: { schoolId: string; personId: string },
): Promise<Record<'session' | 'membership' | 'person', number>> {
  const sessions = await tx
    .deleteFrom('session')
    .where('school_id', '=', schoolId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const memberships = await tx
    .deleteFrom('membership')
    .where('school_id', '=', schoolId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const people = await tx
    .deleteFrom('person')
    .where('school_id', '=', schoolId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return {
    session: Number(sessions.numDeletedRows),
    membership: Number(memberships.numDeletedRows),
    person: Number(people.numDeletedRows),
  };
}
