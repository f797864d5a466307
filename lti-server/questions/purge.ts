import { dropFiles } from '../files/drop-files.ts';
import type { Database } from '../storage/open.ts';
import { selectVoicesBefore } from './table.ts';

/** How long a recording is kept, in milliseconds (domain section 8, rule 11). The question itself stays. */
const voiceFor = 90 * 24 * 60 * 60_000;

/** Erases recordings of a school's questions, ways and answers that are too old. `now` in milliseconds. */
export async function purgeQuestionVoices(
  db: Database,
  { schoolId, now }: { schoolId: string; now: number },
): Promise<void> {
  const fileIds = await selectVoicesBefore(db, { schoolId, before: now - voiceFor });
  await dropFiles(db, { schoolId, fileIds });
}
