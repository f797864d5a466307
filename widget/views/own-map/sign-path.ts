import type { Point } from '../../components/capture/pen.ts';

/** A sign is drawn on a field of so many units each way, and nothing of a thick line is cut off at its edge. */
export const signField = 24;
const edge = 1.5;
/** As `contract/child-map.ts` lets through. */
const longest = 1600;
/** How far a line may leave the finger's, at first; further when the drawing would be too long. */
const finest = 0.2;

const tenth = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;
const inside = (value: number): number => Math.min(Math.max(value, edge), signField - edge);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

function distance({ x, y }: Point, a: Point, b: Point): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return Math.hypot(x - a.x, y - a.y);
  return Math.abs((b.x - a.x) * (a.y - y) - (a.x - x) * (b.y - a.y)) / length;
}

/** The few points that keep the shape of a line (Ramer–Douglas–Peucker). */
function fewer(points: readonly Point[], off: number): readonly Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return points;
  const offs = points.map((point) => distance(point, first, last));
  const most = Math.max(...offs);
  if (most <= off) return [first, last];
  const turn = offs.indexOf(most);
  return [...fewer(points.slice(0, turn + 1), off).slice(0, -1), ...fewer(points.slice(turn), off)];
}

/** Whether a line turns so much that it means a corner: by more than 60 degrees. */
function isCorner(before: Point, turn: Point, after: Point): boolean {
  const [x, y] = [turn.x - before.x, turn.y - before.y];
  const [toX, toY] = [after.x - turn.x, after.y - turn.y];
  return x * toX + y * toY < Math.hypot(x, y) * Math.hypot(toX, toY) * 0.5;
}

/** Round where the hand went round, with its corners; a touch without a move is a dot. */
function lineOf(points: readonly Point[]): string {
  const [first, second] = points;
  if (!first) return '';
  if (!second) return `M${at(first)}L${at({ x: first.x + 0.1, y: first.y })}`;
  const rest = points.slice(1).map((point, place, ahead) => {
    const next = ahead[place + 1];
    if (!next || isCorner(points[place]!, point, next)) return `L${at(point)}`;
    return `Q${at(point)} ${at(middle(point, next))}`;
  });
  return `M${at(first)}${rest.join('')}`;
}

/** Strokes as a child has drawn them, as the path of a sign; '' for none. */
export function signPath(strokes: readonly (readonly Point[])[]): string {
  const lines = strokes.map((points) => points.map(({ x, y }) => ({ x: inside(x), y: inside(y) })));
  let path = '';
  for (let off = finest; off < signField; off *= 1.5) {
    path = lines.map((points) => lineOf(fewer(points, off))).join('');
    if (path.length <= longest) return path;
  }
  // So many strokes that even straight ones are too long: the first of them.
  return path.slice(0, path.lastIndexOf('M', longest));
}
