import { closeSubject, type Family } from './family.ts';

/** Open edX: every component has a client id and a key set of its own; added by hand only. */
export const openEdx: Family = {
  code: 'open-edx',
  name: 'Open edX',
  productCodes: ['openedx', 'open-edx', 'edx'],
  authUrl: /\/api\/lti_consumer\/v1\/launch\/?(\?|$)/,
  onlyDeployment: '1',
  closeSubjects: [closeSubject],
  remains: ['openEdxNames', 'addActivity'],
};
