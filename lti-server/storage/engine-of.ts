import { PostgresAdapter, type Kysely } from 'kysely';
import type { Engine } from './engine.ts';

/** On which engine a database, or a transaction of it, is: for the few things that each says in its own way. */
export const engineOf = <T>(db: Kysely<T>): Engine =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
