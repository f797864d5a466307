import type { QuestionSign, QuestionState, QuestionWay } from '../../lti-server/contract/questions.ts';
import { checkIcon, clockIcon, jarIcon, personIcon } from './icons.ts';

/** Own signs of the question jar, drawn like all others in `icons.ts`. */
const whyIcon = 'M8 9.500a4 4 0 1 1 5.700 3.700c-1.200.6-1.700 1.500-1.700 2.800M12 20v.01';
const howIcon =
  'M15 4a4.500 4.500 0 0 0-5 6.500L4 16.500 7.500 20l6-6a4.500 4.500 0 0 0 6.500-5l-3 3-3-.8-.8-3z';
const whereIcon =
  'M12 21.500c-4.500-5.500-6.500-8.500-6.500-12a6.500 6.500 0 0 1 13 0c0 3.500-2 6.500-6.500 12zM12 12a2.500 2.500 0 1 0-.01 0';
const whatIfIcon =
  'M9 18h6M10.500 21h3M8.300 14.500C6.800 13.200 6 11.500 6 9.500a6 6 0 0 1 12 0c0 2-.8 3.700-2.300 5-.5.400-.7.900-.7 1.500H9c0-.6-.2-1.100-.7-1.500';
const searchIcon = 'M10.500 4a6.500 6.500 0 1 0 .01 0M15.500 15.500L21 21';
const balloonIcon =
  'M12 2.500c3.500 0 5.500 2.500 5.500 5.500 0 3.500-2.500 6.500-5.500 6.500S6.500 11.500 6.500 8c0-3 2-5.500 5.500-5.500zM12 14.500c-1.500 2 1.500 3.500 0 7';
const talkIcon = 'M4 4.500h16v11h-9l-4 4v-4H4zM8 10h.01M12 10h.01M16 10h.01';
const lookIcon =
  'M2.500 12c3-5 6-7 9.500-7s6.500 2 9.500 7c-3 5-6 7-9.500 7s-6.500-2-9.500-7zM12 9a3 3 0 1 0 .01 0';
const tryIcon =
  'M9 3h6M10.500 3v6L5 18.500A1.800 1.800 0 0 0 6.600 21h10.800a1.800 1.800 0 0 0 1.600-2.500L13.500 9V3M8 15h8';
const readIcon =
  'M12 6.500c-2-1.500-5-2-8.500-2v14c3.500 0 6.500.500 8.500 2 2-1.500 5-2 8.500-2v-14c-3.500 0-6.500.500-8.500 2zM12 6.500v14';
const ownWayIcon =
  'M12 3l2.600 6 6.400.6-4.800 4.300 1.400 6.300-5.600-3.300-5.600 3.300 1.400-6.300L3 9.600 9.400 9z';

export const signIcons: Record<QuestionSign, string> = {
  why: whyIcon,
  how: howIcon,
  who: personIcon,
  where: whereIcon,
  when: clockIcon,
  what_if: whatIfIcon,
};
export const stateIcons: Record<QuestionState, string> = {
  in_jar: jarIcon,
  searching: searchIcon,
  found: checkIcon,
  let_go: balloonIcon,
};
export const wayIcons: Record<QuestionWay, string> = {
  ask: talkIcon,
  look: lookIcon,
  try: tryIcon,
  read: readIcon,
  other: ownWayIcon,
};
export const eyeOpenIcon = lookIcon;
export const downloadIcon = 'M12 3v12M7 10.500l5 5 5-5M4.500 20.500h15';
export const hideIcon =
  'M4 4l16 16M9.500 5.400c.8-.300 1.600-.400 2.500-.400 3.500 0 6.500 2 9.500 7-.9 1.500-1.800 2.700-2.800 3.700M6 7.500C4.700 8.600 3.600 10.100 2.500 12c3 5 6 7 9.500 7 1.800 0 3.400-.500 4.900-1.600';
export const removeIcon = 'M5 7h14M10 7V4h4v3M7 7l1 13.500h8L17 7';
export const plusIcon = 'M12 5v14M5 12h14';
