import type { GroupNoteProblem, QuickVisibility } from '../../lti-server/contract/quick-notes.ts';
import type { Feeling, HelpGiven } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');

const feelings: Record<Feeling, string> = {
  glad: 'радовался',
  calm: 'был спокоен',
  tired: 'устал',
  upset: 'расстроился',
  angry: 'сердился',
};
const helpGiven: Record<HelpGiven, string> = {
  none: 'сам, без помощи',
  hint: 'помогла подсказка',
  together: 'делали вместе',
  shown: 'показали, как',
  rest: 'помогла пауза',
};
const visibilities: Record<QuickVisibility, string> = {
  author: 'только я',
  team: 'команда',
  teachers: 'и учителя',
  family: 'и семья',
  pupil: 'и ученик',
};

const leftWhy: Record<GroupNoteProblem, string> = {
  gone: 'вы больше не связаны с этим ребёнком',
  edited: 'запись с тех пор изменена, и новые слова не пропадут; поправить её можно в записях ребёнка',
};

/**
 * Words that label a child, by the beginning of the word, and what can be written instead: what was seen
 * (domain section 8, rule 6). They are compared on this screen only.
 */
const labels: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(лен(ив|тя|ит[ьс]|ил[аси])|лодыр)\p{L}*/giu, 'не приступил, пока не разделили на шаги'],
  [/(?<!\p{L})неусидчив\p{L}*/giu, 'работал 6 минут, потом встал'],
  [/(?<!\p{L})г[иі]перактивн\p{L}*/giu, 'много двигался, просил выйти 3 раза'],
  [
    /(?<!\p{L})(слабый|слабая|слабеньк\p{L}*|отстающ\p{L}*|отстаёт|отстает|двоечни\p{L}*)(?!\p{L})/giu,
    'пока делает с опорой',
  ],
  [/(?<!\p{L})невнимательн\p{L}*/giu, 'пропускал строки в диктанте'],
  [/(?<!\p{L})агрессивн\p{L}*/giu, 'толкнул, когда забрали карандаш'],
  [/(?<!\p{L})неблагополучн\p{L}*/giu, ''],
  [/(?<!\p{L})плох(ая|ой|ую) памят\p{L}*/giu, 'вспоминает с картинкой'],
  [/(?<!\p{L})трудн(ый|ая) (реб[её]нок|ученик|ученица|подросток)/giu, 'опишите, что случилось и что помогло'],
  [
    /(?<!\p{L})(он|она) не хочет(?!\p{L})|(?<!\p{L})ничего не хочет(?!\p{L})/giu,
    'отказался; предложили выбор — начал',
  ],
  [/(?<!\p{L})(глуп|туп|бестолков|безответствен|избалован|трудновоспитуем)\p{L}*/giu, ''],
  [/(?<!\p{L})манипул\p{L}*/giu, ''],
  [/(?<!\p{L})(вр[её]т|врал\p{L}?|лгун\p{L}*|лж[её]т|врунишк\p{L}*)(?!\p{L})/giu, ''],
];

/** Phrases of the quick note. Adults are addressed as «вы». */
export const quickNoteRu = {
  feelings,
  helpGiven,
  visibilities,
  labels,
  title: 'Быстрая запись',
  whom: 'О ком',
  whomSearch: 'Имя, потом Enter',
  whomChosen: (name: string) => `Убрать: ${name}`,
  whomPick: (name: string) => `Выбрать: ${name}`,
  nobody: 'Вы пока ни с кем не связаны: писать не о ком.',
  kind: 'О чём',
  feeling: 'Каким вы видели ребёнка (можно не отмечать)',
  help: 'Какая была помощь (можно не отмечать)',
  text: 'Что было',
  textHint: 'Одна строка: что видели, когда, что помогло. Сохранить — Ctrl + Enter.',
  each: 'Своё о каждом',
  eachFor: (name: string) => `Только о ребёнке: ${name}`,
  whoSees: 'Кто увидит',
  willSee: (names: string) => `Увидят: ${names}.`,
  onlyYou: 'Увидите только вы.',
  onlyYouNow: 'Сейчас увидите только вы; позже — каждый, кто войдёт в команду.',
  willSeeOf: (children: string, names: string) => `${children} — увидят: ${names}.`,
  familyToo: 'То, что видит ученик, видит и семья.',
  me: 'вы',
  labelled: (word: string, instead: string) =>
    instead === ''
      ? `«${word}» — это оценка. Лучше без неё: опишите, что было.`
      : `«${word}» — это оценка. Можно описать, что было: «${instead}».`,
  balance: (names: string) => `Давно не было доброго слова: ${names}.`,
  balanceDo: 'Написать доброе слово',
  save: 'Записать',
  whomRequired: 'Выберите хотя бы одного ребёнка.',
  textRequired: 'Напишите хотя бы несколько слов.',
  textBesideVoice: 'Добавьте строку: её можно найти и прочитать там, где голос не включить.',
  textTooLong: (now: number, most: number) =>
    `Слишком длинно: сейчас ${count(now, { one: 'знак', few: 'знака', many: 'знаков', other: 'знака' })}, а можно не больше ${most}.`,
  tooMany: 'Не больше 40 детей за раз.',
  saved: (names: string) => `Записано: ${names}.`,
  savedAbout: (names: readonly string[]) =>
    names.length > 3
      ? `Записано: ${count(names.length, { one: 'ребёнок', few: 'ребёнка', many: 'детей', other: 'ребёнка' })}.`
      : `Записано: ${names.join(', ')}.`,
  undo: 'Отменить',
  hide: 'Скрыть',
  undone: (names: string) => `Запись отменена: ${names}. Текст не пропал, он в окне быстрой записи.`,
  again: 'Изменить и записать снова',
  undonePartly: 'Запись отменена не для всех: посмотрите, для кого нет.',
  leftTitle: 'Осталось как есть:',
  leftFor: (name: string, why: string) => `${name} — ${why}`,
  leftWhy,
  later: 'Нет связи. Запись хранится в этой вкладке и отправится сама.',
  waiting: (notes: number) =>
    `Нет связи, ждут отправки: ${count(notes, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })}. Они отправятся сами.`,
  voiceNotKept: 'Голос не сохранить в этой вкладке: не закрывайте её, пока запись не отправится.',
  refused: (reason: string) => `Запись не принята. ${reason} Её текст:`,
  refusedThrow: 'Убрать',
  sentLater: 'Связь есть: записи отправлены.',
};
export type QuickNoteWords = typeof quickNoteRu;
