import { backup, DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { FreshDatabase } from './databases.ts';

/** What a SQLite database held at one moment. */
export interface StoredMoment {
  /** Puts all of it back into the database, under the server that goes on using it. */
  putBack(): Promise<void>;
  close(): void;
}

/** Every page at one go: nobody else writes meanwhile. */
const rate = 1_000_000;

/** Far cheaper than filling a database anew for each test that changes it. */
export async function keepMoment({ settings }: Pick<FreshDatabase, 'settings'>): Promise<StoredMoment> {
  const file = join(settings.dataDir, 'marshrut.sqlite');
  const copy = join(settings.dataDir, 'moment.sqlite');
  using live = new DatabaseSync(file);
  await backup(live, copy, { rate });
  const kept = new DatabaseSync(copy, { readOnly: true });
  return {
    async putBack() {
      await backup(kept, file, { rate });
    },
    close: () => kept.close(),
  };
}
