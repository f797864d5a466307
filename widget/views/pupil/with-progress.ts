import type { ProgressView, PupilPage } from '../../../lti-server/contract/routes.ts';
import type { PupilStep } from './path.ts';

/** The page with what the server answered to a write put into it. */
export const withProgress = (page: PupilPage, { progress, help, voice }: ProgressView): PupilPage => {
  if (page.route === null) return page;
  const steps = page.route.steps.map((step): PupilStep => {
    const known = progress.find(({ stepId }) => stepId === step.id);
    return known ? { ...step, state: known.state, alternativeId: known.alternativeId } : step;
  });
  return { ...page, route: { ...page.route, steps, help, ...(voice ? { voice } : {}) } };
};
