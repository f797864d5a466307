/** How the demo school's stories are written down: short, by person and by day, without ids. */
import type {
  NoteKind,
  Party,
  RouteStatus,
  Stage,
  StepForm,
  StepMethod,
  StepState,
  Visibility,
} from '../../contract/vocabulary.ts';

/** Days from today: negative ones have passed. */
export type Days = number;

export interface StoryStep {
  readonly title: string;
  readonly whatToDo: string;
  readonly form: StepForm;
  readonly method?: StepMethod;
  /** Which goal of the route it serves, counted from 0. */
  readonly goal?: number;
  readonly helpers?: readonly string[];
  readonly window?: readonly [Days, Days];
  /** Ways to do it: title and what to do. */
  readonly ways?: readonly (readonly [string, string])[];
  readonly chosenWay?: number;
  /** Materials of the course, by id. */
  readonly materials?: readonly string[];
  readonly proposedBy?: Party;
  readonly state?: StepState;
  /** Hours since the child called for help at this step, and whether somebody has answered. */
  readonly help?: { readonly hoursAgo: number; readonly answered: boolean };
}

/** An agreement: when, by whom, and how many of the steps there were then. */
export interface StoryAgreement {
  readonly day: Days;
  readonly by: readonly Party[];
  readonly steps: number;
}

export interface Story {
  /** The child's number in the portal. */
  readonly pupil: string;
  readonly title: string;
  readonly purpose: string;
  readonly stage: Stage;
  readonly status: RouteStatus;
  readonly window: readonly [Days, Days];
  readonly changed: Days;
  /** Title and sign of success. */
  readonly goals: readonly (readonly [string, string])[];
  readonly steps: readonly StoryStep[];
  readonly agreements: readonly StoryAgreement[];
}

export interface StoryNote {
  readonly pupil: string;
  /** The author's number in the portal. */
  readonly author: string;
  readonly day: Days;
  readonly kind: NoteKind;
  readonly visibility: Visibility;
  readonly text: string;
  /** For `named`: who may open it. */
  readonly readers?: readonly string[];
  /** About which step of the child's current route, counted from 0. */
  readonly step?: number;
  /** An earlier wording, replaced a day later. */
  readonly before?: string;
}
