import type { RoutePlan } from '../contract/routes.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { daysLater, daysBetween } from './shift-plan.ts';

const lastVowels = /[аяоеиуюыйьё]$/i;

/** Whether a word is one of the name's, in any of its cases: «Аня» → «Ани», «Аней». */
const namesPerson = (name: string): ((word: string) => boolean) => {
  const stems = name
    .split(/[\s-]+/)
    .filter((part) => part.length > 2)
    .map((part) => part.replace(lastVowels, '').toLocaleLowerCase());
  return (word) => {
    const small = word.toLocaleLowerCase();
    return stems.some((stem) => small.startsWith(stem) && small.length <= stem.length + 3);
  };
};

/** Its sentences, each with the blanks before it; a full stop inside an address ends none. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…])(?=\s)|(?<=\n)/);

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

const purposeToCome: Record<Locale, string> = {
  ru: 'Зачем это мне — напишем вместе.',
  en: 'What it is for me: we shall write it together.',
};
const titleToCome: Record<Locale, string> = { ru: 'Шаг', en: 'Step' };

/**
 * A plan for another child: without the purpose in the first one's words, without names of people,
 * links, agreements and ideas of who proposed what, and without every sentence that names the child.
 * The dates begin on the given day.
 */
export function withoutPerson(
  plan: RoutePlan,
  {
    name,
    startsOn,
    newId,
    locale,
  }: { name: string; startsOn: string; newId: (old: string) => string; locale: Locale },
): RoutePlan {
  const named = namesPerson(name);
  const text = (written: string): string =>
    sentencesOf(written)
      .filter((sentence) => !wordsOf(sentence).some(named))
      .join('')
      .trim();
  const title = (written: string): string => text(written) || titleToCome[locale];
  const by = plan.startsOn === null ? null : daysBetween(plan.startsOn, startsOn);
  const day = (old: string | null): string | null =>
    old === null || by === null ? null : daysLater(old, by);
  const goalIds = new Map(plan.goals.map(({ id }) => [id, newId(id)]));
  return {
    title: title(plan.title),
    purpose: purposeToCome[locale],
    stage: 'design',
    startsOn,
    endsOn: day(plan.endsOn),
    goals: plan.goals.map((goal) => ({
      id: goalIds.get(goal.id) as string,
      title: title(goal.title),
      successSign: text(goal.successSign),
    })),
    steps: plan.steps.map((step) => ({
      id: newId(step.id),
      title: title(step.title),
      whatToDo: text(step.whatToDo),
      goalId: step.goalId === null ? null : (goalIds.get(step.goalId) ?? null),
      form: step.form,
      method: step.method,
      resources: [],
      helpers: [],
      startsOn: day(step.startsOn),
      endsOn: day(step.endsOn),
      alternatives: step.alternatives.map((way) => ({
        id: newId(way.id),
        title: title(way.title),
        whatToDo: text(way.whatToDo),
      })),
      proposedBy: 'tutor',
      agreedBy: [],
    })),
  };
}
