import type { Locale, StepForm, StepMethod } from '../contract/vocabulary.ts';

/** A text in both languages, side by side, so that neither falls behind. */
export type Words = Readonly<Record<Locale, string>>;

interface GoalSource {
  /** Names the goal within its template. */
  readonly key: string;
  readonly title: Words;
  readonly successSign: Words;
}

interface StepSource {
  readonly title: Words;
  readonly whatToDo: Words;
  readonly goal: string;
  readonly form: StepForm;
  readonly method: StepMethod;
  readonly helpers: readonly Words[];
  readonly alternatives?: readonly { readonly title: Words; readonly whatToDo: Words }[];
}

/**
 * A starting point for a route, written for children of about nine to twelve. The tutor changes it
 * together with the child: nothing in it is binding, and it has no dates.
 */
export interface TemplateSource {
  readonly templateId: string;
  /** For the grown-ups: whom it suits and how long it takes. */
  readonly summary: Words;
  readonly title: Words;
  readonly purpose: Words;
  readonly goals: readonly GoalSource[];
  readonly steps: readonly StepSource[];
}

/** The people who help, as the child knows them; the tutor puts names in their place. */
export const helpers = {
  tutor: { ru: 'тьютор', en: 'my tutor' },
  teacher: { ru: 'учитель', en: 'my teacher' },
  home: { ru: 'кто-то из домашних', en: 'someone at home' },
  friend: { ru: 'друг или подруга', en: 'a friend' },
} as const satisfies Record<string, Words>;
