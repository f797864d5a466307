import type { RoutePlan, Step } from '../contract/routes.ts';
import type { StepForm, StepState, TieKind } from '../contract/vocabulary.ts';

/** Where a teacher meets the child, and where a teacher of a circle does. */
const lessonForms: readonly StepForm[] = ['lesson', 'extra_lesson', 'elective'];
const clubForms: readonly StepForm[] = ['club', 'tryout', 'after_school'];

const wordsOf = (name: string): string[] =>
  name
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .split(/[\s,.;()]+/)
    .filter((word) => word !== '');

/** Whether a helper of a step, as the child knows them («Мария Ивановна»), is this person. */
const isNamed = (step: Step, name: string): boolean => {
  const known = wordsOf(name);
  return step.helpers.some((helper) => {
    const words = wordsOf(helper);
    return words.length > 0 && words.every((word) => known.includes(word));
  });
};

/** Whether a teacher of a circle is told of this step: it takes place with them, and nothing else of the route is. */
export const isForClub = (step: Step, name: string): boolean =>
  isNamed(step, name) || clubForms.includes(step.form);

/** How near a step is to what this reader does with the child: 0 nearest; null when it is no affair of theirs. */
function nearness(step: Step, { name, tie }: { name: string; tie: TieKind }): number | null {
  if (isNamed(step, name)) return 0;
  switch (tie) {
    case 'club_teacher':
      return isForClub(step, name) ? 1 : null;
    case 'teacher':
      return lessonForms.includes(step.form) ? 1 : step.form === 'home' ? null : 2;
    case 'tutor':
    case 'specialist':
      return 1;
    case 'guardian':
      return null;
  }
}

interface Asked {
  readonly states: ReadonlyMap<string, StepState>;
  readonly today: string;
  readonly reader: { readonly name: string; readonly tie: TieKind };
}

/** The steps of an agreed plan that are tried now and concern this reader, the nearest first. */
export function lessonSteps(plan: RoutePlan, { states, today, reader }: Asked): Step[] {
  const isOn = (step: Step): boolean => {
    const state = states.get(step.id) ?? 'planned';
    const inWindow = step.startsOn !== null && step.startsOn <= today && (step.endsOn ?? today) >= today;
    return state === 'now' || (state === 'planned' && inWindow);
  };
  return plan.steps
    .filter(isOn)
    .flatMap((step) => {
      const rank = nearness(step, reader);
      return rank === null ? [] : [{ step, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ step }) => step);
}
