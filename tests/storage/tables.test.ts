import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Engine } from '../../lti-server/storage/engine.ts';
import { openStorage, type Database } from '../../lti-server/storage/open.ts';
import { tableFacts } from '../../lti-server/storage/table-facts.ts';
import { engines } from '../support/databases.ts';

const bookkeeping = 'schema_version';

/** Each table's primary key as the database itself tells it, columns in order; an index that is a table to SQLite is none. */
async function primaryKeys(db: Database, engine: Engine): Promise<Record<string, string[]>> {
  const query =
    engine === 'sqlite'
      ? sql<{ table: string; column: string }>`
          select t.name as "table", c.name as "column" from pragma_table_list t, pragma_table_info(t.name) c
          where t.type = 'table' and t.name not like 'sqlite%' and c.pk > 0 order by t.name, c.pk`
      : sql<{ table: string; column: string }>`
          select k.table_name as "table", k.column_name as "column"
          from information_schema.key_column_usage k
          join information_schema.table_constraints c using (constraint_schema, constraint_name, table_name)
          where c.constraint_type = 'PRIMARY KEY' and k.table_schema = current_schema()
          order by k.table_name, k.ordinal_position`;
  const { rows } = await query.execute(db);
  const keys: Record<string, string[]> = {};
  for (const { table, column } of rows) if (table !== bookkeeping) (keys[table] ??= []).push(column);
  return keys;
}

for (const engine of engines) {
  describe(engine.name, () => {
    test('the tables and their keys are those that the schema tells of', async () => {
      const fresh = await engine.fresh();
      const storage = await openStorage(fresh.settings);
      try {
        const told = Object.fromEntries(
          Object.entries(tableFacts).map(([table, { key }]) => [table, [...key]]),
        );
        assert.deepEqual(await primaryKeys(storage.db, engine.name), told);
      } finally {
        await storage.close();
        await fresh.cleanup();
      }
    });
  });
}

test('every table has an owner and a time to keep, and a school’s table is keyed by its school first', () => {
  for (const [table, { scope, owner, keep, key }] of Object.entries(tableFacts)) {
    assert.notEqual(keep.trim(), '', `${table}: how long is it kept?`);
    assert.notEqual(owner.trim(), '', `${table}: whose data is it?`);
    if (scope === 'school') assert.equal(key[0], 'school_id', table);
    else assert.equal(owner, 'installation', `${table}: data of people or schools belong to a school`);
  }
});
