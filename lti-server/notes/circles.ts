import { abilities, noteReaders, type Relation } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import { quickVisibilities, type NoteCircles } from '../contract/quick-notes.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { selectAround, selectLastGoodWords, selectWrittenAbout } from './circles-table.ts';

/**
 * The children whom the caller may write about, with the people who would read a note of each visibility: what
 * the quick note needs in order to be there at once, with or without a connection.
 * @throws Refusal `NOT_FOUND` for those who did not come in as staff
 */
export async function readCircles(context: Context): Promise<NoteCircles> {
  const { db, clock, actor } = context;
  if (!staffRoles.includes(actor.role)) throw notFound();
  const of = { school: actor.schoolId, person: actor.personId, today: dayOf(clock()) };
  const [rows, around, words] = await Promise.all([
    selectWrittenAbout(db, of),
    selectAround(db, of),
    selectLastGoodWords(db, of),
  ]);
  const mayWrite: readonly Relation[] = abilities['note.write'];
  const children = new Map(
    rows.filter((row) => mayWrite.includes(row.kind)).map((row) => [row.pupil_id, row]),
  );
  const aroundOf = Map.groupBy(around, (row) => row.pupil_id);
  const lastWords = new Map(words.map((word) => [word.pupil_id, word.at]));
  const { compare } = new Intl.Collator(actor.locale);
  const people = new Map([[actor.personId, actor.name]]);
  for (const row of around) if (children.has(row.pupil_id)) people.set(row.person_id, row.name);
  for (const child of children.values()) people.set(child.person_id, child.name);
  return {
    children: [...children.values()]
      .map((child) => {
        const near = (aroundOf.get(child.pupil_id) ?? []).toSorted((one, other) =>
          compare(one.name, other.name),
        );
        const readersOf = (relations: readonly Relation[]): string[] => [
          ...new Set([
            actor.personId,
            ...near.filter((row) => relations.includes(row.kind)).map((row) => row.person_id),
            ...(relations.includes('self') ? [child.person_id] : []),
          ]),
        ];
        const readers = Object.fromEntries(
          quickVisibilities.map((visibility) => [visibility, readersOf(noteReaders[visibility])]),
        ) as NoteCircles['children'][number]['readers'];
        return {
          pupilId: child.pupil_id,
          name: child.name,
          lastGoodWordAt: lastWords.get(child.pupil_id) ?? null,
          readers,
        };
      })
      .sort((one, other) => compare(one.name, other.name)),
    people: [...people].map(([personId, name]) => ({ personId, name })),
  };
}
