import type { ItemKind } from '../../contract/library-vocabulary.ts';
import type { ItemSource } from '../item-source.ts';

type TalkSource = Pick<ItemSource, 'key' | 'title' | 'text' | 'needs'>;

/** What is said in a talk: at any age, for as long as the talk takes. */
export const talkItems = (kind: ItemKind, sources: readonly TalkSource[]): readonly ItemSource[] =>
  sources.map((source) => ({ ...source, kind, minutes: null, ages: [6, 17], places: ['talk'] }));
