import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStorage } from '../../lti-server/storage/open.ts';
import { tableFacts } from '../../lti-server/storage/table-facts.ts';
import { engines } from './databases.ts';

for (const engine of engines) {
  test(`${engine.name}: a fresh database has every table, is empty, and is not shared`, async () => {
    const [one, other] = await Promise.all([engine.fresh(), engine.fresh()]);
    const storage = await openStorage(one.settings);
    const neighbour = await openStorage(other.settings);
    try {
      assert.equal(storage.engine, engine.name);
      const made = (await storage.db.introspection.getTables()).map((table) => table.name);
      assert.deepEqual(
        Object.keys(tableFacts).filter((name) => !made.includes(name)),
        [],
      );
      await storage.db
        .insertInto('school')
        .values({ school_id: 's', name: 'Школа', locale: 'ru', staff_may_take: 1, created_at: 1 })
        .execute();
      assert.deepEqual(await neighbour.db.selectFrom('school').selectAll().execute(), []);
      const [school] = await storage.db.selectFrom('school').selectAll().execute();
      assert.equal(school?.name, 'Школа');
    } finally {
      await storage.close();
      await neighbour.close();
      await one.cleanup();
      await other.cleanup();
    }
  });
}
