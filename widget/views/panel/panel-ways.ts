import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { panelWords } from '../../locales/panel-words.ts';
import { checkIcon, eventIcon, icon, peopleIcon } from '../../styles/icons.ts';
import { booksIcon, checksIcon, searchIcon, talkIcon } from '../../styles/panel-icons.ts';
import type { ScreenName } from './panel-history.ts';
import { panelScreens } from './panel-screens.ts';

/** What is known of the reader when the ways are drawn. */
export interface WaysFor {
  /** There are children whose tutor the reader is. */
  tutees: boolean;
  /** The reader coordinates the school's tutors. */
  coordinates: boolean;
  /** The first screen is the reader's class, with all that colleagues say. */
  ownClass: boolean;
  /** The reader came from an activity of the course. */
  activity: boolean;
}

/** A screen that needs nothing more to be told: a hand-over is of one child. */
type WayTo = Exclude<ScreenName, 'handover'>;

interface Way {
  screen: WayTo;
  icon: string;
  word: () => string;
  /** Its beginning, where that says enough on a telephone. */
  short?: () => string;
  /** Used every day: it stays in sight where the others are in a list that opens. */
  daily?: true;
  /** For whom it is there; for everybody without it. */
  shown?: (reader: WaysFor) => boolean;
}

/** From the list to the other screens, the most used first. */
const ways: readonly Way[] = [
  {
    screen: 'search',
    icon: searchIcon,
    word: () => panelWords.words.searchNotes,
    short: () => panelWords.words.searchShort,
    daily: true,
  },
  { screen: 'events', icon: eventIcon, word: () => panelWords.words.events },
  {
    screen: 'bulk',
    icon: checksIcon,
    word: () => panelWords.words.several,
    shown: ({ tutees }) => tutees,
  },
  {
    screen: 'colleagues',
    icon: talkIcon,
    word: () => panelWords.words.colleaguesTab,
    shown: ({ ownClass }) => !ownClass,
  },
  { screen: 'library', icon: booksIcon, word: () => panelWords.words.toLibrary },
  {
    screen: 'coordination',
    icon: peopleIcon,
    word: () => panelWords.words.coordination,
    shown: ({ coordinates }) => coordinates,
  },
  {
    screen: 'completion',
    icon: checkIcon,
    word: () => panelWords.words.countAsDone,
    shown: ({ activity }) => activity,
  },
];

/** Its code is on the way before the press; what does not come is asked for again then. */
const fetchAhead = (screen: WayTo): void => void panelScreens[screen].load().catch(() => undefined);

/** The ways as buttons: what stays in sight also where there is little room, and the rest. */
export const panelWays = ({
  reader,
  go,
}: {
  reader: WaysFor;
  go: (screen: WayTo) => void;
}): { out: unknown; rest: unknown } => {
  // By name, so that a button never turns into its neighbour under a finger.
  const drawn = (isOut: boolean): unknown =>
    repeat(
      ways.filter(({ daily = false, shown }) => daily === isOut && (shown?.(reader) ?? true)),
      ({ screen }) => screen,
      ({ screen, icon: path, word, short = word }) =>
        html`<button
          class="button quiet to-${screen}"
          type="button"
          @pointerenter=${() => fetchAhead(screen)}
          @focus=${() => fetchAhead(screen)}
          @click=${() => go(screen)}
        >
          ${icon(path)}<span>${short()}<span class="long">${word().slice(short().length)}</span></span>
        </button>`,
    );
  return { out: drawn(true), rest: drawn(false) };
};
