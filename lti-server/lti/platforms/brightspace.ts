import { closeSubject, type Family } from './family.ts';

/** D2L Brightspace: every site has its own issuer, all share one token endpoint with an audience of its own. */
export const brightspace: Family = {
  code: 'brightspace',
  name: 'Brightspace',
  productCodes: ['desire2learn', 'brightspace', 'd2l'],
  authUrl: /\/d2l\/lti\/authenticate(\?|$)/,
  tokenAudience: 'https://api.brightspace.com/auth/token',
  closeSubjects: [closeSubject],
  remains: ['brightspaceDeploy', 'addActivity'],
};
