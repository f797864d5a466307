import type { Account } from './accounts.ts';

/** An activity that a teacher has added to the course page: a link of an external service. */
export interface PlacedItem {
  /** Its number on the course page. */
  readonly id: string;
  /** The number of its link, which the tool knows it by. */
  readonly resourceLinkId: string;
  readonly title: string;
  /** Parameters of the tool's own, which every launch of the link brings back. */
  readonly custom: Readonly<Record<string, string>>;
  /** Opens in a window of its own instead of a frame. */
  readonly inWindow: boolean;
}

/** What was added since the portal started; it is kept in memory, as all of this portal's own state. */
export interface PlacedItems {
  all(): readonly PlacedItem[];
  find(id: string): PlacedItem | null;
  /** False when the course page is full. */
  add(item: Omit<PlacedItem, 'id' | 'resourceLinkId'>): boolean;
  remove(id: string): void;
}

const room = 20;
/** The seeded activities have the numbers below. */
const firstId = 41;

export const createPlacedItems = (means: { randomId: () => string }): PlacedItems => {
  let items: readonly PlacedItem[] = [];
  let nextId = firstId;
  return {
    all: () => items,
    find: (id) => items.find((item) => item.id === id) ?? null,
    add(item) {
      if (items.length >= room) return false;
      items = [...items, { ...item, id: String(nextId), resourceLinkId: means.randomId() }];
      nextId += 1;
      return true;
    },
    remove(id) {
      items = items.filter((item) => item.id !== id);
    },
  };
};

/** Whether a person may change the course page: those who teach in it. */
export const mayEditCourse = (account: Account | null): account is Account =>
  account !== null && account.roles.some((role) => role.endsWith('membership#Instructor'));
