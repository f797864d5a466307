import { plural } from './plural.ts';
import type { RosterWords } from './roster-ru.ts';

const count = plural('en');
const pupils = { one: 'pupil', other: 'pupils' };
const people = { one: 'member', other: 'members' };

export const rosterEn: RosterWords = {
  waiting: 'Reading the list of course members. The names will appear here by themselves.',
  failed:
    'The list of course members cannot be read at the moment. Below are those already known; we shall try again by ourselves. If it is the same tomorrow, tell the administrator of the portal.',
  unconfirmed: (learners) => `Not confirmed yet: ${count(learners, people)}`,
  unconfirmedText: 'The portal lists them as learners. A card is made once you confirm that they are pupils.',
  look: 'Review and confirm',
  title: 'Which of them are pupils?',
  text: 'The portal also calls parents and teachers without editing rights learners. Untick those who are not pupils.',
  perhapsGrownUp: 'probably a grown-up',
  all: 'Tick everyone',
  none: 'Untick everyone',
  confirm: (learners) => `Confirm ${count(learners, pupils)}`,
  nobody: 'Nobody is ticked',
  confirmed: (learners) => `Done: ${count(learners, pupils)} confirmed.`,
};
