import { dayOf, type Context } from '../access/context.ts';
import { isPlain, type ItemContent, type TemplateRoute } from '../contract/library.ts';
import { levelForWeeks } from '../contract/template-levels.ts';
import type { HelperRole } from '../contract/library-vocabulary.ts';
import type { RoutePlan, Step } from '../contract/routes.ts';
import type { Locale, TieKind } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { selectPeopleAround } from './people-around-table.ts';
import { readPlan } from '../routes/plan.ts';
import { allowRoute } from '../routes/read-route.ts';
import { selectPersonName, selectRoute } from '../routes/route-table.ts';
import { daysBetween } from '../routes/shift-plan.ts';
import { sentencesOf, withoutPerson } from '../routes/without-person.ts';
import type { TemplateSource } from './template-source.ts';
import { sourceOfPlan, sourceOfStep, sourcesFor } from './template-steps.ts';

/** Whom a template suits is for its author to write; this only says what is asked. */
const summaryToCome: Record<Locale, string> = {
  ru: 'Кому подойдёт: допишите.',
  en: 'Whom it suits: please write it.',
};

const rolesOfTies: Partial<Record<TieKind, HelperRole>> = {
  tutor: 'tutor',
  teacher: 'teacher',
  specialist: 'specialist',
  guardian: 'home',
};

const usualWeeks = 4;

/**
 * A route as a template to be looked through: without the child, without names of people around, dates, links,
 * agreements, and without every sentence that names one of them or holds an address. Nothing is stored.
 * @throws Refusal `NOT_FOUND` unless the caller writes the route
 */
export async function draftTemplate(context: Context, routeId: string): Promise<{ content: ItemContent }> {
  const { db, clock, actor } = context;
  const { schoolId, locale } = actor;
  const { pupilId, personId } = await allowRoute(context, routeId, 'route.write');
  const route = await selectRoute(db, { schoolId, routeId });
  if (route === undefined) throw notFound();
  const [person, around] = await Promise.all([
    selectPersonName(db, { schoolId, personId }),
    selectPeopleAround(db, { schoolId, pupilId }),
  ]);
  const plan = readPlan(route.plan);
  const names = [person?.name ?? '', ...around.map(({ name }) => name)].join(' ');
  const clean = withoutPerson(plan, { name: names, startsOn: dayOf(clock()), locale, newId: (id) => id });
  const sources = await sourcesFor(context, plan);
  const source = sourceOfPlan(plan, sources);
  const roles = new Map(around.map(({ name, kind }) => [name, rolesOfTies[kind]]));
  return {
    content: {
      kind: 'template',
      locale,
      title: plainOr(clean.title, source?.title[locale] ?? clean.title),
      text: source?.summary[locale] ?? summaryToCome[locale],
      needs: [...(source?.needs ?? (['interest'] as const))],
      minutes: null,
      ages: [7, 16],
      places: ['class'],
      route: templateRouteOf({
        plan: clean,
        written: plan,
        roles,
        sources,
        purpose: source?.purpose[locale],
      }),
    },
  };
}

const titleToCome = '…';
const plainOr = (text: string, other: string): string =>
  isPlain(text) ? text : isPlain(other) ? other : titleToCome;

/** The text without its sentences that hold an address, a number to call or markup. */
const plainPart = (text: string): string => sentencesOf(text).filter(isPlain).join('').trim();

function templateRouteOf(of: {
  plan: RoutePlan;
  written: RoutePlan;
  roles: ReadonlyMap<string, HelperRole | undefined>;
  sources: readonly TemplateSource[];
  purpose: string | undefined;
}): TemplateRoute {
  const { plan, written, roles, sources } = of;
  const { startsOn, endsOn } = written;
  const days = startsOn !== null && endsOn !== null ? daysBetween(startsOn, endsOn) : usualWeeks * 7;
  const weeks = Math.min(Math.max(Math.round(days / 7), 1), 52);
  const level = levelForWeeks(weeks);
  const goalIds = plan.goals.map(({ id }) => id);
  return {
    purpose: of.purpose ?? plan.purpose,
    weeks,
    levels: [{ level, weeks }],
    goals: plan.goals.map(({ title, successSign }) => ({
      title: plainOr(title, titleToCome),
      successSign: plainPart(successSign),
    })),
    steps: plan.steps.map((step, place) => ({
      key: `s${place + 1}`,
      from: level,
      title: plainOr(step.title, titleToCome),
      whatToDo: plainPart(step.whatToDo),
      goal: step.goalId === null ? null : goalIds.indexOf(step.goalId),
      form: step.form,
      method: step.method,
      helpers: helpersOf(written.steps[place] as Step, { roles, sources }),
      alternatives: step.alternatives.map((way) => ({
        title: plainOr(way.title, titleToCome),
        whatToDo: plainPart(way.whatToDo),
      })),
    })),
  };
}

/** The roles of those who helped: as the template had them that the step was made of, else by their ties. */
function helpersOf(
  step: Step,
  of: { roles: ReadonlyMap<string, HelperRole | undefined>; sources: readonly TemplateSource[] },
): HelperRole[] {
  const source = sourceOfStep(step.id, of.sources);
  if (source !== undefined) return [...source.step.helpers];
  return [...new Set(step.helpers.flatMap((name) => of.roles.get(name) ?? []))];
}
