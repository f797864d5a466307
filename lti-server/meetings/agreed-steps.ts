import type { Context } from '../access/context.ts';
import { lineOf } from '../contract/line.ts';
import type { AgreementDraft } from '../contract/meetings.ts';
import type { Step } from '../contract/routes.ts';
import type { Party } from '../contract/vocabulary.ts';
import { addSteps } from '../routes/add-steps.ts';
import { currentRoute } from './route-facts.ts';

const longestTitle = 120;

/**
 * Puts agreements into the child's route as steps, in the caller's transaction. Without a route, or with one
 * that has no room, they stay agreements with a day.
 * @returns the route and, by agreement, the step that it has become
 */
export async function agreedSteps(
  context: Context,
  of: {
    pupilId: string;
    agreements: readonly (AgreementDraft & { ownerName: string | null })[];
    agreedBy: readonly Party[];
  },
): Promise<{ routeId: string; steps: ReadonlyMap<string, string> } | null> {
  const wanted = of.agreements.filter(({ asStep }) => asStep);
  const route = wanted.length === 0 ? undefined : await currentRoute(context, of.pupilId);
  if (route === undefined) return null;
  const { route_id: routeId } = route;
  const steps = new Map(wanted.map((agreement) => [agreement.agreementId, context.random.id()]));
  const added = await addSteps(context, {
    routeId,
    steps: wanted.map((agreement) => stepOf(agreement, steps.get(agreement.agreementId) ?? '')),
    agreedBy: of.agreedBy,
  });
  return added === null ? null : { routeId, steps };
}

const stepOf = (
  { text, owner, ownerName, dueOn }: AgreementDraft & { ownerName: string | null },
  id: string,
): Step => ({
  id,
  title: text.length > longestTitle ? `${lineOf(text, longestTitle - 1)}…` : text,
  whatToDo: text.length > longestTitle ? text : '',
  goalId: null,
  form: 'talk',
  method: null,
  resources: [],
  helpers: owner === 'pupil' || ownerName === null ? [] : [lineOf(ownerName, 80)],
  startsOn: null,
  endsOn: dueOn,
  alternatives: [],
  proposedBy: owner,
  agreedBy: [],
});
