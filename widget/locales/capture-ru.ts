import type { CaptureTroubleReason, FileKind } from '../../lti-server/contract/vocabulary.ts';

const kinds: Record<FileKind, string> = { photo: 'Фото', drawing: 'Рисунок', voice: 'Голос' };

const troubles: Record<Exclude<CaptureTroubleReason, 'not_sent'>, string> = {
  too_large: 'Это слишком большой файл. Попробуй фото или рисунок.',
  too_long: 'Получилось длинно. Скажи покороче.',
  wrong_kind: 'Это не фото. Попробуй выбрать другое.',
  broken: 'Не открывается. Попробуй ещё раз.',
  heic: 'Это фото понимает только телефон. Сними прямо здесь или сделай снимок экрана.',
  full: 'Место кончилось. Позови взрослого.',
  microphone: 'Микрофон не включился. Можно нарисовать или сделать фото.',
};

/** Phrases of the photo, the drawing and the voice. */
export const captureRu = {
  kinds,
  troubles,
  choose: 'Чем поделишься?',
  camera: 'Снять',
  gallery: 'Выбрать готовое',
  take: 'Беру',
  again: 'Ещё раз',
  other: 'По-другому',
  speak: 'Говорить',
  speaking: 'Слушаю. Говори!',
  stop: 'Хватит',
  listen: 'Послушать',
  quiet: 'Тихо',
  asking: 'Спрашиваем микрофон…',
  sending: 'Сохраняем…',
  sent: 'Сохранено',
  kept: 'Нет связи. Сохраним, когда она вернётся.',
  failed: 'Не получилось сохранить.',
  retry: 'Попробовать ещё',
  photoAlt: 'Твоё фото',
  drawingAlt: 'Твой рисунок',
  notOpening: 'Не открылось',
  paper:
    'Лист для рисунка. Рисуй пальцем или мышью; стрелки ведут карандаш, пробел опускает его и поднимает.',
  colours: 'Цвет',
  colourNames: { ink: 'Чёрный', sea: 'Синий', leaf: 'Зелёный', sun: 'Жёлтый', coral: 'Оранжевый' },
  undo: 'Вернуть',
  clear: 'Стереть всё',
  ready: 'Готово',
};
export type CaptureWords = typeof captureRu;
