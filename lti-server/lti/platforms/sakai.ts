import { closeSubject, type Family } from './family.ts';

/** Sakai: one deployment for everything, named in its server properties. */
export const sakai: Family = {
  code: 'sakai',
  name: 'Sakai',
  productCodes: ['sakai'],
  authUrl: /\/imsoidc\/lti13\/oidc_auth(\?|$)/,
  onlyDeployment: '1',
  closeSubjects: ['lti.close', closeSubject],
  remains: ['sakaiNames', 'addActivity'],
};
