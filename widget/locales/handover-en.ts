import type { HandoverWords } from './handover-ru.ts';
import { plural } from './plural.ts';

const count = plural('en');

export const handoverEn: HandoverWords = {
  receivedTitle: 'Handed over to you',
  receivedText: (number) =>
    `${count(number, { one: 'child', other: 'children' })}: read what is good to know on the first day.`,
  received: (from, until) =>
    [from === null ? '' : `from ${from}`, until === null ? '' : `you stand in until ${until}`]
      .filter(Boolean)
      .join(', '),
  read: 'Read',
  readOf: (name) => `Read the hand-over: ${name}`,
  title: (name) => `Hand-over: ${name}`,
  fromTo: (from) => `Handed over by ${from}.`,
  noFrom: 'There was no tutor before you.',
  since: (day) => `You are the tutor since ${day}.`,
  standsIn: (day) => `You stand in for the tutor until ${day}. Your access ends by itself.`,
  grade: (grade) => `grade ${grade}`,
  about:
    'Made of what is recorded. No restricted notes and no difficulties here: get to know each other first.',
  strengths: 'Strengths',
  interests: 'Likes',
  goodWords: 'Kind words',
  help: 'How to help me',
  route: 'Route',
  routePurpose: 'Why',
  routeDone: 'Behind',
  routeNow: 'Now',
  routeComing: 'Next',
  routeDraft: 'A draft, not agreed with the child yet.',
  routeClosed: 'The route is finished.',
  routeUntil: (day) => `Until ${day}.`,
  noRoute: 'There is no route yet.',
  agreements: 'What was agreed',
  people: 'Who is around',
  worked: 'What worked',
  nothing: 'Nothing is recorded yet.',
  by: (name, day) => [name, day].filter(Boolean).join(', '),
  until: (day) => `until ${day}`,
  sinceDay: (day) => `What was recorded since ${day}.`,
  confirm: 'Read, I take over',
  confirmText: 'The coordinator will see that you have read it.',
  confirmed: (day) => `You read the hand-over on ${day}.`,
  confirmedNow: 'Noted: you have read the hand-over.',
  print: 'Print',
  printedFor: (name, day) => `For the tutor: ${name}, ${day}. Do not leave it lying about.`,
  open: 'Open the pupil’s page',
  helloTitle: 'Say hello',
  helloLabel: (name) => `A note for the child’s page: ${name}`,
  helloSeen: (names) => `You can change it. Will be seen by: ${names}.`,
  hello: (name) => `Hello! I am your tutor now. My name is ${name}. See you soon!`,
  helloInstead: (name, from) =>
    `Hello! Until your tutor (${from}) is back, I am with you. My name is ${name}.`,
  helloSend: 'Send to the child',
  helloSent: 'The note is on the child’s page.',

  askTitle: 'The child has no tutor',
  askText:
    'Ask the coordinator: the child goes on the waiting list. Neither the child nor the family hears of it.',
  askNobody: 'The school has no coordinator yet: the list is seen when there is one.',
  askWhy: 'Why, in one line',
  askWhyNeeded: 'Write at least a few words.',
  ask: 'Ask for a tutor',
  asked: (name, day) => `A tutor was asked for: ${name}, ${day}.`,
  askDone: 'The coordinator has your request.',
  takeBack: 'No longer needed',
  takenBack: 'The request is taken back.',
};
