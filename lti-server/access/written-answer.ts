import { createRequire } from 'node:module';
import type { build } from 'fast-json-stringify';
import { toJSONSchema, type $ZodType } from 'zod/v4/core';

/** Loads what makes writers with the first of them: it is a tenth of all modules, and no start waits for it. */
const load = createRequire(import.meta.url);

/**
 * Makes a writer of answers by the shape of their schema: what the contract does not name never leaves the
 * server. The content was checked when it came in, so it is not checked once more on the way out; that would
 * cost more than all else of a read. The writer is made at its first answer.
 */
export function answerWriterOf(schema: $ZodType): (answer: unknown) => string {
  let write: ((answer: unknown) => string) | null = null;
  return (answer) => {
    write ??= (load('fast-json-stringify') as typeof build)(shapeOf(schema));
    return write(answer);
  };
}

/** An answer that was written before, by the writers of its schema, and goes out as it is. */
export class WrittenAnswer<Answer> {
  readonly bytes: Buffer;
  /** Of what it is an answer; there only for the compiler. */
  declare readonly answers?: Answer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** "This or null" as the writer knows it; as a choice it would validate each value to find out which. */
function shapeOf(schema: $ZodType): object {
  return toJSONSchema(schema, {
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type !== 'nullable') return;
      const [inner] = jsonSchema.anyOf ?? [];
      delete jsonSchema.anyOf;
      Object.assign(jsonSchema, inner, { nullable: true });
    },
  });
}
