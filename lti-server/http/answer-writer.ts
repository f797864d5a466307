import type { FastifySerializerCompiler } from 'fastify';
import type { $ZodType } from 'zod/v4/core';
import { answerWriterOf } from '../access/written-answer.ts';

/** Writes answers by the shape of their schema. */
export const answerWriter: FastifySerializerCompiler<$ZodType> = ({ schema }) => answerWriterOf(schema);
