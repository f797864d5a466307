import type { InsertResult } from 'kysely';

/** Does an insert that leaves alone what is there already; tells whether its row was new. */
export async function wasNew(insert: { executeTakeFirstOrThrow(): Promise<InsertResult> }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await insert.executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
