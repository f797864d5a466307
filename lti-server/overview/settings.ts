import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { AttentionSettings } from '../contract/overview.ts';
import type { Database } from '../storage/open.ts';
import { allowStaff } from './allow-staff.ts';
import { usualSettings } from './attention.ts';
import { selectSettings, upsertSettings } from './settings-table.ts';

/** How long the rules wait for this person. What an earlier version has stored and is not known now is usual. */
export async function settingsOf(
  db: Database,
  of: { schoolId: string; personId: string },
): Promise<AttentionSettings> {
  const row = await selectSettings(db, of);
  if (row === undefined) return usualSettings;
  const stored = AttentionSettings.safeParse({ ...usualSettings, ...(JSON.parse(row.settings) as object) });
  return stored.success ? stored.data : usualSettings;
}

/** Sets how long the rules wait for the caller. */
export async function changeSettings(
  context: Context,
  settings: AttentionSettings,
): Promise<AttentionSettings> {
  allowStaff(context);
  const { db, clock, actor } = context;
  await db.transaction().execute(async (tx) => {
    await upsertSettings(tx, { ...actor, settings: JSON.stringify(settings), at: clock() });
    await record(tx, context, { action: 'attention.settings_changed' });
  });
  return settings;
}
