import type { Database } from '../storage/open.ts';
import { deleteReflectionsBefore } from './table.ts';

/** A school year begins on the first of September: months are counted from 0. */
const september = 8;

/** What is kept in this school year was written in it or in the one before (domain section 8, rule 11). */
export function keptSince(now: number): number {
  const today = new Date(now);
  const began = today.getUTCMonth() >= september ? today.getUTCFullYear() : today.getUTCFullYear() - 1;
  return Date.UTC(began - 1, september, 1);
}

/** Erases a school's reflections whose school year and the one after are over. `now` in milliseconds. */
export async function purgeReflections(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  await deleteReflectionsBefore(db, { schoolId, before: keptSince(now) });
}
