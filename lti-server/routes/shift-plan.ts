import type { RoutePlan } from '../contract/routes.ts';

const dayLength = 24 * 60 * 60_000;

/** The day so many days later; `2026-09-28` + 7 → `2026-10-05`. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/**
 * The plan with the windows of what is still ahead moved by days. What is behind stays where it was, and
 * so does the beginning; the agreements stay too: people agreed to steps, not to dates.
 */
export function shiftPlan(
  plan: RoutePlan,
  { days, past }: { days: number; past: ReadonlySet<string> },
): RoutePlan {
  const moved = (day: string | null): string | null => (day === null ? null : daysLater(day, days));
  const endsOn = moved(plan.endsOn);
  return {
    ...plan,
    // Moved to before the route has begun, it would end on its first day.
    endsOn: endsOn !== null && plan.startsOn !== null && endsOn < plan.startsOn ? plan.startsOn : endsOn,
    steps: plan.steps.map((step) =>
      past.has(step.id) ? step : { ...step, startsOn: moved(step.startsOn), endsOn: moved(step.endsOn) },
    ),
  };
}
