import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';

const select = prepare<{ school: string; person: string }, { settings: string }>((db, value) =>
  db
    .selectFrom('attention_settings')
    .where('school_id', '=', value.school)
    .where('person_id', '=', value.person)
    .select('settings'),
);

export const selectSettings = async (
  db: Database,
  { schoolId, personId }: { schoolId: string; personId: string },
): Promise<{ settings: string } | undefined> => (await select(db, { school: schoolId, person: personId }))[0];

export const upsertSettings = (
  db: Database,
  row: { schoolId: string; personId: string; settings: string; at: number },
) =>
  db
    .insertInto('attention_settings')
    .values({
      school_id: row.schoolId,
      person_id: row.personId,
      settings: row.settings,
      changed_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'person_id'])
        .doUpdateSet({ settings: row.settings, changed_at: row.at }),
    )
    .execute();

const selectOfSchool = prepare<{ school: string }, { settings: string }>((db, value) =>
  db.selectFrom('school_attention').where('school_id', '=', value.school).select('settings'),
);

export const selectSchoolSettings = async (
  db: Database,
  schoolId: string,
): Promise<{ settings: string } | undefined> => (await selectOfSchool(db, { school: schoolId }))[0];

export const upsertSchoolSettings = (
  db: Database,
  row: { schoolId: string; personId: string; settings: string; at: number },
) =>
  db
    .insertInto('school_attention')
    .values({
      school_id: row.schoolId,
      settings: row.settings,
      changed_at: row.at,
      changed_by: row.personId,
    })
    .onConflict((conflict) =>
      conflict
        .column('school_id')
        .doUpdateSet({ settings: row.settings, changed_at: row.at, changed_by: row.personId }),
    )
    .execute();
