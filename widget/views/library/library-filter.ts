import type { LibraryItem } from '../../../lti-server/contract/library.ts';
import type { ItemPlace, LibraryKind, Need } from '../../../lti-server/contract/library-vocabulary.ts';

export interface LibraryFilter {
  readonly kind: LibraryKind | null;
  readonly need: Need | null;
  /** In years. */
  readonly age: number | null;
  /** At most so many minutes. */
  readonly minutes: number | null;
  readonly place: ItemPlace | null;
}

export const noFilter: LibraryFilter = { kind: null, need: null, age: null, minutes: null, place: null };

/** How many suggestions stand side by side: three can be weighed, three hundred cannot. */
export const suggested = 3;

/** What fits, the school's own first, then by how well it fits the need. */
export const fitting = (
  items: readonly LibraryItem[],
  { kind, need, age, minutes, place }: LibraryFilter,
): LibraryItem[] => {
  const rank = ({ content, standing }: LibraryItem): number =>
    (standing === 'shared' ? 1 : 0) + (need !== null && content.needs[0] === need ? 2 : 0);
  return items
    .filter(
      ({ content, standing }) =>
        (standing === 'starter' || standing === 'shared') &&
        // Templates have a shelf of their own.
        content.kind !== 'template' &&
        (kind === null || content.kind === kind) &&
        (need === null || content.needs.includes(need)) &&
        (age === null || (content.ages[0] <= age && age <= content.ages[1])) &&
        (minutes === null || content.minutes === null || content.minutes <= minutes) &&
        (place === null || content.places.includes(place)),
    )
    .toSorted((one, other) => rank(other) - rank(one));
};
