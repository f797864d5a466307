import { linePlaces, type ReflectionAnswer } from '../../../lti-server/contract/reflections.ts';
import { reflectionWords } from '../../locales/reflection-words.ts';

const place = (mark: number, [first = '', second = '']: readonly string[]): string => {
  const words = reflectionWords.words;
  const middle = (linePlaces - 1) / 2;
  if (mark === middle) return words.middle;
  return words.nearer(mark < middle ? first : second);
};

/** What was answered, as a sentence: marks are places on the child's own line and never numbers. */
export const answerText = (answer: ReflectionAnswer): string => {
  const words = reflectionWords.words;
  switch (answer.format) {
    case 'line':
      return words.lineSaid(place(answer.before, answer.ends), place(answer.after, answer.ends));
    case 'cards':
      return words.cardsSaid(answer.order.map((card) => words.cards[card].toLowerCase()).join(', '));
    case 'weather':
      return words.weathers[answer.weather];
    case 'voice':
      return words.voiceSaid;
    case 'photo':
      return answer.sticker === null ? words.photoSaid : `${words.photoSaid}: «${words.sticker}»`;
    case 'again':
      return words.again[answer.answer];
    case 'finish':
      return answer.end === null
        ? words.starts[answer.start]
        : `${words.starts[answer.start].replace('…', '')} ${words.ends[answer.start][answer.end]}.`;
    case 'draw':
      return words.drawSaid;
    case 'find':
      return [
        [words.happened, answer.happened],
        [words.thought, answer.thought],
        [words.tells, answer.tells],
      ]
        .filter(([, said]) => said !== '')
        .map(([name, said]) => `${name}: ${said}`)
        .join('\n');
  }
};
