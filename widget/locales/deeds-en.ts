import type { DeedsWords } from './deeds-ru.ts';

export const deedsEn: DeedsWords = {
  shiftTitle: 'Move the dates',
  shiftHint: 'Illness, holidays: everything ahead moves. What is done stays where it is.',
  week: 'A week later',
  twoWeeks: 'Two weeks later',
  month: 'Four weeks later',
  earlier: 'A week earlier',
  shifted: 'The dates are moved. The pupil sees the new ones already.',
  restTitle: 'Pause',
  restHint:
    'The pupil’s page says “The route rests” instead of a step. Afterwards the dates may move by the days of the pause.',
  pause: 'Pause the route',
  paused: 'The route rests.',
  resumeLater: 'Go on and move the dates by the days of the pause',
  resume: 'Go on with the same dates',
  resumed: 'The route goes on.',
  levelTitle: 'Switch the level',
  levelHint: 'What is done or begun and own steps stay. The pupil sees the changes once you agree.',
  switched: (level) => `Level: ${level}. Check the steps and discuss them with the child.`,
  copyTitle: 'Take it for another child',
  copyHint: 'Only the steps go along: no names, no words of the child, no notes, no agreements.',
  copyFor: 'For whom',
  copy: 'Make a draft',
  copied: 'The draft is ready.',
  nobody: 'You have no other tutees in this course yet.',
  anotherTitle: 'Another route',
  anotherHint:
    'A short route beside this one, as “Back at school” after an illness. The child sees the new one until you finish it, then this one again.',
  another: 'Make another one',
  templateTitle: 'Keep it as a template',
  templateHint:
    'Its steps and goals become a beginning for other routes. Names, dates, links and the child’s words do not go along.',
  template: 'Make a template',
  handOverTitle: 'Hand over to another tutor',
  handOverHint: 'Open “Who is around” at the top: add the new tutor and end your own tie.',
};
