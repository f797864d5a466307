import type { ProfileContent } from '../../contract/profile.ts';
import type {
  DifficultyTag,
  HelpLevel,
  InterestDepth,
  Party,
  RequestState,
} from '../../contract/vocabulary.ts';
import type { Days } from './story.ts';

const tutor = '11';
const psychologist = '13';

/** One line of a card: whose, by whom, when, and what it says. `leansOn` and `route` are filled in by the seed. */
export interface StoryItem {
  readonly pupil: string;
  readonly by: string;
  readonly day: Days;
  /** The day is counted from the spring before this school year: the tutor is asked whether it goes along. */
  readonly lastSpring?: true;
  readonly content: ProfileContent;
  /** The request has led to the child's route. */
  readonly toRoute?: true;
  /** For a difficulty: which strength of this card it leans on, counted from 0. */
  readonly leansOn?: number;
  /** How it was put before, and who had put it that way. */
  readonly before?: { readonly by: string; readonly content: ProfileContent };
}

const strength = (text: string): ProfileContent => ({ kind: 'strength', text });
const interest = (text: string, depth: InterestDepth): ProfileContent => ({
  kind: 'interest',
  text,
  since: null,
  depth,
});
const help = (text: string, withChild = true): ProfileContent => ({ kind: 'help', text, withChild });
const request = (words: string, voice: Party, state: RequestState, answer = ''): ProfileContent => ({
  kind: 'request',
  words,
  voice,
  state,
  routeId: null,
  answer,
});
const difficulty = (
  tag: DifficultyTag,
  of: { seen: string; helps: string; tries?: string; who?: string; helped?: string },
): ProfileContent => ({
  kind: 'difficulty',
  tag,
  seen: of.seen,
  helps: of.helps,
  strengthId: null,
  tries: of.tries ?? '',
  who: of.who ?? '',
  until: null,
  helped: of.helped ?? '',
});
const gap = (
  subject: string,
  topic: string,
  of: { evidence: string; plan: string; result?: string },
): ProfileContent => ({
  kind: 'gap',
  subject,
  topic,
  evidence: of.evidence,
  plan: of.plan,
  until: null,
  checkedOn: null,
  result: of.result ?? '',
});
const level = (reached: HelpLevel, about: string): ProfileContent => ({
  kind: 'help_level',
  level: reached,
  about,
});

const on =
  (pupil: string, by = tutor) =>
  (day: Days, content: ProfileContent, more: Partial<StoryItem> = {}): StoryItem => ({
    pupil,
    by,
    day,
    content,
    ...more,
  });

const semyon = on('101');
const varvara = on('102');
const amina = on('103');
const lev = on('111');
const eva = on('112');

/** What the adults know of the children: the bright side first. Facts and words of the children, no labels. */
export const profiles: readonly StoryItem[] = [
  semyon(-105, strength('Придумывает, как сделать по-своему: море из ваты — его находка')),
  semyon(-104, strength('Умеет слушать взрослых и запоминает рассказы почти слово в слово')),
  semyon(-100, interest('Маяки и корабли', 'project')),
  semyon(-60, interest('Песочные часы и всё, что отмеряет время', 'curious')),
  semyon(-98, help('Разделите задание на кусочки и дайте первый'), {
    before: { by: psychologist, content: help('Делите задание на кусочки', false) },
  }),
  semyon(-98, help('Поставьте песочные часы, чтобы я видел, сколько осталось')),
  semyon(-70, help('Спросите, какой кусочек следующий, а не «поторопись»')),
  semyon(-95, request('Хочу сделать книгу про маяк, на котором служил прадедушка', 'pupil', 'in_route'), {
    toRoute: true,
  }),
  semyon(
    -40,
    request(
      'Как помогать дома, чтобы не ссориться из-за уроков?',
      'guardian',
      'answered',
      'Договорились: дома один кусочек и песочные часы, проверяем через две недели.',
    ),
  ),
  semyon(
    -90,
    difficulty('hard_to_start', {
      seen: 'На письме держит ручку и смотрит в окно, пока задание не разделят на части. Потом работает минут восемь.',
      helps: 'Первый кусочек вместе, дальше сам; зачёркивать сделанное.',
      tries: '«Пять и стоп»: пять минут, потом решает сам.',
      who: 'тьютор, классный руководитель',
    }),
    { leansOn: 0 },
  ),
  semyon(
    -30,
    gap('Русский язык', 'Безударные гласные в корне', {
      evidence: 'В трёх диктантах подряд пропускал проверку слова.',
      plan: 'Карточки с маяками: слово и его «огонёк» — проверочное слово. Две минуты в день.',
    }),
  ),
  semyon(-75, level('together', 'Начинает письменное задание')),
  semyon(-45, level('hint', 'Начинает письменное задание')),
  semyon(-12, level('alone', 'Начинает письменное задание')),
  varvara(-100, strength('Замечает, кому грустно, и первая подходит')),
  varvara(-90, interest('Птицы за окном: ведёт свой список', 'often')),
  varvara(-80, help('Дайте мне дочитать, я читаю про себя')),
  varvara(-80, help('Предупредите заранее, если будем читать вслух')),
  varvara(-60, request('Хочу читать вслух и не бояться', 'pupil', 'agreed')),
  amina(-100, strength('Считает в уме быстрее калькулятора и любит объяснять как')),
  amina(-95, interest('Узоры и орнаменты: рисует и переводит в числа', 'project')),
  amina(-85, help('Говорите короткими фразами и покажите картинку')),
  amina(-85, help('Можно я сначала скажу по-татарски, а потом по-русски?')),
  lev(-100, strength('Собирает из конструктора то, чего нет в инструкции')),
  lev(-90, interest('Подводные лодки', 'often')),
  lev(-80, help('Дайте мне походить, пока я думаю')),
  lev(-80, help('Одна карточка на столе, остальные уберите')),
  {
    pupil: '111',
    by: psychologist,
    day: -50,
    leansOn: 0,
    content: difficulty('attention_moves', {
      seen: 'На третьей минуте встаёт; если можно ходить, решает до конца.',
      helps: 'Стоячая парта и карточка с одним заданием.',
      helped: 'Три урока математики подряд — без напоминаний.',
    }),
  },
  lev(
    -20,
    gap('Математика', 'Таблица умножения на 7 и 8', {
      evidence: 'Считает прибавлением, сбивается после пятого шага.',
      plan: '«Морской счёт» на перемене, по одной строке в неделю.',
      result: 'Семь — знает вразброс, восемь — пока с опорой.',
    }),
  ),
  eva(-70, strength('Доводит начатое до конца')),
  eva(-65, help('Мне нужно время, чтобы привыкнуть к новому человеку')),
  on('107')(-60, help('Покажите пример, потом я сам')),
  on('113')(-60, strength('Помнит, где что лежит в классе, и всегда подскажет')),
  on('113')(-60, help('Пять минут отдыха после двадцати минут работы')),
  on('116')(-60, help('Дайте мне самой выбрать, с чего начать')),
  // What teachers read in their class lists: one strong side, one or two ways to help.
  on('104')(-30, strength('Показывает другим, как устроен механизм, и терпеливо ждёт')),
  on('104')(-29, help('Покажите образец — дальше сам')),
  on('104')(-29, help('Дайте выбрать, с кем в паре')),
  on('105')(-30, strength('Помогает сестре и не ждёт похвалы')),
  on('105')(-29, help('Дайте минуту и спросите у парты, не у доски')),
  on('105')(-29, help('Примеры с картинкой или рифмой')),
  on('106')(-30, strength('Замечает, кому рядом трудно')),
  on('106')(-29, help('Попросите повторить задание своими словами')),
  on('107')(-30, strength('Спорит с уважением и меняет мнение, если убедили')),
  on('107')(-29, help('Скажите заранее, сколько осталось до конца дела')),
  on('109')(-30, strength('Рисует чувства цветом так, что их видно')),
  on('109')(-29, help('Пауза перед четвёртым уроком')),
  on('109')(-29, help('Спрашивайте по одному вопросу')),
  on('110')(-30, strength('Придумывает заголовки, от которых хочется читать')),
  on('110')(-29, help('Карточка «с чего начну» на краю парты')),
  on('110')(-29, help('Лёгкий кусочек — первым')),
  on('113')(-30, strength('Доводит опыт до конца, даже если не вышло')),
  on('113')(-29, help('Пусть объяснит соседу: так сам проверит себя')),
  on('114')(-30, strength('Читает карту и находит дорогу быстрее взрослых')),
  on('114')(-29, help('Разрешите отвечать стоя у карты')),
  on('116')(-30, strength('Сочиняет истории на ходу')),
  on('116')(-29, help('Картинка вместо длинного текста')),
  // From the school year before.
  {
    ...on('105')(-12, request('Хочу научиться решать задачи без подсказки', 'pupil', 'heard')),
    lastSpring: true,
  },
  { ...on('110')(-30, interest('Собирает гербарий во дворе', 'curious')), lastSpring: true },
  { ...on('110')(-20, help('Предупредите о контрольной за день')), lastSpring: true },
  { ...on('114')(-8, interest('Рисует карты выдуманных островов', 'often')), lastSpring: true },
];
