import { enqueue } from '../storage/jobs.ts';
import type { Database } from '../storage/open.ts';
import type { OfLink } from './table.ts';

/** The job that brings an activity's waiting scores to the LMS; its subject is the activity. */
export const scoresJob = 'completion.scores';

/** Asks for it, inside the transaction that makes scores wait. `at` in milliseconds. */
export const queueScores = (
  tx: Database,
  { schoolId, linkId, at, now }: OfLink & { at: number; now: number },
): Promise<void> => enqueue(tx, { schoolId, kind: scoresJob, subject: linkId, payload: {}, dueAt: at, now });
