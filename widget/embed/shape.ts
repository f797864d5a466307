/**
 * Checks what came from another window: a value of the shape, without anything else, or undefined. On
 * pages of other sites the contract's library would be half of all that is loaded, so this does its work there.
 */
export type Shape<Value> = (given: unknown) => Value;
type ValueOf<S> = S extends Shape<infer Value> ? Value : never;

class WrongShape extends Error {}

const sure = (right: boolean): void => {
  if (!right) throw new WrongShape();
};

export const text =
  (max: number): Shape<string> =>
  (given) => {
    sure(typeof given === 'string' && given.length <= max);
    return given as string;
  };

export const webAddress: Shape<string> = (given) => {
  const address = text(2000)(given);
  sure(/^https?:\/\//i.test(address));
  return address;
};

export const moment: Shape<number> = (given) => {
  sure(Number.isSafeInteger(given) && (given as number) >= 0);
  return given as number;
};

export const flag: Shape<boolean> = (given) => {
  sure(typeof given === 'boolean');
  return given as boolean;
};

export const oneOf =
  <const Words extends readonly string[]>(words: Words): Shape<Words[number]> =>
  (given) => {
    sure(words.includes(given as string));
    return given as Words[number];
  };

export const list =
  <Value>(shape: Shape<Value>, max: number): Shape<Value[]> =>
  (given) => {
    sure(Array.isArray(given) && given.length <= max);
    return (given as unknown[]).map(shape);
  };

export const orNull =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (given) =>
    given === null ? null : shape(given);

export const object =
  <Fields extends Record<string, Shape<unknown>>>(
    fields: Fields,
  ): Shape<{ [Name in keyof Fields]: ValueOf<Fields[Name]> }> =>
  (given) => {
    sure(typeof given === 'object' && given !== null);
    const found = Object.entries(fields).map(([name, shape]) => [
      name,
      shape((given as Record<string, unknown>)[name]),
    ]);
    return Object.fromEntries(found) as { [Name in keyof Fields]: ValueOf<Fields[Name]> };
  };

/** The value, or undefined when it has another shape. */
export const read = <Value>(shape: Shape<Value>, given: unknown): Value | undefined => {
  try {
    return shape(given);
  } catch {
    return undefined;
  }
};
