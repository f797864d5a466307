import type { CompletionWords } from './completion-ru.ts';
import { plural } from './plural.ts';

const count = plural('en');
const pupils = { one: 'pupil', other: 'pupils' };

export const completionEn: CompletionWords = {
  about:
    'When a pupil has done all agreed steps of the route, the portal’s gradebook shows “done” for this place of the course: one point of one.',
  never:
    'The portal learns nothing else: no grades, no progress, no notes. While this is off, nothing is sent at all.',
  troubleTitle: 'It cannot be switched on here',
  troubles: {
    no_course: 'This page was not opened from a course, so it has no gradebook.',
    no_gradebook:
      'The portal gave Marshrut no gradebook for this place of the course. Allow grades in the settings of this activity, or ask the portal’s administrator to switch on the grade service (Assignment and Grade Services) for Marshrut. Then open the page from the course again.',
    gradebook_closed:
      'This place of the course has a gradebook, but the portal does not let Marshrut write into it. Ask the portal’s administrator to allow the whole grade service (Assignment and Grade Services), and open the page from the course again.',
  },
  isOn: 'On',
  isOff: 'Off',
  switchedOn: (name, day) => `since ${day}, ${name}`,
  switchedOff: (name, day) => `since ${day}, ${name}`,
  turnOn: 'Switch on',
  turnOff: 'Switch off',
  turnOffHint: 'Once off, nothing new is sent. What was sent stays in the gradebook.',
  alsoEarlier: (number) => `Count those too who have finished already (${count(number, pupils)})`,
  saidOn: 'On. Finished routes are counted from now on.',
  saidOff: 'Off. Nothing new is sent.',
  listTitle: 'Who has finished the route',
  nobody: 'Nobody has finished a route yet.',
  states: {
    earlier: 'not sent',
    waiting: 'waiting to be sent',
    sent: 'sent',
    refused: 'not taken by the portal',
  },
  earlier: (moment) => `Finished before this was switched on: ${moment}.`,
  earlierOff: (moment) => `Finished: ${moment}.`,
  waiting: (moment) => `Finished: ${moment}. It will be sent within a couple of minutes.`,
  waitingSilent: (moment) => `Finished: ${moment}. The portal does not answer for now; we keep trying.`,
  sent: (moment) => `The portal took the point: ${moment}.`,
  reasons: {
    not_gradable:
      'The portal gives no points to this person. Perhaps they are not enrolled as a pupil, or have left the course.',
    not_allowed: 'The portal did not let Marshrut give the point. Its administrator can mend that.',
    newer_mark: 'The gradebook holds something later already. We leave it alone.',
    column_gone: 'The column was deleted from the gradebook. “Send again” will try to make a new one.',
    column_refused:
      'The portal did not let us make a column in the gradebook. Its administrator can mend that.',
    no_gradebook:
      'The portal no longer gives Marshrut a gradebook for this place. Open the page from the course again.',
    lms_silent: 'The portal did not answer for more than a day.',
    not_understood:
      'The portal answered in a way we do not understand. If it happens again, tell the administrator.',
  },
  changedSince:
    'The route has unfinished steps again since. The point stays in the gradebook and can be taken away only there.',
  countEarlier: 'Count them too',
  countEarlierHint: (number) =>
    `${count(number, pupils)} finished before this was switched on. Nothing was sent for them.`,
  saidEarlier: 'They count too. Sending.',
  retry: 'Send again',
  retryFor: (name) => `Send again: ${name}`,
  retryAll: 'Send again for all',
  saidRetry: 'Sending again.',
};
