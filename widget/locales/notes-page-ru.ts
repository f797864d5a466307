/** Phrases of the page that shows a pupil's notes alone. Pupils are addressed as «ты», families as «вы». */
export const notesPageRu = {
  noneTitle: 'Записок пока нет',
  none: 'Когда взрослые что-нибудь тебе напишут, это появится здесь.',
  noneFamily: 'Когда взрослые что-нибудь напишут, это появится здесь.',
  openRoute: 'Открыть мой маршрут',
  openRouteFamily: 'Открыть маршрут',
};

export type NotesPageWords = typeof notesPageRu;
