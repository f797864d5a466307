import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { endpoints, type EndpointKey } from '../../lti-server/contract/endpoints.ts';
import { catalogue } from '../../lti-server/errors.ts';
import { startApp, type LooseInput, type TestApp } from '../support/app.ts';
import { kindsOfPeople, openClass, type KindOfPerson, type TestClass } from '../support/class.ts';
import { engines } from '../support/databases.ts';
import type { Records } from './expectation.ts';
import { expectations } from './expectations.ts';
import { absentRecords, fillRecords } from './records.ts';

const keys = Object.keys(endpoints) as EndpointKey[];
const withoutSession: readonly KindOfPerson[] = ['expired', 'revoked', 'nobody'];

test('every endpoint of the contract has its row, and no row is of an endpoint that is gone', () => {
  assert.deepEqual(Object.keys(expectations).sort(), keys.toSorted());
});

// Rights do not depend on the engine, yet the queries that decide them run on both.
for (const engine of engines) {
  describe(`who may do what (${engine.name})`, () => {
    let app: TestApp;
    before(async () => {
      app = await startApp(engine);
    });
    after(() => app.close());

    for (const key of keys) {
      test(key, async (context) => {
        const shared = await openScene(app);
        for (const kind of kindsOfPeople) {
          // Whoever is let in to change something gets records of their own; refusals must leave no trace,
          // so all who are refused knock at the same ones.
          const changes = expectations[key].about === 'record' && !key.startsWith('GET ');
          const scene = changes && expectations[key].allowed.includes(kind) ? await openScene(app) : shared;
          await context.test(kind, () => knock(scene, { key, kind }));
        }
      });
    }
  });
}

interface Scene {
  readonly app: TestApp;
  readonly klass: TestClass;
  readonly own: Records;
  readonly foreign: Records;
}

async function openScene(app: TestApp): Promise<Scene> {
  const klass = await openClass(app);
  return {
    app,
    klass,
    own: await fillRecords(app, klass, 'own'),
    foreign: await fillRecords(app, klass, 'foreign'),
  };
}

async function knock(scene: Scene, { key, kind }: { key: EndpointKey; kind: KindOfPerson }): Promise<void> {
  const { app, klass } = scene;
  const expected = expectations[key];
  const token = klass.tokens[kind];
  const ask = async (of: Records) => answerTo(app, key, inputOf(key, { token, of }));
  const refused = async (of: Records, code: 'NOT_FOUND' | 'NO_SESSION') => {
    const traces = await countTraces(scene);
    assert.deepEqual(await ask(of), refusal(code));
    assert.equal(await countTraces(scene), traces, 'a refusal has left an audit entry');
  };
  if (withoutSession.includes(kind)) return refused(scene.own, 'NO_SESSION');
  if (expected.about === 'record') {
    // A foreign record is answered as one that does not exist, unless the table says who may.
    await refused(absentRecords(app), 'NOT_FOUND');
    if (expected.allowedOnForeign?.includes(kind)) assert.equal((await ask(scene.foreign)).status, 200);
    else await refused(scene.foreign, 'NOT_FOUND');
  }
  if (!expected.allowed.includes(kind)) return refused(scene.own, 'NOT_FOUND');
  const answer = await ask(scene.own);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
}

async function countTraces({ app, klass }: Scene): Promise<number> {
  const { count } = await app.db
    .selectFrom('audit_entry')
    .where('school_id', '=', klass.school.schoolId)
    .select((entry) => entry.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function inputOf(key: EndpointKey, { token, of }: { token: string | null; of: Records }): LooseInput {
  const { params, body } = expectations[key];
  return {
    token,
    ...(params === undefined ? {} : { params: params(of) }),
    ...(body === undefined ? {} : { body: body(of) }),
  };
}

/** Status and body without the one thing that always differs. */
async function answerTo(app: TestApp, key: EndpointKey, input: LooseInput) {
  const { status, body } = await app.call(key, input);
  const { requestId: _requestId, ...rest } = body;
  return { status, body: rest };
}

/** In the words of the reader: the sessions of this class are Russian, and so is the default. */
const refusal = (code: 'NOT_FOUND' | 'NO_SESSION') => ({
  status: catalogue[code].status,
  body: { code, message: catalogue[code].ru },
});
