import type { Glance } from '../../lti-server/contract/glance.ts';
import type { glanceWords } from './glance-words.ts';
import { boat, make } from './make-element.ts';

type Route = NonNullable<Glance['route']>;

interface Setting {
  words: (typeof glanceWords)['ru'];
  /** Level of the first heading, so that it fits the page's own outline. */
  level: number;
}

export const heading = (
  text: string,
  { level, small = false }: { level: number; small?: boolean },
): HTMLElement => make(`h${Math.min(6, level) as 3}`, { text, class: small ? 'title small' : 'title' });

const fold = (title: string, ...children: (Element | null)[]): HTMLDetailsElement =>
  make('details', {}, make('summary', { text: title }), ...children);

const titles = (steps: readonly string[], tag: 'ol' | 'ul'): HTMLElement =>
  make(tag, {}, ...steps.map((text) => make('li', { text })));

const counted = (title: string, steps: readonly string[]): HTMLElement | null =>
  steps.length > 0 ? fold(`${title}: ${steps.length}`, titles(steps, 'ul')) : null;

/** The way as a row of marks; it only pictures what the lists say, so it is silent. */
const way = ({ past, now, next }: Route): HTMLElement => {
  const marks = [...past.map(() => 'behind'), ...(now ? ['here'] : []), ...next.map(() => '')];
  return make(
    'div',
    { class: 'way', attributes: { 'aria-hidden': 'true' } },
    ...marks.map((look) => make('i', { class: look })),
  );
};

/** A page of the course itself opens in its place, anything else in a new tab. */
const resource = ({ title, url }: { title: string; url: string }): HTMLElement => {
  const outside = URL.parse(url)?.origin !== location.origin;
  const attributes = { href: url, ...(outside ? { target: '_blank', rel: 'noopener noreferrer' } : {}) };
  return make('li', {}, make('a', { text: title, attributes }));
};

const nowCard = (route: Route, { words, level }: Setting): HTMLElement => {
  const { now, closed, later } = route;
  if (now === null) {
    const calm = later.length > 0 ? words.calmLater : words.calm;
    const { title, text } = closed ? words.closed : calm;
    return make(
      'div',
      { class: 'now' },
      heading(title, { level: level + 1, small: true }),
      make('p', { text }),
    );
  }
  const { whatToDo, resources } = now;
  return make(
    'div',
    { class: 'now' },
    make('p', { class: 'label' }, boat(), make('span', { text: words.now })),
    heading(now.title, { level: level + 1, small: true }),
    whatToDo ? fold(words.whatToDo, make('p', { class: 'as-written', text: whatToDo })) : null,
    resources.length > 0
      ? fold(words.resources, make('ul', { class: 'resources' }, ...resources.map(resource)))
      : null,
  );
};

const note = ({ text, author, createdAt }: Glance['notes'][number], { day }: Setting['words']): HTMLElement =>
  make(
    'li',
    { class: 'note' },
    make('p', { class: 'as-written', text }),
    make('p', { class: 'quiet', text: `${author}, ${day(new Date(createdAt))}` }),
  );

/** The pupil's route in order of what matters most; all folds are closed, and the first ones open first. */
export const drawGlance = (glance: Glance & { route: Route }, setting: Setting): Element[] => {
  const { words, level } = setting;
  const { route, notes } = glance;
  return [
    heading(route.title, { level }),
    make('p', { text: `${words.whatFor}: ${route.purpose}` }),
    way(route),
    nowCard(route, setting),
    make(
      'div',
      { class: 'folds' },
      route.next.length > 0 ? fold(words.next, titles(route.next, 'ol')) : null,
      notes.length > 0
        ? fold(`${words.notes}: ${notes.length}`, make('ul', {}, ...notes.map((one) => note(one, words))))
        : null,
      counted(words.later, route.later),
      counted(words.past, route.past),
    ),
  ];
};
