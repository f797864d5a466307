import type { ReadingLevel } from '../contract/vocabulary.ts';

/** What a pupil's page is written for while nobody has decided: it leaves nothing out. */
export const usualReadingLevel: ReadingLevel = 3;
