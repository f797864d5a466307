import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allowSchool } from '../access/school-standing.ts';
import { AttentionSettings } from '../contract/overview.ts';
import type { Database } from '../storage/open.ts';
import { usualSettings } from './attention.ts';
import { selectSchoolSettings, upsertSchoolSettings } from './settings-table.ts';

/** How long the rules wait in this school for whoever has not decided otherwise. */
export async function schoolSettingsOf(db: Database, schoolId: string): Promise<AttentionSettings> {
  const row = await selectSchoolSettings(db, schoolId);
  if (row === undefined) return usualSettings;
  const stored = AttentionSettings.safeParse({ ...usualSettings, ...(JSON.parse(row.settings) as object) });
  return stored.success ? stored.data : usualSettings;
}

/**
 * Sets how long the rules wait in the school. Whoever has departed from one of them keeps that one. Keys are
 * everybody's own.
 * @throws Refusal `NOT_FOUND` for everybody but a coordinator
 */
export async function changeSchoolSettings(
  context: Context,
  settings: AttentionSettings,
): Promise<AttentionSettings> {
  await allowSchool(context, 'attention.set');
  const { db, clock, actor } = context;
  const { keys: _own, ...rules } = settings;
  await db.transaction().execute(async (tx) => {
    await upsertSchoolSettings(tx, { ...actor, settings: JSON.stringify(rules), at: clock() });
    await record(tx, context, { action: 'attention.school_settings_changed' });
  });
  return schoolSettingsOf(db, actor.schoolId);
}
