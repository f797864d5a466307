import { childWordReaders } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import type { PersonName } from '../contract/fields.ts';
import { childWordKinds, type ChildWordKind, type ChildWordReaders } from '../contract/my-people.ts';
import { selectTies } from './table.ts';

/**
 * Who sees what the child writes, kind by kind, as people by name: what is told to the child before writing
 * (domain section 8, rule 15). Whoever shows such words asks the same table, `childWordReaders`.
 * Asks no permission: for verbs that have asked already.
 */
export async function listReaders({ db, clock, actor }: Context, pupilId: string): Promise<ChildWordReaders> {
  const ties = await selectTies(db, { schoolId: actor.schoolId, pupilId, today: dayOf(clock()) });
  const { compare } = new Intl.Collator(actor.locale);
  const of = (kind: ChildWordKind): PersonName[] => {
    const names = new Map(
      ties.filter((tie) => childWordReaders[kind].includes(tie.kind)).map((tie) => [tie.person_id, tie.name]),
    );
    return [...names]
      .map(([personId, name]) => ({ personId, name }))
      .toSorted((one, other) => compare(one.name, other.name));
  };
  return Object.fromEntries(childWordKinds.map((kind) => [kind, of(kind)])) as ChildWordReaders;
}
