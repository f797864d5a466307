/** Phrases of a template of one's own. */
export const templateRu = {
  title: 'Шаблон маршрута',
  check:
    'Имена, даты, ссылки и слова ребёнка уже убраны, а с ними и предложения, где они были. Прочитайте, допишите — и сохраните: шаблон увидите только вы, пока не предложите его школе.',
  name: 'Название',
  whom: 'Кому подойдёт',
  whomHint: 'Для взрослых: какому ребёнку и когда.',
  purpose: 'Зачем это — словами ребёнка',
  needs: 'Для чего',
  weeks: 'Сколько недель',
  goals: 'Цели',
  goal: (number: number) => `Цель ${number}`,
  sign: (number: number) => `Как поймём, что получилось: цель ${number}`,
  steps: 'Шаги',
  step: (number: number) => `Шаг ${number}`,
  whatToDo: (number: number) => `Что делать: шаг ${number}`,
  ways: (titles: string) => `На выбор: ${titles}`,
  dropStep: (title: string) => `Убрать шаг: ${title}`,
  drop: 'Убрать',
  save: 'Сохранить шаблон',
  cancel: 'Закрыть',
  saved: 'Шаблон сохранён. Он в библиотеке, в разделе «Моё»: оттуда его можно предложить школе.',
  wrong:
    'Что-то не подходит: пустое название, нет ни одного шага, слишком длинный текст — или в тексте остались телефон, почта или ссылка.',
};
export type TemplateWords = typeof templateRu;
