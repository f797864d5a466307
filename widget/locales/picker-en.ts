import type { PickerWords } from './picker-ru.ts';
import { plural } from './plural.ts';

const count = plural('en');

/** Phrases of the picker, where staff choose what stands on a course page. */
export const pickerEn: PickerWords = {
  kinds: {
    route: {
      title: 'My route',
      about: 'One link for the whole course: each pupil opens their own route with it.',
      pupil: 'their own route (what to do now, what comes next) and notes from grown-ups',
      staff: 'the tutor’s panel',
    },
    notes: {
      title: 'My notes',
      about: 'What grown-ups have written to a pupil: kind words, agreements, advice.',
      pupil: 'only the notes that were written for them',
      staff: 'notes about pupils, each those that are open to them',
    },
    questions: {
      title: 'My questions',
      about: 'A pupil’s question jar: what they want to know, and how it could be found out.',
      pupil: 'their own question jar; the route is one step away',
      staff: 'the tutor’s panel',
    },
    event: {
      title: 'Event',
      about: 'The page of one event or journey that children and grown-ups design together.',
      pupil: 'the event’s page if they are invited; the others their own route',
      staff: 'the event’s page in the panel',
    },
    panel: {
      title: 'Tutor’s panel',
      about: 'Where grown-ups work: the pupils of the course, routes and notes.',
      pupil: 'their own route; you can also hide this link from pupils in the course settings',
      staff: 'the tutor’s panel',
    },
  },
  targets: {
    iframe: 'On the portal’s page',
    window: 'In a new window',
    embed: 'As the portal decides',
  },
  title: 'What should stand on the course page?',
  inCourse: (course) => `Course: ${course}`,
  chooseOne: 'Choose one.',
  chooseSeveral: 'You can choose several at once.',
  name: 'Name on the course page',
  nameProblem: 'Write a name: pupils will see it.',
  nothingChosen: 'Choose what to add.',
  whichEvent: 'Which event',
  whichEventNone: 'Choose an event',
  eventProblem: 'Choose the event that the link will open.',
  eventsLoading: 'Reading the events of the course…',
  eventsFailed: 'The events of the course could not be read. Clear the mark and set it again.',
  eventsNone: 'There are no events in this course yet. Events are opened in the tutor’s panel.',
  where: 'Where it opens',
  whereHint: 'Some portals, such as Moodle, decide this in their own settings.',
  preview: 'How it will look on the course page',
  previewEmpty: 'What you choose will appear here.',
  pupilSees: 'A pupil will see',
  staffSee: 'Grown-ups will see',
  add: (items) =>
    items < 2 ? 'Add to the course page' : `Add ${count(items, { one: 'link', other: 'links' })}`,
  adding: 'Adding…',
  cancel: 'Cancel',
  failed: 'It could not be added. Check your connection and try again.',
  lostTitle: 'This choice has started anew',
  lostText: 'Close this window and begin adding again from the course page.',

  embedTitle: 'Put it right into the text of a page',
  embedText:
    'The route can also stand inside a text, where the portal accepts code. Add the link as above first, then put this code into the text of the page.',
  embedAddress: 'Launch address in the portal',
  embedAddressHint: 'The address at which the portal opens the added link.',
  embedMoodleHint:
    'Open the added link in Moodle: write the number at the end of the page’s address (id=…) here.',
  embedAddressProblem: 'Complete the address: without it the code opens nothing.',
  embedCode: 'Code to paste',
  copy: 'Copy the code',
  copied: 'The code is copied.',
  copyByHand: 'The code is selected: copy it with the keyboard.',
};
