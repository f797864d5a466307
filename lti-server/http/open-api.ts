import type { FastifyInstance } from 'fastify';
import { toJSONSchema, type $ZodType } from 'zod/v4/core';
import { endpoints } from '../contract/endpoints.ts';
import { FileBody, FileBytes } from '../contract/files.ts';
import { Failure } from '../contract/failure.ts';
import { installationEndpoints } from '../contract/installation.ts';
import { Nothing } from '../contract/session.ts';

/** The contract as an OpenAPI 3.1 document, made when first asked for. */
export async function openApi(app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> {
  let text: string | null = null;
  app.get('/api/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(describeApi(publicUrl));
    return reply.type('application/json; charset=utf-8').send(text);
  });
}

const schemaOf = (schema: $ZodType, io: 'input' | 'output') =>
  toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io });

const json = (schema: $ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: schemaOf(schema, io) },
});

/** A file goes as it is, not as JSON. */
const content = (schema: $ZodType, io: 'input' | 'output') =>
  schema === FileBytes || schema === FileBody ? { 'application/octet-stream': {} } : json(schema, io);

function describeApi(publicUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, { params, body, answer }] of Object.entries({ ...endpoints, ...installationEndpoints })) {
    const [method, url] = key.split(' ') as [string, string];
    const path = url.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        security: [{ session: [] }],
        parameters: Object.entries(params.shape).map(([name, schema]) => ({
          name,
          in: 'path',
          required: true,
          schema: schemaOf(schema, 'input'),
        })),
        ...(body === Nothing ? {} : { requestBody: { required: true, content: content(body, 'input') } }),
        responses: {
          200: { description: 'Done', content: content(answer, 'output') },
          default: { description: 'Refused', content: json(Failure, 'output') },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Marshrut', version: '1' },
    servers: [{ url: publicUrl }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}
