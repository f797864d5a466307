import { hash } from 'node:crypto';
import { recordAs } from '../access/audit.ts';
import type { Clock, Random } from '../access/context.ts';
import { notFound, Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import { demandSchool, type Alongside } from './deployments.ts';

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

const day = 24 * 60 * 60_000;
/** How long a row outlives its invite, in milliseconds. */
const keptFor = 30 * day;

/** How long an invite may be good for, in days. */
export const longestInvite = 90;
const usualDays = 7;

/** A permission to register one platform, as administrators see it. Its token is shown only once, when it is made. */
export interface Invite {
  readonly inviteId: string;
  /** Of the school that the platform joins, or of the one that is made for it. */
  readonly name: string | null;
  /** The school that the platform joins; null means a new one. */
  readonly schoolId: string | null;
  /** Milliseconds. */
  readonly createdAt: number;
  readonly endsAt: number;
  readonly state: 'open' | 'used' | 'expired';
  /** The platform that came by it. */
  readonly platformId: string | null;
  /** Whether the first deployment of the platform is let in by itself. */
  readonly welcomes: boolean;
}

/**
 * Makes a one-time address at which one LMS may register. Only the hash of its token is stored, so
 * the address cannot be told a second time.
 * @param wish `days`: for how long, 7 when not said; `welcomes`: the first deployment of an LMS that names none
 * when it registers is let in by itself within a day
 * @throws Refusal `NOT_FOUND` when there is no such school, `BAD_INPUT` for an odd number of days
 */
export async function createInvite(
  { db, clock, random }: Tools,
  wish: {
    publicUrl: string;
    name: string | null;
    schoolId: string | null;
    days?: number | undefined;
    welcomes?: boolean;
    /** What else is written in the same transaction. */
    alongside?: (tx: Database, inviteId: string) => Promise<void>;
  },
): Promise<{ inviteId: string; url: string; endsAt: number }> {
  const { publicUrl, name, schoolId, days = usualDays, welcomes = false, alongside } = wish;
  if (!Number.isInteger(days) || days < 1 || days > longestInvite)
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'days', problem: `1 to ${longestInvite}` }] });
  const now = clock();
  const inviteId = random.id().slice(0, 8);
  const token = random.secret();
  const endsAt = now + days * day;
  await db.transaction().execute(async (tx) => {
    if (schoolId !== null) {
      await demandSchool(tx, schoolId);
      await recordAs(
        tx,
        { schoolId, personId: null, at: now, entryId: random.id() },
        { action: 'invite.made', subjectId: inviteId },
      );
    }
    await tx
      .insertInto('invite')
      .values({
        invite_id: inviteId,
        token_hash: hashOf(token),
        name,
        school_id: schoolId,
        created_at: now,
        ends_at: endsAt,
        used_at: null,
        used_by: null,
        platform_id: null,
        welcomes: welcomes ? 1 : 0,
      })
      .execute();
    await alongside?.(tx, inviteId);
  });
  return { inviteId, url: `${publicUrl}/lti/register?invite=${token}`, endsAt };
}

/** All invites that are still kept, the newest first. */
export async function listInvites({ db, clock }: Pick<Tools, 'db' | 'clock'>): Promise<readonly Invite[]> {
  const now = clock();
  const rows = await db
    .selectFrom('invite')
    .leftJoin('school', 'school.school_id', 'invite.school_id')
    .selectAll('invite')
    .select('school.name as school')
    .orderBy('invite.created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    inviteId: row.invite_id,
    name: row.school ?? row.name,
    schoolId: row.school_id,
    createdAt: row.created_at,
    endsAt: row.ends_at,
    state: row.used_at !== null ? 'used' : row.ends_at <= now ? 'expired' : 'open',
    platformId: row.platform_id,
    welcomes: row.welcomes === 1,
  }));
}

/**
 * Takes an invite back that nobody has used: its address is worth nothing from here on.
 * @throws Refusal `NOT_FOUND` when there is none, or it has been used
 */
export async function revokeInvite(
  { db, clock, random }: Tools,
  { inviteId, alongside }: { inviteId: string; alongside?: Alongside },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('invite')
      .where('invite_id', '=', inviteId)
      .where('used_at', 'is', null)
      .returning('school_id')
      .executeTakeFirst();
    if (gone === undefined) throw notFound();
    await alongside?.(tx);
    if (gone.school_id === null) return;
    await recordAs(
      tx,
      { schoolId: gone.school_id, personId: null, at: clock(), entryId: random.id() },
      { action: 'invite.revoked', subjectId: inviteId },
    );
  });
}

/** An invite as the registration page reads it. */
export interface GivenInvite {
  readonly inviteId: string;
  readonly name: string | null;
  readonly schoolId: string | null;
  /** The registration that used it, if one has, and the platform that came by it. */
  readonly usedBy: string | null;
  readonly platformId: string | null;
  readonly welcomes: boolean;
}

/**
 * The invite behind a token, used or not, in time or not.
 * @throws Refusal `LTI_INVITE_UNKNOWN`, `LTI_INVITE_EXPIRED`
 */
export async function findInvite(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  token: string,
): Promise<GivenInvite> {
  const row = await db
    .selectFrom('invite')
    .where('token_hash', '=', hashOf(token))
    .selectAll()
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('LTI_INVITE_UNKNOWN');
  if (row.used_at === null && row.ends_at <= clock()) throw new Refusal('LTI_INVITE_EXPIRED');
  return {
    inviteId: row.invite_id,
    name: row.name,
    schoolId: row.school_id,
    usedBy: row.used_by,
    platformId: row.platform_id,
    welcomes: row.welcomes === 1,
  };
}

/**
 * Uses an invite up, within the transaction that stores what it let in.
 * @throws Refusal `LTI_INVITE_USED` when another registration was quicker
 */
export async function spendInvite(
  tx: Database,
  { inviteId, usedBy, platformId, at }: { inviteId: string; usedBy: string; platformId: string; at: number },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('invite')
    .set({ used_at: at, used_by: usedBy, platform_id: platformId })
    .where('invite_id', '=', inviteId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Refusal('LTI_INVITE_USED');
}

/** Erases invites a month after their end. `now` in milliseconds. */
export async function purgeInvites(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('invite')
    .where('ends_at', '<', now - keptFor)
    .execute();
}

const hashOf = (token: string): string => hash('sha256', token, 'base64url');
