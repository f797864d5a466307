import type { EventLack } from '../../lti-server/contract/events.ts';
import type { EventsDeskWords } from './events-desk-ru.ts';
import { plural } from './plural.ts';

const count = plural('en');

/** What makes an event of an activity. */
const missing: Record<EventLack, string> = {
  purpose: 'a sense in the children’s words',
  children: 'a part of the children in its design',
  reflection: 'a look back',
};

/** Phrases of events in the panel. */
export const eventsDeskEn: EventsDeskWords = {
  answers: { invited: 'still thinking', joined: 'takes part', not_now: 'not now' },
  parts: {
    purpose: {
      label: 'What it is for, for the children',
      hint: 'In the children’s words. Without it the event is just an activity.',
    },
    goals: { label: 'Goals', hint: 'Each on a line of its own.' },
    tasks: { label: 'Things to do', hint: 'The children take them by themselves.' },
    ways: { label: 'Ways', hint: 'How it will be done.' },
    resources: { label: 'Resources', hint: 'People, places, things.' },
    results: {
      label: 'Results',
      hint: 'What will come of it and how it will be seen. Afterwards: what came.',
    },
  },
  next: {
    ideas: 'On to agreeing',
    plan: 'On to doing',
    doing: 'On to looking back',
    reflection: 'Complete the event',
    complete: '',
  },
  back: {
    ideas: '',
    plan: 'Back to ideas',
    doing: 'Back to agreeing',
    reflection: 'Back to doing',
    complete: 'Open it again',
  },
  about: {
    ideas:
      'The children speak first. They see your suggestions and the plan after the first idea of a child, or when the days for ideas are over.',
    plan: 'Sort the ideas into the plan together with the children. Before doing, put down in their words what it is for.',
    doing: 'The children take things to do, grown-ups help.',
    reflection: 'The event can be completed once at least one child has said what they take along.',
    complete: 'The event is complete. The plan no longer changes.',
  },
  none: 'No events yet',
  noneText: 'Open an event or a journey and invite children: ideas begin with them.',
  joined: (children) =>
    children === 0 ? 'nobody yet' : count(children, { one: 'child', other: 'children' }),
  openNew: 'Open an event',
  newTitle: 'A new event',
  kind: 'What it is',
  kindEvent: 'event',
  kindJourney: 'journey',
  name: 'Name',
  nameProblem: 'Write a name.',
  ideasUntil: 'We wait for children’s ideas until',
  ideasUntilHint: 'May be left empty.',
  startsOn: 'From',
  endsOn: 'Until',
  create: 'Open for ideas',
  created: 'The event is open for ideas.',
  allEvents: 'All events',
  plan: 'Plan',
  save: 'Save the plan',
  saved: 'Plan saved.',
  orderProblem: 'It ends before it begins.',
  taskTitle: 'To do',
  taskHelper: 'Which grown-up helps',
  addTask: 'Add a thing to do',
  removeTask: (title) => `Remove: ${title}`,
  takenBy: (names) => `Taken by: ${names}`,
  ideasOf: 'Ideas',
  toPlan: 'Into the plan',
  toPlanOf: (text) => `Into the plan: ${text}`,
  takenToPlan: 'The idea is in the plan. Do not forget to save.',
  suggest: 'Suggest something',
  suggestHint: 'Seen by all grown-ups of the course and the children who take part.',
  suggestWaits: 'The children will see it after the first idea of a child.',
  suggestAbout: 'About what',
  suggestText: 'Suggestion',
  suggestSend: 'Suggest',
  suggested: 'The suggestion is there.',
  hide: 'Take back',
  hideOf: (text) => `Take back: ${text}`,
  byMe: 'you',
  group: 'Who takes part',
  nobodyInvited: 'Nobody is invited yet.',
  invite: 'Invite',
  inviteHint: 'The child answers: “yes” or “not now”.',
  inviteNobody: 'All pupils of the course are invited.',
  invitedSaid: 'Invited.',
  takeaways: 'What the children take along',
  takeawaysNone: 'Nobody has said yet.',
  moved: (stage) => `Now: ${stage}`,
  activity: 'an activity so far',
  stillActivity: (lacks) =>
    `So far it is an activity. What makes an event of it: ${lacks.map((lack) => missing[lack]).join(', ')}.`,
  stepTie: 'Make it a step of the route',
  stepIsTied: 'Step of the route',
  stepOf: (name) => `Which step of the route this is: ${name}`,
  stepNone: 'No step of the route',
  stepNoRoute: 'There is no agreed route yet.',
  stepTied: 'Saved. The child sees it on the page of the event and beside the step.',
  foreignTitle: 'This event belongs to another course',
  foreignText: 'Its page opens in the course where it was designed.',
};
