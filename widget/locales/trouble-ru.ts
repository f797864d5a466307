import type { CaptureTroubleReason, FileKind } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';

const count = plural('ru');
const made: Record<FileKind, string> = { photo: 'фото', drawing: 'рисунок', voice: 'голос' };
const troubles: Record<CaptureTroubleReason, string> = {
  too_large: 'файл слишком большой',
  heic: 'фото в формате HEIC: здесь его открыть нечем; помогут снимок экрана или настройка камеры «Наиболее совместимые»',
  too_long: 'запись длиннее тридцати секунд',
  wrong_kind: 'такой вид файлов не подходит',
  broken: 'файл не открылся',
  full: 'кончилось место для файлов этого ученика',
  microphone: 'не включился микрофон: его могли запретить в браузере или на портале',
  not_sent: 'отправка обрывается: файл остался на том устройстве, где его сделали',
};

/** What a child could not hand over, told to the grown-ups who can help. */
export const troubleRu = {
  title: 'Что не дошло',
  hint: 'Ребёнок пробовал приложить, но не получилось.',
  trouble: (kind: FileKind, reason: CaptureTroubleReason) => `${made[kind]}: ${troubles[reason]}`,
  times: (number: number) => count(number, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' }),
};

export type TroubleWords = typeof troubleRu;
