import type { LibraryItem } from '../../../lti-server/contract/library.ts';

/** An item as it is stored now. */
export class ItemSavedEvent extends Event {
  static readonly eventName = 'item-saved';
  readonly item: LibraryItem;
  constructor(item: LibraryItem) {
    super(ItemSavedEvent.eventName);
    this.item = item;
  }
}

declare global {
  interface HTMLElementEventMap {
    'item-saved': ItemSavedEvent;
  }
}
