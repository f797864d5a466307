import type { Database } from '../storage/open.ts';

interface OfDraft {
  readonly schoolId: string;
  readonly personId: string;
  readonly draftKey: string;
}

export const selectDraft = (db: Database, of: OfDraft & { since: number }) =>
  db
    .selectFrom('draft')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .where('draft_key', '=', of.draftKey)
    .where('saved_at', '>=', of.since)
    .select(['form', 'saved_at'])
    .executeTakeFirst();

export const upsertDraft = (db: Database, row: OfDraft & { form: string; at: number }) =>
  db
    .insertInto('draft')
    .values({
      school_id: row.schoolId,
      person_id: row.personId,
      draft_key: row.draftKey,
      form: row.form,
      saved_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'person_id', 'draft_key'])
        .doUpdateSet({ form: row.form, saved_at: row.at }),
    )
    .execute();

export const deleteDraft = (db: Database, of: OfDraft) =>
  db
    .deleteFrom('draft')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .where('draft_key', '=', of.draftKey)
    .execute();

export const deleteDraftsBefore = (db: Database, of: { schoolId: string; before: number }) =>
  db.deleteFrom('draft').where('school_id', '=', of.schoolId).where('saved_at', '<', of.before).execute();

/** Leaves a person the newest drafts only. */
export const deleteOldestDrafts = (db: Database, of: { schoolId: string; personId: string; keep: number }) =>
  db
    .deleteFrom('draft')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .where('draft_key', 'not in', (newest) =>
      newest
        .selectFrom('draft')
        .where('school_id', '=', of.schoolId)
        .where('person_id', '=', of.personId)
        .orderBy('saved_at', 'desc')
        .orderBy('draft_key')
        .limit(of.keep)
        .select('draft_key'),
    )
    .execute();
