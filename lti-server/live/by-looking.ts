import { sql } from 'kysely';
import type { Database } from '../storage/open.ts';
import type { Announcement } from './announcement.ts';
import type { FromOthers, OtherServers } from './other-servers.ts';

/** How often the file is asked whether somebody else has written, in milliseconds. */
const lookEvery = 700;
/** More entries than this are not read one by one. */
const mostEntries = 500;

/**
 * On the embedded engine: the file counts the commits of everybody else
 * (https://www.sqlite.org/pragma.html#pragma_data_version), which costs nothing to ask. Only when there
 * were any, the new audit entries tell whom they concern. Own commits are not counted.
 */
export async function byLooking(db: Database, from: FromOthers): Promise<OtherServers> {
  let timer: ReturnType<typeof setInterval> | null = null;
  let looking: Promise<void> | null = null;
  let version = await dataVersion(db);
  let last = await lastEntry(db);

  async function look(): Promise<void> {
    const now = await dataVersion(db);
    if (now === version) return;
    const entries = await entriesAfter(db, last);
    version = now;
    last = entries.at(-1)?.place ?? last;
    if (entries.length === mostEntries) {
      last = await lastEntry(db);
      from.missed();
    } else for (const entry of entries) from.hear(announcementOf(entry));
  }

  // A file that is locked or gone is somebody else's to complain about; the next look comes soon.
  const lookOnce = (): Promise<void> => {
    looking ??= look()
      .catch(() => undefined)
      .finally(() => {
        looking = null;
      });
    return looking;
  };

  const rest = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };

  return {
    tell: () => undefined,
    async listen() {
      if (timer !== null) return;
      timer = setInterval(() => void lookOnce(), lookEvery).unref();
      await lookOnce();
    },
    rest,
    async close() {
      rest();
      await looking;
    },
  };
}

async function dataVersion(db: Database): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
  return rows[0]?.data_version ?? 0;
}

interface Entry {
  readonly place: number;
  readonly school_id: string;
  readonly pupil_id: string | null;
  readonly subject_id: string | null;
  readonly action: string;
}

/** Of all schools: each entry is then told within its own. Entries are written in order, and never changed. */
async function entriesAfter(db: Database, place: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select rowid as place, school_id, pupil_id, subject_id, action from audit_entry
    where rowid > ${place} order by rowid limit ${sql.lit(mostEntries)}`.execute(db);
  return rows;
}

async function lastEntry(db: Database): Promise<number> {
  const { rows } = await sql<Pick<Entry, 'place'>>`
    select rowid as place, school_id from audit_entry order by rowid desc limit 1`.execute(db);
  return rows[0]?.place ?? 0;
}

const announcementOf = ({ school_id, pupil_id, subject_id, action }: Entry): Announcement => ({
  schoolId: school_id,
  bySessionId: null,
  concerns: [
    ...(pupil_id === null ? [] : [{ pupilId: pupil_id }]),
    ...(action === 'session.ended' && subject_id !== null ? [{ endedSessionId: subject_id }] : []),
  ],
});
