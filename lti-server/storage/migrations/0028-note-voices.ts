import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** How long the voice beside a note is, in seconds; its file has the note's own id. */
export const noteVoices: Migration = {
  version: 28,
  async up(db) {
    await sql`alter table note add column voice_seconds integer`.execute(db);
  },
};
