import type { RecommendationState } from '../contract/vocabulary.ts';
import { tiedPupils } from './class-table.ts';
import type { Database } from '../storage/open.ts';
import { dropSearchTexts, keepSearchText } from '../storage/search-texts.ts';
import { wasNew } from '../storage/was-new.ts';
import { wordsOfRecommendation } from './search-words.ts';

interface OfRecommendation {
  readonly schoolId: string;
  readonly recommendationId: string;
}

const recommendationsOf = (db: Database, schoolId: string) =>
  db
    .selectFrom('recommendation')
    .innerJoin('person as author', (join) =>
      join
        .onRef('author.school_id', '=', 'recommendation.school_id')
        .onRef('author.person_id', '=', 'recommendation.person_id'),
    )
    .leftJoin('person as answerer', (join) =>
      join
        .onRef('answerer.school_id', '=', 'recommendation.school_id')
        .onRef('answerer.person_id', '=', 'recommendation.answered_by'),
    )
    .leftJoin('step_progress', (join) =>
      join
        .onRef('step_progress.school_id', '=', 'recommendation.school_id')
        .onRef('step_progress.route_id', '=', 'recommendation.route_id')
        .onRef('step_progress.step_id', '=', 'recommendation.step_id'),
    )
    .innerJoin('pupil', (join) =>
      join
        .onRef('pupil.school_id', '=', 'recommendation.school_id')
        .onRef('pupil.pupil_id', '=', 'recommendation.pupil_id'),
    )
    .innerJoin('person as child', (join) =>
      join.onRef('child.school_id', '=', 'pupil.school_id').onRef('child.person_id', '=', 'pupil.person_id'),
    )
    .where('recommendation.school_id', '=', schoolId)
    .orderBy('recommendation.made_at', 'desc')
    .orderBy('recommendation.recommendation_id')
    .select([
      'recommendation.recommendation_id',
      'recommendation.pupil_id',
      'child.name as pupil',
      'recommendation.person_id',
      'author.name as author',
      'recommendation.title',
      'recommendation.how',
      'recommendation.place',
      'recommendation.often',
      'recommendation.until_day',
      'recommendation.own_hands',
      'recommendation.made_at',
      'recommendation.state',
      'recommendation.reply',
      'recommendation.answered_at',
      'answerer.name as answered_by',
      'recommendation.route_id',
      'recommendation.step_id',
      'step_progress.state as step_state',
    ]);

export const selectRecommendation = (db: Database, { schoolId, recommendationId }: OfRecommendation) =>
  recommendationsOf(db, schoolId)
    .where('recommendation.recommendation_id', '=', recommendationId)
    .executeTakeFirst();

export type RecommendationRow = NonNullable<Awaited<ReturnType<typeof selectRecommendation>>>;

export const selectRecommendationsOf = (
  db: Database,
  { schoolId, pupilIds }: { schoolId: string; pupilIds: readonly string[] },
) => recommendationsOf(db, schoolId).where('recommendation.pupil_id', 'in', pupilIds).execute();

/** Those of these ids. */
export const selectRecommendationsById = (db: Database, of: { schoolId: string; ids: readonly string[] }) =>
  recommendationsOf(db, of.schoolId).where('recommendation.recommendation_id', 'in', of.ids).execute();

/** What a person has recommended about pupils still tied to them, and what waits for this person as a tutor. */
export const selectRecommendationsAround = (
  db: Database,
  of: { schoolId: string; personId: string; today: string },
) =>
  recommendationsOf(db, of.schoolId)
    .where((row) =>
      row.or([
        row.and([
          row('recommendation.person_id', '=', of.personId),
          row('recommendation.pupil_id', 'in', tiedPupils(db, { ...of, kind: 'specialist' })),
        ]),
        row.and([
          row('recommendation.state', '=', 'waiting'),
          row('recommendation.pupil_id', 'in', tiedPupils(db, { ...of, kind: 'tutor' })),
        ]),
      ]),
    )
    .limit(200)
    .execute();

/** Reads it and makes everybody else who answers it wait until this transaction ends. */
export const lockRecommendation = (tx: Database, { schoolId, recommendationId }: OfRecommendation) =>
  tx
    .updateTable('recommendation')
    .set((row) => ({ recommendation_id: row.ref('recommendation_id') }))
    .where('school_id', '=', schoolId)
    .where('recommendation_id', '=', recommendationId)
    .returning(['pupil_id', 'person_id', 'state', 'title', 'until_day', 'own_hands'])
    .executeTakeFirst();

/** Tells whether the row was new: an id that is taken changes nothing. */
export async function insertRecommendation(
  db: Database,
  row: OfRecommendation & {
    pupilId: string;
    title: string;
    how: string;
    place: string;
    often: string;
    until: string | null;
    ownHands: boolean;
    at: number;
    by: string;
  },
): Promise<boolean> {
  const isNew = await wasNew(
    db
      .insertInto('recommendation')
      .values({
        school_id: row.schoolId,
        recommendation_id: row.recommendationId,
        pupil_id: row.pupilId,
        person_id: row.by,
        title: row.title,
        how: row.how,
        place: row.place,
        often: row.often,
        until_day: row.until,
        own_hands: row.ownHands ? 1 : 0,
        made_at: row.at,
        state: 'waiting',
        reply: null,
        answered_at: null,
        answered_by: null,
        route_id: null,
        step_id: null,
      })
      .onConflict((conflict) => conflict.columns(['school_id', 'recommendation_id']).doNothing()),
  );
  if (isNew) await keepFindable(db, { ...row, reply: null });
  return isNew;
}

const keepFindable = (
  db: Database,
  row: OfRecommendation & Parameters<typeof wordsOfRecommendation>[0] & { pupilId: string; at: number },
): Promise<void> =>
  keepSearchText(db, {
    ...row,
    textId: row.recommendationId,
    source: 'recommendation',
    text: wordsOfRecommendation(row),
  });

export async function updateRecommendation(
  db: Database,
  of: OfRecommendation & {
    state: RecommendationState;
    reply: string;
    at: number;
    by: string;
    routeId: string | null;
    stepId: string | null;
  },
): Promise<void> {
  const row = await db
    .updateTable('recommendation')
    .set({
      state: of.state,
      reply: of.reply,
      answered_at: of.at,
      answered_by: of.by,
      route_id: of.routeId,
      step_id: of.stepId,
    })
    .where('school_id', '=', of.schoolId)
    .where('recommendation_id', '=', of.recommendationId)
    .returning(['pupil_id', 'made_at', 'title', 'how', 'place', 'often', 'reply'])
    .executeTakeFirstOrThrow();
  const { schoolId, recommendationId } = of;
  await keepFindable(db, { ...row, schoolId, recommendationId, pupilId: row.pupil_id, at: row.made_at });
}

/** Takes it back while nobody has answered; tells whether it did. */
export async function deleteWaitingRecommendation(
  db: Database,
  of: OfRecommendation & { by: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recommendation')
    .where('school_id', '=', of.schoolId)
    .where('recommendation_id', '=', of.recommendationId)
    .where('person_id', '=', of.by)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await dropSearchTexts(db, { schoolId: of.schoolId, textIds: [of.recommendationId] });
  return true;
}

export async function deleteRecommendationsBefore(
  db: Database,
  of: { schoolId: string; before: number },
): Promise<void> {
  const gone = await db
    .deleteFrom('recommendation')
    .where('school_id', '=', of.schoolId)
    .where('made_at', '<', of.before)
    .returning('recommendation_id')
    .execute();
  await dropSearchTexts(db, { schoolId: of.schoolId, textIds: gone.map((row) => row.recommendation_id) });
}
