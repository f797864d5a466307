/** The portal's gradebook: columns of the one course, and who has what in them. Kept in memory. */
import { classmates } from './accounts.ts';

export interface Column {
  /** Its number in the gradebook. */
  readonly number: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId: string | null;
  readonly tag: string | null;
  /** The activity that it belongs to. */
  readonly resourceLinkId: string | null;
  /** Points by account number, with the moment that the score says of itself. */
  readonly marks: ReadonlyMap<string, { readonly points: number; readonly at: number }>;
}

export interface Score {
  readonly accountId: string;
  readonly at: number;
  /** Points of the column's maximum; null takes the mark away. */
  readonly points: number | null;
}

export interface Gradebook {
  columns(): readonly Column[];
  find(number: string): Column | null;
  /** Null when the gradebook is full. */
  add(column: Omit<Column, 'number' | 'marks'>): Column | null;
  remove(number: string): void;
  /** `late`: there is a later word already. `nobody`: only children of the class get marks. */
  score(number: string, score: Score): 'taken' | 'late' | 'nobody';
}

const room = 20;

export const createGradebook = (): Gradebook => {
  let columns: readonly (Column & { readonly marks: Map<string, { points: number; at: number }> })[] = [];
  let made = 0;
  const find = (number: string) => columns.find((column) => column.number === number) ?? null;
  return {
    columns: () => columns,
    find,
    add(column) {
      if (columns.length >= room) return null;
      made += 1;
      const whole = { ...column, number: String(made), marks: new Map() };
      columns = [...columns, whole];
      return whole;
    },
    remove(number) {
      columns = columns.filter((column) => column.number !== number);
    },
    score(number, { accountId, at, points }) {
      const column = find(number);
      if (column === null || !classmates.some(({ id }) => id === accountId)) return 'nobody';
      const before = column.marks.get(accountId);
      // Whole seconds, as a Moodle compares them.
      if (before !== undefined && Math.floor(at / 1000) <= Math.floor(before.at / 1000)) return 'late';
      if (points === null) column.marks.delete(accountId);
      else column.marks.set(accountId, { points, at });
      return 'taken';
    },
  };
};
