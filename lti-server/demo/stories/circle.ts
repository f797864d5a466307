/** Who stands by whom in the demo school, before anybody launches for the first time. */
import type { TieKind } from '../../contract/vocabulary.ts';
import { classmates, parent, psychologist, teacher, tutor } from '../accounts.ts';
import type { Days } from './story.ts';

export interface StoryTie {
  readonly pupil: string;
  readonly person: string;
  readonly kind: TieKind;
  readonly reason: string;
  readonly from: Days;
  /** Days from today until which it lasts; past ones are over. */
  readonly until: Days | null;
}

/** Children without a card yet: the tutor can take them. */
const newcomers = new Set(['119', '120', '121', '122', '123', '124']);
/** Has a card, but the tutor's time with her is over. */
const formerTutee = '118';

export const pupilsWithCard: readonly string[] = classmates
  .map(({ id }) => id)
  .filter((id) => !newcomers.has(id));

const untilSummer = 180;

export const ties: readonly StoryTie[] = [
  ...pupilsWithCard.map((pupil): StoryTie => ({
    pupil,
    person: tutor.id,
    kind: 'tutor',
    reason: 'Тьютор 3 «Б»',
    from: -110,
    until: pupil === formerTutee ? -14 : untilSummer,
  })),
  ...pupilsWithCard.map((pupil): StoryTie => ({
    pupil,
    person: teacher.id,
    kind: 'teacher',
    reason: 'Классный руководитель',
    from: -110,
    until: untilSummer,
  })),
  ...['101', '105', '109', '111'].map((pupil): StoryTie => ({
    pupil,
    person: psychologist.id,
    kind: 'specialist',
    reason: 'Встречи по просьбе семьи',
    from: -60,
    until: 60,
  })),
  { pupil: '101', person: parent.id, kind: 'guardian', reason: 'Мама', from: -110, until: null },
];
