/**
 * Puts a `<marshrut-route>` into each `<div class="marshrut-route" data-launch="…">`, which editors keep
 * where they remove an element they do not know. Only these two words of the div count: whatever else
 * got through the LMS's cleaning as `data-…` must not come to life here as an attribute.
 */
export const turnIntoElements = (): void => {
  for (const place of document.querySelectorAll<HTMLElement>('div.marshrut-route[data-launch]')) {
    const route = document.createElement('marshrut-route');
    for (const name of ['launch', 'look']) route.setAttribute(name, place.dataset[name] ?? '');
    delete place.dataset['launch'];
    route.append(...place.childNodes);
    place.append(route);
  }
};
