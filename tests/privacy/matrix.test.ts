import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { endpoints, type EndpointKey } from '../../lti-server/contract/endpoints.ts';
import { catalogue } from '../../lti-server/errors.ts';
import { startAppOn, type LooseInput, type TestApp } from '../support/app.ts';
import { kindsOfPeople, openClass, type KindOfPerson, type TestClass } from '../support/class.ts';
import { engines } from '../support/databases.ts';
import { keepMoment, type StoredMoment } from '../support/stored-moment.ts';
import type { Records } from './expectation.ts';
import { expectations } from './expectations.ts';
import { absentRecords, fillRecords } from './records.ts';

const keys = Object.keys(endpoints) as EndpointKey[];
const withoutSession: readonly KindOfPerson[] = ['expired', 'revoked', 'nobody'];

test('every endpoint of the contract has its row, and no row is of an endpoint that is gone', () => {
  assert.deepEqual(Object.keys(expectations).sort(), keys.toSorted());
});

// Rights do not depend on the engine, but the queries that decide them run on both, so on both everybody
// knocks and reads. That a change is let in is tried on the first; each folder's own tests change on both.
for (const [place, engine] of engines.entries()) {
  describe(`who may do what (${engine.name})`, () => {
    let scene: Scene;
    let moment: StoredMoment | undefined;
    before(async () => {
      const database = await engine.fresh();
      const app = await startAppOn(database);
      const klass = await openClass(app);
      // A school that has a coordinator.
      await klass.school.nameCoordinator(klass.people.coordinator);
      const own = await fillRecords(app, klass, 'own');
      scene = { app, klass, own, foreign: await fillRecords(app, klass, 'foreign') };
      if (place === 0) moment = await keepMoment(database);
    });
    after(async () => {
      moment?.close();
      await scene.app.close();
    });

    for (const key of keys) {
      test(key, async (context) => {
        for (const kind of kindsOfPeople) {
          await context.test(kind, async () => {
            await isRefused(scene, { key, kind });
            if (key.startsWith('GET ')) await isLetIn(scene, { key, kind });
            else if (moment) await isLetIn(scene, { key, kind, undo: moment });
          });
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

interface Knock {
  readonly key: EndpointKey;
  readonly kind: KindOfPerson;
}

/** Nobody comes to what is not theirs; a foreign record is answered as one that does not exist. */
async function isRefused(scene: Scene, { key, kind }: Knock): Promise<void> {
  const { app, klass, own, foreign } = scene;
  const { about, allowed, allowedOnForeign = [] } = expectations[key];
  const token = klass.tokens[kind];
  const closed: Records[] = [];
  if (about === 'record') closed.push(absentRecords(app));
  if (about === 'record' && !allowedOnForeign.includes(kind)) closed.push(foreign);
  if (!allowed.includes(kind)) closed.push(own);
  const code = withoutSession.includes(kind) ? 'NO_SESSION' : 'NOT_FOUND';
  const traces = await countTraces(scene);
  for (const records of closed) {
    assert.deepEqual(await answerTo(app, key, inputOf(key, { token, of: records })), refusal(code));
  }
  assert.equal(await countTraces(scene), traces, 'a refusal has left an audit entry');
}

/** Whoever may is let in, and what they changed is put back. */
async function isLetIn(scene: Scene, { key, kind, undo }: Knock & { undo?: StoredMoment }): Promise<void> {
  const { allowed, allowedOnForeign = [] } = expectations[key];
  for (const whose of ['own', 'foreign'] as const) {
    if (!(whose === 'own' ? allowed : allowedOnForeign).includes(kind)) continue;
    const input = inputOf(key, { token: scene.klass.tokens[kind], of: scene[whose] });
    const answer = await answerTo(scene.app, key, input);
    await undo?.putBack();
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
  }
}

async function countTraces({ app, klass }: Pick<Scene, 'app' | 'klass'>): Promise<number> {
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
