import { isPast } from '../../../lti-server/contract/path.ts';
import type { PupilPath, PupilStep } from './path.ts';

/** How a step stands on the way; there is no word for late, because nothing is. */
export type IsleFace = 'past' | 'here' | 'next' | 'far' | 'aside';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Isle extends Point {
  readonly step: PupilStep;
  readonly face: IsleFace;
  /** The islets of a choice that is still ahead, seen from the middle; none without one. */
  readonly ways: readonly Point[];
}

/** A route as a map, in pixels. Lines are ready for the `d` of a path. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** In two columns, down in a zigzag. */
  readonly narrow: boolean;
  readonly isles: readonly Isle[];
  /** Harbours to rest in, between the islands. */
  readonly rests: readonly Point[];
  readonly home: Point;
  /** The way that was sailed. */
  readonly sailed: string;
  readonly ahead: string;
  /** Side trips and the two sides of a choice. */
  readonly branches: string;
}

const narrowerThan = 560;
const widestCell = 200;
const restEvery = 3;
/** Room above the rows for the button that reads the map aloud. */
const ear = 36;
/** Where the two islets of a choice lie, seen from its middle: both are in sight above the word. */
const islets: readonly Point[] = [
  { x: -46, y: 12 },
  { x: 46, y: -18 },
];
/** How far a side trip lies from the way. */
const asideOff = 26;

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;

/** As many in a row as fit, but rather fewer than leave a row half empty. */
function columnsFor({ count, width }: { count: number; width: number }): number {
  if (width < narrowerThan) return 2;
  let best = 3;
  const empty = (columns: number): number => (columns - (count % columns)) % columns;
  for (let columns = best; columns <= Math.floor(width / widestCell); columns += 1) {
    if (empty(columns) <= empty(best)) best = columns;
  }
  return best;
}

/** Where each place on the way lies: down in a zigzag where it is narrow, else in rows there and back. */
function cells({
  count,
  width,
  row,
  letter,
}: {
  count: number;
  width: number;
  row: number;
  letter: number;
}): Point[] {
  const columns = columnsFor({ count, width: width / letter });
  const cell = width / columns;
  return Array.from({ length: count }, (_, place) => {
    // Not on a ruler: a coast is never straight. The same place always sways the same way.
    const sway = Math.sin(place * 2.4 + 1);
    if (columns === 2) {
      return { x: width * (place % 2 ? 0.73 : 0.27) + sway * width * 0.01, y: row * (place * 0.66 + 0.5) };
    }
    const line = Math.floor(place / columns);
    const column = line % 2 ? columns - 1 - (place % columns) : place % columns;
    return { x: cell * (column + 0.5) + sway * cell * 0.06, y: row * (line + 0.5) + sway * row * 0.07 + ear };
  });
}

/** How a step stands on the way. */
export const faceOf = (step: PupilStep, path: PupilPath): IsleFace => {
  if (step === path.now) return 'here';
  if (isPast(step)) return 'past';
  if (step.state === 'not_now') return 'aside';
  return path.next.includes(step) ? 'next' : 'far';
};

/** A smooth line from `b` to `c`, as it comes from `a` and goes on to `d` (Catmull–Rom). */
const curve = (a: Point, b: Point, c: Point, d: Point): string =>
  `M${at(b)}C${at({ x: b.x + (c.x - a.x) / 5, y: b.y + (c.y - a.y) / 5 })} ${at({
    x: c.x - (d.x - b.x) / 5,
    y: c.y - (d.y - b.y) / 5,
  })} ${at(c)}`;

/**
 * Lays the steps out in the order of the route, with the home harbour at the end. Steps that were put off
 * lie beside the way, which goes on past them.
 * @param asked.row the height of a row, in pixels
 * @param asked.letter how much larger the reader's letters are than usual
 */
export function layOut({
  steps,
  path,
  width,
  row,
  letter = 1,
}: {
  steps: readonly PupilStep[];
  path: PupilPath;
  width: number;
  row: number;
  letter?: number;
}): MapLayout {
  const spots = cells({ count: steps.length + 1, width, row, letter });
  const home = spots.at(-1)!;
  const narrow = width < narrowerThan * letter;
  const placed = steps.map((step, place) => ({ step, face: faceOf(step, path), spot: spots[place]! }));
  const main = placed.filter(({ face }) => face !== 'aside');
  const way = [...main.map(({ spot }) => spot), home];
  const lines = { sailed: '', ahead: '', branches: '' };
  const rests: Point[] = [];
  way.slice(1).forEach((to, place) => {
    const from = way[place]!;
    const line = curve(way[place - 1] ?? from, from, to, way[place + 2] ?? to);
    const next = main[place + 1];
    const isSailed =
      main[place]!.face === 'past' && (next ? next.face === 'past' || next.face === 'here' : !path.now);
    lines[isSailed ? 'sailed' : 'ahead'] += line;
    const busy = [main[place], next].some(
      (end) => !end || end.face === 'here' || end.step.alternatives.length > 1,
    );
    if (place % restEvery === restEvery - 1 && !busy) {
      // Where the way turns down, a word stands above the middle.
      rests.push({ x: (from.x + to.x) / 2, y: from.y + (to.y - from.y) * (narrow ? 0.5 : 0.64) });
    }
  });
  const isles = placed.map(({ step, face, spot }, place): Isle => {
    if (face === 'aside') {
      const off = narrow
        ? { x: spot.x + (place % 2 ? 12 : -12), y: spot.y }
        : { x: spot.x, y: spot.y - asideOff };
      const from = spots[place - 1] ?? off;
      const to = spots[place + 1] ?? home;
      lines.branches += `M${at(from)}Q${at({ x: from.x, y: off.y })} ${at(off)}Q${at({ x: to.x, y: off.y })} ${at(to)}`;
      return { step, face, ...off, ways: [] };
    }
    const open = face !== 'past' && step.alternatives.length > 1 && step.alternativeId === null;
    if (!open) return { step, face, ...spot, ways: [] };
    const before = middle(spots[place - 1] ?? { x: spot.x, y: spot.y - row }, spot);
    const after = middle(spot, spots[place + 1]!);
    for (const { x, y } of islets) {
      const through = { x: spot.x + x, y: spot.y + y };
      lines.branches += curve(before, before, through, after) + curve(before, through, after, after);
    }
    return { step, face, ...spot, ways: islets };
  });
  const lowest = Math.max(...spots.map(({ y }) => y));
  return { width, narrow, height: Math.round(lowest + row * 0.66), isles, rests, home, ...lines };
}
