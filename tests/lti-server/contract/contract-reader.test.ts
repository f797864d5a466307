import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as library from 'zod/mini';
import { toJSONSchema } from 'zod/v4/core';
import * as own from '../../../widget/api/contract-reader.ts';

/**
 * The widget's build puts `widget/api/contract-reader.ts` in the place of `zod/mini`. Here both read the
 * same values by the same contract: modules with `?widget` in their address get the reader.
 */
const folder = join(import.meta.dirname, '../../../lti-server/contract');
const reader = pathToFileURL(join(import.meta.dirname, '../../../widget/api/contract-reader.ts')).href;

registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.endsWith('?widget')) return next(specifier, context);
    if (specifier === 'zod/mini') return next(reader, context);
    const found = next(specifier, context);
    return { ...found, url: `${found.url}?widget` };
  },
});

interface Schema {
  safeParse(given: unknown): {
    success: boolean;
    data?: unknown;
    error?: { issues: { path: PropertyKey[]; message: string }[] };
  };
}
type Module = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
  prefixItems?: Shape[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minimum?: number;
}

/** A value that a schema describes, as far as a shape can tell. */
function example(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const one = shape.anyOf?.[0] ?? shape.oneOf?.[0];
  if (one) return example(one);
  if (shape.type === 'object') {
    const fields = Object.entries(shape.properties ?? {});
    return Object.fromEntries(fields.map(([name, inner]) => [name, example(inner)]));
  }
  if (shape.type === 'array') {
    if (shape.prefixItems) return shape.prefixItems.map(example);
    return Array.from({ length: Math.max(shape.minItems ?? 0, 1) }, () => example(shape.items ?? {}));
  }
  if (shape.type === 'string') {
    if (shape.format === 'date') return '2026-09-14';
    if (shape.format === 'uri') return 'https://example.org/';
    return 'abcdefgh-12';
  }
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 0, 1);
  return shape.type === 'boolean' ? true : null;
}

const strange = [
  null,
  undefined,
  '',
  ' x ',
  '\u200b \u2060\ufeff\u00ad',
  '\u200b👩\u200d🚀',
  'я'.repeat(9000),
  '2026-02-30',
  -1,
  1.5,
  [],
  {},
];

/** The value itself, and the value with one thing in it, at any depth, made strange or left out. */
function* variants(value: unknown, depth = 0): Generator {
  yield value;
  if (depth > 3) return;
  yield* strange;
  if (Array.isArray(value)) {
    yield [...(value as unknown[]), ...(value as unknown[])];
    for (const part of variants(value[0], depth + 1)) yield [part];
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unknown: 1 };
    for (const [name, inner] of Object.entries(value)) {
      const { [name]: _left, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const part of variants(inner, depth + 1)) yield { ...value, [name]: part };
    }
  }
}

interface Outcome {
  readonly success: boolean;
  readonly data?: unknown;
  /** Which fields a form is told of. */
  readonly wrong: readonly string[];
}

function outcome(schema: Schema, given: unknown): Outcome {
  const { success, data, error } = schema.safeParse(given);
  const wrong = error?.issues.map(({ path }) => path.map(String).join('.')) ?? [];
  return success ? { success, data, wrong } : { success, wrong };
}

const modules = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map(async (file) => {
      const address = pathToFileURL(join(folder, file)).href;
      const [known, widget] = (await Promise.all([import(address), import(`${address}?widget`)])) as [
        Module,
        Module,
      ];
      return { file, known, widget };
    }),
);

describe('the reader that the widget has instead of the library', () => {
  test('has no name that the library lacks', () => {
    assert.deepEqual(
      Object.keys(own).filter((name) => !(name in library)),
      [],
    );
  });

  for (const { file, known: contract, widget } of modules) {
    const schemas = Object.entries(contract).filter((entry): entry is [string, Schema] => isSchema(entry[1]));
    if (schemas.length === 0) continue;
    test(`reads ${file} alike`, () => {
      let read = 0;
      for (const [name, schema] of schemas) {
        const value = example(
          toJSONSchema(schema as never, { unrepresentable: 'any', io: 'input' }) as Shape,
        );
        for (const given of variants(value)) {
          const { wrong: known, ...expected } = outcome(schema, given);
          const { wrong, ...found } = outcome(widget[name] as Schema, given);
          const where = `${name} of ${JSON.stringify(given)?.slice(0, 300)}`;
          assert.deepEqual(found, expected, where);
          // Where a part has the wrong type the reader asks nothing more of the whole; the library may.
          assert.deepEqual(
            wrong.filter((path) => !known.includes(path)),
            [],
            where,
          );
          assert.equal(wrong.length > 0, known.length > 0, where);
          read += 1;
        }
      }
      assert.ok(read > 0);
    });
  }
});
