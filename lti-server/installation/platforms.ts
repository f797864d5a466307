import type { PlatformCreation, PlatformView } from '../contract/installation.ts';
import { Refusal } from '../errors.ts';
import { addDeployment, demandSchool, setPlatformDisabled } from '../lti/deployments.ts';
import { peopleOfIssuer } from '../lti/platforms.ts';
import { familyOf } from '../lti/platforms/families.ts';
import type { Family } from '../lti/platforms/family.ts';
import { isDuplicate } from '../storage/failures.ts';
import { entryOf, type AdminContext, type InstallationTools, type Scope } from './context.ts';
import { recordEntry } from './entries.ts';

/** The platforms this administrator looks after, in the order in which they came. */
export async function listPlatforms(
  { db }: Pick<InstallationTools, 'db'>,
  { platformId }: Scope,
): Promise<PlatformView[]> {
  let query = db.selectFrom('platform');
  if (platformId !== null) query = query.where('platform_id', '=', platformId);
  const rows = await query.selectAll().orderBy('created_at').execute();
  const latest = await db
    .selectFrom('launch_attempt')
    .where('result', '=', 'accepted')
    .where('platform_id', 'is not', null)
    .groupBy('platform_id')
    .select(({ fn }) => ['platform_id', fn.max('at').as('at')])
    .execute();
  const lastOf = new Map(latest.map((row) => [row.platform_id, row.at]));
  return rows.map((row) => ({
    platformId: row.platform_id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    authUrl: row.auth_url,
    tokenUrl: row.token_url,
    jwksUrl: row.jwks_url,
    disabled: row.disabled === 1,
    createdAt: row.created_at,
    lastLaunchAt: lastOf.get(row.platform_id) ?? null,
  }));
}

/** A registration by hand: what the LMS shows its administrator. */
export interface NewPlatform extends Omit<PlatformCreation, 'deploymentId'> {
  readonly tokenAudience: string | null;
  /** Approved from the start. */
  readonly deployments: readonly string[];
  /** The school that these join; null: each gets one of its own. */
  readonly schoolId: string | null;
}

/**
 * Adds a registration. Where a kind of LMS has only one deployment ever, it is approved without being named.
 * @param by the session that asks, or null for the command line
 * @throws Refusal `ALREADY_DONE` when this issuer and client id are registered, `NOT_FOUND` for a school that is not there
 */
export async function addPlatform(
  { db, clock, random }: Pick<InstallationTools, 'db' | 'clock' | 'random'>,
  { by, ...platform }: NewPlatform & { by: string | null },
): Promise<{ platformId: string; deployments: readonly string[]; family: Family }> {
  const platformId = random.id();
  const family = familyOf({ productCode: null, authUrl: platform.authUrl });
  const deployments =
    platform.deployments.length > 0 ? platform.deployments : [family.onlyDeployment ?? []].flat();
  try {
    await db.transaction().execute(async (tx) => {
      if (platform.schoolId !== null) await demandSchool(tx, platform.schoolId);
      await tx
        .insertInto('platform')
        .values({
          platform_id: platformId,
          name: platform.name,
          issuer: platform.issuer,
          client_id: platform.clientId,
          auth_url: platform.authUrl,
          token_url: platform.tokenUrl,
          jwks_url: platform.jwksUrl,
          token_audience: platform.tokenAudience ?? family.tokenAudience ?? null,
          // A kind that its addresses do not tell, its first launch may.
          family: family.name === '' ? null : family.code,
          disabled: 0,
          created_at: clock(),
          people_of: await peopleOfIssuer(tx, platform.issuer),
        })
        .execute();
      for (const deploymentId of deployments)
        await addDeployment(
          { db: tx, clock, random },
          { platformId, deploymentId, schoolName: platform.name, joins: platform.schoolId },
        );
      await recordEntry(
        { db: tx, clock, random },
        { sessionId: by, action: 'platform.added', subjectId: platformId },
      );
    });
  } catch (error) {
    if (isDuplicate(error))
      throw new Refusal('ALREADY_DONE', {
        cause: error,
        note: 'this issuer and client id are registered already',
      });
    throw error;
  }
  return { platformId, deployments, family };
}

/** Switches a registration off or on. @throws Refusal `NOT_FOUND` */
export async function switchPlatform(
  context: AdminContext,
  { platformId, disabled }: { platformId: string; disabled: boolean },
): Promise<void> {
  const action = disabled ? 'platform.disabled' : 'platform.enabled';
  await setPlatformDisabled(context, {
    platformId,
    disabled,
    alongside: entryOf(context, action, platformId),
  });
}
