import { recordAs } from '../access/audit.ts';
import type { Clock, Random } from '../access/context.ts';
import { notFound } from '../errors.ts';
import { keptUnder } from '../people/kept-under.ts';
import type { DeploymentTable } from '../storage/installation-tables.ts';
import type { Database } from '../storage/open.ts';

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

/** What else is written in the same transaction: whoever asked for the change is noted with it. */
export type Alongside = (tx: Database) => Promise<void>;

/** Adds a deployment that is approved from the start; it joins the school named or gets one of its own. */
export async function addDeployment(
  { db, clock, random }: Tools,
  {
    platformId,
    deploymentId,
    schoolName,
    joins = null,
  }: { platformId: string; deploymentId: string; schoolName: string; joins?: string | null },
): Promise<string> {
  const schoolId = joins ?? (await foundSchool({ db, clock, random }, schoolName));
  await db
    .insertInto('deployment')
    .values({
      platform_id: platformId,
      deployment_id: deploymentId,
      handle: random.id().slice(0, 8),
      status: 'approved',
      school_id: schoolId,
      first_seen_at: clock(),
    })
    .execute();
  return schoolId;
}

/** A new school; its administrators may change everything about it later. */
export async function foundSchool({ db, clock, random }: Tools, name: string): Promise<string> {
  const schoolId = random.id();
  await db
    .insertInto('school')
    .values({ school_id: schoolId, name, locale: 'ru', staff_may_take: 1, created_at: clock() })
    .execute();
  return schoolId;
}

/**
 * Lets a waiting deployment in: it gets a school of its own, or joins the school named. One that belongs
 * to another school moves: whoever came in through it begins anew there, and open sessions end.
 * @param wish `newSchool`: the name of a school that is founded for it; asked twice, it is founded once
 * @returns whose it is now, and in which state it was before
 * @throws Refusal `NOT_FOUND`
 */
export async function approveDeployment(
  { db, clock, random }: Tools,
  wish: { handle: string; schoolId: string | null; newSchool?: string; alongside?: Alongside },
): Promise<{ deploymentId: string; schoolId: string; was: DeploymentTable['status'] }> {
  const { handle, schoolId, newSchool, alongside } = wish;
  return await db.transaction().execute(async (tx) => {
    const waiting = await lockDeployment(tx, handle);
    if (schoolId !== null) await demandSchool(tx, schoolId);
    const { school_id: earlier, platform_id: platformId } = waiting;
    const known =
      newSchool === undefined ? (schoolId ?? earlier) : await ownSchool(tx, { handle, name: newSchool });
    const school =
      known ?? (await foundSchool({ db: tx, clock, random }, newSchool ?? (await nameOf(tx, platformId))));
    if (earlier !== null && earlier !== school)
      await endSessions(tx, { schoolId: earlier, platformId, at: clock() });
    await setStatus(tx, { handle, status: 'approved', schoolId: school });
    await recordAs(
      tx,
      { schoolId: school, personId: null, at: clock(), entryId: random.id() },
      { action: 'deployment.approved', subjectId: handle },
    );
    await alongside?.(tx);
    return { deploymentId: waiting.deployment_id, schoolId: school, was: waiting.status };
  });
}

/**
 * Switches a deployment off and ends the sessions of its people.
 * @throws Refusal `NOT_FOUND`
 */
export async function disableDeployment(
  { db, clock, random }: Tools,
  { handle, alongside }: { handle: string; alongside?: Alongside },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await lockDeployment(tx, handle);
    await setStatus(tx, { handle, status: 'disabled', schoolId: row.school_id });
    await alongside?.(tx);
    if (row.school_id === null) return;
    const { school_id: schoolId, platform_id: platformId } = row;
    await endSessions(tx, { schoolId, platformId, at: clock() });
    await recordAs(
      tx,
      { schoolId, personId: null, at: clock(), entryId: random.id() },
      { action: 'deployment.disabled', subjectId: handle },
    );
  });
}

/**
 * Switches a registration off or on again. Switched off, nobody comes in through it, and the sessions
 * of its people end.
 * @throws Refusal `NOT_FOUND`
 */
export async function setPlatformDisabled(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  { platformId, disabled, alongside }: { platformId: string; disabled: boolean; alongside?: Alongside },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('platform')
      .set({ disabled: disabled ? 1 : 0 })
      .where('platform_id', '=', platformId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw notFound();
    await alongside?.(tx);
    if (!disabled) return;
    const deployments = await tx
      .selectFrom('deployment')
      .where('platform_id', '=', platformId)
      .select('school_id')
      .distinct()
      .execute();
    for (const { school_id: schoolId } of deployments) {
      if (schoolId !== null) await endSessions(tx, { schoolId, platformId, at: clock() });
    }
  });
}

/**
 * Ends the sessions of those who came to a school through one platform: of everybody whom it knows, since a session
 * does not say through which registration of an issuer it began. Who came through another comes in again.
 */
async function endSessions(
  tx: Database,
  { schoolId, platformId, at }: { schoolId: string; platformId: string; at: number },
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('school_id', '=', schoolId)
    .where('revoked_at', 'is', null)
    .where('person_id', 'in', (people) =>
      people
        .selectFrom('person')
        .where('school_id', '=', schoolId)
        .where('platform_id', '=', keptUnder(tx, platformId))
        .select('person_id'),
    )
    .execute();
}

/** Takes the row's lock on both engines: of several at once, one founds the school. @throws Refusal `NOT_FOUND` */
async function lockDeployment(tx: Database, handle: string): Promise<DeploymentTable> {
  const row = await tx
    .updateTable('deployment')
    .set((deployment) => ({ handle: deployment.ref('handle') }))
    .where('handle', '=', handle)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

/** The school of this name that the deployment has for itself already. */
async function ownSchool(
  tx: Database,
  { handle, name }: { handle: string; name: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('deployment')
    .innerJoin('school', 'school.school_id', 'deployment.school_id')
    .where('deployment.handle', '=', handle)
    .where('school.name', '=', name)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('deployment as other')
            .whereRef('other.school_id', '=', 'deployment.school_id')
            .where('other.handle', '!=', handle)
            .select('other.handle'),
        ),
      ),
    )
    .select('school.school_id')
    .executeTakeFirst();
  return row?.school_id ?? null;
}

async function nameOf(tx: Database, platformId: string): Promise<string> {
  const { name } = await tx
    .selectFrom('platform')
    .where('platform_id', '=', platformId)
    .select('name')
    .executeTakeFirstOrThrow();
  return name;
}

async function setStatus(
  tx: Database,
  { handle, status, schoolId }: { handle: string; status: 'approved' | 'disabled'; schoolId: string | null },
): Promise<void> {
  await tx
    .updateTable('deployment')
    .set({ status, school_id: schoolId })
    .where('handle', '=', handle)
    .execute();
}

/** @throws Refusal `NOT_FOUND` */
export async function demandSchool(tx: Database, schoolId: string): Promise<void> {
  const school = await tx
    .selectFrom('school')
    .where('school_id', '=', schoolId)
    .select('school_id')
    .executeTakeFirst();
  if (school === undefined) throw notFound();
}
