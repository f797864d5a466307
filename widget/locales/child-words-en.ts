import type { ChildWordsWords } from './child-words-ru.ts';

/** Phrases of the part of a pupil's desk that holds the child's own words. */
export const childWordsEn: ChildWordsWords = {
  waiting: 'Waiting for your answer',
  waitingText: (name) => `${name} knows that you will read and answer.`,
  noneWaiting: 'All reflections have an answer.',
  reflections: 'Reflections',
  noReflections: 'No reflections yet: they are left after a step, or whenever one likes.',
  answered: 'Answered',
  questions: 'Questions',
  openQuestions: 'Looking for an answer now',
  otherQuestions: 'History',
  noQuestions: 'No questions yet.',
  noQuestionsShown: 'Questions that the child shows you will appear here.',
  ownWords: 'These are the child’s words: only the child changes or hides them. Yours stand beside.',
  answer: 'Answer',
  answerLabel: 'Your answer',
  starters: 'To begin with',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Later',
  seenBy: (name) => `${name} will see it, with your name.`,
  sent: 'The answer has been sent.',
  notSaved: 'It could not be sent. Try once more.',
  notSavedOffline: 'No connection. The text is kept on this page: send it when it is back.',
  goneMeanwhile: 'The child has hidden or erased this.',
};
