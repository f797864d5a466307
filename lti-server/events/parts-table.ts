import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';

/** What children have said of the events of a course: which event, about what. */
export const selectChildrensParts = (db: Database, of: { schoolId: string; courseId: string }) =>
  db
    .selectFrom('learning_event')
    .innerJoin('event_word', (join) =>
      join
        .onRef('event_word.school_id', '=', 'learning_event.school_id')
        .onRef('event_word.event_id', '=', 'learning_event.event_id')
        .on('event_word.pupil_id', 'is not', null),
    )
    .where('learning_event.school_id', '=', of.schoolId)
    .where('learning_event.course_id', '=', of.courseId)
    .select(['learning_event.event_id', 'event_word.about', 'event_word.pupil_id'])
    .distinct()
    .execute();

/** The events of a course of which children have taken tasks. */
export const selectTakenEvents = (db: Database, of: { schoolId: string; courseId: string }) =>
  db
    .selectFrom('learning_event')
    .innerJoin('event_task', (join) =>
      join
        .onRef('event_task.school_id', '=', 'learning_event.school_id')
        .onRef('event_task.event_id', '=', 'learning_event.event_id'),
    )
    .where('learning_event.school_id', '=', of.schoolId)
    .where('learning_event.course_id', '=', of.courseId)
    .select('learning_event.event_id')
    .distinct()
    .execute();

/** Those of these pupils whose tutor this person is. */
export const selectTutored = (
  db: Database,
  of: { schoolId: string; personId: string; pupilIds: readonly string[]; today: string },
) =>
  db
    .selectFrom('tie')
    .where('school_id', '=', of.schoolId)
    .where('person_id', '=', of.personId)
    .where('kind', '=', 'tutor')
    .where('pupil_id', 'in', of.pupilIds)
    .where(inForce(of.today))
    .select('pupil_id')
    .distinct()
    .execute();
