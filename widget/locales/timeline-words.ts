import { createCatalogue } from './catalogue.ts';
import type { TimelineWords } from './timeline-ru.ts';

/** Phrases of the history and of the search; they load with their chunk only. */
export const timelineWords = createCatalogue<TimelineWords>({
  ru: () => import('./timeline-ru.ts').then(({ timelineRu }) => timelineRu),
  en: () => import('./timeline-en.ts').then(({ timelineEn }) => timelineEn),
});
