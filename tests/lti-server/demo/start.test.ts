import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { startDemoSchool } from '../../../lti-server/demo/start.ts';
import { Refusal } from '../../../lti-server/errors.ts';
import { openStorage } from '../../../lti-server/storage/open.ts';
import { engines } from '../../support/databases.ts';

const means = {
  clock: Date.now,
  random: {
    id: () => randomBytes(20).toString('base64url'),
    secret: () => randomBytes(32).toString('base64url'),
  },
  fetch,
  log: { error: () => undefined },
};

/** A port that was free a moment ago, and the server that still holds it. */
const holdPort = async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const release = () => new Promise((resolve) => server.close(resolve));
  return { port, release };
};

test('the demo school starts seeded, serves its keys and stops', async () => {
  const database = await engines[0]!.fresh();
  const storage = await openStorage(database.settings);
  const { port, release } = await holdPort();
  const settings = { publicUrl: 'http://localhost:3000', demoPort: port };
  try {
    await assert.rejects(
      startDemoSchool({ ...means, settings, storage }),
      (error) => error instanceof Refusal && error.code === 'PORT_IN_USE',
    );
    await release();
    const school = await startDemoSchool({ ...means, settings, storage });
    try {
      assert.equal(school.url, `http://127.0.0.1:${port}`);
      const { keys } = (await (await fetch(`${school.url}/jwks`)).json()) as { keys: { kty: string }[] };
      assert.equal(keys[0]?.kty, 'RSA');
      const { platform } = Object.fromEntries(
        (await storage.db.selectFrom('platform').selectAll().execute()).map((row) => ['platform', row]),
      );
      assert.equal(platform?.issuer, school.url);
      assert.match(await (await fetch(school.url)).text(), /Синий мост/);
    } finally {
      await school.close();
    }
    await assert.rejects(fetch(school.url));
  } finally {
    await storage.close();
    await database.cleanup();
  }
});
