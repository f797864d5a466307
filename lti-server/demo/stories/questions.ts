import type { QuestionSign, QuestionState, QuestionWay } from '../../contract/questions.ts';
import type { Days } from './story.ts';

interface StoryEntry {
  readonly day: Days;
  /** Null: an answer. */
  readonly way: QuestionWay | null;
  readonly words: string;
  /** The author's number in the portal; the child by default. */
  readonly by?: string;
  readonly triedOn?: Days;
}

export interface StoryQuestion {
  readonly pupil: string;
  readonly day: Days;
  readonly words: string;
  readonly sign?: QuestionSign;
  readonly state: QuestionState;
  /** Whom the child let read it, besides the tutor. */
  readonly readers?: readonly string[];
  readonly hidden?: boolean;
  readonly entries?: readonly StoryEntry[];
}

const tutor = '11';
const mother = '21';

/** What children of the class have wanted to know, over two school years. */
export const questions: readonly StoryQuestion[] = [
  {
    pupil: '101',
    day: -3,
    words: 'Почему маяки светят по-разному?',
    sign: 'why',
    state: 'searching',
    readers: [mother],
    entries: [
      { day: -3, way: 'ask', words: 'Спросить у дедушки, он плавал.', triedOn: -2 },
      { day: -2, way: 'look', words: 'В музее есть макет маяка. Схожу с тобой.', by: tutor },
    ],
  },
  { pupil: '101', day: -1, words: '', sign: 'what_if', state: 'in_jar' },
  {
    pupil: '101',
    day: -260,
    words: 'Куда уходит вода, когда отлив?',
    sign: 'where',
    state: 'found',
    entries: [
      { day: -258, way: 'try', words: 'Качали воду в тазу.', triedOn: -257 },
      { day: -250, way: 'read', words: 'Книга «Как устроено море».', by: tutor, triedOn: -249 },
      { day: -248, way: null, words: 'Её тянет к себе Луна. А потом отпускает.' },
    ],
  },
  {
    pupil: '101',
    day: -420,
    words: 'Сколько весит облако?',
    sign: 'how',
    state: 'found',
    entries: [{ day: -400, way: null, words: 'Как сто слонов, но оно размазано по небу.' }],
  },
  { pupil: '101', day: -430, words: 'Кто придумал школу?', sign: 'who', state: 'let_go' },
  {
    pupil: '102',
    day: -6,
    words: 'Как бабушки запоминали сказки без книг?',
    sign: 'how',
    state: 'searching',
    entries: [{ day: -5, way: 'ask', words: '', triedOn: -4 }],
  },
  {
    pupil: '102',
    day: -310,
    words: 'Почему в сказках всё бывает по три раза?',
    sign: 'why',
    state: 'found',
    entries: [{ day: -300, way: null, words: 'Чтобы успеть удивиться и запомнить.' }],
  },
  {
    pupil: '103',
    day: -12,
    words: 'А если бы все говорили на одном языке?',
    sign: 'what_if',
    state: 'in_jar',
  },
  {
    pupil: '111',
    day: -2,
    words: 'Чем пчёлы видят цветы ночью?',
    sign: 'how',
    state: 'in_jar',
  },
  {
    pupil: '111',
    day: -340,
    words: 'Кто живёт под корой?',
    sign: 'who',
    state: 'found',
    entries: [
      { day: -338, way: 'look', words: 'Смотрели в лупу во дворе.', triedOn: -337 },
      { day: -336, way: null, words: 'Короеды. У них свои дорожки.' },
    ],
  },
  {
    pupil: '116',
    day: -4,
    words: 'Где спит кит?',
    sign: 'where',
    state: 'searching',
    entries: [{ day: -3, way: 'look', words: 'Посмотрим в книге про море.', by: tutor }],
  },
  {
    pupil: '104',
    day: -7,
    words: 'Где зимует стерх?',
    sign: 'where',
    state: 'found',
    entries: [
      { day: -7, way: 'ask', words: 'Спросить у бабушки.', triedOn: -6 },
      { day: -5, way: null, words: 'В Китае, на большом озере. Летит туда через всю Якутию.' },
    ],
  },
  {
    pupil: '117',
    day: -10,
    words: 'Почему мой голос на записи как чужой?',
    sign: 'why',
    state: 'found',
    entries: [
      { day: -9, way: 'try', words: 'Записать себя из-за двери и в наушниках.', triedOn: -8 },
      { day: -6, way: null, words: 'Себя мы слышим ещё и через кости, а запись — только через воздух.' },
    ],
  },
];
