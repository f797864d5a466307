/**
 * Steps in the order that the child has chosen. Those that it named change places among themselves; all
 * others stay where the plan has them, so a step that is new in the plan is never lost at the end.
 */
export function inOwnOrder<Step extends object | string>(
  steps: readonly Step[],
  { order, idOf }: { order: readonly string[]; idOf: (step: Step) => string },
): Step[] {
  const byId = new Map(steps.map((step) => [idOf(step), step]));
  const moved = order.filter((id) => byId.has(id));
  const isMoved = new Set(moved);
  let place = 0;
  return steps.map((step) => (isMoved.has(idOf(step)) ? (byId.get(moved[place++] ?? '') ?? step) : step));
}
