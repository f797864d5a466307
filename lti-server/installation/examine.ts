import type { FindingView } from '../contract/installation.ts';
import { familyOf } from '../lti/platforms/families.ts';
import { toolScopes, withheldServices } from '../lti/tool-description.ts';
import { bodyFolderOf, canStoreBodies } from '../storage/file-bodies.ts';
import { checkAttempts, checkStrangers } from './attempt-findings.ts';
import type { InstallationTools, Scope } from './context.ts';
import { listDeployments } from './deployments.ts';
import type { Finding } from './finding.ts';
import { listKeys } from './keys.ts';
import { checkPlatform, type Knocked } from './platform-checks.ts';
import { checkRosters } from './roster-findings.ts';

type Tools = Omit<InstallationTools, 'box'>;

/** The worst first; within a level in the order in which things were looked at. */
const levels: readonly FindingView['level'][] = ['fail', 'warn', 'wait', 'ok'];

/**
 * The doctor: looks at the installation, or at one platform of it, and tells what is wrong. The page
 * and `marshrut doctor` show the same.
 */
export async function examine(tools: Tools, scope: Scope): Promise<Finding[]> {
  const { db, clock } = tools;
  const platforms = await enabledPlatforms(tools, scope);
  const groups = await Promise.all([
    scope.platformId === null ? checkInstallation(tools, platforms.length) : [],
    waitingDeployments(tools, scope),
    inLots(platforms, (platform) => checkPlatform(tools, platform)),
    inLots(platforms, (platform) => checkAttempts(db, { platform, now: clock() })),
    inLots(platforms, (platform) => checkRosters(db, { platform })),
  ]);
  const findings = [...groups.flat(), ...platforms.flatMap(checkScopes)];
  return levels.flatMap((level) => findings.filter((finding) => finding.level === level));
}

/** Open edX has a registration for every component: hundreds of calls at once would be an attack. */
const lot = 20;

async function inLots(
  platforms: readonly Knocked[],
  check: (platform: Knocked) => Promise<Finding[]>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let start = 0; start < platforms.length; start += lot)
    findings.push(...(await Promise.all(platforms.slice(start, start + lot).map(check))).flat());
  return findings;
}

async function checkInstallation(tools: Tools, platforms: number): Promise<Finding[]> {
  const { settings, engine, db, clock } = tools;
  const secure = settings.publicUrl.startsWith('https:');
  const about = { platform: null };
  return [
    { ...about, code: 'storage', level: 'ok', fact: engine },
    ...((await canStoreBodies(db))
      ? []
      : [{ ...about, code: 'files_unwritable', level: 'fail', fact: bodyFolderOf(db) ?? '' } as const]),
    secure
      ? { ...about, code: 'address', level: 'ok', fact: settings.publicUrl }
      : { ...about, code: 'address_plain', level: 'warn', fact: settings.publicUrl },
    { ...about, code: 'keys', level: 'ok', fact: String((await listKeys({ db, clock })).length) },
    ...(platforms === 0 ? [{ ...about, code: 'no_platform', level: 'warn' } as const] : []),
    ...(await checkStrangers(db, clock())),
  ];
}

/** Services that the platform did not grant when it registered. */
function checkScopes(platform: Knocked): Finding[] {
  const asked = Object.keys(toolScopes);
  return withheldServices(asked, platform.scopes).map((service) => ({
    platform,
    code: `${service}_withheld`,
    level: 'warn',
  }));
}

async function waitingDeployments({ db }: Tools, scope: Scope): Promise<Finding[]> {
  const deployments = await listDeployments({ db }, scope);
  return deployments
    .filter(({ status }) => status === 'pending')
    .map(({ handle, platform }) => ({
      platform: { ...platform, family: '' },
      code: 'pending',
      level: 'wait',
      fact: handle,
    }));
}

async function enabledPlatforms({ db }: Tools, { platformId }: Scope): Promise<Knocked[]> {
  let query = db.selectFrom('platform').where('disabled', '=', 0);
  if (platformId !== null) query = query.where('platform_id', '=', platformId);
  const rows = await query.selectAll().orderBy('created_at').execute();
  const approved = await db
    .selectFrom('deployment')
    .where('status', '=', 'approved')
    .select(['platform_id', 'deployment_id'])
    .orderBy('first_seen_at')
    .execute();
  return rows.map((row) => ({
    platformId: row.platform_id,
    name: row.name,
    family: row.family ?? familyOf({ productCode: null, authUrl: row.auth_url }).code,
    clientId: row.client_id,
    jwksUrl: row.jwks_url,
    tokenUrl: row.token_url,
    tokenAudience: row.token_audience,
    scopes: row.scope?.split(' ').filter(Boolean) ?? null,
    deploymentId: approved.find((one) => one.platform_id === row.platform_id)?.deployment_id ?? null,
  }));
}
