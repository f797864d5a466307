import { offerToClose } from './launch/close-registration.ts';

/** Loaded by the server's page that tells of a finished registration. */
const task = document.getElementById('lti-close')?.textContent;
if (task) offerToClose(task, { lms: (opener as Window | null) ?? parent, closeWindow: () => window.close() });
