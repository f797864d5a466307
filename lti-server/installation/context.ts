import type { Clock, Random } from '../access/context.ts';
import { notFound } from '../errors.ts';
import type { Outbound } from '../lti/outbound.ts';
import type { SecretBox } from '../lti/secret-box.ts';
import type { ToolKeys } from '../lti/tool-keys.ts';
import type { Settings } from '../settings.ts';
import type { Engine } from '../storage/engine.ts';
import type { Database } from '../storage/open.ts';
import type { Administrator } from './admin-session.ts';
import type { AttemptLog } from './attempt-log.ts';
import { recordEntry, type InstallationAction } from './entries.ts';
import { schoolsOf } from './schools-of.ts';

/** What the installation page and the commands work with. */
export interface InstallationTools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly engine: Engine;
  readonly settings: Pick<Settings, 'publicUrl'>;
  readonly box: SecretBox;
  readonly toolKeys: ToolKeys;
  readonly outbound: Outbound;
}

/** The same behind an endpoint, with who asks. */
export interface AdminContext extends InstallationTools {
  readonly admin: Administrator;
  readonly attempts: AttemptLog;
}

/** The platform an administrator is bound to; null for one of the whole installation. */
export type Scope = Pick<Administrator, 'platformId'>;

/** Notes in the same transaction who has changed what. */
export const entryOf =
  (
    { clock, random, admin }: Pick<AdminContext, 'clock' | 'random' | 'admin'>,
    action: InstallationAction,
    subjectId: string | null,
  ) =>
  (tx: Database): Promise<void> =>
    recordEntry({ db: tx, clock, random }, { sessionId: admin.sessionId, action, subjectId });

/**
 * The deployment as this administrator may know it.
 * @throws Refusal `NOT_FOUND` when there is none, or it is another platform's
 */
export async function demandDeployment(
  db: Database,
  { platformId }: Scope,
  handle: string,
): Promise<{ platformId: string }> {
  let query = db.selectFrom('deployment').where('handle', '=', handle);
  if (platformId !== null) query = query.where('platform_id', '=', platformId);
  const row = await query.select('platform_id').executeTakeFirst();
  if (row === undefined) throw notFound();
  return { platformId: row.platform_id };
}

/** The schools this administrator may know: all, or those that the platform's deployments belong to. */
export async function schoolsWithin(db: Database, { platformId }: Scope): Promise<readonly string[] | null> {
  return platformId === null ? null : await schoolsOf(db, platformId);
}
