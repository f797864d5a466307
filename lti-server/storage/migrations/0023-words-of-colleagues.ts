import { fillSearchTexts } from '../fill-search-texts.ts';
import type { Migration } from './migration.ts';

/** What colleagues wrote is found by its words too. */
export const wordsOfColleagues: Migration = {
  version: 23,
  async up(db) {
    await fillSearchTexts(db, ['feedback', 'request', 'recommendation']);
  },
};
