import type { AgreementOutcome, MeetingKind } from '../../contract/meetings.ts';
import type { NoteKind, Party } from '../../contract/vocabulary.ts';
import { parent, teacher, tutor } from '../accounts.ts';
import type { Days } from './story.ts';

interface StoryPromise {
  readonly text: string;
  readonly owner: Party;
  /** The owner's number in the portal; none where only the party is known. */
  readonly by?: string;
  readonly due: Days;
  readonly outcome?: AgreementOutcome;
}

export interface StoryMeeting {
  readonly pupil: string;
  readonly day: Days;
  readonly kind: MeetingKind;
  readonly minutes: number;
  readonly topic: string;
  readonly people?: readonly string[];
  readonly guests?: string;
  /** What the child was asked, and what it said. */
  readonly quotes?: readonly (readonly [string, string])[];
  /** The note that holds the minutes, by its kind: it is of the same day. */
  readonly note: NoteKind;
  readonly agreements: readonly StoryPromise[];
}

/** Meetings that were. Their minutes are among the notes of the same day. */
export const meetings: readonly StoryMeeting[] = [
  {
    pupil: '101',
    day: -6,
    kind: 'family_meeting',
    minutes: 35,
    topic: 'Книга про маяк',
    people: [parent.id],
    guests: 'дедушка',
    note: 'talk',
    agreements: [
      { text: 'Показать дома, как горел маяк', owner: 'guardian', by: parent.id, due: -1, outcome: 'kept' },
    ],
  },
  {
    pupil: '101',
    day: -4,
    kind: 'tutorial',
    minutes: 25,
    topic: 'Первая страница книги',
    quotes: [['С какого кусочка начнёшь?', 'С моря. Море самое большое, его сразу видно.']],
    note: 'agreement',
    agreements: [
      {
        text: 'Работать пять минут, потом решать: дальше или пауза',
        owner: 'pupil',
        by: '101',
        due: 3,
      },
      {
        text: 'Поставить песочные часы на стол',
        owner: 'tutor',
        by: tutor.id,
        due: -3,
        outcome: 'kept',
      },
    ],
  },
  {
    pupil: '106',
    day: -2,
    kind: 'tutorial',
    minutes: 20,
    topic: 'Голос и мелодия',
    quotes: [['Какие есть два пути? Есть третий?', 'Три коротких или один длинный. Я хочу длинный.']],
    note: 'talk',
    agreements: [{ text: 'Напеть один длинный кусочек', owner: 'pupil', by: '106', due: 2 }],
  },
  {
    pupil: '108',
    day: -4,
    kind: 'talk',
    minutes: 10,
    topic: 'Шахматы с папой',
    note: 'agreement',
    agreements: [{ text: 'Первые партии играть без ферзя у папы', owner: 'guardian', due: 4 }],
  },
  {
    pupil: '110',
    day: -4,
    kind: 'tutorial',
    minutes: 30,
    topic: 'Как легче начинать',
    note: 'talk',
    agreements: [
      { text: 'Разрешить начинать урок с песни', owner: 'teacher', by: teacher.id, due: -2 },
      { text: 'Выбрать песню для начала', owner: 'pupil', by: '110', due: 1 },
    ],
  },
];
