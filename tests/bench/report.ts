/** What a part of the bench found out: tables to read and, for `--json`, the bare figures. */
export interface Report {
  readonly tables: readonly Table[];
  readonly figures: unknown;
}

export interface Table {
  readonly title: string;
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
  readonly remarks?: readonly string[];
}

/** What is asked of each part. */
export interface BenchOptions {
  readonly quick: boolean;
  /** A folder for CPU profiles of the measured servers. */
  readonly profile: string | undefined;
  readonly engines: readonly string[];
  /** Told to the person who waits. */
  readonly say: (line: string) => void;
}

export function printed({ title, rows, remarks = [] }: Table): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isFigure(cell) || (row === rows[0] && isFigure(rows[1]?.[column] ?? ''))
          ? cell.padStart(width)
          : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)));
  return [title, rule, lines[0], rule, ...lines.slice(1), ...remarks.map((remark) => `· ${remark}`), ''].join(
    '\n',
  );
}

const isFigure = (cell: string): boolean => /^[×+-]?[\d.,]+$|^—$/.test(cell);

/** A figure beside what it should be at most. */
export const atMost = (figure: number, { limit, unit }: { limit: number; unit: string }): string =>
  `${figure <= limit ? 'reached' : 'MISSED'}: ≤ ${limit} ${unit}`.trim();

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const fixed = (figure: number | null, digits = 2): string =>
  figure === null ? '—' : figure.toFixed(digits);
