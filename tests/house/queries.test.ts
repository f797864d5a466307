import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queriesWithoutSchool } from './school-queries.ts';
import { parseSource, readSources } from './sources.ts';

/** Work of the whole installation, done on behalf of no school, and why it may look across schools. */
const acrossSchools: Readonly<Record<string, string>> = {
  'lti-server/commands/school-commands.ts selectFrom school':
    'the administrator of the installation lists its schools',
  'lti-server/storage/jobs.ts selectFrom job':
    'a server asks which schools have something due, then takes it school by school',
  'lti-server/installation/schools.ts selectFrom school':
    'the administrator of the installation lists its schools, that of a platform those of its deployments',
  'lti-server/housekeeping.ts selectFrom school': 'what has outlived its time is erased school by school',
};

test('every query on a school’s table names the school', () => {
  const found = readSources('lti-server/**/*.ts')
    .filter(({ path }) => !path.startsWith('lti-server/storage/migrations/'))
    .flatMap(queriesWithoutSchool);
  const withoutLine = (query: string): string => query.replace(/:\d+ /, ' ');
  assert.deepEqual(
    found.filter((query) => !(withoutLine(query) in acrossSchools)),
    [],
  );
  const needed = found.map(withoutLine);
  assert.deepEqual(
    Object.keys(acrossSchools).filter((exception) => !needed.includes(exception)),
    [],
    'an exception that nothing needs',
  );
});

test('a query without its school is seen, one with it is let pass', () => {
  const planted = parseSource(
    'lti-server/planted.ts',
    `
    db.selectFrom('note').where('note_id', '=', id).selectAll().execute();
    db.selectFrom('note as n').where('n.school_id', '=', school).selectAll().execute();
    db.updateTable('note').set({ school_id: school }).where('note_id', '=', id).execute();
    db.deleteFrom('note').where((eb) => eb.and([eb('school_id', '=', school), eb('note_id', '=', id)])).execute();
    db.selectFrom('note').innerJoin('person', 'person.person_id', 'note.author_id').where('note.school_id', '=', school);
    db.selectFrom('note').where('school_id', '=', school).where((eb) => eb.exists(eb.selectFrom('tie').select('tie_id')));
    db.selectFrom(table).where('school_id', '=', school).execute();
    sql\`delete from draft where saved_at < \${moment}\`.execute(db);
    db.selectFrom('platform').selectAll().execute();
    db.selectFrom(db.selectFrom('draft').selectAll().as('d')).selectAll().execute();
    `,
  );
  assert.deepEqual(queriesWithoutSchool(planted).sort(), [
    'lti-server/planted.ts:11 selectFrom draft',
    'lti-server/planted.ts:2 selectFrom note',
    'lti-server/planted.ts:4 updateTable note',
    'lti-server/planted.ts:6 innerJoin person',
    'lti-server/planted.ts:7 selectFrom tie',
    'lti-server/planted.ts:8 selectFrom: the table must be named in plain sight',
    'lti-server/planted.ts:9 draft',
  ]);
});
