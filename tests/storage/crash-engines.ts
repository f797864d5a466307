import { engines, freshOn, type FreshDatabase } from '../support/databases.ts';
import { startOwnPostgres, type OwnPostgres } from '../support/postgres.ts';

/** A database to crash, and its server where it has one. */
export interface CrashTarget {
  database: FreshDatabase;
  store: OwnPostgres | undefined;
  cleanup(): Promise<void>;
}

/** PostgreSQL gets a server of its own here, with real durability: the one of the other tests must not be killed. */
export const crashTargets: Readonly<Record<'sqlite' | 'postgres', () => Promise<CrashTarget>>> = {
  async sqlite() {
    const database = await engines.find(({ name }) => name === 'sqlite')!.fresh();
    return { database, store: undefined, cleanup: () => database.cleanup() };
  },
  async postgres() {
    const store = await startOwnPostgres({ durable: true });
    const database = await freshOn(store.url);
    return {
      database,
      store,
      async cleanup() {
        await database.cleanup();
        await store.stop();
      },
    };
  },
};

/** Repeatable chance (mulberry32): the same seed gives the same kills after the same number of writes. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
