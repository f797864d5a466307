import { closeSubject, type Family } from './family.ts';

/** Also what is built on it: Open LMS, Totara, most Russian portals. */
export const moodle: Family = {
  code: 'moodle',
  name: 'Moodle',
  productCodes: ['moodle'],
  authUrl: /\/mod\/lti\/auth\.php(\?|$)/,
  unsaidMessages: ['LtiSubmissionReviewRequest'],
  closeSubjects: [closeSubject],
  confirms: ['moodleActivate'],
  launchAddress: (issuer) => `${issuer}/mod/lti/launch.php?triggerview=0&id=`,
  remains: ['moodleChooser', 'moodleNames', 'addActivity'],
};
