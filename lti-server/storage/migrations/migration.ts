import type { Kysely } from 'kysely';

/** One forward step of the schema. Runs inside the transaction that also records its number. */
export interface Migration {
  readonly version: number;
  up(db: Kysely<Record<string, never>>): Promise<void>;
}
