import type { HelperRole } from '../contract/library-vocabulary.ts';
import type { TemplateAnswers } from '../contract/templates.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { helperWords } from './template-source.ts';

type Phrase = (likes: string) => string;
const purposeLikes: Record<Locale, Phrase> = {
  ru: (likes) => `И чтобы в этом было то, что я люблю: ${likes}.`,
  en: (likes) => `And I want something I love to be in it: ${likes}.`,
};
const stepLikes: Record<Locale, Phrase> = {
  ru: (likes) => `Можно взять то, что ты любишь: ${likes}.`,
  en: (likes) => `You can take what you love: ${likes}.`,
};

/** What the child likes stands after a colon, so that no language has to bend it. */
const withLikes =
  (phrases: Record<Locale, Phrase>) => (text: string, of: { likes: string; locale: Locale }) =>
    of.likes === '' ? text : `${text} ${phrases[of.locale](of.likes)}`;

/** What a route is for, with what the child likes. */
export const withLikesInPurpose = withLikes(purposeLikes);

/** What to do in a step, with what the child likes. */
export const withLikesInStep = withLikes(stepLikes);

/** Who helps, with the names that the answers give; a role that is not among them helps with nothing. */
export const namedHelpers = (
  roles: readonly HelperRole[],
  { answers, locale }: { answers: TemplateAnswers; locale: Locale },
): string[] =>
  roles.flatMap((role) => {
    const helper = answers.helpers.find((known) => known.role === role);
    return helper === undefined ? [] : [helper.name || helperWords[role][locale]];
  });
