import type { Random } from '../access/context.ts';
import type { RoutePlan } from '../contract/routes.ts';
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

/** Which step of which template a step was made of; none for a step of people's own. */
export function sourceOfStep(stepId: string): { source: TemplateSource; step: StepSource } | undefined {
  const [templateId, key] = stepId.split('_');
  const source = templateSources.find((known) => known.templateId === templateId);
  const step = source?.steps.find((known) => known.key === key);
  return source === undefined || step === undefined ? undefined : { source, step };
}

/** The template that most steps of a plan were made of. */
export function sourceOfPlan({ steps }: RoutePlan): TemplateSource | undefined {
  const found = steps.flatMap(({ id }) => sourceOfStep(id)?.source ?? []);
  const count = (source: TemplateSource): number => found.filter((other) => other === source).length;
  return found.toSorted((one, other) => count(other) - count(one))[0];
}
