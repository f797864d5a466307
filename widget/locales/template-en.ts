import type { TemplateWords } from './template-ru.ts';

export const templateEn: TemplateWords = {
  title: 'A template of a route',
  check:
    'Names, dates, links and the child’s words are taken out already, and the sentences that held them. Read it, add what is missing and save it: only you see the template until you offer it to the school.',
  name: 'Name',
  whom: 'Whom it suits',
  whomHint: 'For grown-ups: which child, and when.',
  purpose: 'What it is for, in a child’s words',
  needs: 'What for',
  levels: 'Levels',
  levelsHint:
    'Which levels to offer. Each next one is longer: it has all steps of the one before and those that are its own. A level that is not ticked is not offered.',
  weeks: 'weeks',
  weeksOf: (level) => `How many weeks: ${level}`,
  stepIn: (number) => `In which levels step ${number} is`,
  inAll: 'in all levels',
  onlyIn: (level) => `only in: ${level}`,
  alsoIn: (levels) => `in the levels: ${levels}`,
  levelEmpty: (level) =>
    `The level “${level}” has no step yet. Choose below a step that it is there too, or untick the level.`,
  addStep: 'Add a step',
  goals: 'Goals',
  goal: (number) => `Goal ${number}`,
  sign: (number) => `How we shall see that it worked: goal ${number}`,
  steps: 'Steps',
  step: (number) => `Step ${number}`,
  whatToDo: (number) => `What to do: step ${number}`,
  ways: (titles) => `To choose from: ${titles}`,
  dropStep: (title) => `Take out: ${title}`,
  drop: 'Take out',
  save: 'Save the template',
  cancel: 'Close',
  saved: 'The template is saved. It is in the library under “Mine”, where you can offer it to the school.',
  wrong:
    'Something does not fit: an empty name, no step at all, a text that is too long, or a phone number, an e-mail or a link is still in a text.',
};
