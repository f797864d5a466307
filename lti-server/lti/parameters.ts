import { Refusal } from '../errors.ts';

/** Values of a query or a form as Fastify parses them: a repeated name gives an array. */
export type RawParameters = Readonly<Record<string, unknown>>;

/** Reads single parameters; a name that appears twice with different values is refused, not guessed at. */
export interface Parameters {
  optional(name: string): string | null;
  /** @throws Refusal `LTI_PARAM_MISSING` */
  required(name: string): string;
}

/** A posted form. Node's own parser takes a long token as it stands; others look at each of its letters. */
export function readForm(text: string): RawParameters {
  const form: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const known = form[name];
    if (known === undefined) form[name] = value;
    else if (typeof known === 'string') form[name] = [known, value];
    else known.push(value);
  }
  return form;
}

/** Longer values than any platform sends (Canvas' hint is about 600 characters) are no parameters. */
const longest = 16_384;
/** What carries a whole launch may be as long as its form: mentor lists and custom parameters have no limit. */
const wholeLaunches: readonly string[] = ['id_token', 'handle'];

/**
 * Merges the sources of a request: third-party-initiated login may come by GET or POST
 * (1EdTech Security Framework 1.0, section 5.1.1.1).
 * @throws Refusal `LTI_PARAM_DUPLICATE`
 */
export function readParameters(...sources: readonly (RawParameters | null | undefined)[]): Parameters {
  function optional(name: string): string | null {
    let first: string | undefined;
    for (const source of sources) {
      if (source === null || source === undefined || !Object.hasOwn(source, name)) continue;
      const value = source[name];
      for (const one of Array.isArray(value) ? value : [value]) {
        if (typeof one !== 'string' || one === first) continue;
        if (first !== undefined) throw new Refusal('LTI_PARAM_DUPLICATE', { note: name });
        first = one;
      }
    }
    if (
      first !== undefined &&
      ((first.length > longest && !wholeLaunches.includes(name)) ||
        !first.isWellFormed() ||
        first.includes('\0'))
    ) {
      throw new Refusal('LTI_PARAM_MISSING', { note: `${name} is not readable` });
    }
    return first === undefined || first === '' ? null : first;
  }
  return {
    optional,
    required(name) {
      const value = optional(name);
      if (value === null) throw new Refusal('LTI_PARAM_MISSING', { note: name });
      return value;
    },
  };
}
