/**
 * What the contract needs of `zod/mini`, under the same names; the build puts it in its place, and
 * a test holds both to the same answers. The library is a third of what a pupil would
 * otherwise download, for things the widget never does (see `docs/decisions/0021`).
 */

interface Issue {
  readonly code: string;
  /** Each thing on the way out puts its own key before it. */
  readonly path: PropertyKey[];
  readonly message: string;
  readonly maximum?: number;
}
type Found = Omit<Issue, 'path' | 'message'> & { path?: readonly PropertyKey[]; message?: string };

type Check = (value: never, add: (found: Found) => void) => unknown;
/** Adds to the issues what it finds wrong. */
type Read = (given: unknown, issues: Issue[]) => unknown;

/** No value of the type: what stands on it is not checked. */
const wrong = Symbol('wrong');

const add = (issues: Issue[], { path = [], message = '', ...found }: Found): void => {
  issues.push({ ...found, message, path: [...path] });
};

const mismatch = (issues: Issue[]): typeof wrong => {
  add(issues, { code: 'invalid_type' });
  return wrong;
};

class Schema {
  readonly #read: Read;
  readonly #checks: readonly Check[];
  readonly shape: Readonly<Record<string, Schema>>;
  /** What an absent field counts as: nothing at all, or a value. */
  readonly absent: { readonly value: unknown } | undefined;

  constructor(
    read: Read,
    {
      checks = [],
      shape = {},
      absent,
    }: {
      checks?: readonly Check[];
      shape?: Readonly<Record<string, Schema>>;
      absent?: { readonly value: unknown } | undefined;
    } = {},
  ) {
    this.#read = read;
    this.#checks = checks;
    this.shape = shape;
    this.absent = absent;
  }

  /** A schema among the rules is one more type to be of. */
  check(...more: readonly (Check | Schema)[]): Schema {
    const checks = more.map((check) => (check instanceof Schema ? check.#asCheck : check));
    const { shape, absent } = this;
    return new Schema(this.#read, { shape, absent, checks: [...this.#checks, ...checks] });
  }

  readonly #asCheck: Check = (value, tell) => {
    if (!this.safeParse(value).success) tell({ code: 'invalid_type' });
    return value;
  };

  run(given: unknown, issues: Issue[]): unknown {
    let value = this.#read(given, issues);
    for (const check of this.#checks) {
      if (value === wrong) break;
      value = check(value as never, (found) => add(issues, found));
    }
    return value;
  }

  safeParse(
    given: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: Issue[] } } {
    const issues: Issue[] = [];
    const data = this.run(given, issues);
    return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
  }

  parse(given: unknown): unknown {
    const known = this.safeParse(given);
    if (!known.success) throw new TypeError('the value has another shape');
    return known.data;
  }
}

const that = (fits: (given: unknown) => boolean): Schema =>
  new Schema((given, issues) => (fits(given) ? given : mismatch(issues)));

export const string = (): Schema => that((given) => typeof given === 'string');
export const number = (): Schema => that((given) => Number.isFinite(given));
export const int = (): Schema => that((given) => Number.isSafeInteger(given));
export const boolean = (): Schema => that((given) => typeof given === 'boolean');
export const unknown = (): Schema => new Schema((given) => given, { absent: { value: undefined } });
export const custom = (fits: (given: unknown) => boolean): Schema => that(fits);
export const literal = (value: unknown): Schema =>
  that((given) => (Array.isArray(value) ? value : [value]).includes(given));

const nothing = (): Schema => literal(null);
const oneOf = (words: readonly string[]): Schema => literal(words);
export { nothing as null, oneOf as enum };

export const nullable = (inner: Schema): Schema =>
  new Schema((given, issues) => (given === null ? null : inner.run(given, issues)), {
    absent: inner.absent,
  });
export const optional = (inner: Schema): Schema =>
  new Schema((given, issues) => (given === undefined ? undefined : inner.run(given, issues)), {
    absent: { value: undefined },
  });
export const _default = (inner: Schema, value: unknown): Schema =>
  new Schema((given, issues) => (given === undefined ? value : inner.run(given, issues)), {
    absent: { value },
  });

/** Reads what stands under a key. */
const readPart = (key: PropertyKey, schema: Schema, given: unknown, issues: Issue[]): unknown => {
  const before = issues.length;
  const value = schema.run(given, issues);
  for (let found = before; found < issues.length; found += 1) issues[found]!.path.unshift(key);
  return value;
};

/** All items are looked at, so that every mistake is told. */
const listOf = (given: readonly unknown[], issues: Issue[], of: (place: number) => Schema): unknown => {
  const read = given.map((item, index) => readPart(index, of(index), item, issues));
  return read.includes(wrong) ? wrong : read;
};

export const array = (item: Schema): Schema =>
  new Schema((given, issues) =>
    Array.isArray(given) ? listOf(given, issues, () => item) : mismatch(issues),
  );
export const tuple = (items: readonly Schema[]): Schema =>
  new Schema((given, issues) =>
    Array.isArray(given) && given.length === items.length
      ? listOf(given, issues, (index) => items[index]!)
      : mismatch(issues),
  );

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Long lists are read by this: nothing is made on the way but the thing itself. */
const fieldsOf = (
  fields: readonly (readonly [string, Schema])[],
  given: Record<string, unknown>,
  issues: Issue[],
): unknown => {
  const read: Record<string, unknown> = {};
  let isWhole = true;
  for (const [name, schema] of fields) {
    if (!(name in given) && schema.absent && schema.absent.value === undefined) continue;
    const value = readPart(name, schema, given[name], issues);
    read[name] = value;
    isWhole &&= value !== wrong;
  }
  return isWhole ? read : wrong;
};

/** Takes over the fields it knows and leaves the others out. */
export const object = (shape: Readonly<Record<string, Schema>>): Schema => {
  const fields = Object.entries(shape);
  return new Schema(
    (given, issues) => (isObject(given) ? fieldsOf(fields, given, issues) : mismatch(issues)),
    { shape },
  );
};

/** Refuses fields that it does not know. */
export const strictObject = (shape: Readonly<Record<string, Schema>>): Schema => {
  const fields = Object.entries(shape);
  return new Schema(
    (given, issues) => {
      if (!isObject(given)) return mismatch(issues);
      const read = fieldsOf(fields, given, issues);
      return Object.keys(given).every((name) => name in shape) ? read : mismatch(issues);
    },
    { shape },
  );
};

export const record = (_key: Schema, item: Schema): Schema =>
  new Schema((given, issues) =>
    isObject(given)
      ? fieldsOf(
          // As the library does: whoever assigns it would reach the prototype.
          Object.keys(given).flatMap((name) => (name === '__proto__' ? [] : [[name, item] as const])),
          given,
          issues,
        )
      : mismatch(issues),
  );

/** The first that fits; where one has the right type and only breaks a rule, its rule is told. */
export const union = (options: readonly Schema[]): Schema =>
  new Schema((given, found) => {
    const tried = options.map((option) => {
      const issues: Issue[] = [];
      return { value: option.run(given, issues), issues };
    });
    const typed = tried.filter(({ value }) => value !== wrong);
    const known =
      typed.find(({ issues }) => issues.length === 0) ?? (typed.length === 1 ? typed[0] : undefined);
    if (!known) return mismatch(found);
    found.push(...known.issues);
    return known.value;
  });

export const discriminatedUnion = (name: string, options: readonly Schema[]): Schema =>
  new Schema((given, issues) => {
    if (!isObject(given)) return mismatch(issues);
    const option = options.find(({ shape }) => shape[name]?.safeParse(given[name]).success);
    if (option) return option.run(given, issues);
    add(issues, { code: 'invalid_type', path: [name] });
    return wrong;
  });

const realDay = /^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/;
const isDay = (text: string): boolean => {
  const moment = realDay.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
};

/** A text of a format; a wrong one is told, and what else is asked of it is asked too. */
const format = (fits: (text: string) => boolean): Schema =>
  string().check((text: string, tell) => {
    if (!fits(text)) tell({ code: 'invalid_format' });
    return text;
  });

export const iso = { date: (): Schema => format(isDay) };
export const url = ({ protocol }: { protocol: RegExp }): Schema =>
  format((text) => {
    const address = URL.parse(text);
    return address !== null && protocol.test(address.protocol.slice(0, -1));
  });
export const coerce = {
  number: (): Schema =>
    new Schema((given, issues) => (Number.isFinite(Number(given)) ? Number(given) : mismatch(issues))),
};

const asked =
  <Value>(holds: (value: Value) => boolean, found: Found) =>
  (value: Value, tell: (found: Found) => void): Value => {
    if (!holds(value)) tell(found);
    return value;
  };
type Long = string | readonly unknown[];

export const overwrite = (change: (text: string) => string) => change;
export const refine = (
  holds: (value: never) => boolean,
  { error = '', path }: { error?: string; path?: readonly PropertyKey[] } = {},
) => asked<never>(holds, { code: 'custom', message: error, ...(path ? { path } : {}) });
export const regex = (pattern: RegExp) =>
  asked<string>((text) => pattern.test(text), { code: 'invalid_format' });
export const maxLength = (maximum: number) =>
  asked<Long>((value) => value.length <= maximum, { code: 'too_big', maximum });
export const minLength = (minimum: number) =>
  asked<Long>((value) => value.length >= minimum, { code: 'too_small' });
export const length = (exact: number) =>
  asked<Long>((value) => value.length === exact, { code: 'wrong_length' });
export const maximum = (most: number) =>
  asked<number>((value) => value <= most, { code: 'too_big', maximum: most });
export const minimum = (least: number) => asked<number>((value) => value >= least, { code: 'too_small' });
export const nonnegative = () => minimum(0);
export const positive = () => asked<number>((value) => value > 0, { code: 'too_small' });
