import type { EventView } from '../../../lti-server/contract/events.ts';
import { eventsDeskWords } from '../../locales/events-desk-words.ts';
import type { Difference, Side } from '../panel/marshrut-comparison.ts';
import { eventFormOf, textParts, type EventForm } from './event-form.ts';

const places = ['title', ...textParts, 'tasks', 'startsOn', 'endsOn', 'ideasUntil'] as const;
type FieldName = (typeof places)[number];

const label = (id: FieldName): string => {
  const words = eventsDeskWords.words;
  if (id === 'title') return words.name;
  return id === 'startsOn' || id === 'endsOn' || id === 'ideasUntil' ? words[id] : words.parts[id].label;
};

const text = (form: EventForm, id: FieldName): string =>
  id === 'tasks'
    ? form.tasks.map(({ title, helper }) => (helper ? `${title} (${helper})` : title)).join('\n')
    : (form[id] ?? '');

/** Where the typed plan and the one on the server differ, in words. */
export const eventDifferences = (mine: EventForm, current: EventView): Difference[] => {
  const theirs = eventFormOf(current);
  return places
    .map((id): Difference => ({
      id,
      label: label(id),
      mine: text(mine, id),
      theirs: text(theirs, id),
      side: 'mine',
    }))
    .filter((difference) => difference.mine.trim() !== difference.theirs.trim());
};

/** The plan as it was put together from both, on top of what is on the server. */
export const eventFromSides = (
  mine: EventForm,
  { current, sides }: { current: EventView; sides: ReadonlyMap<string, Side> },
): EventForm => {
  const theirs = eventFormOf(current);
  const chosen = places.filter((id) => sides.get(id) === 'theirs').map((id) => [id, theirs[id]]);
  return { ...mine, ...Object.fromEntries(chosen), revision: current.revision };
};
