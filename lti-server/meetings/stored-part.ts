import type { MeetingPart } from '../contract/meetings.ts';

/** What a meeting begins with for one child. */
export const emptyPart: MeetingPart = {
  topic: '',
  people: [],
  guests: '',
  quotes: [],
  words: '',
  adultWords: '',
  audience: 'team',
  agreements: [],
  points: [],
};

/** A stored part. Only parts that the contract let in are ever stored. */
export const readPart = (json: string): MeetingPart => JSON.parse(json) as MeetingPart;
