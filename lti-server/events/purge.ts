import { dropFiles } from '../files/drop-files.ts';
import type { Database } from '../storage/open.ts';
import { selectVoicesBefore } from './words-table.ts';

/** How long a recording is kept, in milliseconds (domain section 8, rule 11). The word itself stays. */
const voiceFor = 90 * 24 * 60 * 60_000;

/** Erases recordings of a school's events that are too old. `now` in milliseconds. */
export async function purgeEventVoices(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  const fileIds = await selectVoicesBefore(db, { schoolId, before: now - voiceFor });
  await dropFiles(db, { schoolId, fileIds });
}
