import type { ChestKind, FileKind } from '../../contract/vocabulary.ts';
import { tutor, parent, teacher } from '../accounts.ts';
import { boatPicture, knotPicture, leafPicture } from './chest-pictures.ts';
import type { Days } from './story.ts';

export interface StoryTreasure {
  readonly pupil: string;
  readonly kind: ChestKind;
  readonly text: string;
  readonly day: Days;
  readonly shown: boolean;
  /** Put away by the child. */
  readonly hidden?: boolean;
  readonly proof?: { readonly kind: FileKind; readonly webp: string };
  readonly replies?: readonly { readonly author: string; readonly text: string; readonly day: Days }[];
}

/** What lies in the treasure chests of the demo school. */
export const treasures: readonly StoryTreasure[] = [
  {
    pupil: '101',
    kind: 'can',
    text: 'Вяжу узел «восьмёрка»',
    day: -9,
    shown: true,
    proof: { kind: 'photo', webp: knotPicture },
    replies: [
      { author: tutor.id, text: 'Я видела, сколько раз ты перевязывал. И не бросил!', day: -8 },
      { author: parent.id, text: 'Теперь научи папу — ему для лодки надо.', day: -7 },
    ],
  },
  {
    pupil: '101',
    kind: 'find',
    text: 'Лодка плывёт, если груз посередине',
    day: -4,
    shown: true,
    proof: { kind: 'drawing', webp: boatPicture },
  },
  {
    pupil: '101',
    kind: 'can',
    text: 'Читаю перед классом. Сначала страшно, потом нет',
    day: -2,
    shown: false,
  },
  {
    pupil: '102',
    kind: 'find',
    text: 'Божья коровка сидит на листе снизу, когда дождь',
    day: -6,
    shown: true,
    proof: { kind: 'photo', webp: leafPicture },
    replies: [{ author: teacher.id, text: 'Точное наблюдение: ты проверила три дня подряд.', day: -5 }],
  },
  { pupil: '102', kind: 'can', text: 'Объясняю правила игры новеньким', day: -3, shown: true },
  {
    pupil: '103',
    kind: 'find',
    text: 'Узор из квадратов повторяется через восемь',
    day: -5,
    shown: true,
    replies: [{ author: tutor.id, text: 'А что будет через десять? Интересно, что у тебя выйдет.', day: -4 }],
  },
  { pupil: '103', kind: 'can', text: 'Старое', day: -20, shown: false, hidden: true },
  { pupil: '111', kind: 'can', text: 'Планирую неделю сам: что, когда, сколько', day: -6, shown: true },
  { pupil: '111', kind: 'find', text: 'Лучше думаю, если сначала рисую схему', day: -1, shown: false },
  {
    pupil: '116',
    kind: 'find',
    text: 'Кит поёт песни',
    day: -6,
    shown: true,
    replies: [{ author: tutor.id, text: 'Я не знала! Послушаем вместе?', day: -5 }],
  },
  {
    pupil: '104',
    kind: 'can',
    text: 'Загадываю на двух языках',
    day: -5,
    shown: true,
    replies: [{ author: tutor.id, text: 'И объясняешь отгадку так, что её видно.', day: -4 }],
  },
  {
    pupil: '117',
    kind: 'can',
    text: 'Монтирую звук так, что склейку не слышно',
    day: -9,
    shown: true,
    replies: [{ author: tutor.id, text: 'Слушала дважды и не нашла, где резал.', day: -8 }],
  },
];
