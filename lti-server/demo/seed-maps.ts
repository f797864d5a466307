import { homePlace } from '../contract/vocabulary.ts';
import type { MapDrawing } from '../contract/voice.ts';
import type { IslandSize } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { stepIdOf } from './compose-route.ts';
import { ids, pupilIdOf, routeIdOf } from './ids.ts';
import type { StoryClock } from './story-clock.ts';

/** What children have drawn: a whale, a lighthouse, a heart, a mountain, a star, a microphone. */
const pictures = {
  whale:
    'M3 14Q5 8 11 8Q17 8 19 13L22 9.5M19 13Q16 18 10 17.5Q4 17.5 3 14M7 12.5L7.1 12.5M10 8Q10 4.5 7.5 4.5',
  lighthouse: 'M9 21L10.5 9L13.5 9L15 21L9 21M10 8L12 4L14 8M4 6L8 7.5M20 6L16 7.5',
  heart: 'M12 20Q3 14 3 8.5Q3 4 7.5 4Q10.5 4 12 7Q13.5 4 16.5 4Q21 4 21 8.5Q21 14 12 20',
  mountain: 'M2.5 19.5L9 6.5L13 14L15.5 10L21.5 19.5L2.5 19.5',
  star: 'M12 3L14.4 9.4L21.1 9.6L15.8 13.8L17.6 20.4L12 16.6L6.4 20.4L8.2 13.8L2.9 9.6L9.6 9.4L12 3',
  microphone:
    'M9 5Q9 3 12 3Q15 3 15 5L15 11Q15 13.5 12 13.5Q9 13.5 9 11L9 5M6 11Q6 17 12 17Q18 17 18 11M12 17L12 21',
} as const;

interface DrawnMap {
  readonly pupil: string;
  /** The child's current route is 0. */
  readonly route: number;
  readonly version: number;
  readonly day: number;
  readonly signs: Partial<Record<keyof typeof pictures, string>>;
  /** By the place of the step in the plan, from 0. */
  readonly places: readonly (readonly [
    at: number | 'home',
    sign: keyof typeof pictures | null,
    size: IslandSize,
  ])[];
}

const maps: readonly DrawnMap[] = [
  {
    pupil: '101',
    route: 1,
    version: 1,
    day: -90,
    signs: { mountain: 'трудно' },
    places: [
      [0, 'mountain', 'large'],
      [1, 'mountain', 'middle'],
    ],
  },
  {
    pupil: '101',
    route: 0,
    version: 1,
    day: -20,
    signs: { mountain: 'трудно', heart: 'вместе с дедушкой' },
    places: [
      [1, 'mountain', 'large'],
      [2, 'heart', 'middle'],
    ],
  },
  {
    pupil: '101',
    route: 0,
    version: 2,
    day: -5,
    signs: { lighthouse: 'про маяк', heart: 'вместе с дедушкой' },
    places: [
      [1, null, 'small'],
      [2, 'heart', 'large'],
      [4, 'lighthouse', 'middle'],
      [5, 'lighthouse', 'large'],
    ],
  },
  {
    pupil: '116',
    route: 0,
    version: 1,
    day: -3,
    signs: { whale: 'мой кит' },
    places: [
      [2, 'whale', 'large'],
      ['home', 'whale', 'middle'],
    ],
  },
  {
    pupil: '117',
    route: 0,
    version: 1,
    day: -2,
    signs: { microphone: 'учусь говорить в микрофон', star: 'ради этого всё и затеял' },
    places: [
      [2, 'microphone', 'middle'],
      [6, 'star', 'large'],
    ],
  },
];

/** Writes what some children have drawn on their maps, so that there is something to compare. */
export const seedMaps = async (tx: Database, calendar: StoryClock): Promise<void> => {
  await tx
    .insertInto('child_map')
    .values(
      maps.map((map) => ({
        school_id: ids.school,
        route_id: routeIdOf(map.pupil, map.route),
        version: map.version,
        pupil_id: pupilIdOf(map.pupil),
        drawing: JSON.stringify(drawingOf(map)),
        changed_at: calendar.moment(map.day),
      })),
    )
    .execute();
};

function drawingOf({ pupil, route, signs, places }: DrawnMap): MapDrawing {
  const signIdOf = (name: string): string => `demo-sign-${name}`;
  const named = Object.entries(signs) as [keyof typeof pictures, string][];
  return {
    signs: named.map(([name, words]) => ({ signId: signIdOf(name), picture: pictures[name], words })),
    places: places.map(([at, sign, size]) => ({
      place: at === 'home' ? homePlace : stepIdOf(routeIdOf(pupil, route), at),
      signId: sign && signIdOf(sign),
      size,
    })),
  };
}
