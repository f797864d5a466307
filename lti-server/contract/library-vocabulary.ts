/** The closed sets of the library. Apart from `vocabulary.ts`, so that no pupil's page loads them. */

/** What a child needs, in the words by which tutors look for something that helps (domain section 7). */
export const needs = [
  'interest',
  'topic',
  'starting',
  'memory',
  'attention',
  'perseverance',
  'energy',
  'thinking',
  'organisation',
  'friends',
  'reading',
  'return',
  'first_grade',
  'further',
  'clubs',
  'event',
  'rhythm',
] as const;
export type Need = (typeof needs)[number];

/** «Тропинка», «Дорога», «Экспедиция»: each holds the steps of the one before it and more. */
export const routeLevels = ['trail', 'road', 'expedition'] as const;
export type RouteLevel = (typeof routeLevels)[number];

/** Who helps with a step of a template, before names stand in their place. */
export const helperRoles = ['tutor', 'teacher', 'home', 'friend', 'specialist', 'speech', 'leader'] as const;
export type HelperRole = (typeof helperRoles)[number];
