import { sql, type Kysely } from 'kysely';
import { Refusal } from '../errors.ts';
import { foundation } from './migrations/0001-foundation.ts';
import { registration } from './migrations/0002-registration.ts';
import { installation } from './migrations/0003-installation.ts';
import { placements } from './migrations/0004-placements.ts';
import { roster } from './migrations/0005-roster.ts';
import { countAsDone } from './migrations/0006-count-as-done.ts';
import { looks } from './migrations/0007-looks.ts';
import { childVoice } from './migrations/0008-child-voice.ts';
import { files } from './migrations/0009-files.ts';
import { questionsAndReflections } from './migrations/0010-questions-and-reflections.ts';
import { events } from './migrations/0011-events.ts';
import { library } from './migrations/0013-library.ts';
import { overview } from './migrations/0014-overview.ts';
import { meetings } from './migrations/0015-meetings.ts';
import { profile } from './migrations/0016-profile.ts';
import { colleagues } from './migrations/0017-colleagues.ts';
import { bulk } from './migrations/0018-bulk.ts';
import { coordination } from './migrations/0019-coordination.ts';
import { eventSteps } from './migrations/0020-event-steps.ts';
import { loginsAndWelcomes } from './migrations/0021-logins-and-welcomes.ts';
import { restsAndGroupNotes } from './migrations/0022-rests-and-group-notes.ts';
import { wordsOfColleagues } from './migrations/0023-words-of-colleagues.ts';
import { agreementsAbout } from './migrations/0024-agreements-about.ts';
import { watchedLogins } from './migrations/0025-watched-logins.ts';
import { newYears } from './migrations/0027-new-years.ts';
import { noteVoices } from './migrations/0028-note-voices.ts';
import { childMaps } from './migrations/0029-child-maps.ts';
import { peopleOfAnIssuer } from './migrations/0030-people-of-an-issuer.ts';
import { stressMarks } from './migrations/0031-stress-marks.ts';
import { readersOfAWording } from './migrations/0032-readers-of-a-wording.ts';
import type { Migration } from './migrations/migration.ts';
import type { Engine } from './engine.ts';

/** In order of their numbers; a number once released never changes its meaning. */
const migrations: readonly Migration[] = [
  foundation,
  registration,
  installation,
  placements,
  roster,
  countAsDone,
  looks,
  childVoice,
  files,
  questionsAndReflections,
  events,
  library,
  overview,
  meetings,
  profile,
  colleagues,
  bulk,
  coordination,
  eventSteps,
  loginsAndWelcomes,
  restsAndGroupNotes,
  wordsOfColleagues,
  agreementsAbout,
  watchedLogins,
  newYears,
  noteVoices,
  childMaps,
  peopleOfAnIssuer,
  stressMarks,
  readersOfAWording,
];

const newest = migrations.at(-1)?.version ?? 0;

/**
 * Brings the schema up to this program's version. Servers that start at the same moment wait for
 * each other: SQLite by its write lock (`begin immediate`), PostgreSQL by an advisory lock.
 * @throws Refusal `STORAGE_NEWER` when the database is ahead of the program; nothing is written then.
 */
export async function migrate({ db, engine }: { db: Kysely<never>; engine: Engine }): Promise<void> {
  const bare = db as unknown as Kysely<Record<string, never>>;
  await bare.transaction().execute(async (tx) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(6277101)`.execute(tx);
    await sql`create table if not exists schema_version (version integer not null primary key)`.execute(tx);
    const current = await schemaVersion(tx);
    if (current > newest) {
      throw new Refusal('STORAGE_NEWER', { note: `database version ${current}, program knows ${newest}` });
    }
    for (const migration of migrations.filter(({ version }) => version > current)) {
      await migration.up(tx);
      await sql`insert into schema_version (version) values (${migration.version})`.execute(tx);
    }
  });
}

/** The number of the newest migration that the database has seen; 0 before the first. */
export async function schemaVersion<T>(db: Kysely<T>): Promise<number> {
  const { rows } = await sql<{
    version: number | null;
  }>`select max(version) as version from schema_version`.execute(db);
  return rows[0]?.version ?? 0;
}
