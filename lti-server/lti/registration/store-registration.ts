import { recordAs } from '../../access/audit.ts';
import type { Clock, Random } from '../../access/context.ts';
import { Refusal } from '../../errors.ts';
import { isDuplicate } from '../../storage/failures.ts';
import type { Database } from '../../storage/open.ts';
import { addDeployment, foundSchool } from '../deployments.ts';
import { spendInvite } from '../invites.ts';
import { promiseWelcome } from '../welcome.ts';
import { peopleOfIssuer } from '../platforms.ts';
import { areOneCloud, familyByCode } from '../platforms/families.ts';
import type { PlatformConfiguration } from './platform-configuration.ts';
import type { RegistrationAnswer } from './registration-answer.ts';

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

/** What is known once a platform has said yes. */
export interface Registration {
  /** Names this registration, so that an invite knows by which one it was used. */
  readonly id: string;
  readonly configuration: PlatformConfiguration;
  readonly answer: RegistrationAnswer;
  /** Null while the demonstration lets everybody in. */
  readonly invite: {
    readonly inviteId: string;
    readonly name: string | null;
    readonly schoolId: string | null;
    readonly welcomes: boolean;
  } | null;
}

/** How the platform's deployment stands: `later` when the first launch will name it, `welcome` when that one is let in by itself, `disabled` with its platform too. */
export type DeploymentState = 'approved' | 'disabled' | 'later' | 'welcome';

/** The school that a registration will belong to: the invite's, or a new one. */
export interface SchoolToBe {
  readonly name: string;
  readonly isNew: boolean;
  /** The LMS is connected already: a new school would be a second one of it, without its children. */
  readonly isSecond: boolean;
}

export async function schoolOfRegistration(
  { db }: Pick<Tools, 'db'>,
  { configuration, invite }: Pick<Registration, 'configuration' | 'invite'>,
): Promise<SchoolToBe> {
  if (invite === null || invite.schoolId === null) {
    const { issuer } = configuration;
    const { host } = new URL(issuer);
    // In a cloud all schools have one issuer, and who else is there is nobody's business.
    const isSecond = !areOneCloud(host, host) && (await peopleOfIssuer(db, issuer)) !== null;
    return { name: newSchoolName({ configuration, invite }), isNew: true, isSecond };
  }
  const { name } = await db
    .selectFrom('school')
    .where('school_id', '=', invite.schoolId)
    .select('name')
    .executeTakeFirstOrThrow();
  return { name, isNew: false, isSecond: false };
}

const newSchoolName = ({ configuration, invite }: Pick<Registration, 'configuration' | 'invite'>): string =>
  invite?.name ?? configuration.accountName ?? new URL(configuration.issuer).host;

/**
 * Stores a platform that has registered, with its deployment, and uses the invite up: all of it or nothing.
 * The same issuer and client id is the same registration, which is renewed and not doubled.
 * @throws Refusal `LTI_REGISTRATION_TAKEN`, `LTI_INVITE_USED`
 */
export async function storeRegistration(tools: Tools, registration: Registration): Promise<Stored> {
  try {
    return await storeOnce(tools, registration);
  } catch (error) {
    // Another registration of the same client id was quicker by a moment: this one renews it.
    if (isDuplicate(error)) return await storeOnce(tools, registration);
    throw error;
  }
}

interface Stored {
  readonly platformId: string;
  readonly deployment: DeploymentState;
  /** Whether the platform was there already. */
  readonly updated: boolean;
}

async function storeOnce({ db, clock, random }: Tools, registration: Registration): Promise<Stored> {
  const { configuration, answer, invite } = registration;
  return await db.transaction().execute(async (tx) => {
    const tools = { db: tx, clock, random };
    const { platformId, updated, disabled } = await storePlatform(tools, registration);
    if (invite !== null) {
      const { inviteId } = invite;
      await spendInvite(tx, { inviteId, usedBy: registration.id, platformId, at: clock() });
    }
    const { onlyDeployment = null, sharesClients = false } = familyByCode(configuration.family);
    const deploymentId = answer.deploymentId ?? onlyDeployment;
    const deployment =
      deploymentId === null ? 'later' : await letIn(tools, { registration, platformId, deploymentId });
    if (disabled) return { platformId, deployment: 'disabled', updated };
    if (deployment !== 'later' || updated || sharesClients || !invite?.welcomes)
      return { platformId, deployment, updated };
    await promiseWelcome(tx, { platformId, schoolId: invite.schoolId, at: clock() });
    return { platformId, deployment: 'welcome', updated };
  });
}

async function storePlatform(
  { db, clock, random }: Tools,
  { configuration, answer, invite }: Registration,
): Promise<{ platformId: string; updated: boolean; disabled: boolean }> {
  const { issuer, authUrl, tokenUrl, jwksUrl, family } = configuration;
  const found = await db
    .selectFrom('platform')
    .where('issuer', '=', issuer)
    .where('client_id', '=', answer.clientId)
    .selectAll()
    .executeTakeFirst();
  const addresses = { auth_url: authUrl, token_url: tokenUrl, jwks_url: jwksUrl };
  const told = { family, scope: answer.scopes?.join(' ') ?? null };
  if (found !== undefined) {
    const moved = Object.entries(addresses).some(
      ([name, value]) => found[name as keyof typeof addresses] !== value,
    );
    if (moved) await demandOwner(db, { platformId: found.platform_id, schoolId: invite?.schoolId ?? null });
    await db
      .updateTable('platform')
      .set({ ...addresses, ...told })
      .where('platform_id', '=', found.platform_id)
      .execute();
    return { platformId: found.platform_id, updated: true, disabled: found.disabled === 1 };
  }
  const platformId = random.id();
  await db
    .insertInto('platform')
    .values({
      platform_id: platformId,
      name: newSchoolName({ configuration, invite }),
      issuer,
      client_id: answer.clientId,
      ...addresses,
      token_audience: familyByCode(family).tokenAudience ?? null,
      ...told,
      disabled: 0,
      created_at: clock(),
      people_of: await peopleOfIssuer(db, issuer),
      welcome_until: null,
      welcome_school: null,
    })
    .execute();
  return { platformId, updated: false, disabled: false };
}

/**
 * New addresses for a known registration decide whom we believe. Only an invite for a school that this
 * platform serves already may bring them.
 */
async function demandOwner(
  db: Database,
  { platformId, schoolId }: { platformId: string; schoolId: string | null },
): Promise<void> {
  const served =
    schoolId === null
      ? undefined
      : await db
          .selectFrom('deployment')
          .where('platform_id', '=', platformId)
          .where('school_id', '=', schoolId)
          .select('handle')
          .executeTakeFirst();
  if (served === undefined) throw new Refusal('LTI_REGISTRATION_TAKEN');
}

/** The deployment that the platform named. One that an administrator has switched off stays off. */
async function letIn(
  tools: Tools,
  {
    registration: { configuration, invite },
    platformId,
    deploymentId,
  }: { registration: Registration; platformId: string; deploymentId: string },
): Promise<DeploymentState> {
  const { db, clock, random } = tools;
  const schoolName = newSchoolName({ configuration, invite });
  const joins = invite?.schoolId ?? null;
  const known = await db
    .selectFrom('deployment')
    .where('platform_id', '=', platformId)
    .where('deployment_id', '=', deploymentId)
    .select(['handle', 'status', 'school_id'])
    .executeTakeFirst();
  if (known?.status === 'disabled') return 'disabled';
  const approve = async (handle: string): Promise<string> => {
    const schoolId = known?.school_id ?? joins ?? (await foundSchool(tools, schoolName));
    await db
      .updateTable('deployment')
      .set({ status: 'approved', school_id: schoolId })
      .where('handle', '=', handle)
      .execute();
    return schoolId;
  };
  const schoolId =
    known === undefined
      ? await addDeployment(tools, { platformId, deploymentId, schoolName, joins })
      : await approve(known.handle);
  await recordAs(
    db,
    { schoolId, personId: null, at: clock(), entryId: random.id() },
    { action: 'platform.registered', subjectId: platformId },
  );
  return 'approved';
}
