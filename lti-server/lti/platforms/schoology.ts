import { closeSubject, type Family } from './family.ts';

/** PowerSchool Schoology: one issuer for every school; added by hand only. */
export const schoology: Family = {
  code: 'schoology',
  name: 'Schoology',
  productCodes: ['schoology'],
  authUrl: /^https:\/\/lti-service\.svc\.schoology\.com\//,
  sharesClients: true,
  closeSubjects: [closeSubject],
  remains: ['schoologyInstall', 'addActivity'],
};
