import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toJSONSchema } from 'zod/v4/core';
import { endpoints } from '../../../lti-server/contract/endpoints.ts';
import { FileBytes } from '../../../lti-server/contract/files.ts';
import { installationEndpoints } from '../../../lti-server/contract/installation.ts';

/** What a column `integer` of PostgreSQL holds at most. */
const mostInteger = 2_147_483_647;

/** Where something larger fits: the column is `bigint`. */
const large = ['POST /api/search body.below'];

test('every whole number that comes in fits its column', () => {
  const tooLarge: string[] = [];
  for (const [key, { params, body }] of Object.entries({ ...endpoints, ...installationEndpoints }))
    for (const [name, schema] of Object.entries({ params, body }))
      if (schema !== FileBytes) collect(toJSONSchema(schema, { unrepresentable: 'any' }), `${key} ${name}`);
  assert.deepEqual(tooLarge, large);

  function collect(schema: unknown, path: string): void {
    if (typeof schema !== 'object' || schema === null) return;
    const { type, minimum, maximum, ...parts } = schema as Record<string, unknown>;
    if (type === 'integer' && !(Number(minimum) >= -mostInteger && Number(maximum) <= mostInteger))
      tooLarge.push(path);
    for (const [part, inner] of Object.entries(parts))
      collect(inner, /^(properties|anyOf|\d+)$/.test(part) ? path : `${path}.${part}`);
  }
});
