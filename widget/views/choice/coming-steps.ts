import { pathOf } from '../../../lti-server/contract/path.ts';
import type { PupilRoute, PupilStep } from '../pupil/path.ts';

/** The steps whose order is the child's to choose: those that nobody has begun. */
export const comingSteps = (route: PupilRoute): PupilStep[] => {
  const { next, further } = pathOf(route);
  return [...next, ...further];
};

/** A list with one of its members at another place; a place outside it is its end. */
export const movedTo = <Thing>(
  things: readonly Thing[],
  { from, to }: { from: number; to: number },
): Thing[] => {
  const rest = things.filter((_, place) => place !== from);
  const moved = things[from];
  if (moved === undefined) return [...things];
  return [...rest.slice(0, Math.max(0, to)), moved, ...rest.slice(Math.max(0, to))];
};
