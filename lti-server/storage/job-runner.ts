import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import {
  claimJobs,
  finishJob,
  giveUpJob,
  renewLease,
  repeatJob,
  retryJob,
  schoolsWithDueJobs,
  type Job,
} from './jobs.ts';
import type { Database } from './open.ts';

/**
 * What became of a job. `again`: to be done again at that moment, for what is `done` or, with a reason, for what came
 * to nothing and will be asked anew as if for the first time. `retry`: not now; the reason
 * is a stable word, `notBefore` a moment that somebody asked to wait for. `giveUp`: trying again would not
 * help.
 */
export type JobOutcome =
  | { readonly is: 'done' }
  | { readonly is: 'again'; readonly at: number; readonly reason?: string }
  | { readonly is: 'retry'; readonly reason: string; readonly notBefore?: number }
  | { readonly is: 'giveUp'; readonly reason: string };

/** Does a job of one kind. Whatever it throws counts as a retry for the reason `internal`. */
export type JobHandler = (job: Job) => Promise<JobOutcome>;

export interface JobRunner {
  /** Does whatever is due, and what is asked for or becomes due meanwhile; tells how many jobs it was. */
  runDue(): Promise<number>;
  /** Looks for due jobs every so many milliseconds from now on. */
  start(interval: number): void;
  /** Something has just become due: looks at once instead of at the next turn. Only after `start`. */
  nudge(): void;
  /**
   * Asks for jobs once whatever is being answered now has been answered; `ask` tells whether something
   * became due by that, and then it is looked at.
   */
  askLater(ask: () => Promise<boolean>): void;
  /** Begins nothing new, and waits a little for what is under way; what is broken off, another server does. */
  stop(): Promise<void>;
}

interface RunnerTools {
  readonly db: Database;
  readonly clock: () => number;
  /** So that what failed together is not tried again together. */
  readonly random: { id(): string };
  readonly log: FastifyBaseLogger;
  readonly handlers: Readonly<Record<string, JobHandler>>;
}

const minute = 60_000;
/** Renewed while a job is being done, so that no other server begins it meanwhile. */
const lease = 10 * minute;
/** … but not for ever: what takes this long hangs, and another server may try. */
const longestJob = 60 * minute;
/** Of one school at a time, and schools side by side. */
const mostOfSchool = 2;
const mostSchools = 6;
/** For jobs under way when the server stops. */
const patience = minute / 12;
const firstDelay = minute / 2;
const longestDelay = 6 * 60 * minute;
/** About three days. */
const mostAttempts = 20;

export function createJobRunner(tools: RunnerTools): JobRunner {
  const { db, clock, log } = tools;
  let timer: ReturnType<typeof setInterval> | null = null;
  let running: Promise<number> | null = null;
  let asked = false;
  let wake = Promise.withResolvers<void>();
  let stopped = false;
  let count = 0;
  const asking = new Set<Promise<void>>();
  /** Whose jobs are being done: each goes on when its own have ended, so a slow platform holds up no other school. */
  const atWork = new Map<string, Promise<void>>();

  /** Begins with schools that have something due, as many as there is room for. */
  async function begin(putOff: Set<string>): Promise<void> {
    const most = mostSchools + atWork.size + putOff.size;
    const due = await schoolsWithDueJobs(db, { now: clock(), most });
    if (stopped) return;
    const next = due.filter((schoolId) => !atWork.has(schoolId) && !putOff.has(schoolId));
    for (const schoolId of next.slice(0, mostSchools - atWork.size)) {
      const work = runSchool(schoolId)
        .catch((error: unknown) => {
          // Not at once again: it would fail as fast.
          putOff.add(schoolId);
          log.warn({ school: schoolId, err: error }, 'jobs put off');
        })
        .finally(() => atWork.delete(schoolId));
      atWork.set(schoolId, work);
    }
  }

  async function runSchool(schoolId: string): Promise<void> {
    const now = clock();
    const jobs = await claimJobs(db, { schoolId, now, leaseUntil: now + lease, most: mostOfSchool });
    count += jobs.length;
    const ends = await Promise.allSettled(jobs.map((job) => runJob(tools, job)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  async function runAll(): Promise<number> {
    count = 0;
    const putOff = new Set<string>();
    while (!stopped) {
      asked = false;
      wake = Promise.withResolvers();
      await Promise.all(asking);
      await begin(putOff);
      if (atWork.size === 0 && !asked) break;
      if (!asked) await Promise.race([wake.promise, ...atWork.values()]);
      if (asked) putOff.clear();
    }
    await Promise.all(atWork.values());
    return count;
  }

  function runDue(): Promise<number> {
    if (running !== null) {
      asked = true;
      wake.resolve();
      return running;
    }
    running = runAll().finally(() => {
      running = null;
    });
    return running;
  }

  const look = (): void => {
    if (!stopped) runDue().catch((error: unknown) => log.warn({ err: error }, 'jobs put off'));
  };

  const nudge = (): void => {
    if (timer !== null) void setImmediate().then(look);
  };

  return {
    runDue,
    nudge,
    askLater(ask) {
      const done = (async () => {
        await setImmediate();
        if (await ask()) nudge();
      })()
        .catch((error: unknown) => log.warn({ err: error }, 'job not asked for'))
        .finally(() => asking.delete(done));
      asking.add(done);
    },
    start(interval) {
      timer = setInterval(look, interval).unref();
      look();
    },
    async stop() {
      stopped = true;
      if (timer !== null) clearInterval(timer);
      // Whether or not it could go on looking, what it has begun goes on.
      const underWay = Promise.all([running?.catch(() => undefined), ...atWork.values()]);
      await Promise.race([underWay, setTimeout(patience, undefined, { ref: false })]);
    },
  };
}

async function runJob({ db, clock, random, log, handlers }: RunnerTools, job: Job): Promise<void> {
  const facts = { school: job.schoolId, kind: job.kind, attempt: job.attempts };
  let outcome: JobOutcome;
  const begun = clock();
  const renewing = setInterval(() => {
    const leaseUntil = clock() + lease;
    if (leaseUntil > begun + longestJob) return;
    renewLease(db, job, leaseUntil).catch((error: unknown) =>
      log.warn({ ...facts, err: error }, 'lease not renewed'),
    );
  }, lease / 3).unref();
  try {
    const handler = handlers[job.kind];
    outcome = handler === undefined ? { is: 'giveUp', reason: 'unknown_kind' } : await handler(job);
  } catch (error) {
    log.error({ ...facts, err: error }, 'job broke');
    outcome = { is: 'retry', reason: 'internal' };
  } finally {
    clearInterval(renewing);
  }
  const now = clock();
  if (outcome.is === 'done') await finishJob(db, job, now);
  else if (outcome.is === 'again') {
    const { at: dueAt, reason = null } = outcome;
    if (reason !== null) log.warn({ ...facts, reason }, 'job came to nothing');
    await repeatJob(db, job, { dueAt, reason, now });
  } else if (outcome.is === 'giveUp' || job.attempts >= mostAttempts) {
    log.warn({ ...facts, reason: outcome.reason }, 'job given up');
    await giveUpJob(db, job, { now, reason: outcome.reason });
  } else {
    const dueAt = Math.max(outcome.notBefore ?? 0, now + delayAfter(job.attempts, chanceOf(random.id())));
    log.info({ ...facts, reason: outcome.reason }, 'job put off');
    await retryJob(db, job, { dueAt, reason: outcome.reason });
  }
}

/** A number from 0 to 1 out of an unguessable identifier. */
const chanceOf = (id: string): number => Buffer.from(id, 'base64url').readUInt32BE() / 2 ** 32;

/** Doubles from half a minute up to six hours, each between three quarters and the whole of it. */
const delayAfter = (attempts: number, chance: number): number =>
  Math.round(Math.min(firstDelay * 2 ** (attempts - 1), longestDelay) * (0.75 + chance / 4));
