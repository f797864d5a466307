import { recordAs } from '../access/audit.ts';
import { dayOf, earliestToday, type Clock, type Random } from '../access/context.ts';
import type { Coordinators } from '../contract/installation.ts';
import { notFound, Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { lockSchool, selectStaff } from './table.ts';

/** Naming coordinators is the administrator's: nobody in a school can do it. */
interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

interface OfSchool {
  readonly schoolId: string;
}

/** What else is written in the same transaction, if anything changes: who has asked for it. */
interface Alongside {
  readonly alongside?: (tx: Database) => Promise<void>;
}

/** Who coordinates, and which staff could; by name. */
export async function listCoordinators(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  { schoolId }: OfSchool,
): Promise<Coordinators> {
  const today = dayOf(clock());
  const rows = await db
    .selectFrom('coordinator')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'coordinator.school_id')
        .onRef('person.person_id', '=', 'coordinator.person_id'),
    )
    .where('coordinator.school_id', '=', schoolId)
    .where('coordinator.ended_at', 'is', null)
    .where((row) => row.or([row('coordinator.ends_on', 'is', null), row('coordinator.ends_on', '>=', today)]))
    .orderBy('person.name')
    .select(['coordinator.coordinator_id', 'coordinator.person_id', 'person.name', 'coordinator.ends_on'])
    .execute();
  const named = new Set(rows.map((row) => row.person_id));
  const staff = await selectStaff(db, { schoolId });
  return {
    coordinators: rows.map((row) => ({
      coordinatorId: row.coordinator_id,
      personId: row.person_id,
      name: row.name,
      endsOn: row.ends_on,
    })),
    candidates: staff
      .filter((person) => !named.has(person.person_id))
      .map((person) => ({ personId: person.person_id, name: person.name })),
  };
}

/**
 * Names somebody a coordinator until a day; who is one already gets another end.
 * @throws Refusal `NOT_FOUND` for somebody who is no staff of the school, `BAD_INPUT` for a day that has passed
 */
export async function nameCoordinator(
  { db, clock, random }: Tools,
  {
    schoolId,
    personId,
    endsOn,
    alongside,
  }: OfSchool & Alongside & { personId: string; endsOn: string | null },
): Promise<void> {
  const at = clock();
  if (endsOn !== null && endsOn < earliestToday(at))
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'endsOn', problem: 'in_the_past' }] });
  await db.transaction().execute(async (tx) => {
    await lockSchool(tx, { schoolId });
    const { coordinators, candidates } = await listCoordinators({ db: tx, clock }, { schoolId });
    const held = coordinators.find((one) => one.personId === personId);
    if (held === undefined) {
      if (!candidates.some((one) => one.personId === personId)) throw notFound();
      await tx
        .insertInto('coordinator')
        .values({
          school_id: schoolId,
          coordinator_id: random.id(),
          person_id: personId,
          ends_on: endsOn,
          ended_at: null,
          created_at: at,
        })
        .execute();
    } else {
      if (held.endsOn === endsOn) return;
      await tx
        .updateTable('coordinator')
        .set({ ends_on: endsOn })
        .where('school_id', '=', schoolId)
        .where('coordinator_id', '=', held.coordinatorId)
        .execute();
    }
    await recordAs(
      tx,
      { schoolId, personId: null, at, entryId: random.id() },
      { action: 'coordinator.named', subjectId: personId },
    );
    await alongside?.(tx);
  });
}

/**
 * Ends it now. Ending one that is over changes nothing.
 * @throws Refusal `NOT_FOUND` when it is not there
 */
export async function endCoordinator(
  { db, clock, random }: Tools,
  { schoolId, coordinatorId, alongside }: OfSchool & Alongside & { coordinatorId: string },
): Promise<void> {
  const at = clock();
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('coordinator')
      .set({ ended_at: at })
      .where('school_id', '=', schoolId)
      .where('coordinator_id', '=', coordinatorId)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) {
      const known = await tx
        .selectFrom('coordinator')
        .where('school_id', '=', schoolId)
        .where('coordinator_id', '=', coordinatorId)
        .select('coordinator_id')
        .executeTakeFirst();
      if (known === undefined) throw notFound();
      return;
    }
    await recordAs(
      tx,
      { schoolId, personId: null, at, entryId: random.id() },
      { action: 'coordinator.ended', subjectId: coordinatorId },
    );
    await alongside?.(tx);
  });
}
