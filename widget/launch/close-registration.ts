/** After which the window closes by itself, in milliseconds: time to read what remains to be done. */
const closesAfter = 30_000;

/** The LMS around the page, and a way to close a window that has none around it. */
interface Surroundings {
  /** Where the LMS listens: it opened this window or holds this frame (LTI Dynamic Registration 1.0, section 3.7). */
  readonly lms: Pick<Window, 'postMessage'>;
  readonly closeWindow: () => void;
}

const readSubjects = (json: string): readonly string[] => {
  const { subjects } = JSON.parse(json) as { subjects?: unknown };
  return Array.isArray(subjects) ? subjects.filter((subject) => typeof subject === 'string') : [];
};

/**
 * Offers to close the page that tells of a finished registration, and closes it after half a minute unless
 * the reader keeps it open. The message says nothing that a stranger could use, so it may go to any origin.
 */
export const offerToClose = (json: string, { lms, closeWindow }: Surroundings): void => {
  const subjects = readSubjects(json);
  const buttons = document.getElementById('lti-close-buttons');
  const soon = document.getElementById('lti-closes-soon');
  if (buttons === null || soon === null || subjects.length === 0) return;
  const close = (): void => {
    for (const subject of subjects) lms.postMessage({ subject }, '*');
    closeWindow();
  };
  const timer = setTimeout(close, closesAfter);
  document.getElementById('lti-close-now')?.addEventListener('click', close);
  const stay = document.getElementById('lti-stay');
  const keepOpen = (): void => {
    clearTimeout(timer);
    soon.hidden = true;
    if (stay) stay.hidden = true;
  };
  stay?.addEventListener('click', keepOpen);
  // Whoever asks for the other language is reading.
  document.querySelector('details')?.addEventListener('toggle', keepOpen);
  document.getElementById('lti-close-by-hand')?.remove();
  buttons.hidden = false;
};
