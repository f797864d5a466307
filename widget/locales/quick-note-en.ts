import { plural } from './plural.ts';
import type { QuickNoteWords } from './quick-note-ru.ts';

const count = plural('en');

export const quickNoteEn: QuickNoteWords = {
  feelings: {
    glad: 'was glad',
    calm: 'was calm',
    tired: 'was tired',
    upset: 'was upset',
    angry: 'was angry',
  },
  helpGiven: {
    none: 'alone, no help',
    hint: 'a hint helped',
    together: 'did it together',
    shown: 'was shown how',
    rest: 'a pause helped',
  },
  visibilities: {
    author: 'only I',
    team: 'the team',
    teachers: 'teachers too',
    family: 'family too',
    pupil: 'the pupil too',
  },
  labels: [
    [/\b(lazy|lazybones|idle child|slacker)\b/gi, 'did not begin until the task was split into steps'],
    [/\b(restless|fidgety)\b/gi, 'worked for 6 minutes, then got up'],
    [/\b(hyperactive|hyper)\b/gi, 'moved a lot, asked to leave 3 times'],
    [
      /\b(weak (pupil|student|child)|slow learner|low achiever|underachiever|behind everyone)\b/gi,
      'for now does it with support',
    ],
    [/\b(inattentive|scatterbrained)\b/gi, 'skipped lines in the dictation'],
    [/\baggressive\b/gi, 'pushed when the pencil was taken away'],
    [/\b(dysfunctional|broken) (family|home)\b/gi, ''],
    [/\b(bad|poor) memory\b/gi, 'recalls with a picture'],
    [/\b(difficult|problem) (child|pupil|student)\b/gi, 'describe what happened and what helped'],
    [/\b(does not|doesn['’]t) want to\b/gi, 'refused; was offered a choice and began'],
    [/\b(stupid|dumb|dull-witted|spoil(ed|t)|irresponsible)\b/gi, ''],
    [/\bmanipulat\w*\b/gi, ''],
    [/\b(liar|lies|is lying)\b/gi, ''],
  ],
  title: 'Quick note',
  whom: 'About whom',
  whomSearch: 'Name, then Enter',
  whomChosen: (name) => `Remove: ${name}`,
  whomPick: (name) => `Choose: ${name}`,
  nobody: 'You are not tied to anybody yet: there is nobody to write about.',
  kind: 'What about',
  feeling: 'How you saw the child (optional)',
  help: 'What help there was (optional)',
  text: 'What happened',
  textHint: 'One line: what you saw, when, what helped. Ctrl + Enter saves.',
  each: 'Something of their own',
  eachFor: (name) => `Only about ${name}`,
  whoSees: 'Who will see it',
  willSee: (names) => `Will be seen by: ${names}.`,
  onlyYou: 'Only you will see it.',
  onlyYouNow: 'For now only you will see it; later, everyone who joins the team.',
  willSeeOf: (children, names) => `${children}: seen by ${names}.`,
  familyToo: 'What the pupil sees, the family sees too.',
  me: 'you',
  labelled: (word, instead) =>
    instead === ''
      ? `“${word}” is a judgement. Better without it: describe what happened.`
      : `“${word}” is a judgement. You could describe what happened: “${instead}”.`,
  balance: (names) => `No kind word for a long time: ${names}.`,
  balanceDo: 'Write a kind word',
  save: 'Save the note',
  whomRequired: 'Choose at least one child.',
  textRequired: 'Write at least a few words.',
  textBesideVoice: 'Add a line: it can be found, and read where a voice cannot be played.',
  textTooLong: (now, most) => `Too long: ${now} characters now, at most ${most} fit.`,
  tooMany: 'At most 40 children at once.',
  saved: (names) => `Noted: ${names}.`,
  savedAbout: (names) =>
    names.length > 3
      ? `Noted: ${count(names.length, { one: 'child', other: 'children' })}.`
      : `Noted: ${names.join(', ')}.`,
  undo: 'Take back',
  hide: 'Hide',
  undone: (names) =>
    `The note is taken back: ${names}. Its text is not lost, it is in the window of the quick note.`,
  again: 'Change it and save again',
  undonePartly: 'The note is not taken back for everybody: see for whom not.',
  leftTitle: 'Left as it is:',
  leftFor: (name, why) => `${name}: ${why}`,
  leftWhy: {
    gone: 'you are no longer tied to this child',
    edited:
      'the note was changed since, and the new words are not lost; it can be changed among the child’s notes',
  },
  later: 'No connection. The note is kept in this tab and will be sent by itself.',
  waiting: (notes) =>
    `No connection, waiting to be sent: ${count(notes, { one: 'note', other: 'notes' })}. They will be sent by themselves.`,
  voiceNotKept: 'The voice cannot be kept in this tab: do not close it until the note has been sent.',
  refused: (reason) => `The note was not taken. ${reason} Its text:`,
  refusedThrow: 'Remove',
  sentLater: 'The connection is back: the notes are sent.',
};
