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
  closeSubjects: [closeSubject],
  confirms: ['canvasInstall'],
  remains: ['addActivity'],
};
