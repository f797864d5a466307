import { dayOf, type Context } from '../access/context.ts';
import type { Glance } from '../contract/glance.ts';
import { pathOf } from '../contract/path.ts';
import type { PupilPage } from '../contract/routes.ts';
import { staffRoles } from '../contract/vocabulary.ts';
import { selectChildren } from '../people/table.ts';
import { readPupilPage } from './pupil-page.ts';

/** The last words are the ones a child has not read yet; a course page has no room for a whole year. */
const notesShown = 5;

/**
 * What the course page may show of the caller's own route. Only a pupil who came as a pupil gets any: on
 * a page open to other scripts there is no place for what adults see.
 */
export async function readGlance(context: Context): Promise<Glance> {
  const { db, clock, actor } = context;
  const nothing = { locale: actor.locale, route: null, notes: [] };
  if (staffRoles.includes(actor.role)) return { face: 'staff', ...nothing };
  if (actor.pupilId === null) {
    const children = await selectChildren(db, { ...actor, today: dayOf(clock()) });
    return { face: children.length > 0 ? 'family' : 'empty', ...nothing };
  }
  const page = await readPupilPage(context, actor.pupilId);
  return {
    face: page.route === null ? 'no_route' : 'route',
    locale: actor.locale,
    route: page.route === null ? null : glanceAt(page.route),
    notes: page.notes
      .slice(0, notesShown)
      .map(({ text, author, createdAt }) => ({ text, author, createdAt })),
  };
}

function glanceAt(route: NonNullable<PupilPage['route']>): Glance['route'] {
  const { now, next, later, past } = pathOf(route);
  const titles = (steps: readonly { title: string }[]) => steps.map(({ title }) => title);
  return {
    title: route.title,
    purpose: route.purpose,
    closed: route.closed,
    now: now === undefined ? null : wordsFor(now),
    next: titles(next),
    later: titles(later),
    past: titles(past),
  };
}

/** The way that the child has chosen says what to do, when it says anything. */
function wordsFor(step: NonNullable<PupilPage['route']>['steps'][number]) {
  const chosen = step.alternatives.find(({ id }) => id === step.alternativeId);
  const whatToDo = [step.whatToDo, chosen && [chosen.title, chosen.whatToDo].filter(Boolean).join('. ')];
  return {
    title: step.title,
    whatToDo: whatToDo.filter(Boolean).join('\n'),
    resources: step.resources.map(({ title, url }) => ({ title, url })),
  };
}
