import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from './access/context.ts';
import { purgeBulk } from './bulk/undo-bulk.ts';
import { purgeSessions } from './access/session.ts';
import { purgeHandovers } from './coordination/handover-table.ts';
import { purgeTurns } from './coordination/year-table.ts';
import { purgeColleagueWords } from './colleagues/purge.ts';
import { purgeDrafts } from './drafts/drafts.ts';
import { purgeEventVoices } from './events/purge.ts';
import { purgeFiles } from './files/purge-files.ts';
import { purgeDeclinedItems } from './library/item-table.ts';
import { purgeInvites } from './lti/invites.ts';
import { purgeAdminLinks } from './installation/admin-links.ts';
import { purgeAdminSessions } from './installation/admin-session.ts';
import { purgeAttempts } from './installation/attempt-log.ts';
import { purgeEntries } from './installation/entries.ts';
import { purgeToolKeys } from './lti/tool-keys.ts';
import { purgeGroupNotes } from './notes/undo-group-note.ts';
import { purgeNoteVoices } from './notes/voice-table.ts';
import { purgeRemovedItems } from './profile/table.ts';
import { purgeMeetings } from './meetings/purge.ts';
import { purgeQuestionVoices } from './questions/purge.ts';
import { purgeReflections } from './reflections/purge.ts';
import { purgeTutorRequests } from './pupils/waiting-table.ts';
import { purgeHelpCalls } from './routes/help.ts';
import { purgeOwnStepVoices } from './routes/own-step-voices.ts';
import { purgeSignals } from './routes/signals.ts';
import { purgeSnoozes } from './overview/snooze.ts';
import { purgeJobs } from './storage/jobs.ts';
import type { Database } from './storage/open.ts';

const hour = 60 * 60_000;

/** What is erased when its time is over; how long each is kept, `storage/table-facts.ts` says. */
const purges = [
  purgeDeclinedItems,
  purgeHandovers,
  purgeTurns,
  purgeTutorRequests,
  purgeSessions,
  purgeDrafts,
  purgeHelpCalls,
  purgeBulk,
  purgeGroupNotes,
  purgeSnoozes,
  purgeColleagueWords,
  purgeSignals,
  purgeOwnStepVoices,
  purgeJobs,
  purgeReflections,
  purgeMeetings,
  purgeQuestionVoices,
  purgeEventVoices,
  purgeNoteVoices,
  purgeFiles,
  purgeRemovedItems,
];

/** The same of the installation itself. */
const ofInstallation = [
  purgeToolKeys,
  purgeAttempts,
  purgeAdminSessions,
  purgeAdminLinks,
  purgeEntries,
  purgeInvites,
];

interface House {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
}

/** What cannot be erased now is tried again in an hour; everything else is erased all the same. */
async function tidy({ db, clock, log }: House): Promise<void> {
  const now = clock();
  const unlessBroken = async (erase: () => Promise<unknown>, facts: object): Promise<void> => {
    await erase().catch((error: unknown) => log.warn({ ...facts, err: error }, 'housekeeping put off'));
  };
  for (const purge of ofInstallation) await unlessBroken(() => purge(db, now), { purge: purge.name });
  for (const { school_id: schoolId } of await db.selectFrom('school').select('school_id').execute())
    for (const purge of purges)
      await unlessBroken(() => purge(db, { schoolId, now }), { purge: purge.name, school: schoolId });
}

/** Tidies up now and every hour after. Several servers on one database may do it at once. */
export function keepHouse(house: House): { stop(): void } {
  const tidyUp = (): void => {
    tidy(house).catch((error: unknown) => house.log.warn({ err: error }, 'housekeeping put off'));
  };
  tidyUp();
  const timer = setInterval(tidyUp, hour).unref();
  return { stop: () => clearInterval(timer) };
}
