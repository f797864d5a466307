import { abilities, type Relation } from '../access/abilities.ts';
import { may } from '../access/standing.ts';
import { questionStates } from '../contract/questions.ts';
import { presentChest } from '../chest/open-chest.ts';
import { readEventPlan } from '../events/stored-plan.ts';
import { presentQuestions } from '../questions/question-view.ts';
import { selectQuestions } from '../questions/table.ts';
import { selectReflections } from '../reflections/table.ts';
import { selectJoinedEvents } from './table.ts';
import { entry, within, type Source } from './source.ts';

/** The child's questions, those that the child lets the caller read. */
export const questions: Source = async (asked) => {
  const { context, standing } = asked;
  if (!may(standing, 'question.read')) return [];
  const of = { schoolId: context.actor.schoolId, pupilId: standing.pupilId };
  const rows = await selectQuestions(context.db, { ...of, states: questionStates });
  const read = await presentQuestions(context, { questions: rows, standing });
  return within(
    asked,
    read.map((question) =>
      entry({
        entryId: question.questionId,
        kind: 'question',
        detail: question.state,
        at: question.askedAt,
        text: [question.words, ...question.entries.map(({ words }) => words)].filter(Boolean).join('\n'),
        ...(question.words === '' && question.sign !== null ? { sign: question.sign } : {}),
      }),
    ),
  );
};

export const reflections: Source = async (asked) => {
  const { context, standing } = asked;
  if (!may(standing, 'reflection.read')) return [];
  const of = { schoolId: context.actor.schoolId, pupilId: standing.pupilId };
  const rows = await selectReflections(context.db, { ...of, withHidden: false });
  return within(
    asked,
    rows.map((row) =>
      entry({
        entryId: row.reflection_id,
        kind: 'reflection',
        detail: row.format,
        at: row.written_at,
        title: row.about,
        text: row.words,
      }),
    ),
  );
};

/** What the child shows of its treasure chest. */
export const chest: Source = async (asked) => {
  const { context, standing } = asked;
  if (!may(standing, 'chest.read')) return [];
  const { items } = await presentChest(context, standing);
  return within(
    asked,
    items.map((item) =>
      entry({ entryId: item.itemId, kind: 'chest', detail: item.kind, at: item.createdAt, text: item.text }),
    ),
  );
};

const runners: readonly Relation[] = abilities['event.run'];

/** Events that the child joins, for the staff of their course, who are the ones to read them. */
export const events: Source = async ({ context, standing, ...asked }) => {
  const { courseId, schoolId } = context.actor;
  if (courseId === null || !runners.some((relation) => standing.relations.has(relation))) return [];
  const of = { schoolId, courseId, pupilId: standing.pupilId };
  const rows = await selectJoinedEvents(context.db, { ...of, ...asked });
  return rows.map((row) =>
    entry({
      entryId: row.event_id,
      kind: 'event',
      detail: row.stage,
      at: row.answered_at ?? 0,
      title: readEventPlan(row.plan).title,
    }),
  );
};
