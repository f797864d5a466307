import type { ExpressionBuilder, Updateable } from 'kysely';
import type { Database } from './open.ts';
import type { JobTable } from './school-tables.ts';
import type { Tables } from './schema.ts';

/**
 * Work that must be done later and must survive a restart. A job is of a school, has a kind and a
 * subject; equal jobs join, so that asking twice means doing once. Several server processes share the
 * jobs of one database: who claims a job holds a lease on it, and when that process dies, the lease runs
 * out and another takes over. So a job may run twice, and its handler must bear that.
 */
export interface Job {
  readonly schoolId: string;
  readonly kind: string;
  readonly subject: string;
  /** What was given with it, read from JSON. */
  readonly payload: unknown;
  /** Counts the claims since it last succeeded or was asked for anew; 1 at the first. */
  readonly attempts: number;
  /** Counts how often it was asked for; tells a job asked for again while it ran. */
  readonly generation: number;
}

interface Wanted {
  readonly schoolId: string;
  readonly kind: string;
  readonly subject: string;
  readonly payload: unknown;
  readonly dueAt: number;
  readonly now: number;
}

/**
 * Asks for a job, inside the transaction that gives the reason for it. One that waits already takes the
 * newer payload and the earlier moment; one that waits after a failure keeps its back-off; one that was
 * given up begins anew.
 */
export async function enqueue(
  tx: Database,
  { schoolId, kind, subject, payload, dueAt, now }: Wanted,
): Promise<void> {
  const text = JSON.stringify(payload);
  await tx
    .insertInto('job')
    .values({
      school_id: schoolId,
      kind,
      subject,
      payload: text,
      due_at: dueAt,
      attempts: 0,
      generation: 1,
      leased_until: null,
      reason: null,
      gave_up_at: null,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'kind', 'subject']).doUpdateSet((eb) => ({
        payload: text,
        generation: eb('job.generation', '+', 1),
        due_at: eb
          .case()
          .when('job.gave_up_at', 'is not', null)
          .then(dueAt)
          .when(eb.and([eb('job.attempts', '=', 0), eb('job.due_at', '>', dueAt)]))
          .then(dueAt)
          .else(eb.ref('job.due_at'))
          .end(),
        attempts: eb.case().when('job.gave_up_at', 'is not', null).then(0).else(eb.ref('job.attempts')).end(),
        reason: eb.case().when('job.gave_up_at', 'is not', null).then(null).else(eb.ref('job.reason')).end(),
        gave_up_at: null,
      })),
    )
    .execute();
}

/** The schools that have something due, the longest waiting first. */
export async function schoolsWithDueJobs(
  db: Database,
  { now, most }: { now: number; most: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('job')
    .where('due_at', '<=', now)
    .where('gave_up_at', 'is', null)
    .where((job) => job.or([job('leased_until', 'is', null), job('leased_until', '<=', now)]))
    .groupBy('school_id')
    .orderBy((job) => job.fn.min('due_at'))
    .limit(most)
    .select('school_id')
    .execute();
  return rows.map((row) => row.school_id);
}

/** Takes due jobs of a school for oneself, until `leaseUntil`; those that another process took meanwhile are left out. */
export async function claimJobs(
  db: Database,
  { schoolId, now, leaseUntil, most }: { schoolId: string; now: number; leaseUntil: number; most: number },
): Promise<Job[]> {
  const due = await db
    .selectFrom('job')
    .where('school_id', '=', schoolId)
    .where('due_at', '<=', now)
    .where('gave_up_at', 'is', null)
    .where((job) => job.or([job('leased_until', 'is', null), job('leased_until', '<=', now)]))
    .orderBy('due_at')
    .limit(most)
    .select(['kind', 'subject'])
    .execute();
  const claimed: Job[] = [];
  for (const { kind, subject } of due) {
    const row = await db
      .updateTable('job')
      .set((job) => ({ leased_until: leaseUntil, attempts: job('attempts', '+', 1) }))
      .where('school_id', '=', schoolId)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where('due_at', '<=', now)
      .where('gave_up_at', 'is', null)
      .where((job) => job.or([job('leased_until', 'is', null), job('leased_until', '<=', now)]))
      .returning(['payload', 'attempts', 'generation'])
      .executeTakeFirst();
    if (row === undefined) continue;
    const payload: unknown = JSON.parse(row.payload);
    claimed.push({ schoolId, kind, subject, payload, attempts: row.attempts, generation: row.generation });
  }
  return claimed;
}

type JobRow = ExpressionBuilder<Tables, 'job'>;

/** Only who still holds the lease may say what becomes of a job: the count of attempts tells. */
const held =
  ({ kind, subject, attempts }: Job) =>
  (row: JobRow) =>
    row.and({ kind, subject, attempts });

/** … and nobody has asked for it again since. */
const heldAsAsked =
  ({ kind, subject, attempts, generation }: Job) =>
  (row: JobRow) =>
    row.and({ kind, subject, attempts, generation });

/** Keeps a job that takes its time for oneself; one that was given back meanwhile, or is another's, is left alone. */
export async function renewLease(db: Database, job: Job, leaseUntil: number): Promise<void> {
  await db
    .updateTable('job')
    .set({ leased_until: leaseUntil })
    .where('school_id', '=', job.schoolId)
    .where(held(job))
    .where('leased_until', 'is not', null)
    .execute();
}

/** Ends a job that succeeded. Asked for again while it ran, it stays and is due at once. */
export async function finishJob(db: Database, job: Job, now: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('job')
    .where('school_id', '=', job.schoolId)
    .where(heldAsAsked(job))
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) await beginAnew(db, job, { now });
}

/**
 * Keeps a job for its next time, with the reason if it came to nothing this time. Asked for again while it ran, it is
 * due at once.
 */
export async function repeatJob(
  db: Database,
  job: Job,
  { dueAt, reason, now }: { dueAt: number; reason: string | null; now: number },
): Promise<void> {
  const change = { due_at: dueAt, attempts: 0, reason };
  if (!(await giveBack(db, job, { change, where: heldAsAsked(job) }))) await beginAnew(db, job, { now });
}

/** Gives a failed job back, to be tried again. */
export async function retryJob(
  db: Database,
  job: Job,
  { dueAt, reason }: { dueAt: number; reason: string },
): Promise<void> {
  await giveBack(db, job, { change: { due_at: dueAt, reason }, where: held(job) });
}

/** Keeps a failed job, with its reason, but tries it no more unless it is asked for anew. */
export async function giveUpJob(
  db: Database,
  job: Job,
  { now, reason }: { now: number; reason: string },
): Promise<void> {
  const change = { gave_up_at: now, reason };
  if (!(await giveBack(db, job, { change, where: heldAsAsked(job) })))
    await beginAnew(db, job, { now, reason });
}

/** It was asked for again while it ran: due at once, as if it had never been tried. */
const beginAnew = (
  db: Database,
  job: Job,
  { now, reason = null }: { now: number; reason?: string | null },
): Promise<boolean> => giveBack(db, job, { change: { due_at: now, attempts: 0, reason }, where: held(job) });

/** Ends the lease; tells whether it was still one's own. */
async function giveBack(
  db: Database,
  job: Job,
  { change, where }: { change: Updateable<JobTable>; where: ReturnType<typeof held> },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ ...change, leased_until: null })
    .where('school_id', '=', job.schoolId)
    .where(where)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** How long a job that was given up is kept, for people to see why, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60_000;

/** Erases a school's jobs that were given up long enough ago. `now` in milliseconds. */
export async function purgeJobs(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db
    .deleteFrom('job')
    .where('school_id', '=', schoolId)
    .where('gave_up_at', '<', now - keptFor)
    .execute();
}
