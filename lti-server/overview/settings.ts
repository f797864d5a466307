import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { AttentionSettings } from '../contract/overview.ts';
import type { Database } from '../storage/open.ts';
import { allowStaff } from './allow-staff.ts';
import { schoolSettingsOf } from './school-settings.ts';
import { selectSettings, upsertSettings } from './settings-table.ts';

/**
 * How long the rules wait for this person: as in the school, unless the person has decided otherwise. What an
 * earlier version has stored and is not known now is usual.
 */
export async function settingsOf(
  db: Database,
  of: { schoolId: string; personId: string },
): Promise<AttentionSettings> {
  const [row, school] = await Promise.all([selectSettings(db, of), schoolSettingsOf(db, of.schoolId)]);
  if (row === undefined) return school;
  const stored = AttentionSettings.safeParse({ ...school, ...(JSON.parse(row.settings) as object) });
  return stored.success ? stored.data : school;
}

/**
 * Sets how long the rules wait for the caller. Only what differs from the school's is kept, so that the rest
 * goes on following the school.
 */
export async function changeSettings(
  context: Context,
  settings: AttentionSettings,
): Promise<AttentionSettings> {
  allowStaff(context);
  const { db, clock, actor } = context;
  await db.transaction().execute(async (tx) => {
    const school = await schoolSettingsOf(tx, actor.schoolId);
    const departures = Object.fromEntries(
      Object.entries(settings).filter(([rule, days]) => school[rule as keyof AttentionSettings] !== days),
    );
    await upsertSettings(tx, { ...actor, settings: JSON.stringify(departures), at: clock() });
    await record(tx, context, { action: 'attention.settings_changed' });
  });
  return settings;
}
