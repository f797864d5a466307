import type {
  AgainAnswer,
  CardKind,
  ReflectionFormat,
  SentenceEnd,
  Weather,
} from '../../lti-server/contract/reflections.ts';
import { checkIcon, clockIcon, personIcon } from './icons.ts';

/** Own signs of looking back, drawn like all others in `icons.ts`. */
const sunIcon =
  'M12 7.500a4.500 4.500 0 1 0 .01 0M12 1.500v3M12 19.500v3M1.500 12h3M19.500 12h3M4.600 4.600l2 2M17.400 17.400l2 2M4.600 19.400l2-2M17.400 6.600l2-2';
const breezeIcon =
  'M2.500 9h11a3 3 0 1 0-3-3M2.500 13h16a3 3 0 1 1-3 3M2.500 17h7a2.500 2.500 0 1 1-2.500 2.500';
const cloud = 'M7 17a4 4 0 0 1 .300-8 5.500 5.500 0 0 1 10.500 1.500A3.300 3.300 0 0 1 17.500 17z';
const cloudsIcon = cloud;
const rainIcon =
  'M7 14a4 4 0 0 1 .300-8 5.500 5.500 0 0 1 10.500 1.500A3.300 3.300 0 0 1 17.500 14zM8 17.500l-1 3M12.500 17.500l-1 3M17 17.500l-1 3';
const stormIcon =
  'M7 14a4 4 0 0 1 .300-8 5.500 5.500 0 0 1 10.500 1.500A3.300 3.300 0 0 1 17.500 14M12.500 11.500l-3 5h4l-2.500 5';
const rainbowIcon = 'M2.500 18a9.500 9.500 0 0 1 19 0M6 18a6 6 0 0 1 12 0M9.500 18a2.500 2.500 0 0 1 5 0';
const featherIcon = 'M20 4c-8 0-13 4-13 12M7 16c6 0 11-3 13-12M4 21l7-8';
const starIcon =
  'M12 3l2.600 6 6.400.600-4.800 4.300 1.400 6.300-5.600-3.300-5.600 3.300 1.400-6.300L3 9.600 9.400 9z';
const hillIcon = 'M2.500 19.500L9 7l4 6.500L15.500 10l6 9.500zM9 7v-4l3 1.500-3 1.500';
const hintIcon =
  'M9 18h6M10.500 21h3M8.300 14.500C6.800 13.200 6 11.500 6 9.500a6 6 0 0 1 12 0c0 2-.8 3.700-2.300 5-.5.400-.7.900-.7 1.500H9c0-.6-.2-1.100-.7-1.500';
const seedIcon =
  'M12 21v-8M12 13c0-4-2.500-6-7-6 0 4 2.500 6 7 6zM12 11c0-4 2.500-6.500 7-6.500 0 4.500-2.500 6.500-7 6.500';
const lineIcon = 'M2.500 12h19M6 9v6M18 9v6M12 8.500a3.500 3.500 0 1 0 .01 0';
const cardsIcon = 'M3 7h9v13H3zM12 9l4-3.500 5.500 8L12 19';
const voiceIcon =
  'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.500 11.500a6.500 6.500 0 0 0 13 0M12 18v3.500';
const photoIcon = 'M3 7.500h4.500L9 5h6l1.500 2.500H21V19H3zM12 9.500a3.500 3.500 0 1 0 .01 0';
const drawIcon = 'M4 20l1-5L16 4l4 4L9 19zM13.500 6.500l4 4';
const againIcon = 'M20 12a8 8 0 1 1-2.600-5.900L20 8.500M20 3.500v5h-5';
const penIcon = 'M4 6h16M4 12h10M4 18h6M15 19l5-5';
export const findIcon = 'M12 3l7 5-7 13L5 8zM5 8h14M9.500 8L12 3l2.500 5L12 21z';
export const eyeIcon =
  'M2.500 12c3-5 6-7 9.500-7s6.500 2 9.500 7c-3 5-6 7-9.500 7s-6.500-2-9.500-7zM12 9a3 3 0 1 0 .01 0';
export const closedEyeIcon =
  'M2.500 11c3 4.500 6 6 9.500 6s6.500-1.500 9.500-6M5 14.500l-2 2.500M12 17v3.500M19 14.500l2 2.500';
export const eraseIcon = 'M5 7h14M10 7V4h4v3M7 7l1 13.500h8L17 7';

export const weatherIcons: Record<Weather, string> = {
  sun: sunIcon,
  breeze: breezeIcon,
  clouds: cloudsIcon,
  rain: rainIcon,
  storm: stormIcon,
  rainbow: rainbowIcon,
};
export const cardIcons: Record<CardKind, string> = {
  easy: featherIcon,
  interesting: starIcon,
  hard: hillIcon,
};
export const againIcons: Record<AgainAnswer, string> = {
  again: againIcon,
  later: clockIcon,
  no: checkIcon,
};
export const endIcons: Record<SentenceEnd, string> = {
  self: starIcon,
  person: personIcon,
  hint: hintIcon,
  pause: clockIcon,
  start: seedIcon,
};
/** What happened, what I thought, what it tells me. */
export const findIcons = { happened: eyeIcon, thought: cloudsIcon, tells: hintIcon } as const;
export const formatIcons: Record<ReflectionFormat | 'find', string> = {
  line: lineIcon,
  cards: cardsIcon,
  weather: sunIcon,
  voice: voiceIcon,
  photo: photoIcon,
  again: againIcon,
  finish: penIcon,
  draw: drawIcon,
  find: findIcon,
};
