import type { ItemKind, ItemPlace, Need } from '../contract/library-vocabulary.ts';
import type { Words } from './template-source.ts';

/** A game, a prompt, a question or a beginning of an answer of the starter library. */
export interface ItemSource {
  /** Names it for good. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: Words;
  /** How it is done, for the adult who leads it. */
  readonly text: Words;
  readonly needs: readonly Need[];
  /** About how long; null where it depends on the talk. */
  readonly minutes: number | null;
  /** From which age to which. */
  readonly ages: readonly [number, number];
  readonly places: readonly ItemPlace[];
}
