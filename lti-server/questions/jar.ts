import { abilities, type Relation } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow, may, type Standing } from '../access/standing.ts';
import type { PersonName } from '../contract/fields.ts';
import { questionStates, type QuestionJar } from '../contract/questions.ts';
import { usualReadingLevel } from '../people/reading-level.ts';
import { selectPupil, selectTies } from '../pupils/table.ts';
import { presentQuestions } from './question-view.ts';
import { selectQuestions } from './table.ts';

/** A pupil's questions that the caller may read, with the people who read them. */
export async function readJar(context: Context, pupilId: string): Promise<QuestionJar> {
  const { db, actor } = context;
  const standing = await allow(context, pupilId, 'question.read');
  const of = { schoolId: actor.schoolId, pupilId };
  const { name, reading_level: readingLevel } = await selectPupil(db, of);
  const questions = await selectQuestions(db, { ...of, states: questionStates });
  const mayAsk = may(standing, 'question.keep');
  const { tutors, candidates } = await peopleAround(context, standing);
  return {
    pupilId,
    name,
    questions: await presentQuestions(context, { questions, standing }),
    tutors,
    candidates: mayAsk ? candidates : [],
    mayAsk,
    readingLevel: readingLevel ?? usualReadingLevel,
  };
}

/** Letting in somebody who is refused all the same would be a promise not kept. */
const mayRead: readonly Relation[] = abilities['question.read'];

/** Who reads every question, and who else could be let in by the child; each once, by name. */
export async function peopleAround(
  { db, clock, actor }: Context,
  { pupilId }: Standing,
): Promise<{ tutors: PersonName[]; candidates: PersonName[] }> {
  const ties = await selectTies(db, { schoolId: actor.schoolId, pupilId, today: dayOf(clock()) });
  const { compare } = new Intl.Collator(actor.locale);
  const tutors = new Map<string, string>();
  const others = new Map<string, string>();
  for (const { kind, person_id: personId, name } of ties) {
    if (kind === 'tutor') tutors.set(personId, name);
  }
  for (const { kind, person_id: personId, name } of ties) {
    if (!tutors.has(personId) && mayRead.includes(kind)) others.set(personId, name);
  }
  const named = (people: ReadonlyMap<string, string>): PersonName[] =>
    [...people]
      .map(([personId, name]) => ({ personId, name }))
      .toSorted((one, other) => compare(one.name, other.name));
  return { tutors: named(tutors), candidates: named(others) };
}
