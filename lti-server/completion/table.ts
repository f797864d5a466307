import { staffRoles } from '../contract/vocabulary.ts';
import type { LmsRefusal } from '../contract/completion.ts';
import type { Database } from '../storage/open.ts';
import { wasNew } from '../storage/was-new.ts';

/** The queries on `counted_link` and `counted_pupil`. */

export interface OfLink {
  readonly schoolId: string;
  readonly linkId: string;
}
export interface OfCounted extends OfLink {
  readonly pupilId: string;
}

/** An activity with what its staff have decided; the columns of the decision are null while nobody has. */
export const selectLink = (db: Database, { schoolId, linkId }: OfLink) =>
  db
    .selectFrom('resource_link')
    .leftJoin('counted_link', (join) =>
      join
        .onRef('counted_link.school_id', '=', 'resource_link.school_id')
        .onRef('counted_link.link_id', '=', 'resource_link.link_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'counted_link.school_id')
        .onRef('person.person_id', '=', 'counted_link.switched_by'),
    )
    .leftJoin('platform', 'platform.platform_id', 'resource_link.platform_id')
    .leftJoin('deployment', (join) =>
      join
        .onRef('deployment.platform_id', '=', 'resource_link.platform_id')
        .onRef('deployment.deployment_id', '=', 'resource_link.deployment_id'),
    )
    .where('resource_link.school_id', '=', schoolId)
    .where('resource_link.link_id', '=', linkId)
    .select([
      'resource_link.title',
      'resource_link.services',
      'resource_link.platform_id',
      'resource_link.deployment_id',
      'resource_link.lti_link_id',
      'platform.family',
      'deployment.status as deployment_status',
      'counted_link.is_on',
      'counted_link.switched_at',
      'counted_link.line_item_url',
      'counted_link.remade',
      'person.name as switched_by',
    ])
    .executeTakeFirst();

export type LinkRow = NonNullable<Awaited<ReturnType<typeof selectLink>>>;

/** Switches the activity and makes others who do so wait until this transaction ends. */
export const upsertCountedLink = (
  db: Database,
  row: OfLink & { isOn: boolean; at: number; by: string },
): Promise<unknown> => {
  const latest = { is_on: row.isOn ? 1 : 0, switched_at: row.at, switched_by: row.by };
  return db
    .insertInto('counted_link')
    .values({ school_id: row.schoolId, link_id: row.linkId, line_item_url: null, remade: 0, ...latest })
    .onConflict((conflict) => conflict.columns(['school_id', 'link_id']).doUpdateSet(latest))
    .execute();
};

/** Takes the row's lock on both engines. */
export const lockCountedLink = (tx: Database, { schoolId, linkId }: OfLink) =>
  tx
    .updateTable('counted_link')
    .set((link) => ({ link_id: link.ref('link_id') }))
    .where('school_id', '=', schoolId)
    .where('link_id', '=', linkId)
    .returning(['is_on', 'line_item_url', 'remade'])
    .executeTakeFirst();

export const updateLineItem = (
  db: Database,
  { schoolId, linkId, ...change }: OfLink & { line_item_url: string | null; remade?: number },
) =>
  db
    .updateTable('counted_link')
    .set(change)
    .where('school_id', '=', schoolId)
    .where('link_id', '=', linkId)
    .execute();

export const selectCounted = (db: Database, { schoolId, linkId }: OfLink) =>
  db
    .selectFrom('counted_pupil')
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'counted_pupil.school_id')
        .onRef('pupil.pupil_id', '=', 'counted_pupil.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .where('counted_pupil.school_id', '=', schoolId)
    .where('counted_pupil.link_id', '=', linkId)
    .orderBy('counted_pupil.finished_at')
    .orderBy('counted_pupil.pupil_id')
    .select([
      'counted_pupil.pupil_id',
      'counted_pupil.route_id',
      'counted_pupil.finished_at',
      'counted_pupil.state',
      'counted_pupil.due_at',
      'counted_pupil.scored_at',
      'counted_pupil.unanswered',
      'counted_pupil.tries',
      'counted_pupil.sent_at',
      'counted_pupil.reason',
      'person.name',
      'person.sub',
    ])
    .execute();

export type CountedRow = Awaited<ReturnType<typeof selectCounted>>[number];

/** A pupil who is in the list already stays there as is: what was sent is not sent again. */
export async function insertCounted(
  db: Database,
  row: OfCounted & { routeId: string; finishedAt: number; dueAt: number },
): Promise<boolean> {
  return wasNew(
    db
      .insertInto('counted_pupil')
      .values({
        school_id: row.schoolId,
        link_id: row.linkId,
        pupil_id: row.pupilId,
        route_id: row.routeId,
        finished_at: row.finishedAt,
        state: 'waiting',
        due_at: row.dueAt,
        scored_at: null,
        unanswered: 0,
        tries: 0,
        sent_at: null,
        reason: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'link_id', 'pupil_id']).doNothing()),
  );
}

/** Remembers what the LMS has taken, whatever became of the row meanwhile. */
export const insertSent = (
  db: Database,
  row: OfCounted & { routeId: string; finishedAt: number; at: number },
): Promise<unknown> =>
  db
    .insertInto('counted_pupil')
    .values({
      school_id: row.schoolId,
      link_id: row.linkId,
      pupil_id: row.pupilId,
      route_id: row.routeId,
      finished_at: row.finishedAt,
      state: 'sent',
      due_at: row.at,
      scored_at: row.at,
      unanswered: 0,
      tries: 1,
      sent_at: row.at,
      reason: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'link_id', 'pupil_id'])
        .doUpdateSet({ state: 'sent', sent_at: row.at, unanswered: 0, reason: null }),
    )
    .execute();

interface CountedChange {
  readonly state?: 'waiting' | 'sent' | 'refused';
  readonly due_at?: number;
  readonly scored_at?: number | null;
  readonly unanswered?: number;
  readonly tries?: number;
  readonly sent_at?: number | null;
  readonly reason?: LmsRefusal | null;
}

/** Changes a row only while it is in the state it was found in; tells whether it did. */
export async function updateCounted(
  db: Database,
  of: OfCounted & { from: 'waiting' | 'sent' | 'refused' },
  change: CountedChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('counted_pupil')
    .set(change)
    .where('school_id', '=', of.schoolId)
    .where('link_id', '=', of.linkId)
    .where('pupil_id', '=', of.pupilId)
    .where('state', '=', of.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Forgets what has not reached the LMS: of the whole activity, or of one pupil's route in all activities. */
export const deleteUnsentOfLink = (db: Database, { schoolId, linkId }: OfLink) =>
  db
    .deleteFrom('counted_pupil')
    .where('school_id', '=', schoolId)
    .where('link_id', '=', linkId)
    .where('state', '!=', 'sent')
    .execute();

export const deleteUnsentOfRoute = (
  db: Database,
  of: { schoolId: string; pupilId: string; routeId: string },
) =>
  db
    .deleteFrom('counted_pupil')
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('route_id', '=', of.routeId)
    .where('state', '!=', 'sent')
    .execute();

/** The activities that count for a pupil: switched on, in a course where the pupil is not staff. */
export const selectLinksOfPupil = (db: Database, of: { schoolId: string; pupilId: string }) =>
  db
    .selectFrom('pupil')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.school_id', '=', 'pupil.school_id')
        .onRef('membership.person_id', '=', 'pupil.person_id'),
    )
    .innerJoin('resource_link', (join) =>
      join
        .onRef('resource_link.school_id', '=', 'membership.school_id')
        .onRef('resource_link.course_id', '=', 'membership.course_id'),
    )
    .innerJoin('counted_link', (join) =>
      join
        .onRef('counted_link.school_id', '=', 'resource_link.school_id')
        .onRef('counted_link.link_id', '=', 'resource_link.link_id'),
    )
    .where('pupil.school_id', '=', of.schoolId)
    .where('pupil.pupil_id', '=', of.pupilId)
    .where('membership.role', 'not in', staffRoles)
    .where('counted_link.is_on', '=', 1)
    .select('counted_link.link_id')
    .execute();
