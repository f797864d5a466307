import type { RoutePlan, Step } from '../../lti-server/contract/routes.ts';

/** A step of a test plan: its id is padded, since ids have at least eight characters. */
export const step = (id: string, change: Partial<Step> = {}): Step => ({
  id: stepId(id),
  title: `Шаг ${id}`,
  whatToDo: 'Спроси у библиотекаря про две книги.',
  goalId: null,
  form: 'talk',
  method: null,
  resources: [],
  helpers: ['Мария Ивановна'],
  startsOn: null,
  endsOn: null,
  alternatives: [],
  proposedBy: 'tutor',
  agreedBy: [],
  ...change,
});

export const stepId = (id: string): string => `step-${id.padStart(4, '0')}`;

export const plan = (change: Partial<RoutePlan> = {}): RoutePlan => ({
  title: 'Мой интерес: вулканы',
  purpose: 'Хочу понять, почему вулканы просыпаются.',
  stage: 'design',
  startsOn: null,
  endsOn: null,
  goals: [],
  steps: [step('1'), step('2'), step('3')],
  ...change,
});
