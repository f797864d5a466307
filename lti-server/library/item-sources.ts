import { movementBreaks } from '../contract/movement-breaks.ts';
import { replyStarters } from '../contract/reply-starters.ts';
import type { Locale } from '../contract/vocabulary.ts';
import type { ItemSource } from './item-source.ts';
import { attentionGames } from './items/attention-games.ts';
import { interestGames } from './items/interest-games.ts';
import { memoryGames } from './items/memory-games.ts';
import { organisationGames } from './items/organisation-games.ts';
import { perseveranceGames } from './items/perseverance-games.ts';
import { questionLadder } from './items/question-ladder.ts';
import { reflectionPrompts } from './items/reflection-prompts.ts';
import { talkItems } from './items/talk-items.ts';
import { thinkingGames } from './items/thinking-games.ts';

/** The breaks that a tired child is offered, as the adults' library shows them: one text, one source. */
const breaks: readonly ItemSource[] = movementBreaks.map(({ id, minutes, alone, texts }) => {
  const inWords = (word: (locale: Locale) => string) => ({ ru: word('ru'), en: word('en') });
  return {
    key: `break-${id}`,
    kind: 'break',
    title: inWords((locale) => texts[locale].title),
    text: inWords((locale) => texts[locale].how.join(' ')),
    needs: ['energy', 'attention'],
    minutes,
    ages: [6, 15],
    places: alone ? ['class', 'home'] : ['class'],
  };
});

/** The starter library of domain section 7 besides the templates: 34 games, 10 breaks, words for talks. */
export const itemSources: readonly ItemSource[] = [
  ...memoryGames,
  ...thinkingGames,
  ...attentionGames,
  ...interestGames,
  ...perseveranceGames,
  ...organisationGames,
  ...breaks,
  ...reflectionPrompts,
  ...questionLadder,
  ...talkItems(
    'reply',
    replyStarters.map(({ key, need, line, why }) => ({ key, title: line, text: why, needs: [need] })),
  ),
];
