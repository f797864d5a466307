import type { LengthWords } from './length-ru.ts';

export const lengthEn: LengthWords = {
  tooLong: (most, now) => `Too long: ${now} characters here, ${most} fit. Nothing is cut off.`,
};
