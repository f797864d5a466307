import { closeSubject, type Family } from './family.ts';

/** Instructure Canvas: https://developerdocs.instructure.com/services/canvas/external-tools/lti */
export const canvas: Family = {
  code: 'canvas',
  name: 'Canvas',
  productCodes: ['canvas'],
  authUrl: /\/api\/lti\/authorize_redirect(\?|$)/,
  // Every school signs as canvas.instructure.com; its configuration stands on the sign-in host or its own.
  cloud: /(^|\.)(instructure|canvaslms)\.com$/,
  registrationExtras: { 'https://canvas.instructure.com/lti/privacy_level': 'name_only' },
  // Without this every score is a new attempt of the pupil, and attempts may run out.
  scoreExtras: { 'https://canvas.instructure.com/lti/submission': { new_submission: false } },
  closeSubjects: [closeSubject],
  confirms: ['canvasInstall'],
  remains: ['addActivity'],
};
