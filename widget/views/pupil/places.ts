import { appWords } from '../../locales/app-words.ts';
import { noteIcon, peopleIcon } from '../../styles/icons.ts';

/**
 * A screen of the child's beside the route, behind one large button. Its code and words are fetched when
 * it is opened; its element gets `.api`, `.session` and `.pupilId`.
 */
export interface Place {
  /** A stable word: it stands in the state of a history entry. */
  readonly kind: string;
  /** A path of `styles/icons.ts`. */
  readonly icon: string;
  /** At most four words, for the youngest one. */
  readonly word: () => string;
  readonly load: () => Promise<unknown>;
  readonly tag: string;
  /** Whether a family opens it too; the others are the child's alone. */
  readonly forFamily: boolean;
}

/** In the order in which they are shown. */
export const places: readonly Place[] = [
  {
    kind: 'notes',
    icon: noteIcon,
    word: () => appWords.words.places.notes,
    load: () => import('../notes-page/marshrut-notes-page.ts'),
    tag: 'marshrut-notes-page',
    forFamily: true,
  },
  {
    kind: 'people',
    icon: peopleIcon,
    word: () => appWords.words.places.people,
    load: () => import('../people/marshrut-my-people.ts'),
    tag: 'marshrut-my-people',
    forFamily: true,
  },
];
