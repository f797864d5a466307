import { abilities, type Relation } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import type { Session } from '../access/session.ts';
import type { CompletionView, PupilCompletion } from '../contract/completion.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { finishedRoutes, type FinishedRoute } from './finished.ts';
import { readGradebook, troubleOf } from './gradebook.ts';
import { selectCounted, selectLink, type CountedRow } from './table.ts';

export type WithSession = Context & { readonly actor: Session };

/**
 * Lets only staff go on who came from this very activity.
 * @throws Refusal `NOT_FOUND` for everybody else, and for an activity that does not exist.
 */
export function allowLink({ actor }: WithSession, linkId: string): void {
  const isStaff = actor.linkId === linkId && staffRoles.includes(actor.role);
  if (!isStaff || !switchers.includes('course_staff')) throw notFound();
}

const switchers: readonly Relation[] = abilities['completion.switch'];

/** Whether the activity counts, whose route was finished, and what the LMS was told of whom. */
export async function readCompletion(context: WithSession, linkId: string): Promise<CompletionView> {
  allowLink(context, linkId);
  return presentCompletion(context, linkId);
}

/** The same for a caller whose right has been asked. */
export async function presentCompletion(context: WithSession, linkId: string): Promise<CompletionView> {
  const { db, actor } = context;
  const of = { schoolId: actor.schoolId, linkId };
  const link = await selectLink(db, of);
  if (link === undefined) throw notFound();
  const finished = await finishedInCourse(context);
  const counted = await selectCounted(db, of);
  const known = new Set(counted.map((row) => row.pupil_id));
  const earlier = [...finished.values()].filter(({ pupilId }) => !known.has(pupilId));
  const { compare } = new Intl.Collator(actor.locale);
  const pupils = [...counted.map((row) => presentCounted(row, finished)), ...earlier.map(presentEarlier)];
  return {
    activity: { linkId, title: link.title },
    trouble: actor.courseId === null ? 'no_course' : troubleOf(readGradebook(link.services)),
    on: link.is_on === 1,
    switched: link.switched_at === null ? null : { by: link.switched_by ?? '', at: link.switched_at },
    pupils: pupils.toSorted((one, other) => compare(one.name, other.name)),
  };
}

/** The finished routes of the course that the caller came from. */
export const finishedInCourse = ({ db, actor }: WithSession): Promise<ReadonlyMap<string, FinishedRoute>> =>
  actor.courseId === null
    ? Promise.resolve(new Map<string, FinishedRoute>())
    : finishedRoutes(db, { schoolId: actor.schoolId, courseId: actor.courseId });

const presentCounted = (row: CountedRow, finished: ReadonlyMap<string, FinishedRoute>): PupilCompletion => ({
  pupilId: row.pupil_id,
  name: row.name,
  state: row.state,
  at: row.sent_at ?? row.finished_at,
  reason: row.reason,
  stillFinished: finished.has(row.pupil_id),
});

const presentEarlier = ({ pupilId, name, finishedAt }: FinishedRoute): PupilCompletion => ({
  pupilId,
  name,
  state: 'earlier',
  at: finishedAt,
  reason: null,
  stillFinished: true,
});
