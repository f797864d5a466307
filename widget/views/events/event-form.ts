import {
  eventParts,
  type EventPart,
  type EventPlan,
  type EventView,
} from '../../../lti-server/contract/events.ts';
import { written } from '../../../lti-server/contract/fields.ts';
import type { DraftForm } from '../../api/drafts.ts';

/** The plan of an event as it is being typed, with the revision that it stands on. */
export interface EventForm extends EventPlan {
  ideasUntil: string | null;
  revision: number;
}

/** The parts that are plain text; things to do are a list. */
export type TextPart = Exclude<EventPart, 'tasks'>;
export const textParts = eventParts.filter((part): part is TextPart => part !== 'tasks');

export const emptyPlan = (title: string): EventPlan => ({
  title,
  purpose: '',
  goals: '',
  tasks: [],
  ways: '',
  resources: '',
  results: '',
  startsOn: null,
  endsOn: null,
});

export const eventFormOf = ({ plan, ideasUntil, revision }: EventView): EventForm => ({
  ...plan,
  tasks: plan.tasks.map(({ id, title, helper }) => ({ id, title, helper })),
  ideasUntil,
  revision,
});

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const dayOr = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A draft comes back from outside: what does not fit is taken from a fresh form. */
export const eventFormFromDraft = (draft: DraftForm, fresh: EventForm): EventForm => {
  const tasks: unknown[] = Array.isArray(draft['tasks']) ? draft['tasks'] : [];
  return {
    ...fresh,
    title: textOr(draft['title'], fresh.title),
    ...Object.fromEntries(textParts.map((part) => [part, textOr(draft[part], fresh[part])])),
    tasks: tasks.flatMap((task) => {
      const { id, title, helper } = (task ?? {}) as Record<string, unknown>;
      return typeof id === 'string' ? [{ id, title: textOr(title, ''), helper: textOr(helper, '') }] : [];
    }),
    startsOn: dayOr(draft['startsOn']),
    endsOn: dayOr(draft['endsOn']),
    ideasUntil: dayOr(draft['ideasUntil']),
    revision: typeof draft['revision'] === 'number' ? draft['revision'] : fresh.revision,
  };
};

/** What the server takes: a thing to do without a name is none. */
export const planOf = ({ ideasUntil: _until, revision: _revision, ...plan }: EventForm): EventPlan => ({
  ...plan,
  tasks: plan.tasks.filter(({ title }) => written(title) !== ''),
});

const inWords = (form: EventForm): string => JSON.stringify([planOf(form), form.ideasUntil]);

export const isSameForm = (one: EventForm, other: EventForm): boolean => inWords(one) === inWords(other);

/** An idea becomes a line of its part, or a thing to do. */
export const withIdea = (form: EventForm, { about, text }: { about: EventPart; text: string }): EventForm => {
  if (about === 'tasks') {
    return {
      ...form,
      tasks: [...form.tasks, { id: crypto.randomUUID(), title: text, helper: '' }],
    };
  }
  return { ...form, [about]: form[about] === '' ? text : `${form[about]}\n${text}` };
};
