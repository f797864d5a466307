import { dayOf, type Context } from '../access/context.ts';
import { schoolRelations } from '../access/school-standing.ts';
import { endSession, idleLimit, type Session } from '../access/session.ts';
import type { SessionView } from '../contract/session.ts';
import { placingRoles, staffRoles } from '../contract/vocabulary.ts';
import { selectEventOfLink } from './placement-table.ts';
import { selectChildren } from './table.ts';

type WithSession = Context & { readonly actor: Session };

/** Who is here, from where, and what to open with. */
export async function viewSession(context: WithSession): Promise<SessionView> {
  const { actor } = context;
  return {
    person: { personId: actor.personId, name: actor.name },
    school: { name: actor.schoolName },
    course:
      actor.courseId === null
        ? null
        : { courseId: actor.courseId, title: actor.courseTitle ?? '', role: actor.role },
    activity: actor.linkId === null ? null : { linkId: actor.linkId },
    ...(isPicking(actor) ? { home: 'picker' as const, pupils: [] } : await homeOf(context)),
    opens: actor.opens === 'picker' ? null : actor.opens,
    ...(actor.opens === 'event' ? await eventOf(context) : {}),
    locale: actor.locale,
    idleEndsAt: Math.min(actor.usedAt + idleLimit, actor.endsAt),
    endsAt: actor.endsAt,
  };
}

/** Nothing where the link has not told which one, or is gone. */
async function eventOf({ db, actor }: WithSession): Promise<{ eventId?: string }> {
  if (actor.linkId === null) return {};
  const eventId = await selectEventOfLink(db, { schoolId: actor.schoolId, linkId: actor.linkId });
  return eventId === null ? {} : { eventId };
}

const isPicking = ({ opens, role }: Session): boolean => opens === 'picker' && placingRoles.includes(role);

/**
 * Staff open the panel, a pupil the own page, a parent the children's; who coordinates the school's tutors finds
 * the panel from every place of the LMS; everybody else is only greeted.
 */
export async function homeOf(context: Context): Promise<Pick<SessionView, 'home' | 'pupils'>> {
  const { db, clock, actor } = context;
  if (staffRoles.includes(actor.role)) return { home: 'panel', pupils: [] };
  if (actor.pupilId !== null) {
    return { home: 'pupil', pupils: [{ pupilId: actor.pupilId, name: actor.name }] };
  }
  const children = await selectChildren(db, { ...actor, today: dayOf(clock()) });
  if (children.length === 0) {
    const relations = await schoolRelations(context);
    return { home: relations.has('coordinator') ? 'panel' : 'empty', pupils: [] };
  }
  const { compare } = new Intl.Collator(actor.locale);
  const pupils = children.map(({ pupil_id, name }) => ({ pupilId: pupil_id, name }));
  return { home: 'family', pupils: pupils.toSorted((one, other) => compare(one.name, other.name)) };
}

/** "This is not me": the token is worth nothing from here on. */
export async function leave(context: Context): Promise<Record<string, never>> {
  await endSession(context);
  return {};
}
