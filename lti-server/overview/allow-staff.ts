import type { Context } from '../access/context.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';

/**
 * Lets only people in who came in as staff: the overview is of one's own children, and a tie works only then.
 * @throws Refusal `NOT_FOUND` for everybody else
 */
export function allowStaff({ actor }: Context): void {
  if (!staffRoles.includes(actor.role)) throw notFound();
}
