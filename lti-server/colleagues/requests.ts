import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow, may, standingTo, type Standing } from '../access/standing.ts';
import type { ColleagueRequest, RequestBoard, RequestSending } from '../contract/colleagues.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import { usualSettings } from '../overview/attention.ts';
import { settingsOf } from '../overview/settings.ts';
import { selectTies } from '../pupils/table.ts';
import { answerDay } from './answer-day.ts';
import { presentRecommendation } from './recommendations.ts';
import { selectRecommendationsAround } from './recommendations-table.ts';
import { presentRequest } from './request-view.ts';
import {
  deleteOpenRequest,
  insertRequest,
  markSeen,
  selectRequest,
  selectRequestsAround,
  updateAnswer,
  type RequestRow,
} from './requests-table.ts';

/**
 * Asks the child's tutor for advice. An answer is promised within the days that the tutor's own rules give.
 * The same id sent again answers the request that is there.
 * @throws Refusal `NOT_FOUND` for an id that is somebody else's; `NO_TUTOR` when the child has no tutor
 */
export async function sendRequest(
  context: Context,
  of: { pupilId: string } & z.infer<typeof RequestSending>,
): Promise<ColleagueRequest> {
  const { db, clock, actor } = context;
  const { pupilId, requestId } = of;
  const { schoolId, personId } = actor;
  const standing = await allow(context, pupilId, 'request.send');
  const at = clock();
  const tutors = (await selectTies(db, { schoolId, pupilId, today: dayOf(at) })).filter(
    (tie) => tie.kind === 'tutor' && tie.person_id !== personId,
  );
  if (tutors.length === 0) throw new Refusal('NO_TUTOR');
  // Of several tutors, whoever promises soonest.
  const promised = await Promise.all(
    tutors.map(async (tie) => (await settingsOf(db, { schoolId, personId: tie.person_id })).request),
  );
  const days = Math.min(...promised.map((given) => given ?? usualSettings.request ?? 3));
  await db.transaction().execute(async (tx) => {
    const row = { ...of, schoolId, at, answerBy: answerDay(at, days), by: personId };
    if (await insertRequest(tx, row)) {
      await record(tx, context, { action: 'colleague_request.sent', pupilId, subjectId: requestId });
      return;
    }
    const there = await selectRequest(tx, { schoolId, requestId });
    if (there?.pupil_id !== pupilId || there.person_id !== personId) throw notFound();
  });
  return presentStored(context, { requestId, standing });
}

/**
 * Its author takes a request back while nobody has answered it.
 * @throws Refusal `ALREADY_DONE` when somebody has
 */
export async function withdrawRequest(context: Context, requestId: string): Promise<Record<string, never>> {
  const { db, actor } = context;
  const { row } = await find(context, requestId, 'request.send');
  if (row.person_id !== actor.personId) throw notFound();
  await db.transaction().execute(async (tx) => {
    const of = { schoolId: actor.schoolId, requestId, by: actor.personId };
    if (!(await deleteOpenRequest(tx, of)))
      throw new Refusal('ALREADY_DONE', { note: 'the request is answered' });
    await record(tx, context, {
      action: 'colleague_request.withdrawn',
      pupilId: row.pupil_id,
      subjectId: requestId,
    });
  });
  return {};
}

/** A tutor of the child has read it; the first time is what its author is told of. */
export async function seeRequest(context: Context, requestId: string): Promise<ColleagueRequest> {
  const { db, clock, actor } = context;
  const { row, standing } = await find(context, requestId, 'request.answer');
  await db.transaction().execute(async (tx) => {
    const of = { schoolId: actor.schoolId, requestId, at: clock(), by: actor.personId };
    if (!(await markSeen(tx, of))) return;
    await record(tx, context, {
      action: 'colleague_request.seen',
      pupilId: row.pupil_id,
      subjectId: requestId,
    });
  });
  return presentStored(context, { requestId, standing });
}

/** Answers with words; whoever answers again changes them. */
export async function answerRequest(
  context: Context,
  { requestId, answer }: { requestId: string; answer: string },
): Promise<ColleagueRequest> {
  const { db, clock, actor } = context;
  const { row, standing } = await find(context, requestId, 'request.answer');
  // Whoever asked does not answer, though a tutor of the child by now.
  if (row.person_id === actor.personId) throw notFound();
  await db.transaction().execute(async (tx) => {
    if ((await selectRequest(tx, { schoolId: actor.schoolId, requestId }))?.answer === answer) return;
    const of = { schoolId: actor.schoolId, requestId, at: clock(), by: actor.personId };
    await markSeen(tx, of);
    await updateAnswer(tx, { ...of, answer });
    await record(tx, context, {
      action: 'colleague_request.answered',
      pupilId: row.pupil_id,
      subjectId: requestId,
    });
  });
  return presentStored(context, { requestId, standing });
}

/**
 * One's own requests and recommendations, and those to oneself as a tutor, the newest first.
 * @throws Refusal `NOT_FOUND` for those who did not come in as staff
 */
export async function readRequestBoard(context: Context): Promise<RequestBoard> {
  const { db, clock, actor } = context;
  if (!staffRoles.includes(actor.role)) throw notFound();
  const of = { ...actor, today: dayOf(clock()) };
  const [rows, recommended] = await Promise.all([
    selectRequestsAround(db, of),
    selectRecommendationsAround(db, of),
  ]);
  const { personId } = actor;
  return {
    // Of others' words only those came that the caller answers as a tutor.
    requests: rows.map((row) => presentRequest(row, { actor, mayAnswer: row.person_id !== personId })),
    recommendations: recommended.map((row) =>
      presentRecommendation(row, { actor, mayAnswer: row.person_id !== personId }),
    ),
  };
}

async function find(
  context: Context,
  requestId: string,
  ability: 'request.send' | 'request.answer',
): Promise<{ row: RequestRow; standing: Standing }> {
  const row = await selectRequest(context.db, { schoolId: context.actor.schoolId, requestId });
  if (row === undefined) throw notFound();
  const standing = await standingTo(context, row.pupil_id);
  if (!may(standing, ability)) throw notFound();
  return { row, standing };
}

async function presentStored(
  { db, actor }: Context,
  { requestId, standing }: { requestId: string; standing: Standing },
): Promise<ColleagueRequest> {
  const row = await selectRequest(db, { schoolId: actor.schoolId, requestId });
  if (row === undefined) throw notFound();
  return presentRequest(row, { actor, mayAnswer: may(standing, 'request.answer') });
}
