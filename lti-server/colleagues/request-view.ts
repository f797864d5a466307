import type { Actor } from '../access/context.ts';
import type { ColleagueRequest } from '../contract/colleagues.ts';
import type { RequestRow } from './requests-table.ts';

/** A request as its author and the child's tutors see it. */
export const presentRequest = (
  row: RequestRow,
  { actor, mayAnswer }: { actor: Actor; mayAnswer: boolean },
): ColleagueRequest => {
  const own = row.person_id === actor.personId;
  const answered = row.answered_at !== null;
  return {
    requestId: row.request_id,
    pupilId: row.pupil_id,
    pupil: row.pupil,
    by: { personId: row.person_id, name: row.author },
    sees: row.sees,
    happens: row.happens,
    tried: row.tried,
    hopes: row.hopes,
    madeAt: row.made_at,
    answerBy: row.answer_by,
    state: answered ? 'answered' : row.seen_at === null ? 'new' : 'seen',
    answeredAt: row.answered_at,
    answeredBy: row.answered_by ?? '',
    answer: row.answer ?? '',
    // Nobody answers oneself.
    abilities: { answer: mayAnswer && !own, withdraw: own && !answered },
  };
};
