import { answerDay } from '../colleagues/answer-day.ts';
import { readPlan } from '../routes/plan.ts';
import type { Database } from '../storage/open.ts';
import { tutor } from './accounts.ts';
import { stepIdOf } from './compose-route.ts';
import { ids, personIdOf, pupilIdOf, routeIdOf } from './ids.ts';
import { feedback, recommendations, requests } from './stories/colleagues.ts';
import type { StoryClock } from './story-clock.ts';

interface Means {
  readonly tx: Database;
  readonly calendar: StoryClock;
}

/** So many school days the tutor of the demo school promises. */
const promisedDays = 3;

/** Writes what teachers and the psychologist have said to the tutor, with the answers. */
export const seedColleagues = async (means: Means): Promise<void> => {
  await seedFeedback(means);
  await seedRequests(means);
  await seedRecommendations(means);
};

const of = (told: { pupil: string; by: string }) => ({
  school_id: ids.school,
  pupil_id: pupilIdOf(told.pupil),
  person_id: personIdOf(told.by),
});

const answerOf = (
  calendar: StoryClock,
  answer: { hoursAgo: number; text: string } | undefined,
): { at: number | null; by: string | null; text: string | null } =>
  answer === undefined
    ? { at: null, by: null, text: null }
    : { at: calendar.hoursAgo(answer.hoursAgo), by: personIdOf(tutor.id), text: answer.text };

const seedFeedback = async ({ tx, calendar }: Means): Promise<void> => {
  const titles = new Map<string, string>();
  for (const { pupil } of feedback) {
    const { plan } = await tx
      .selectFrom('route')
      .where('school_id', '=', ids.school)
      .where('route_id', '=', routeIdOf(pupil))
      .select('plan')
      .executeTakeFirstOrThrow();
    for (const step of readPlan(plan).steps) titles.set(step.id, step.title);
  }
  await tx
    .insertInto('colleague_feedback')
    .values(
      feedback.map((told, place) => {
        const stepId = stepIdOf(routeIdOf(told.pupil), told.step);
        return {
          ...of(told),
          feedback_id: `demo-feedback-${place + 1}`,
          route_id: routeIdOf(told.pupil),
          subject_id: stepId,
          title: titles.get(stepId) ?? '',
          outcome: told.outcome,
          line: told.line ?? '',
          made_at: calendar.hoursAgo(told.hoursAgo),
        };
      }),
    )
    .execute();
};

const seedRequests = async ({ tx, calendar }: Means): Promise<void> => {
  await tx
    .insertInto('colleague_request')
    .values(
      requests.map((told, place) => {
        const madeAt = calendar.hoursAgo(told.hoursAgo);
        const answer = answerOf(calendar, told.answer);
        return {
          ...of(told),
          request_id: `demo-request-${place + 1}`,
          sees: told.sees,
          happens: told.happens ?? '',
          tried: told.tried ?? '',
          hopes: told.hopes ?? '',
          made_at: madeAt,
          answer_by: answerDay(madeAt, promisedDays),
          seen_at: answer.at,
          seen_by: answer.by,
          answered_at: answer.at,
          answered_by: answer.by,
          answer: answer.text,
        };
      }),
    )
    .execute();
};

const seedRecommendations = async ({ tx, calendar }: Means): Promise<void> => {
  await tx
    .insertInto('recommendation')
    .values(
      recommendations.map((told, place) => {
        const answer = answerOf(calendar, told.answer);
        const taken = told.step !== undefined;
        return {
          ...of(told),
          recommendation_id: `demo-recommendation-${place + 1}`,
          title: told.title,
          how: told.how,
          place: told.place,
          often: told.often,
          until_day: calendar.day(told.until),
          own_hands: told.ownHands ? 1 : 0,
          made_at: calendar.hoursAgo(told.hoursAgo),
          state: taken ? ('taken' as const) : ('waiting' as const),
          reply: answer.text,
          answered_at: answer.at,
          answered_by: answer.by,
          route_id: taken ? routeIdOf(told.pupil) : null,
          step_id: taken ? stepIdOf(routeIdOf(told.pupil), told.step ?? 0) : null,
        };
      }),
    )
    .execute();
};
