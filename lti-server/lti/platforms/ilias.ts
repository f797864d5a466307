import { closeSubject, type Family } from './family.ts';

/** ILIAS, releases 9 and later: https://docu.ilias.de */
export const ilias: Family = {
  code: 'ilias',
  name: 'ILIAS',
  productCodes: ['ilias'],
  authUrl: /\/ltiauth\.php(\?|$)/,
  closeSubjects: [closeSubject],
  remains: ['iliasRelease', 'addActivity'],
};
