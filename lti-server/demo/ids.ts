/** Fixed identifiers of the demo school in Marshrut's storage: the same at every start and in every test. */

/** What the portal and Marshrut call their connection. */
export const clientId = 'marshrut';
export const deploymentId = '1';

export const ids = {
  platform: 'demo-platform',
  school: 'demo-school',
  course: 'demo-course-3b',
  link: 'demo-link-7',
} as const;

/** The person behind an account number of the portal. */
export const personIdOf = (accountId: string): string => `demo-person-${accountId}`;
export const pupilIdOf = (accountId: string): string => `demo-pupil-${accountId}`;
/** The child's current route; an earlier one has its number behind. */
export const routeIdOf = (accountId: string, earlier = 0): string =>
  earlier === 0 ? `demo-route-${accountId}` : `demo-route-${accountId}-${earlier}`;
