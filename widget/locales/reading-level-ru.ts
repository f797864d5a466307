/** Phrases for setting how much there is to read on a pupil's page. */
export const readingLevelRu = {
  legend: 'Сколько читать на странице ученика',
  hint: 'Меняется только вид. Шаги и записки остаются те же.',
  levels: {
    1: { name: '1–2 класс', what: 'Карта, значки и не больше пятнадцати слов' },
    2: { name: '3–4 класс', what: 'Короткие подписи, остальное по нажатию' },
    3: { name: '5–11 класс', what: 'Всё сразу, вид списком по желанию' },
  },
  stress: 'Ударения',
  stressWhat: 'Знак над гласной: «разгово́р». Для тех, кто учится читать по-русски',
  stressOn: 'Теперь слова с ударениями.',
  stressOff: 'Теперь слова без ударений.',
  saved: (name: string) => `Страница теперь такая: ${name}.`,
};

export type ReadingLevelWords = typeof readingLevelRu;
