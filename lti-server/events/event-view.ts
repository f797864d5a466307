import { dayOf, type Context } from '../access/context.ts';
import type { EventPlan, EventView, EventWord } from '../contract/events.ts';
import type { Found } from './find-event.ts';
import { adultsMaySpeak } from './ideas-first.ts';
import { lacksOf } from './lacks.ts';
import { selectTutored } from './parts-table.ts';
import { readEventPlan } from './stored-plan.ts';
import { selectGroup, selectStaffOfCourse } from './table.ts';
import { selectTakers } from './tasks-table.ts';
import { selectWords, type WordRow } from './words-table.ts';

/** As children hear of each other. */
const firstName = (name: string): string => name.split(' ', 1)[0] ?? name;

/**
 * The event as this reader sees it. A child who has not joined sees what it is invited to and by whom, and
 * nothing of the other children; who has joined sees the group's words under first names. What somebody
 * takes along is for its author and the adults.
 */
export async function presentEvent(context: Context, { event, child }: Found): Promise<EventView> {
  const { db, clock, actor } = context;
  const of = { schoolId: actor.schoolId, eventId: event.event_id };
  const [words, group, takers, adults] = await Promise.all([
    selectWords(db, of),
    selectGroup(db, of),
    selectTakers(db, of),
    selectStaffOfCourse(db, { schoolId: actor.schoolId, courseId: event.course_id }),
  ]);
  const joined = group.filter(({ answer }) => answer === 'joined');
  const inside = child === null || child.answer === 'joined';
  const open = child === null || adultsMaySpeak(event, { words, today: dayOf(clock()) });
  const shown = words.filter((word) => isShown(word, { child: child !== null, inside, open, actor }));
  const written = child === null ? await writtenRoutes(context, group) : new Set<string>();
  const plan = planFor(readEventPlan(event.plan), { inside, open });
  return {
    eventId: event.event_id,
    kind: event.kind,
    stage: event.stage,
    ideasUntil: event.ideas_until,
    revision: event.revision,
    plan: {
      ...plan,
      tasks: plan.tasks.map((task) => {
        const ids = takers.filter(({ task_id }) => task_id === task.id).map(({ pupil_id }) => pupil_id);
        const names = joined
          .filter(({ pupil_id }) => ids.includes(pupil_id))
          .map(({ name }) => firstName(name));
        return { ...task, takenBy: names, taken: child !== null && ids.includes(child.pupilId) };
      }),
    },
    words: shown.map((word) => presentWord(word, { actor, asStaff: child === null })),
    waiting: open ? 0 : words.filter((word) => word.pupil_id === null && word.hidden_at === null).length,
    together: inside ? joined.map(({ name }) => firstName(name)) : [],
    adults: [...new Set(adults.map(({ name }) => name))],
    answer: child?.answer ?? null,
    stepId: child?.stepId ?? null,
    lacks: lacksOf({ plan: readEventPlan(event.plan), words, taken: takers.length > 0 }),
    invited:
      child === null
        ? group.map(({ pupil_id: pupilId, name, answer, step_id: stepId }) => {
            const mayTie = written.has(pupilId);
            return { pupilId, name, answer, stepId: mayTie ? stepId : null, mayTie };
          })
        : [],
    abilities: { run: child === null, say: inside && event.stage !== 'complete' },
  };
}

/** The children whose routes the caller writes; for the others of the staff a route is not even a step. */
async function writtenRoutes(
  { db, clock, actor }: Context,
  group: readonly { pupil_id: string }[],
): Promise<Set<string>> {
  const pupilIds = group.map(({ pupil_id: pupilId }) => pupilId);
  if (pupilIds.length === 0) return new Set();
  const { schoolId, personId } = actor;
  const rows = await selectTutored(db, { schoolId, personId, pupilIds, today: dayOf(clock()) });
  return new Set(rows.map(({ pupil_id: pupilId }) => pupilId));
}

/** While adults wait for a child's idea, what they have planned waits too. */
function planFor(plan: EventPlan, { inside, open }: { inside: boolean; open: boolean }): EventPlan {
  return inside && open ? plan : { ...plan, goals: '', tasks: [], ways: '', resources: '', results: '' };
}

function isShown(
  word: WordRow,
  { child, inside, open, actor }: { child: boolean; inside: boolean; open: boolean; actor: Context['actor'] },
): boolean {
  if (word.person_id === actor.personId) return inside;
  if (!inside || word.hidden_at !== null) return false;
  if (!child) return true;
  return word.about !== 'takeaway' && (word.pupil_id !== null || open);
}

const presentWord = (
  word: WordRow,
  { actor, asStaff }: { actor: Context['actor']; asStaff: boolean },
): EventWord => ({
  wordId: word.word_id,
  about: word.about,
  text: word.text,
  file: word.file_kind,
  author: word.pupil_id === null || asStaff ? word.name : firstName(word.name),
  byChild: word.pupil_id !== null,
  own: word.person_id === actor.personId,
  hidden: word.hidden_at !== null,
  at: word.created_at,
});
