import { plural } from './plural.ts';

const count = plural('ru');
const signs = { one: 'знак', few: 'знака', many: 'знаков', other: 'знаков' };

/** Said at a field that holds more than fits; a pupil may read it too. */
export const lengthRu = {
  tooLong: (most: number, now: number) =>
    `Не помещается: здесь ${count(now, signs)}, а можно ${most}. Ничего не стёрто.`,
};
export type LengthWords = typeof lengthRu;
