/** A command that is typed wrongly does nothing and says what it lacks. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { systemRandom } from '../../../lti-server/surroundings.ts';
import { engines, type FreshDatabase } from '../../support/databases.ts';
import { marshrut } from '../../support/marshrut-command.ts';
import { platformOptions } from '../../support/platform-options.ts';

describe('what is typed wrongly', () => {
  const wrong: Record<string, string[]> = {
    ...Object.fromEntries(
      ['name', 'issuer', 'client-id', 'auth-url', 'token-url', 'jwks-url'].map((name) => [
        `--${name}`,
        ['platform', 'add', ...platformOptions({ [name]: null })],
      ]),
    ),
    '--jwks-url must be': ['platform', 'add', ...platformOptions({ 'jwks-url': 'ftp://lms.example/jwks' })],
    '--colour': ['platform', 'add', ...platformOptions(), '--colour', 'red'],
    'ID of a platform': ['platform', 'disable'],
    'ID of a deployment': ['deployment', 'approve'],
    'school set ID': ['school', 'set', 'x', '--name', ' '],
    'platform explode': ['platform', 'explode'],
  };
  let database: FreshDatabase;
  before(async () => {
    database = await engines[0]!.fresh();
  });
  after(() => database.cleanup());

  for (const [named, args] of Object.entries(wrong)) {
    test(`the message names ${named}`, async () => {
      const { code, err } = await marshrut(database.env, args);
      assert.equal(code, 64);
      assert.ok(err.startsWith('COMMAND_UNKNOWN: ') && err.includes(named), err);
    });
  }

  test('no command: the list of all; messages in the language of the terminal', async () => {
    const help = await marshrut(database.env, []);
    assert.equal(help.code, 0);
    assert.match(help.out, /platform add --name/);
    const russian = await marshrut({ ...database.env, LANG: 'ru_RU.UTF-8' }, ['explode']);
    assert.match(russian.err, /Такой команды нет/);
  });
});

test('no identifier can be taken for an option', () => {
  for (let count = 0; count < 2000; count += 1) assert.doesNotMatch(systemRandom.id(), /^-/);
});
