import type { OfferedLevel } from '../contract/template-levels.ts';
import type { HelperRole, Need, RouteLevel } from '../contract/library-vocabulary.ts';
import type { Locale, StepForm, StepMethod } from '../contract/vocabulary.ts';

/** A text in both languages, side by side, so that neither falls behind. */
export type Words = Readonly<Record<Locale, string>>;

interface GoalSource {
  /** Names the goal within its template. */
  readonly key: string;
  readonly title: Words;
  readonly successSign: Words;
}

export interface StepSource {
  /** Names the step within its template, for good: routes made of it remember it in the ids of their steps. */
  readonly key: string;
  /** The lowest level that has this step; every higher one has it too. */
  readonly from: RouteLevel;
  readonly title: Words;
  readonly whatToDo: Words;
  /** The key of a goal; empty: it leads to none. */
  readonly goal: string;
  readonly form: StepForm;
  readonly method: StepMethod | null;
  readonly helpers: readonly HelperRole[];
  /** Whether what the child likes is to be named in it. */
  readonly likes?: true;
  /** Twins of the step: the child picks one. */
  readonly alternatives?: readonly { readonly title: Words; readonly whatToDo: Words }[];
}

/**
 * A starting point for a route, written for the child's eyes. The tutor changes it together with the
 * child: nothing in it is binding, and it has no dates.
 */
export interface TemplateSource {
  readonly templateId: string;
  readonly needs: readonly Need[];
  /** The levels that it offers, where those are not all, or take other times than usually. */
  readonly levels?: readonly OfferedLevel[];
  /** For the grown-ups: whom it suits. */
  readonly summary: Words;
  readonly title: Words;
  /** What it is for, in the child's words. */
  readonly purpose: Words;
  readonly goals: readonly GoalSource[];
  /** The steps of the highest level in their order. */
  readonly steps: readonly StepSource[];
}

/** The people who help, as the child knows them; the tutor puts names in their place. */
export const helperWords: Record<HelperRole, Words> = {
  tutor: { ru: 'тьютор', en: 'my tutor' },
  teacher: { ru: 'учитель', en: 'my teacher' },
  home: { ru: 'кто-то из домашних', en: 'someone at home' },
  friend: { ru: 'друг или подруга', en: 'a friend' },
  specialist: { ru: 'специалист', en: 'a specialist' },
  speech: { ru: 'логопед', en: 'my speech therapist' },
  leader: { ru: 'педагог кружка', en: 'the club leader' },
};
