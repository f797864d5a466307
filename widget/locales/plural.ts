import type { Locale } from '../../lti-server/contract/vocabulary.ts';

/** Forms of a counted word; a language uses those it has (1 шаг, 2 шага, 5 шагов). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {
  other: string;
};

/** The number with the right form after it, on one line: «5 шагов». */
export const plural = (locale: Locale): ((count: number, forms: PluralForms) => string) => {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => `${count}\u00a0${forms[rules.select(count)] ?? forms.other}`;
};
