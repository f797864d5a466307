import type { TestApp } from '../support/app.ts';
import type { TestPerson } from '../support/people.ts';

/** A request of a teacher and a recommendation of a specialist, both waiting for the tutor. */
export async function addColleagueWords(
  app: TestApp,
  of: { schoolId: string; pupilId: string; teacher: TestPerson; specialist: TestPerson },
): Promise<{ colleagueRequestId: string; recommendationId: string }> {
  const [colleagueRequestId, recommendationId] = [app.random.id(), app.random.id()];
  const about = { school_id: of.schoolId, pupil_id: of.pupilId, made_at: app.now() };
  await app.db
    .insertInto('colleague_request')
    .values({
      ...about,
      request_id: colleagueRequestId,
      person_id: of.teacher.personId,
      sees: 'Тихие слова',
      happens: '',
      tried: '',
      hopes: '',
      answer_by: '2026-09-17',
      seen_at: null,
      seen_by: null,
      answered_at: null,
      answered_by: null,
      answer: null,
    })
    .execute();
  await app.db
    .insertInto('recommendation')
    .values({
      ...about,
      recommendation_id: recommendationId,
      person_id: of.specialist.personId,
      title: 'Тихие слова',
      how: '',
      place: '',
      often: '',
      until_day: null,
      own_hands: 0,
      state: 'waiting',
      reply: null,
      answered_at: null,
      answered_by: null,
      route_id: null,
      step_id: null,
    })
    .execute();
  return { colleagueRequestId, recommendationId };
}
