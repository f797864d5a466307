import type { Context, Random } from '../access/context.ts';
import type { RoutePlan } from '../contract/routes.ts';
import { schoolTemplates } from './school-templates.ts';
import type { StepSource, TemplateSource } from './template-source.ts';
import { templateSources } from './template-sources.ts';

/**
 * A step made of a template names its source in its id, `interest_spark_…`, so that the level of a route
 * can be switched later without a word about templates in the plan itself.
 */
export const stepIdOf = ({
  source,
  step,
  random,
}: {
  source: TemplateSource;
  step: StepSource;
  random: Random;
}): string => `${source.templateId}_${step.key}_${random.id().slice(0, 16).replaceAll('_', '-')}`;

const ofSchool = /^x[\da-f]{15}_/;

/** All templates that the steps of a plan can have been made of, as far as the caller may use them. */
export async function sourcesFor(
  context: Pick<Context, 'db' | 'actor'>,
  { steps }: RoutePlan,
): Promise<readonly TemplateSource[]> {
  if (!steps.some(({ id }) => ofSchool.test(id))) return templateSources;
  return [...templateSources, ...(await schoolTemplates(context)).map(({ source }) => source)];
}

/** Which step of which of these templates a step was made of; none for a step of people's own. */
export function sourceOfStep(
  stepId: string,
  sources: readonly TemplateSource[],
): { source: TemplateSource; step: StepSource } | undefined {
  const [templateId, key] = stepId.split('_');
  const source = sources.find((known) => known.templateId === templateId);
  const step = source?.steps.find((known) => known.key === key);
  return source === undefined || step === undefined ? undefined : { source, step };
}

/** The template that most steps of a plan were made of. */
export function sourceOfPlan(
  { steps }: RoutePlan,
  sources: readonly TemplateSource[],
): TemplateSource | undefined {
  const found = steps.flatMap(({ id }) => sourceOfStep(id, sources)?.source ?? []);
  const count = (source: TemplateSource): number => found.filter((other) => other === source).length;
  return found.toSorted((one, other) => count(other) - count(one))[0];
}
