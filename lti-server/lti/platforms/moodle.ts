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
  activityOf,
  launchAddress: (issuer) => `${issuer}/mod/lti/launch.php?triggerview=0&id=`,
  remains: ['moodleChooser', 'moodleNames', 'addActivity'],
};

/** The hint is `{"cmid":31,"launchid":"…"}`, in old releases the bare number; without one while content is selected. */
function activityOf(messageHint: string): string | null {
  try {
    const said: unknown = JSON.parse(messageHint);
    const id = typeof said === 'object' && said !== null && 'cmid' in said ? said.cmid : said;
    return /^\d{1,12}$/.test(String(id)) ? String(id) : null;
  } catch {
    return null;
  }
}
