import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RoutePlan } from '../../../lti-server/contract/routes.ts';
import {
  noteKinds,
  routeStatuses,
  stages,
  stepStates,
  visibilities,
} from '../../../lti-server/contract/vocabulary.ts';
import { classmates, fullName } from '../../../lti-server/demo/accounts.ts';
import { ids, personIdOf, pupilIdOf } from '../../../lti-server/demo/ids.ts';
import { disableDemoPlatform, registerDemoPlatform } from '../../../lti-server/demo/register.ts';
import { seedDemoSchool } from '../../../lti-server/demo/seed.ts';
import { openStorage, type Storage } from '../../../lti-server/storage/open.ts';
import type { Tables } from '../../../lti-server/storage/schema.ts';
import { engines, type FreshDatabase } from '../../support/databases.ts';

const now = Date.UTC(2026, 9, 14, 6, 5, 0);
const issuer = 'http://127.0.0.1:3001';

/** A word check of the commonest labels that a note about a child must not carry. */
const labels =
  /(?<!\p{L})(?:лени|неусидчив|гиперактив|отстающ|невнимательн|агрессив|неблагополуч|трудный реб|глуп|туп|манипул|врёт)/iu;

const seeded = async (storage: Storage): Promise<boolean> => {
  await registerDemoPlatform({ db: storage.db, issuer, now });
  return seedDemoSchool({ db: storage.db, now, issuer });
};

for (const engine of engines) {
  describe(`the demo school on ${engine.name}`, () => {
    let database: FreshDatabase;
    let storage: Storage;
    const all = <T extends keyof Tables>(table: T) =>
      storage.db
        .selectFrom(table as 'note')
        .selectAll()
        .execute() as unknown as Promise<{ [C in keyof Tables[T]]: Tables[T][C] }[]>;

    before(async () => {
      database = await engine.fresh();
      storage = await openStorage(database.settings);
      assert.equal(await seeded(storage), true);
    });
    after(async () => {
      await storage?.close();
      await database?.cleanup();
    });

    test('every child of the class is a known learner before ever coming in', async () => {
      const people = await all('person');
      const members = await all('membership');
      for (const account of classmates) {
        const person = people.find(({ sub }) => sub === account.id);
        assert.equal(person?.name, fullName(account));
        assert.equal(members.find((row) => row.person_id === person?.person_id)?.role, 'learner');
      }
    });

    test('some children have no card yet, so that a tutor can take them', async () => {
      const cards = await all('pupil');
      const ofClass = new Set(classmates.map(({ id }) => pupilIdOf(id)));
      assert.equal(cards.filter(({ pupil_id }) => ofClass.has(pupil_id)).length, 18);
      assert.equal(
        cards.some(({ pupil_id }) => pupil_id === pupilIdOf('124')),
        false,
      );
    });

    test('one coordinates, one stands in, two wait for a tutor', async () => {
      assert.equal((await all('coordinator')).length, 1);
      assert.equal((await all('tie')).filter(({ substitute_for }) => substitute_for !== null).length, 1);
      assert.equal((await all('tutor_request')).length, 2);
    });

    test('routes stand in every stage and status, drafts and several versions among them', async () => {
      const routes = await all('route');
      const plans = routes.map((route) => RoutePlan.parse(JSON.parse(route.plan)));
      assert.deepEqual(new Set(plans.map(({ stage }) => stage)), new Set(stages));
      assert.deepEqual(new Set(routes.map(({ status }) => status)), new Set(routeStatuses));
      assert.ok(plans.some(({ steps }) => steps.some(({ alternatives }) => alternatives.length > 1)));
      assert.ok(routes.some(({ agreed_version }) => agreed_version === 2));
      assert.ok(
        routes.some(
          ({ agreed_revision, revision }) => agreed_revision !== null && agreed_revision < revision,
        ),
      );
      assert.ok(
        routes.every(({ status, agreed_version }) => (status === 'draft') === (agreed_version === null)),
      );
    });

    test('every agreed version holds to the contract and its parties have agreed to its steps', async () => {
      for (const version of await all('route_version')) {
        const plan = RoutePlan.parse(JSON.parse(version.plan));
        assert.ok(plan.steps.length > 0);
        assert.ok(plan.steps.every(({ agreedBy }) => agreedBy.length > 0));
      }
    });

    test('progress and calls for help belong to agreed steps; one step at most is for now', async () => {
      const routes = await all('route');
      const versions = await all('route_version');
      const agreedSteps = (routeId: string) => {
        const { agreed_version } = routes.find(({ route_id }) => route_id === routeId)!;
        const version = versions.find((row) => row.route_id === routeId && row.version === agreed_version)!;
        return RoutePlan.parse(JSON.parse(version.plan)).steps;
      };
      const progress = await all('step_progress');
      for (const row of progress) {
        const step = agreedSteps(row.route_id).find(({ id }) => id === row.step_id);
        assert.ok(step, row.step_id);
        if (row.alternative_id !== null)
          assert.ok(step.alternatives.some(({ id }) => id === row.alternative_id));
      }
      const seen = new Set<string>(progress.map(({ state }) => state));
      assert.deepEqual(
        stepStates.filter((state) => state !== 'planned' && !seen.has(state)),
        [],
      );
      for (const route of routes) {
        const inHand = progress.filter((row) => row.route_id === route.route_id && row.state === 'now');
        assert.equal(inHand.length, route.status === 'agreed' ? 1 : 0, route.route_id);
      }
      const calls = await all('help_call');
      assert.equal(calls.filter(({ answered_at }) => answered_at === null).length, 2);
      for (const call of calls) assert.ok(agreedSteps(call.route_id).some(({ id }) => id === call.step_id));
    });

    test('notes are of every kind and visibility, and point to what exists', async () => {
      const notes = await all('note');
      assert.deepEqual(new Set(notes.map(({ kind }) => kind)), new Set(noteKinds));
      assert.deepEqual(new Set(notes.map(({ visibility }) => visibility)), new Set(visibilities));
      const routes = await all('route');
      for (const { note_id, pupil_id, route_id, step_id } of notes.filter((note) => note.step_id !== null)) {
        const route = routes.find((row) => row.route_id === route_id && row.pupil_id === pupil_id);
        assert.ok(route, note_id);
        assert.ok(
          RoutePlan.parse(JSON.parse(route.plan)).steps.some(({ id }) => id === step_id),
          note_id,
        );
      }
    });

    test('who writes or opens a note is tied to the child; named notes and only they have readers', async () => {
      const ties = await all('tie');
      const readers = await all('note_reader');
      const isTied = (pupil: string, person: string) =>
        ties.some((tie) => tie.pupil_id === pupil && tie.person_id === person);
      for (const note of await all('note')) {
        assert.ok(isTied(note.pupil_id, note.author_id), note.note_id);
        const named = readers.filter(({ note_id }) => note_id === note.note_id);
        assert.equal(named.length > 0, note.visibility === 'named', note.note_id);
        assert.ok(
          named.every(({ person_id }) => isTied(note.pupil_id, person_id)),
          note.note_id,
        );
      }
    });

    test('texts describe and do not label', async () => {
      for (const { text } of await all('note')) assert.doesNotMatch(text, labels);
      for (const { plan } of await all('route')) assert.doesNotMatch(plan, labels);
    });

    test('nothing has happened later than now', async () => {
      const moments = [
        ...(await all('note')).flatMap(({ created_at, updated_at }) => [created_at, updated_at]),
        ...(await all('route')).flatMap(({ created_at, updated_at }) => [created_at, updated_at]),
        ...(await all('route_version')).map(({ agreed_at }) => agreed_at),
        ...(await all('step_progress')).map(({ changed_at }) => changed_at),
        ...(await all('help_call')).map(({ asked_at }) => asked_at),
      ];
      assert.ok(moments.every((moment) => moment < now));
      for (const { created_at, updated_at } of await all('route')) assert.ok(created_at < updated_at);
    });

    test('a second start changes nothing that people did since', async () => {
      await storage.db
        .updateTable('note')
        .set({ text: 'Другое' })
        .where('note_id', '=', 'demo-note-01')
        .execute();
      assert.equal(await seeded(storage), false);
      const note = (await all('note')).find(({ note_id }) => note_id === 'demo-note-01');
      assert.equal(note?.text, 'Другое');
    });

    test('on another port the platform has its new addresses, and it can be shut out', async () => {
      await registerDemoPlatform({ db: storage.db, issuer: 'http://127.0.0.1:4129', now });
      const [platform, ...more] = await all('platform');
      assert.equal(platform?.jwks_url, 'http://127.0.0.1:4129/jwks');
      assert.deepEqual(more, []);
      await disableDemoPlatform(storage.db);
      assert.equal((await all('platform'))[0]?.disabled, 1);
    });
  });
}

test('the same moment makes the same school', async () => {
  const tables = ['person', 'tie', 'route', 'route_version', 'step_progress', 'help_call', 'note'] as const;
  const dump = async () => {
    const database = await engines[0]!.fresh();
    const storage = await openStorage(database.settings);
    await seeded(storage);
    const rows = await Promise.all(
      tables.map((table) =>
        storage.db
          .selectFrom(table as 'note')
          .selectAll()
          .execute(),
      ),
    );
    await storage.close();
    await database.cleanup();
    return rows;
  };
  assert.deepEqual(await dump(), await dump());
  assert.equal(personIdOf('101'), 'demo-person-101');
  assert.equal(ids.school, 'demo-school');
});
