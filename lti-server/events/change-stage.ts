import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import { eventStages, type EventStageChange, type EventView } from '../contract/events.ts';
import { Refusal, type ErrorCode } from '../errors.ts';
import { findAsStaff } from './find-event.ts';
import { adultsMaySpeak } from './ideas-first.ts';
import { readEvent } from './read-events.ts';
import { readEventPlan } from './stored-plan.ts';
import { updateEvent, type EventRow } from './table.ts';
import { tellGroup } from './tell-group.ts';
import { selectWords, type WordRow } from './words-table.ts';

/**
 * Takes the event one stage on, or one back. Not past the children: planning waits for a child's idea or
 * for the end of the days for ideas, doing for what it is for (domain item S76), and the end for at least
 * one child who has looked back (S80).
 * @throws Refusal `NOT_FOUND`, `EVENT_NO_IDEA`, `EVENT_NO_PURPOSE`, `EVENT_NO_REFLECTION`; `BAD_INPUT` for a
 * leap; `REVISION_CONFLICT` when it was changed in between
 */
export async function changeStage(
  context: Context,
  { eventId, change: { revision, stage } }: { eventId: string; change: EventStageChange },
): Promise<EventView> {
  const { db, clock, actor } = context;
  await findAsStaff(context, eventId);
  const of = { schoolId: actor.schoolId, eventId };
  const saved = await db.transaction().execute(async (tx) => {
    const event = await findAsStaff({ ...context, db: tx }, eventId);
    if (event.stage === stage) return true;
    if (event.revision !== revision) return false;
    const way = eventStages.indexOf(stage) - eventStages.indexOf(event.stage);
    if (Math.abs(way) !== 1) {
      throw new Refusal('BAD_INPUT', { fields: [{ path: 'stage', problem: 'not_next' }] });
    }
    if (way > 0) {
      const missing = missingFor(event, { words: await selectWords(tx, of), today: dayOf(clock()) });
      if (missing !== null) throw new Refusal(missing);
    }
    if (!(await updateEvent(tx, { ...of, revision, set: { stage }, at: clock(), by: actor.personId }))) {
      return false;
    }
    await tellGroup({ ...context, db: tx }, of);
    await record(tx, context, { action: 'event.stage_changed', subjectId: eventId });
    return true;
  });
  const view = await readEvent(context, eventId);
  if (!saved) throw new Refusal('REVISION_CONFLICT', { current: view, yours: { revision, stage } });
  return view;
}

/** What the stage that the event is in still lacks. */
function missingFor(event: EventRow, said: { words: readonly WordRow[]; today: string }): ErrorCode | null {
  switch (event.stage) {
    case 'ideas':
      return adultsMaySpeak(event, said) ? null : 'EVENT_NO_IDEA';
    case 'plan':
      return readEventPlan(event.plan).purpose === '' ? 'EVENT_NO_PURPOSE' : null;
    case 'reflection':
      return said.words.some(({ pupil_id, about }) => pupil_id !== null && about === 'takeaway')
        ? null
        : 'EVENT_NO_REFLECTION';
    case 'doing':
    case 'complete':
      return null;
  }
}
