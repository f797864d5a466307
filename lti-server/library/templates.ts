import type { Context, Random } from '../access/context.ts';
import type { RouteTemplate } from '../contract/route-views.ts';
import { staffRoles, type Locale } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { bridgeTemplate } from './bridge-template.ts';
import { interestTemplate } from './interest-template.ts';
import { startingTemplate } from './starting-template.ts';
import type { TemplateSource } from './template-source.ts';

const sources: readonly TemplateSource[] = [interestTemplate, bridgeTemplate, startingTemplate];

/**
 * The starting points for a route, in the caller's language. Goals and steps get new ids each time, so
 * that two routes made of one template never share a step.
 * @throws Refusal `NOT_FOUND` for those who do not write routes: everybody but staff.
 */
export async function listTemplates({ random, actor }: Context): Promise<{ templates: RouteTemplate[] }> {
  if (!staffRoles.includes(actor.role)) throw notFound();
  return { templates: sources.map((source) => inLanguage({ source, locale: actor.locale, random })) };
}

function inLanguage(of: { source: TemplateSource; locale: Locale; random: Random }): RouteTemplate {
  const { source, locale, random } = of;
  const goalIds = new Map(source.goals.map((goal) => [goal.key, random.id()]));
  return {
    templateId: source.templateId,
    summary: source.summary[locale],
    plan: {
      title: source.title[locale],
      purpose: source.purpose[locale],
      stage: 'design',
      startsOn: null,
      endsOn: null,
      goals: source.goals.map((goal) => ({
        id: goalIds.get(goal.key) as string,
        title: goal.title[locale],
        successSign: goal.successSign[locale],
      })),
      steps: source.steps.map((step) => ({
        id: random.id(),
        title: step.title[locale],
        whatToDo: step.whatToDo[locale],
        goalId: goalIds.get(step.goal) ?? null,
        form: step.form,
        method: step.method,
        resources: [],
        helpers: step.helpers.map((helper) => helper[locale]),
        startsOn: null,
        endsOn: null,
        alternatives: (step.alternatives ?? []).map((way) => ({
          id: random.id(),
          title: way.title[locale],
          whatToDo: way.whatToDo[locale],
        })),
        proposedBy: 'tutor',
        agreedBy: [],
      })),
    },
  };
}
