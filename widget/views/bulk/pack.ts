import type { SheetChild } from '../../../lti-server/contract/bulk.ts';

/** What can be printed for several children at once. */
export const packKinds = ['strip', 'week', 'help'] as const;
export type PackKind = (typeof packKinds)[number];

/** Of whom there is something to print: a route for the child's own sheets, anything at all for the help card. */
export const printable = (kind: PackKind, children: readonly SheetChild[]): SheetChild[] =>
  kind === 'help'
    ? [...children]
    : children.filter(({ route }) => route !== null && route.status === 'agreed' && route.steps.length > 0);
