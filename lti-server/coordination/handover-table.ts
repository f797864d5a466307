import type { Visibility } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';

/** What is handed on with a child, and whether it was read. */

interface OfPupil {
  readonly schoolId: string;
  readonly pupilId: string;
}

export const insertHandover = (
  tx: Database,
  row: OfPupil & { handoverId: string; from: string | null; to: string; tieId: string; at: number },
) =>
  tx
    .insertInto('handover')
    .values({
      school_id: row.schoolId,
      handover_id: row.handoverId,
      pupil_id: row.pupilId,
      from_person: row.from,
      to_person: row.to,
      tie_id: row.tieId,
      created_at: row.at,
      read_at: null,
    })
    .execute();

/** For each tie that began with a hand-over, when it was read. */
export const selectHandoverStates = (db: Database, { schoolId }: { schoolId: string }) =>
  db.selectFrom('handover').where('school_id', '=', schoolId).select(['tie_id', 'read_at']).execute();

/** The newest hand-over of a pupil to a person, with the name of who was the tutor before. */
export const selectHandover = (db: Database, of: OfPupil & { personId: string }) =>
  db
    .selectFrom('handover')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'handover.school_id')
        .onRef('person.person_id', '=', 'handover.from_person'),
    )
    .where('handover.school_id', '=', of.schoolId)
    .where('handover.pupil_id', '=', of.pupilId)
    .where('handover.to_person', '=', of.personId)
    .orderBy('handover.created_at', 'desc')
    .select(['handover.handover_id', 'handover.read_at', 'person.name as from_name'])
    .executeTakeFirst();

/** Hand-overs to a person that nobody has confirmed, for ties that hold on this day. */
export const selectUnread = (db: Database, of: { schoolId: string; personId: string; today: string }) =>
  db
    .selectFrom('handover')
    .innerJoin('tie', (join) =>
      join.onRef('tie.school_id', '=', 'handover.school_id').onRef('tie.tie_id', '=', 'handover.tie_id'),
    )
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'handover.school_id')
        .onRef('pupil.pupil_id', '=', 'handover.pupil_id'),
    )
    .innerJoin('person as child', (join) =>
      join.onRef('child.school_id', '=', 'pupil.school_id').onRef('child.person_id', '=', 'pupil.person_id'),
    )
    .leftJoin('person as before', (join) =>
      join
        .onRef('before.school_id', '=', 'handover.school_id')
        .onRef('before.person_id', '=', 'handover.from_person'),
    )
    .where('handover.school_id', '=', of.schoolId)
    .where('handover.to_person', '=', of.personId)
    .where('handover.read_at', 'is', null)
    .where('tie.ended_at', 'is', null)
    .where('tie.starts_on', '<=', of.today)
    .where((tie) => tie.or([tie('tie.ends_on', 'is', null), tie('tie.ends_on', '>=', of.today)]))
    .select([
      'handover.pupil_id',
      'child.name',
      'before.name as from_name',
      'tie.ends_on',
      'tie.substitute_for',
    ])
    .execute();

/** Notes all hand-overs of the pupil to this person as read; tells whether there was one that was not. */
export async function markRead(
  tx: Database,
  of: OfPupil & { personId: string; at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('handover')
    .set({ read_at: of.at })
    .where('school_id', '=', of.schoolId)
    .where('pupil_id', '=', of.pupilId)
    .where('to_person', '=', of.personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Notes of some kinds that a reader of these visibilities reads anyway, the newest first. */
export const selectTold = (
  db: Database,
  of: OfPupil & {
    kinds: readonly ('good_word' | 'agreement' | 'recommendation')[];
    visibilities: readonly Visibility[];
    since: number;
  },
) =>
  db
    .selectFrom('note')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'note.school_id').onRef('person.person_id', '=', 'note.author_id'),
    )
    .where('note.school_id', '=', of.schoolId)
    .where('note.pupil_id', '=', of.pupilId)
    .where('note.kind', 'in', of.kinds)
    .where('note.visibility', 'in', of.visibilities)
    .where('note.created_at', '>=', of.since)
    .orderBy('note.created_at', 'desc')
    .limit(30)
    .select(['note.kind', 'note.text', 'note.created_at', 'person.name'])
    .execute();

/** What was agreed in meetings and is not closed yet. */
export const selectOpenAgreements = (db: Database, { schoolId, pupilId, day }: OfPupil & { day: string }) =>
  db
    .selectFrom('agreement')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'agreement.school_id')
        .onRef('person.person_id', '=', 'agreement.owner_id'),
    )
    .where('agreement.school_id', '=', schoolId)
    .where('agreement.pupil_id', '=', pupilId)
    .where('agreement.outcome', 'is', null)
    .where('agreement.agreed_on', '>=', day)
    .orderBy('agreement.agreed_on', 'desc')
    .orderBy('agreement.agreement_id')
    .limit(10)
    .select(['agreement.text', 'agreement.agreed_on', 'person.name'])
    .execute();

/** What colleagues tried and said that it worked. */
export const selectWorked = (db: Database, { schoolId, pupilId, since }: OfPupil & { since: number }) =>
  db
    .selectFrom('colleague_feedback')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'colleague_feedback.school_id')
        .onRef('person.person_id', '=', 'colleague_feedback.person_id'),
    )
    .where('colleague_feedback.school_id', '=', schoolId)
    .where('colleague_feedback.pupil_id', '=', pupilId)
    .where('colleague_feedback.outcome', '=', 'worked')
    .where('colleague_feedback.made_at', '>=', since)
    .orderBy('colleague_feedback.made_at', 'desc')
    .limit(10)
    .select(['colleague_feedback.title', 'colleague_feedback.made_at', 'person.name'])
    .execute();

/** The pupil's routes, the newest first, with the plan that was agreed last. */
export const selectRoutes = (db: Database, { schoolId, pupilId }: OfPupil) =>
  db
    .selectFrom('route')
    .leftJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('route.school_id', '=', schoolId)
    .where('route.pupil_id', '=', pupilId)
    .orderBy('route.created_at', 'desc')
    .orderBy('route.route_id')
    .limit(20)
    .select(['route.route_id', 'route.status', 'route.plan', 'route_version.plan as agreed_plan'])
    .execute();

export const selectStates = (db: Database, { schoolId, routeId }: { schoolId: string; routeId: string }) =>
  db
    .selectFrom('step_progress')
    .where('school_id', '=', schoolId)
    .where('route_id', '=', routeId)
    .select(['step_id', 'state'])
    .execute();

/** Erases hand-overs of long ago. `now` in milliseconds. */
export async function purgeHandovers(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await db
    .deleteFrom('handover')
    .where('school_id', '=', schoolId)
    .where('created_at', '<', now - 2 * 366 * 24 * 60 * 60_000)
    .execute();
}
