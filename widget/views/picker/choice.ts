import type { DocumentTarget, PickedItem } from '../../../lti-server/contract/deep-linking.ts';
import { placementKinds, type PlacementKind } from '../../../lti-server/contract/vocabulary.ts';
import { boatIcon, eventIcon, jarIcon, noteIcon, peopleIcon } from '../../styles/icons.ts';

/** The picture beside each kind. */
export const kindIcons: Record<PlacementKind, string> = {
  route: boatIcon,
  notes: noteIcon,
  questions: jarIcon,
  event: eventIcon,
  panel: peopleIcon,
};

/** What somebody has chosen so far. */
export interface Choice {
  readonly kinds: readonly PlacementKind[];
  readonly titles: Readonly<Record<PlacementKind, string>>;
  /** Which event; null until one is chosen. */
  readonly eventId: string | null;
  readonly target: DocumentTarget | null;
}

/** With one kind chosen it takes the other's place; with several allowed, it is added or taken away. */
export const withKind = (
  choice: Choice,
  { kind, isOn, multiple }: { kind: PlacementKind; isOn: boolean; multiple: boolean },
): Choice => ({
  ...choice,
  kinds: multiple
    ? placementKinds.filter((known) => (known === kind ? isOn : choice.kinds.includes(known)))
    : [kind],
});

/** What goes to the server, in the order of the screen. */
export const itemsOf = ({ kinds, titles, eventId, target }: Choice): PickedItem[] =>
  kinds.map((kind) => ({
    kind,
    title: titles[kind].trim(),
    target,
    ...(kind === 'event' && eventId !== null ? { eventId } : {}),
  }));
