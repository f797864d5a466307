/** Phrases of what adults say beside a note and hear. Adults are addressed as «вы». */
export const noteVoiceRu = {
  say: 'Сказать',
  sayHint: 'До 30 секунд, хранится 90 дней; строка остаётся.',
  heardBySame: 'Голос услышат те же, кто увидит запись.',
  heardByFamilyNot: (names: string) => `Голос услышат: ${names}. Семья прочитает только строку.`,
  heardByPupilNot: (names: string) => `Голос услышат: ${names}. Ученик и семья прочитают только строку.`,
  asking: 'Ждём микрофон: браузер спросит разрешение.',
  speaking: 'Слушаем. Говорите!',
  stop: 'Готово',
  again: 'Сказать заново',
  throwAway: 'Убрать',
  throwVoiceAway: 'Убрать голос',
  made: 'Голос записан.',
  thrown: 'Голос убран.',
  noMicrophone: 'Микрофон не включился. Разрешите его в браузере или просто напишите строку.',
  nothingHeard: 'Ничего не записалось. Попробуйте ещё раз.',
  notKept:
    'Браузер не может сохранить голос на этом устройстве: не закрывайте страницу, пока запись не отправится.',
  listen: (length: string) => `Прослушать, ${length}`,
  listenTo: (length: string, by: string) => `Прослушать, ${length}: голос, ${by}`,
  quiet: 'Остановить',
  coming: 'Загружаем…',
  notOpening: 'Голос не открылся. Попробуйте ещё раз.',
};
export type NoteVoiceWords = typeof noteVoiceRu;
