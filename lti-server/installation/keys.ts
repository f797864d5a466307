import type { KeyView } from '../contract/installation.ts';
import { rotateToolKeys } from '../lti/tool-keys.ts';
import { entryOf, type AdminContext, type InstallationTools } from './context.ts';

/** The tool's own published keys: which signs, which will, which is still published for what it signed. */
export async function listKeys({ db, clock }: Pick<InstallationTools, 'db' | 'clock'>): Promise<KeyView[]> {
  const now = clock();
  const rows = await db
    .selectFrom('tool_key')
    .select(['kid', 'signs_from', 'retires_at'])
    .where((key) => key.or([key('retires_at', 'is', null), key('retires_at', '>', now)]))
    .orderBy('signs_from')
    .execute();
  const signing = rows.findLast((row) => row.signs_from <= now);
  return rows.map((row) => ({
    kid: row.kid,
    state: row === signing ? 'signing' : row.signs_from > now ? 'coming' : 'leaving',
    signsFrom: row.signs_from,
    retiresAt: row.retires_at,
  }));
}

/** Publishes a new key; the others stay published until nothing signed by them can still be under way. */
export async function rotateKeys(context: AdminContext): Promise<void> {
  await rotateToolKeys(context, (tx, kid) => entryOf(context, 'keys.rotated', kid)(tx));
}
