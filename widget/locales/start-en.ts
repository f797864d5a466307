import { plural } from './plural.ts';
import type { StartWords } from './start-ru.ts';

const count = plural('en');
const weeks = (number: number): string => count(number, { one: 'week', other: 'weeks' });
const steps = (number: number): string => count(number, { one: 'step', other: 'steps' });

export const startEn: StartWords = {
  needsTitle: 'What the child asks for or finds hard',
  needsHint: 'Mark one or several, and we shall propose three routes.',
  proposals: 'Routes that fit',
  level: (level, number, length) => `${level}: ${weeks(number)}, ${steps(length)}`,
  takeLevel: (level, template) => `${level}. Take as a base: ${template}`,
  ofSchool: 'your school’s template',
  stepsOf: 'Look at the steps',
  more: 'Show more',
  known: 'What we know already',
  strengths: 'Strengths',
  interests: 'Interests',
  requests: 'Open requests',
  goodWords: 'Kind words',
  difficulties: 'Difficulties',
  agreements: 'Agreements',
  nothingKnown:
    'The card is empty, and there are no notes yet. That is fine: a route may begin with getting to know each other.',
  adultsOnly: 'Only adults see this part.',
  questionsTitle: 'Three questions',
  likes: 'What the child loves',
  likesHint: 'In two or three words: “dinosaurs”, “baking pies”. It goes into the texts of steps.',
  fromCard: 'From the card:',
  helpers: 'Who can help',
  until: 'Until which day',
  untilPassed: 'Choose a day, today or later.',
  compose: 'Put the route together',
  otherTemplate: 'Choose another',
  talk: 'Discuss with the child',
  talkTitle: 'Our route',
  talkHint: 'A screen for two: no adults’ notes here. Take away a step that does not fit, pick a way.',
  endTalk: 'End the talk',
  whatFor: 'Why',
  way: 'Which way do you like?',
  notThis: 'Does not fit',
  takeAway: (title) => `Does not fit: ${title}`,
  putBack: (title) => `Put back: ${title}`,
  away: 'Left at home',
  awayHint: 'Drag a step here or press “Does not fit”.',
  awayEmpty: 'All is taken along so far.',
  wentAway: (title) => `The step “${title}” is put aside.`,
  cameBack: (title) => `The step “${title}” is in the route again.`,
  agree: 'Agreed',
  agreed: 'Agreed. The route is on the pupil’s page already.',
};
