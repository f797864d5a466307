import type { Context } from '../access/context.ts';
import type { RouteStatus, StepState } from '../contract/vocabulary.ts';
import { selectProgress, type RouteRow } from '../routes/route-table.ts';

/** What of a route a deed can change, as it stood at a moment. */
export interface RouteState {
  readonly status: RouteStatus;
  readonly revision: number;
  readonly agreedVersion: number | null;
  readonly agreedRevision: number | null;
  readonly pausedOn: string | null;
  /** By step; one that is not named is `planned`. */
  readonly states: Readonly<Record<string, StepState>>;
  /** The working plan as JSON; kept only of before, and only where it was changed. */
  readonly plan?: string;
}

/** Inside the transaction that holds the route's lock. */
export async function stateOf({ db, actor }: Context, route: RouteRow): Promise<RouteState> {
  const rows = await selectProgress(db, { schoolId: actor.schoolId, routeId: route.route_id });
  return {
    status: route.status,
    revision: route.revision,
    agreedVersion: route.agreed_version,
    agreedRevision: route.agreed_revision,
    pausedOn: route.paused_on,
    states: Object.fromEntries(
      rows.filter(({ state }) => state !== 'planned').map((row) => [row.step_id, row.state]),
    ),
  };
}

/** The steps whose state differs, with what they were in the first. */
export function stateChanges(
  { states: one }: RouteState,
  { states: other }: RouteState,
): Map<string, StepState> {
  const steps = new Set([...Object.keys(one), ...Object.keys(other)]);
  return new Map(
    [...steps].filter((id) => one[id] !== other[id]).map((id) => [id, one[id] ?? 'planned'] as const),
  );
}

/** Whether nothing has happened between the two. */
export const isSameState = (one: RouteState, other: RouteState): boolean =>
  one.status === other.status &&
  one.revision === other.revision &&
  one.agreedVersion === other.agreedVersion &&
  one.pausedOn === other.pausedOn &&
  stateChanges(one, other).size === 0;
