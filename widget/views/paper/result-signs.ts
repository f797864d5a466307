import type { stepResults } from '../../../lti-server/contract/vocabulary.ts';
import { checkIcon, clockIcon } from '../../styles/icons.ts';
import { forkIcon } from '../../styles/talk-icons.ts';

/** How a step ended, as a sign: the same in the week, on paper, and where the paper is entered. */
export const resultSigns: Record<(typeof stepResults)[number], string> = {
  done: checkIcon,
  changed: forkIcon,
  not_now: clockIcon,
};
