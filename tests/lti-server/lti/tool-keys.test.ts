import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSecretBox } from '../../../lti-server/lti/secret-box.ts';
import { openToolKeys } from '../../../lti-server/lti/tool-keys.ts';
import { openStorage } from '../../../lti-server/storage/open.ts';
import { engines } from '../../support/databases.ts';

for (const engine of engines) {
  describe(`the keys of the tool (${engine.name})`, () => {
    test('a first key that could not be stored is made when it is asked for again', async () => {
      const database = await engine.fresh();
      const { db, close } = await openStorage(database.settings);
      try {
        const box = createSecretBox({ secretKey: 'x'.repeat(32), purpose: 'lti' });
        const keys = await openToolKeys({ db, clock: Date.now, box });
        await db.schema.alterTable('tool_key').renameTo('tool_key_lost').execute();
        await assert.rejects(keys.publicKeys());
        await db.schema.alterTable('tool_key_lost').renameTo('tool_key').execute();
        const [token, published] = await Promise.all([keys.sign({}), keys.publicKeys()]);
        assert.equal(published.keys.length, 1);
        assert.equal(token.split('.').length, 3);
      } finally {
        await close();
        await database.cleanup();
      }
    });
  });
}
