import { dayOf, type Context } from '../access/context.ts';
import { allow, may } from '../access/standing.ts';
import type { ReflectionList } from '../contract/reflections.ts';
import { usualReadingLevel } from '../people/reading-level.ts';
import { selectPupil, selectTies } from '../pupils/table.ts';
import { presentReflections } from './reflection-view.ts';
import { nextFormats, nextSentence } from './rotation.ts';
import { selectReflections } from './table.ts';

/**
 * A pupil's reflections: all of them for the pupil, those that are not hidden for the tutor, who is the
 * only grown-up the child was told of.
 */
export async function listReflections(context: Context, pupilId: string): Promise<ReflectionList> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'reflection.read');
  const of = { schoolId: actor.schoolId, pupilId };
  const mayReflect = may(standing, 'reflection.keep');
  const { name, reading_level: readingLevel } = await selectPupil(db, of);
  const ties = await selectTies(db, { ...of, today: dayOf(clock()) });
  const tutors = new Map(ties.filter(({ kind }) => kind === 'tutor').map((tie) => [tie.person_id, tie.name]));
  const reflections = await presentReflections(context, {
    reflections: await selectReflections(db, { ...of, withHidden: mayReflect }),
    standing,
  });
  const answers = reflections.map(({ answer }) => answer);
  return {
    pupilId,
    name,
    reflections,
    tutors: [...tutors].map(([personId, tutor]) => ({ personId, name: tutor })),
    formats: nextFormats(answers),
    sentence: nextSentence(answers),
    mayReflect,
    readingLevel: readingLevel ?? usualReadingLevel,
  };
}
