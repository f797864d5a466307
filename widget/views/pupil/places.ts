import { choiceIcon } from '../../styles/step-icons.ts';
import { appWords } from '../../locales/app-words.ts';
import {
  calendarIcon,
  chestIcon,
  eventIcon,
  jarIcon,
  lighthouseIcon,
  lookIcon,
  moreIcon,
  noteIcon,
  peopleIcon,
} from '../../styles/icons.ts';

/**
 * A screen of the child's beside the route, behind one large button. Its code and words are fetched when
 * it is opened; its element gets `.api`, `.session` and `.pupilId`, and those that want it the `.page`.
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

/** What opens from the map stands on phrases of its own; nobody downloads them before. */
export const withMapWords = (load: () => Promise<unknown>) => async (): Promise<unknown> => {
  const [{ mapWords }] = await Promise.all([import('../../locales/map-words.ts'), load()]);
  return mapWords.load();
};

const loadNotes = async (): Promise<unknown> => {
  const [{ notesPageWords }] = await Promise.all([
    import('../../locales/notes-page-words.ts'),
    import('../notes-page/marshrut-notes-place.ts'),
  ]);
  return notesPageWords.load();
};

/** In the order in which they are shown. */
export const places: readonly Place[] = [
  {
    kind: 'choice',
    icon: choiceIcon,
    word: () => appWords.words.places.choice,
    load: () => import('../choice/marshrut-choice.ts'),
    tag: 'marshrut-choice',
    forFamily: false,
  },
  {
    kind: 'week',
    icon: calendarIcon,
    word: () => appWords.words.places.week,
    load: () => import('../week/marshrut-week.ts'),
    tag: 'marshrut-week',
    forFamily: true,
  },
  {
    kind: 'notes',
    icon: noteIcon,
    word: () => appWords.words.places.notes,
    load: loadNotes,
    tag: 'marshrut-notes-place',
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
  {
    kind: 'events',
    icon: eventIcon,
    word: () => appWords.words.places.events,
    load: () => import('../events/marshrut-events.ts'),
    tag: 'marshrut-events',
    forFamily: false,
  },
  {
    kind: 'look',
    icon: lookIcon,
    word: () => appWords.words.places.look,
    load: withMapWords(() => import('../map/marshrut-look-choice.ts')),
    tag: 'marshrut-look-choice',
    forFamily: false,
  },
  {
    kind: 'chest',
    icon: chestIcon,
    word: () => appWords.words.places.chest,
    load: () => import('../chest/marshrut-chest.ts'),
    tag: 'marshrut-chest',
    forFamily: true,
  },
  {
    kind: 'questions',
    icon: jarIcon,
    word: () => appWords.words.places.questions,
    load: () => import('../questions/marshrut-questions.ts'),
    tag: 'marshrut-questions',
    forFamily: true,
  },
  {
    kind: 'reflection',
    icon: lighthouseIcon,
    word: () => appWords.words.places.reflection,
    load: () => import('../reflection/marshrut-reflection.ts'),
    tag: 'marshrut-reflection',
    forFamily: false,
  },
];

/** Behind it are all the others, for who reads little. */
export const morePlaces: Place = {
  kind: 'more',
  icon: moreIcon,
  word: () => appWords.words.more,
  load: () => import('../map/marshrut-more-places.ts'),
  tag: 'marshrut-more-places',
  forFamily: false,
};

export type PlaceCode = Pick<Place, 'kind' | 'load' | 'tag'>;

const ownMap = (name: string): Omit<PlaceCode, 'kind'> => ({
  load: () => import('../own-map/own-map.ts'),
  tag: `marshrut-${name}`,
});

/** What the map and its place open; none of them has a button in the row. */
const onMap: Record<string, Omit<PlaceCode, 'kind'>> = {
  step: {
    load: withMapWords(() => import('../map/marshrut-step-card.ts')),
    tag: 'marshrut-step-card',
  },
  goals: {
    load: withMapWords(() => import('../map/marshrut-route-goals.ts')),
    tag: 'marshrut-route-goals',
  },
  sign: ownMap('own-sign'),
  signs: ownMap('signs'),
  maps: ownMap('maps'),
};

/** The place with this word, out of those that are offered and those on the map. */
export const findPlace = (offered: readonly Place[], kind: string | undefined): PlaceCode | undefined => {
  const code = onMap[kind?.split('/')[0] ?? ''];
  if (kind && code) return { ...code, kind };
  return [...offered, morePlaces].find((place) => place.kind === kind);
};
