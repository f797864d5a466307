import { fixture, html } from '@open-wc/testing';
import type { Glance } from '../../../lti-server/contract/glance.ts';
import '../../../widget/elements.ts';
import '../../../widget/embed/marshrut-glance.ts';
import type { Answer } from '../../../widget/embed/messages.ts';
import { seen } from './screen.ts';
import { waitUntil } from './wait-until.ts';

export const page = '/tests/widget/support/hidden-frame.html';
let launches = 0;

/** The address of a hidden frame that gives these answers; each is a launch of its own. */
export const launchOf = (...answers: unknown[]): string =>
  `${page}?${(launches += 1)}#${encodeURIComponent(JSON.stringify(answers))}`;

export const route: NonNullable<Glance['route']> = {
  title: 'Книга про маяки',
  purpose: 'Хочу сделать настоящую книгу.',
  closed: false,
  now: {
    title: 'Сделать первую страницу',
    whatToDo: 'Реши, какой маяк будет первым.\nПотом нарисуй его.',
    resources: [
      { title: 'Маяки мира', url: 'https://example.org/lighthouses' },
      { title: 'Как делают книги', url: `${location.origin}/materials/books` },
    ],
  },
  next: ['Показать другу', 'Прочитать вслух'],
  later: ['Сходить в музей'],
  past: ['Выбрать тему', 'Найти книги'],
};

export const glance: Glance = {
  face: 'route',
  locale: 'ru',
  route,
  notes: [{ text: 'Отличное начало!', author: 'Анна Сергеевна', createdAt: Date.UTC(2026, 8, 10, 12) }],
};

export const answer = (parts: Partial<Glance> = {}): Answer => ({
  glance: { ...glance, ...parts },
  trouble: null,
});
export const trouble = (of: Answer['trouble']): Answer => ({ glance: null, trouble: of });

export const embed = (launch: string): Promise<HTMLElement> =>
  fixture(
    html`<div style="min-height:512px">
      <marshrut-route launch=${launch} look="native"><a href="/">Мой маршрут</a></marshrut-route>
    </div>`,
  );
export const glanceIn = (element: Element): HTMLElement => {
  const found = element.querySelector('marshrut-route')!.shadowRoot!.querySelector('marshrut-glance');
  return found as HTMLElement;
};
export const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => seen(glanceIn(element)).includes(text), `“${text}” is not shown`);
export const hidden = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[name=marshrut-glance]'),
];
