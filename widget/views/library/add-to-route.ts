import type { LibraryItem } from '../../../lti-server/contract/library.ts';
import type { RouteView } from '../../../lti-server/contract/route-views.ts';
import type { Step } from '../../../lti-server/contract/routes.ts';
import type { Api } from '../../api/client.ts';
import { loadLearners } from '../../api/panel.ts';
import { loadRoute, saveRoute } from '../../api/routes.ts';

/** A tutee's route that a step can be put into. */
export interface RouteOfTutee {
  readonly pupilId: string;
  readonly name: string;
  readonly routeId: string;
}

/** The living routes of the tutor's children in a course. */
export const routesOfTutees = async (
  api: Api,
  { courseId, signal }: { courseId: string; signal?: AbortSignal },
): Promise<RouteOfTutee[]> => {
  const { learners } = await loadLearners(api, signal ? { courseId, signal } : { courseId });
  return learners.flatMap(({ pupilId, person, tie, route }) =>
    pupilId !== null && tie === 'tutor' && route !== null && route.status !== 'closed'
      ? [{ pupilId, name: person.name, routeId: route.routeId }]
      : [],
  );
};

/** An item as a step at nobody’s place yet. */
export const stepOfItem = ({ content }: LibraryItem): Step => ({
  id: crypto.randomUUID(),
  title: content.title,
  whatToDo: content.text,
  goalId: null,
  form: content.places.includes('home') && !content.places.includes('class') ? 'home' : 'extra_lesson',
  method: content.kind === 'break' ? 'movement_break' : 'game',
  resources: [],
  helpers: [],
  startsOn: null,
  endsOn: null,
  alternatives: [],
  proposedBy: 'tutor',
  agreedBy: [],
});

/**
 * Puts an item at the end of the working plan; the pupil sees it once it is agreed.
 * @throws ApiFailure `REVISION_CONFLICT` when somebody saves at the same moment
 */
export const addToRoute = async (
  api: Api,
  { item, routeId }: { item: LibraryItem; routeId: string },
): Promise<RouteView> => {
  const { plan, revision } = await loadRoute(api, { routeId });
  return saveRoute(api, { routeId, revision, plan: { ...plan, steps: [...plan.steps, stepOfItem(item)] } });
};
