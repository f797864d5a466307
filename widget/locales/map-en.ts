import type { MapWords } from './map-ru.ts';

/** Phrases of what opens from the map: a step, where the way leads, how the map looks. */
export const mapEn: MapWords = {
  ways: 'There are several ways',
  bringBack: 'Bring this step back',
  gone: 'This step is no longer here.',
  looksTitle: 'Which map do you like?',
  looks: { ocean: 'Ocean', forest: 'Forest', space: 'Space', list: 'List' },
};
