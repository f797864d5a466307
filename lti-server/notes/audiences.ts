import { nameableReaders, noteReaders, type Relation } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { PersonName } from '../contract/fields.ts';
import type { Audiences } from '../contract/notes.ts';
import { selectPupil, selectTies } from '../pupils/table.ts';

interface Around extends PersonName {
  readonly relation: Relation;
}

/** Who would read a note of each visibility if the caller wrote one now: the caller first, then by name. */
export async function listAudiences(context: Context, pupilId: string): Promise<Audiences> {
  const { db, clock, actor } = context;
  const { personId } = await allow(context, pupilId, 'note.write');
  const { schoolId } = actor;
  const tied = await selectTies(db, { schoolId, pupilId, today: dayOf(clock()) });
  const pupil = await selectPupil(db, { schoolId, pupilId });
  const around: Around[] = [
    ...tied.map((row) => ({ personId: row.person_id, name: row.name, relation: row.kind })),
    { personId, name: pupil.name, relation: 'self' },
  ];
  const author = { personId: actor.personId, name: actor.name };
  const { compare } = new Intl.Collator(actor.locale);
  const others = (relations: readonly Relation[]): PersonName[] => {
    const people = around.filter(
      (person) => relations.includes(person.relation) && person.personId !== author.personId,
    );
    const once = new Map(people.map((person) => [person.personId, person.name]));
    return [...once]
      .map(([id, name]) => ({ personId: id, name }))
      .toSorted((one, other) => compare(one.name, other.name));
  };
  const readers = (relations: readonly Relation[]): PersonName[] => [author, ...others(relations)];
  return {
    author: readers(noteReaders.author),
    team: readers(noteReaders.team),
    teachers: readers(noteReaders.teachers),
    family: readers(noteReaders.family),
    pupil: readers(noteReaders.pupil),
    candidates: others(nameableReaders),
  };
}
