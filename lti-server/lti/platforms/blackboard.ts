import { closeSubject, type Family } from './family.ts';

/** Blackboard Learn: registered once in the developer portal of Anthology. */
export const blackboard: Family = {
  code: 'blackboard',
  name: 'Blackboard',
  productCodes: ['blackboardlearn', 'blackboard'],
  authUrl: /^https:\/\/developer\.blackboard\.com\//,
  // One issuer and one client id for every institution: only deployments tell them apart.
  cloud: /^(developer\.)?(blackboard|anthology)\.com$/,
  sharesClients: true,
  closeSubjects: [closeSubject],
  remains: ['blackboardClientId', 'addActivity'],
};
