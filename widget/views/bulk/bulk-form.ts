import {
  mostChildren,
  stepPlaces,
  weekResults,
  type BulkDeed,
  type GivenStep,
  type SheetChild,
  type StepPlace,
  type WeekResult,
} from '../../../lti-server/contract/bulk.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import { stepForms, stepMethods } from '../../../lti-server/contract/vocabulary.ts';
import type { DraftForm } from '../../api/drafts.ts';

export const bulkParts = ['step', 'note', 'dates', 'week', 'print'] as const;
export type BulkPart = (typeof bulkParts)[number];

/** What one child gets in other words than all. */
export interface OwnWords {
  readonly title: string;
  readonly whatToDo: string;
}

/** All that stands on the screen and is not sent yet. */
export interface BulkForm {
  readonly chosen: readonly string[];
  readonly part: BulkPart;
  readonly step: GivenStep;
  readonly place: StepPlace;
  readonly atOnce: boolean;
  /** Children who are chosen and yet do not get the step. */
  readonly left: readonly string[];
  /** By child. */
  readonly own: Readonly<Record<string, OwnWords>>;
  /** What became of the week's steps: by child, then by step. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, WeekResult>>>>;
  /** One for the deed that is being prepared, however often it is sent. */
  readonly deedId: string;
}

export const emptyStep: GivenStep = {
  title: '',
  whatToDo: '',
  form: 'extra_lesson',
  method: null,
  startsOn: null,
  endsOn: null,
};

export const newBulkForm = (): BulkForm => ({
  chosen: [],
  part: 'step',
  step: emptyStep,
  place: 'next',
  atOnce: false,
  left: [],
  own: {},
  marks: {},
  deedId: crypto.randomUUID(),
});

const isText = (value: unknown): value is string => typeof value === 'string';
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
const text = (value: unknown): string => (isText(value) ? value : '');
const day = (value: unknown): string | null => (isText(value) && value !== '' ? value : null);
const fields = (value: unknown): [string, Record<string, unknown>][] =>
  Object.entries((value ?? {}) as Record<string, Record<string, unknown>>);

/** A draft comes back from outside: what does not fit is taken from a fresh form. */
export const bulkFormFromDraft = (draft: DraftForm): BulkForm => {
  const fresh = newBulkForm();
  const step = (draft['step'] ?? {}) as Record<string, unknown>;
  return {
    chosen: texts(draft['chosen']).slice(0, mostChildren),
    part: bulkParts.find((part) => part === draft['part']) ?? fresh.part,
    step: {
      title: text(step['title']),
      whatToDo: text(step['whatToDo']),
      form: stepForms.find((form) => form === step['form']) ?? emptyStep.form,
      method: stepMethods.find((method) => method === step['method']) ?? null,
      startsOn: day(step['startsOn']),
      endsOn: day(step['endsOn']),
    },
    place: stepPlaces.find((place) => place === draft['place']) ?? fresh.place,
    atOnce: draft['atOnce'] === true,
    left: texts(draft['left']),
    own: Object.fromEntries(
      fields(draft['own']).map(([id, own]) => [
        id,
        { title: text(own['title']), whatToDo: text(own['whatToDo']) },
      ]),
    ),
    marks: Object.fromEntries(
      fields(draft['marks']).map(([id, marks]) => [
        id,
        Object.fromEntries(
          Object.entries(marks).flatMap(([stepId, mark]) => {
            const known = weekResults.find((result) => result === mark);
            return known === undefined ? [] : [[stepId, known]];
          }),
        ),
      ]),
    ),
    deedId: isText(draft['deedId']) ? draft['deedId'] : fresh.deedId,
  };
};

/** What this child gets. */
export const stepFor = ({ step, own }: BulkForm, pupilId: string): GivenStep => ({
  ...step,
  ...own[pupilId],
});

/** Whether a step can be given to the child at all. */
export const canTake = ({ route }: SheetChild): boolean => route !== null && route.status !== 'closed';

/** Who gets the step, of the chosen children. */
export const takers = (form: BulkForm, children: readonly SheetChild[]): SheetChild[] =>
  children.filter((child) => canTake(child) && !form.left.includes(child.pupilId));

export type StepProblem = 'titleRequired' | 'titleTooLong' | 'whatTooLong' | 'datesWrong' | 'nobodyLeft';

/** What is still wrong with the step. */
export const stepProblem = (form: BulkForm, children: readonly SheetChild[]): StepProblem | undefined => {
  const given = takers(form, children).map(({ pupilId }) => stepFor(form, pupilId));
  const all = given.length === 0 ? [form.step] : given;
  const { startsOn, endsOn } = form.step;
  if (all.some(({ title }) => written(title) === '')) return 'titleRequired';
  if (all.some(({ title }) => written(title).length > 120)) return 'titleTooLong';
  if (all.some(({ whatToDo }) => written(whatToDo).length > 2000)) return 'whatTooLong';
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) return 'datesWrong';
  return given.length === 0 ? 'nobodyLeft' : undefined;
};

const targetOf = ({ pupilId, route }: SheetChild): { pupilId: string; routeId: string } => ({
  pupilId,
  routeId: route?.routeId ?? '',
});

export const stepDeed = (form: BulkForm, children: readonly SheetChild[]): BulkDeed => ({
  deedId: form.deedId,
  kind: 'step',
  place: form.place,
  agreedBy: form.atOnce ? ['tutor'] : [],
  children: takers(form, children).map((child) => ({
    ...targetOf(child),
    step: stepFor(form, child.pupilId),
  })),
});

/** Those with a living route. */
export const withRoute = (children: readonly SheetChild[]): { pupilId: string; routeId: string }[] =>
  children.filter(canTake).map(targetOf);

export const weekDeed = (
  form: BulkForm,
  { children, nextMonday }: { children: readonly SheetChild[]; nextMonday: string },
): BulkDeed => ({
  deedId: form.deedId,
  kind: 'week',
  nextMonday,
  children: children.filter(canTake).flatMap((child) => {
    const results = Object.entries(form.marks[child.pupilId] ?? {})
      .filter(([stepId]) => child.route?.steps.some(({ id }) => id === stepId))
      .map(([stepId, to]) => ({ stepId, to }));
    return results.length === 0 ? [] : [{ ...targetOf(child), results }];
  }),
});
