/** The overview as it is kept in memory: nobody reads what is old, and what has not changed is not read again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { recordAs } from '../../../lti-server/access/audit.ts';
import type { Actor } from '../../../lti-server/access/context.ts';
import type { Overview } from '../../../lti-server/contract/overview.ts';
import { answerOverview } from '../../../lti-server/overview/kept-overview.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

onEveryEngine('the overview that is kept', (open) => {
  test('is not read again while nothing has changed, and is the same to the letter', async () => {
    const scene = await open();
    await scene.agreedRoute();
    await addTutees(scene, ['Яна Осипова', 'Егор Ёлкин', 'Белла Азарова']);
    const first = await read(scene);
    const again = await read(scene);
    assert.deepEqual(again.overview, first.overview);
    assert.deepEqual(namesOf(first.overview), ['Аня Лебедева', 'Белла Азарова', 'Егор Ёлкин', 'Яна Осипова']);
    assert.ok(first.queries > 10, `${first.queries}`);
    assert.equal(again.queries, 1, 'only whether anything has changed');
    const { app, as } = scene;
    assert.deepEqual(await app.ok('GET /api/overview', { token: as('tutor') }), first.overview);
  });

  test('has what another server has written, as soon as its audit entry is there', async () => {
    const scene = await open();
    await addTutees(scene, ['Яна Осипова']);
    const { overview } = await read(scene);
    const { app, pupilId } = scene;
    const at = app.now() - 3000;
    // Dated before the last reading, and committed after it.
    await noteElsewhere(scene, { pupilId, at });
    const { overview: after } = await read(scene);
    assert.equal(after.children.find((child) => child.pupilId === pupilId)?.lastTalkAt, at);
    const others = (of: Overview) => of.children.filter((child) => child.pupilId !== pupilId);
    assert.deepEqual(others(after), others(overview));
  });

  test('has each child that has changed in its own place, be it the first, the last or between', async () => {
    const scene = await open();
    const { app, school, pupilId } = scene;
    const [last, , first] = await addTutees(scene, ['Яна Осипова', 'Егор Ёлкин', 'Анна Азарова']);
    await read(scene);
    for (const changed of [[last], [first, pupilId]]) {
      app.pass(1000);
      for (const one of changed) await noteElsewhere(scene, { pupilId: one!, at: app.now() });
      const { overview, queries } = await read(scene);
      const talked = overview.children.filter((child) => child.lastTalkAt === app.now());
      assert.deepEqual(new Set(talked.map((child) => child.pupilId)), new Set(changed));
      assert.ok(queries > 10, `${queries}`);
    }
    const kept = await read(scene);
    assert.equal(kept.queries, 1);
    assert.deepEqual(
      kept.overview,
      (await read(scene, 'en')).overview,
      'as one who reads it for the first time',
    );
    await app.db
      .updateTable('person')
      .set({ name: 'Юлия Азарова' })
      .where('school_id', '=', school.schoolId)
      .where('name', '=', 'Анна Азарова')
      .execute();
    await noteElsewhere(scene, { pupilId: first!, at: app.now() });
    assert.deepEqual(namesOf((await read(scene)).overview), [
      'Аня Лебедева',
      'Егор Ёлкин',
      'Юлия Азарова',
      'Яна Осипова',
    ]);
  });

  test('loses a child whose tie has ended, and gains one in its place by name', async () => {
    const scene = await open();
    const [first, second] = await addTutees(scene, ['Яна Осипова', 'Белла Азарова']);
    await read(scene);
    const { app, school } = scene;
    const end = (pupilId: string, endedAt: number | null) =>
      app.db.transaction().execute(async (tx) => {
        await tx
          .updateTable('tie')
          .set({ ended_at: endedAt })
          .where('school_id', '=', school.schoolId)
          .where('pupil_id', '=', pupilId)
          .execute();
        await recordAs(
          tx,
          { schoolId: school.schoolId, personId: null, at: app.now(), entryId: app.random.id() },
          { action: endedAt === null ? 'tie.granted' : 'tie.ended', pupilId },
        );
      });
    await end(first!, app.now());
    assert.deepEqual(namesOf((await read(scene)).overview), ['Аня Лебедева', 'Белла Азарова']);
    await end(second!, app.now());
    await end(first!, null);
    assert.deepEqual(namesOf((await read(scene)).overview), ['Аня Лебедева', 'Яна Осипова']);
  });

  test('is read whole when an entry names nobody, and a minute later in any case', async () => {
    const scene = await open();
    const { app, school, people } = scene;
    await read(scene);
    const rename = (name: string) =>
      app.db
        .updateTable('person')
        .set({ name })
        .where('school_id', '=', school.schoolId)
        .where('person_id', '=', people.self.personId)
        .execute();
    await rename('Анна Лебедева');
    assert.deepEqual(namesOf((await read(scene)).overview), ['Аня Лебедева']);
    app.pass(60_000);
    assert.deepEqual(namesOf((await read(scene)).overview), ['Анна Лебедева']);
    await rename('Аня Лебедева');
    await recordAs(
      app.db,
      { schoolId: school.schoolId, personId: null, at: app.now(), entryId: app.random.id() },
      { action: 'roster.synced' },
    );
    assert.deepEqual(namesOf((await read(scene)).overview), ['Аня Лебедева']);
  });

  test('is each person’s own, in the order of their alphabet', async () => {
    const scene = await open();
    const { app, as } = scene;
    const { overview } = await read(scene);
    assert.equal(overview.children.length, 1);
    assert.deepEqual((await app.ok('GET /api/overview', { token: as('teacher') })).children, []);
    const { overview: english } = await read(scene, 'en');
    assert.deepEqual(english, overview);
  });
});

const namesOf = ({ children }: Overview): string[] => children.map(({ name }) => name);

/** More pupils for the tutor; answers their ids. */
const addTutees = ({ school, people, courseId, app }: Scene, names: readonly string[]): Promise<string[]> =>
  app.db.transaction().execute(async (tx) => {
    const inside = school.outside(tx);
    const pupilIds: string[] = [];
    for (const name of names) {
      const person = await inside.addPerson(name);
      await inside.enrol({ person, courseId, role: 'learner' });
      const pupilId = await inside.addCard(person);
      await inside.tie({ pupilId, person: people.tutor, kind: 'tutor' });
      pupilIds.push(pupilId);
    }
    return pupilIds;
  });

/** A talk with the child, written by the teacher as another server does it. */
const noteElsewhere = (
  { app, school, people }: Scene,
  { pupilId, at }: { pupilId: string; at: number },
): Promise<void> =>
  app.db.transaction().execute(async (tx) => {
    const noteId = app.random.id();
    await tx
      .insertInto('note')
      .values({
        school_id: school.schoolId,
        note_id: noteId,
        pupil_id: pupilId,
        author_id: people.teacher.personId,
        kind: 'talk',
        text: 'Поговорили.',
        route_id: null,
        step_id: null,
        visibility: 'team',
        revision: 1,
        created_at: at,
        updated_at: at,
        feeling: null,
        help_given: null,
        group_id: null,
      })
      .execute();
    await recordAs(
      tx,
      { schoolId: school.schoolId, personId: people.teacher.personId, at, entryId: app.random.id() },
      { action: 'note.written', pupilId, subjectId: noteId },
    );
  });

/** What the tutor is answered, and after how many queries. */
async function read(
  { app, courseId, people, school }: Scene,
  locale: Actor['locale'] = 'ru',
): Promise<{ overview: Overview; queries: number }> {
  let queries = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult({ result }) {
      queries += 1;
      return Promise.resolve(result);
    },
  };
  const actor: Actor = {
    ...people.tutor,
    schoolId: school.schoolId,
    sessionId: 'session-1',
    courseId,
    role: 'assistant',
    locale,
    pupilId: null,
  };
  const { bytes } = await answerOverview({
    db: app.db.withPlugin(counter),
    clock: app.now,
    random: app.random,
    actor,
  });
  return { overview: JSON.parse(bytes.toString()) as Overview, queries };
}
