import type * as z from 'zod/mini';
import type { Actor, Context, Random } from '../access/context.ts';
import { helperRoles, routeLevels, type RouteLevel } from '../contract/library-vocabulary.ts';
import type { RoutePlan, Step } from '../contract/routes.ts';
import type { TemplateAnswers, TemplateCard, TemplateCards } from '../contract/templates.ts';
import { staffRoles, type Locale } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { windowOfStep } from './step-windows.ts';
import { findSchoolTemplate, schoolTemplates } from './school-templates.ts';
import { namedHelpers, withLikesInPurpose, withLikesInStep } from './template-answers.ts';
import type { StepSource, TemplateSource } from './template-source.ts';
import { levelsOf, stepsOfLevel, templateSources } from './template-sources.ts';
import { stepIdOf } from './template-steps.ts';

/** @throws Refusal `NOT_FOUND` for those who do not write routes: everybody but staff */
export function allowStaff({ role }: Pick<Actor, 'role'>): void {
  if (!staffRoles.includes(role)) throw notFound();
}

/**
 * The starting points for a route, in the caller's language; after them those of the school and one's own, in
 * the language they were written in.
 * @throws Refusal `NOT_FOUND` for everybody but staff
 */
export async function listTemplates(context: Context): Promise<z.infer<typeof TemplateCards>> {
  const { actor } = context;
  allowStaff(actor);
  return {
    templates: [
      ...templateSources.map((source) => cardOf(source, actor.locale)),
      ...(await schoolTemplates(context)).map(({ source, itemId, standing }) => ({
        ...cardOf(source, actor.locale),
        templateId: itemId,
        standing,
      })),
    ],
  };
}

function cardOf(source: TemplateSource, locale: Locale): TemplateCard {
  return {
    templateId: source.templateId,
    title: source.title[locale],
    summary: source.summary[locale],
    purpose: source.purpose[locale],
    needs: [...source.needs],
    helpers: helperRoles.filter((role) => source.steps.some(({ helpers }) => helpers.includes(role))),
    levels: levelsOf(source).map(({ level, weeks }) => ({
      level,
      weeks,
      steps: stepsOfLevel(source, level).map(({ title }) => title[locale]),
    })),
  };
}

/**
 * A plan made of a template and the answers to the three questions. Goals and steps get new ids each
 * time, so that two routes made of one template never share a step. Nothing is stored.
 * @throws Refusal `NOT_FOUND` for everybody but staff, and for a template that is not there
 */
export async function composePlan(
  context: Pick<Context, 'db' | 'random' | 'actor'>,
  { templateId, answers }: { templateId: string; answers: TemplateAnswers },
): Promise<{ plan: RoutePlan }> {
  const { random, actor } = context;
  const { locale } = actor;
  allowStaff(actor);
  const source =
    templateSources.find((known) => known.templateId === templateId) ??
    (await findSchoolTemplate(context, templateId))?.source;
  if (source === undefined) throw notFound();
  const level = nearestLevel(source, answers.level);
  return { plan: planOf({ source, answers: { ...answers, level }, locale, random }) };
}

/** The level itself; where it is not offered, the longest of the shorter ones, else the shortest. */
function nearestLevel(source: TemplateSource, level: RouteLevel): RouteLevel {
  const offered = levelsOf(source).map((one) => one.level);
  const shorter = offered.filter((one) => routeLevels.indexOf(one) <= routeLevels.indexOf(level));
  return shorter.at(-1) ?? offered[0] ?? level;
}

interface Composing {
  readonly source: TemplateSource;
  readonly answers: TemplateAnswers;
  readonly locale: Locale;
  readonly random: Random;
}

/** Goals to which only steps of other levels lead are left out. */
export function planOf({ source, answers, locale, random }: Composing): RoutePlan {
  const { startsOn, endsOn } = answers;
  const steps = stepsOfLevel(source, answers.level);
  const leadTo = (some: readonly StepSource[], key: string): boolean => some.some(({ goal }) => goal === key);
  const goals = source.goals.filter(({ key }) => leadTo(steps, key) || !leadTo(source.steps, key));
  const goalIds = new Map(goals.map(({ key }) => [key, random.id()]));
  return {
    title: source.title[locale],
    purpose: withLikesInPurpose(source.purpose[locale], { likes: answers.likes, locale }),
    stage: 'design',
    startsOn,
    endsOn,
    goals: goals.map(({ key, title, successSign }) => ({
      id: goalIds.get(key) as string,
      title: title[locale],
      successSign: successSign[locale],
    })),
    steps: steps.map((step, place) => ({
      ...stepOf({ step, source, answers, locale, random }),
      goalId: goalIds.get(step.goal) ?? null,
      ...windowOfStep({ startsOn, endsOn, place, of: steps.length }),
    })),
  };
}

/** One step of a template without its window and its goal. */
export function stepOf(of: Composing & { step: StepSource }): Step {
  const { step, source, answers, locale, random } = of;
  const whatToDo = step.whatToDo[locale];
  return {
    id: stepIdOf({ source, step, random }),
    title: step.title[locale],
    whatToDo: step.likes ? withLikesInStep(whatToDo, { likes: answers.likes, locale }) : whatToDo,
    goalId: null,
    form: step.form,
    method: step.method,
    resources: [],
    helpers: namedHelpers(step.helpers, { answers, locale }),
    startsOn: null,
    endsOn: null,
    alternatives: (step.alternatives ?? []).map((way) => ({
      id: random.id(),
      title: way.title[locale],
      whatToDo: way.whatToDo[locale],
    })),
    proposedBy: 'tutor',
    agreedBy: [],
  };
}
