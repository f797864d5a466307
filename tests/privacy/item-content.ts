import type { ItemContent } from '../../lti-server/contract/library.ts';

/** An item of the library that anybody may write. */
export const itemContent: ItemContent = {
  kind: 'game',
  locale: 'ru',
  title: 'Найди пару',
  text: 'Ищите пары по очереди.',
  needs: ['memory'],
  minutes: 5,
  ages: [7, 10],
  places: ['class'],
};
