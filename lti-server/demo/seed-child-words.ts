import type { Database } from '../storage/open.ts';
import { ids, personIdOf, pupilIdOf } from './ids.ts';
import { questions } from './stories/questions.ts';
import { reflections } from './stories/reflections.ts';
import type { StoryClock } from './story-clock.ts';

const numbered = (kind: string, place: number): string =>
  `demo-${kind}-${String(place + 1).padStart(2, '0')}`;

/** Writes the question jars and the reflections, with what grown-ups put beside. */
export const seedChildWords = async (means: { tx: Database; calendar: StoryClock }): Promise<void> => {
  await seedQuestions(means);
  await seedReflections(means);
};

const seedQuestions = async ({ tx, calendar }: { tx: Database; calendar: StoryClock }): Promise<void> => {
  await tx
    .insertInto('question')
    .values(
      questions.map((question, place) => {
        const at = calendar.moment(question.day, place % 12);
        const last = question.entries?.at(-1);
        return {
          school_id: ids.school,
          question_id: numbered('question', place),
          pupil_id: pupilIdOf(question.pupil),
          words: question.words,
          sign: question.sign ?? null,
          file_id: null,
          state: question.state,
          hidden_at: question.hidden === true ? at : null,
          asked_at: at,
          asked_by: personIdOf(question.pupil),
          changed_at: last === undefined ? at : calendar.moment(last.day, place % 12),
        };
      }),
    )
    .execute();
  await tx
    .insertInto('question_reader')
    .values(
      questions.flatMap(({ readers = [] }, place) =>
        readers.map((reader) => ({
          school_id: ids.school,
          question_id: numbered('question', place),
          person_id: personIdOf(reader),
        })),
      ),
    )
    .execute();
  await tx
    .insertInto('question_entry')
    .values(
      questions.flatMap(({ pupil, entries = [] }, place) =>
        entries.map((entry, turn) => ({
          school_id: ids.school,
          question_id: numbered('question', place),
          entry_id: `${numbered('question', place)}-${turn + 1}`,
          kind: entry.way === null ? ('answer' as const) : ('way' as const),
          way: entry.way,
          words: entry.words,
          file_id: null,
          tried_at: entry.triedOn === undefined ? null : calendar.moment(entry.triedOn, turn),
          added_at: calendar.moment(entry.day, turn),
          added_by: personIdOf(entry.by ?? pupil),
        })),
      ),
    )
    .execute();
};

const seedReflections = async ({ tx, calendar }: { tx: Database; calendar: StoryClock }): Promise<void> => {
  await tx
    .insertInto('reflection')
    .values(
      reflections.map((reflection, place) => {
        const at = calendar.moment(reflection.day, place % 12);
        return {
          school_id: ids.school,
          reflection_id: numbered('reflection', place),
          pupil_id: pupilIdOf(reflection.pupil),
          route_id: null,
          step_id: null,
          about: reflection.about,
          format: reflection.answer.format,
          answer: JSON.stringify(reflection.answer),
          words: reflection.words ?? '',
          file_id: null,
          hidden_at: reflection.hidden === true ? at : null,
          written_at: at,
          written_by: personIdOf(reflection.pupil),
        };
      }),
    )
    .execute();
  await tx
    .insertInto('reflection_reply')
    .values(
      reflections.flatMap(({ replies = [] }, place) =>
        replies.map((reply, turn) => ({
          school_id: ids.school,
          reflection_id: numbered('reflection', place),
          reply_id: `${numbered('reflection', place)}-${turn + 1}`,
          words: reply.words,
          replied_at: calendar.moment(reply.day, turn),
          replied_by: personIdOf(reply.by),
        })),
      ),
    )
    .execute();
};
