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

/** What is in the library besides templates of routes. */
export const itemKinds = ['game', 'break', 'prompt', 'question', 'reply'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The same with templates of routes, which are kept and shared alike. */
export const libraryKinds = [...itemKinds, 'template'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

/** Where something can be done. */
export const itemPlaces = ['class', 'home', 'outside', 'talk'] as const;
export type ItemPlace = (typeof itemPlaces)[number];

/** `own`: its author's alone. `offered`: waits for who moderates. `shared`: the school's. `declined`: not taken. */
export const itemStandings = ['own', 'offered', 'shared', 'declined'] as const;
export type ItemStanding = (typeof itemStandings)[number];
