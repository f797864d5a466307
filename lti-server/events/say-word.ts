import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import type { EventSaying, EventStage, EventView, WordAbout } from '../contract/events.ts';
import { notFound, Refusal } from '../errors.ts';
import { useFile } from '../files/use-file.ts';
import { findEvent } from './find-event.ts';
import { readEvent } from './read-events.ts';
import { tellGroup } from './tell-group.ts';
import { insertWord, selectWord, updateHidden } from './words-table.ts';

/** Ideas are for before and during, looking back is for after; somebody who was ill may do it last of all. */
const isTimeFor = (about: WordAbout, stage: EventStage): boolean =>
  about === 'takeaway'
    ? stage === 'reflection' || stage === 'complete'
    : stage !== 'reflection' && stage !== 'complete';

/**
 * Adds an idea, or what the caller takes along; children who have joined, and staff of the course. The
 * same id sent again keeps one.
 * @throws Refusal `NOT_FOUND`; `ALREADY_DONE` when the stage for such words is over or not there yet;
 * `BAD_INPUT` for a file that is not the child's own
 */
export async function sayWord(
  context: Context,
  { eventId, saying: { wordId, about, text, fileId } }: { eventId: string; saying: EventSaying },
): Promise<EventView> {
  const { db, clock, actor } = context;
  const { event, child } = await findEvent(context, eventId);
  if (child !== null && child.answer !== 'joined') throw notFound();
  const { schoolId, personId } = actor;
  const pupilId = child?.pupilId ?? null;
  await db.transaction().execute(async (tx) => {
    const there = await selectWord(tx, { schoolId, wordId });
    if (there === undefined && !isTimeFor(about, event.stage)) throw new Refusal('ALREADY_DONE');
    const row = { schoolId, wordId, eventId, pupilId, personId, about, text, fileId, at: clock() };
    if (await insertWord(tx, row)) {
      if (fileId !== null) await useOwnFile({ ...context, db: tx }, { pupilId, fileId });
      await tellGroup({ ...context, db: tx }, row);
      return record(tx, context, {
        action: 'event.word_said',
        subjectId: eventId,
        ...(pupilId === null ? {} : { pupilId }),
      });
    }
    const taken = await selectWord(tx, { schoolId, wordId });
    if (taken?.event_id !== eventId || taken.person_id !== personId) throw notFound();
  });
  return readEvent(context, eventId);
}

/** Whoever sees the word gets the file by the event (`show-word-file.ts`); by itself it is the child's alone. */
async function useOwnFile(
  context: Context,
  { pupilId, fileId }: { pupilId: string | null; fileId: string },
): Promise<void> {
  if (pupilId === null) throw new Refusal('BAD_INPUT', { fields: [{ path: 'fileId', problem: 'unknown' }] });
  await useFile(context.db, context, { pupilId, fileId, seenBy: 'nobody' });
}

/**
 * Takes own words from everybody's sight, or shows them again. Only their author can.
 * @throws Refusal `NOT_FOUND`
 */
export async function hideWord(
  context: Context,
  { eventId, wordId, hidden }: { eventId: string; wordId: string; hidden: boolean },
): Promise<EventView> {
  const { db, clock, actor } = context;
  await findEvent(context, eventId);
  const of = { schoolId: actor.schoolId, wordId };
  const word = await selectWord(db, of);
  if (word?.event_id !== eventId || word.person_id !== actor.personId) throw notFound();
  if ((word.hidden_at !== null) !== hidden) {
    await db.transaction().execute(async (tx) => {
      await updateHidden(tx, { ...of, hiddenAt: hidden ? clock() : null });
      await tellGroup({ ...context, db: tx }, { schoolId: of.schoolId, eventId });
      await record(tx, context, {
        action: hidden ? 'event.word_hidden' : 'event.word_shown',
        subjectId: eventId,
        ...(word.pupil_id === null ? {} : { pupilId: word.pupil_id }),
      });
    });
  }
  return readEvent(context, eventId);
}
