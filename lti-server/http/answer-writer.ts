import fastJsonStringify from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify';
import { toJSONSchema, type $ZodType } from 'zod/v4/core';

/**
 * Writes answers by the shape of their schema: what the contract does not name never leaves the server.
 * The content was checked when it came in, so it is not checked once more on the way out; that would
 * cost more than all else of a read. Each writer is made at its first answer.
 */
export const answerWriter: FastifySerializerCompiler<$ZodType> = ({ schema }) => {
  let write: ((answer: unknown) => string) | null = null;
  return (answer) => {
    write ??= fastJsonStringify(shapeOf(schema));
    return write(answer);
  };
};

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
