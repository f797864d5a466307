import type { MapWords } from './map-ru.ts';
import { plural } from './plural.ts';

const count = plural('en');

/** Phrases of what opens from the map: a step, where the way leads, how the map looks. */
export const mapEn: MapWords = {
  doneSteps: (steps) => `Already done: ${count(steps, { one: 'step', other: 'steps' })}`,
  laterSteps: (steps) => `Put off: ${count(steps, { one: 'step', other: 'steps' })}`,
  furtherSteps: (steps) => `Further on: ${count(steps, { one: 'step', other: 'steps' })}`,
  ways: 'There are several ways',
  event: (title) => `Event: ${title}`,
  bringBack: 'Bring this step back',
  gone: 'This step is no longer here.',
  looksTitle: 'Which map do you like?',
  mySign: 'My sign',
  mySigns: 'My signs',
  before: 'Before',
  looks: { ocean: 'Ocean', forest: 'Forest', space: 'Space', list: 'List' },
};
