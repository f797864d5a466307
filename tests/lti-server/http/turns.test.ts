import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import fastify from 'fastify';
import { takeTurns } from '../../../lti-server/http/turns.ts';

interface Begun {
  readonly number: number;
  readonly turn: number;
}

/** A server that notes which request began in which turn of the event loop. */
function serverWithTurns(t: TestContext) {
  const app = fastify();
  const begun: Begun[] = [];
  let turn = 0;
  let counting = true;
  const count = (): void => {
    turn += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  takeTurns(app);
  app.get<{ Params: { number: string } }>('/:number', (request) => {
    const number = Number(request.params.number);
    begun.push({ number, turn });
    if (number === 3) throw new Error('the third fails');
    return { number };
  });
  const ask = async (number: number) => (await app.inject(`/${number}`)).statusCode;
  t.after(async () => {
    counting = false;
    await app.close();
  });
  return { begun, ask };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

describe('requests take turns', () => {
  test('they begin in the order of their arrival, never more than eight before others are looked for', async (t) => {
    const server = serverWithTurns(t);
    await Promise.all(numbers(40).map(server.ask));
    assert.deepEqual(
      server.begun.map(({ number }) => number),
      numbers(40),
    );
    const turns = Map.groupBy(server.begun, ({ turn }) => turn);
    assert.ok(turns.size >= 5);
    assert.ok([...turns.values()].every((together) => together.length <= 8));
  });

  test('whoever comes alone is answered, and so is whoever comes after', async (t) => {
    const server = serverWithTurns(t);
    assert.deepEqual([await server.ask(0), await server.ask(1)], [200, 200]);
  });

  test('one that fails keeps nobody waiting', async (t) => {
    const server = serverWithTurns(t);
    const codes = await Promise.all(numbers(20).map(server.ask));
    assert.deepEqual(
      codes,
      numbers(20).map((number) => (number === 3 ? 500 : 200)),
    );
    assert.equal(await server.ask(21), 200);
  });
});
