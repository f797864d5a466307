/** Phrases of a page that changes by itself, and of the pause after a while. Pupils are addressed as «ты». */
export const liveRu = {
  newNote: (author: string) => `Новая записка: ${author}.`,
  newWay: 'Маршрут обновился.',
  breakTitle: 'Пауза?',
  breakText: 'Посмотри вдаль, потянись. Здесь всё сохранится.',
  breakYes: 'Отдохну',
  breakNo: 'Ещё немного',
};

export type LiveWords = typeof liveRu;
