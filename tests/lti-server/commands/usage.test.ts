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
    constructor: ['constructor'],
    '--days must be': ['invite', '--days', '0'],
    '--hours must be': ['admin-link', '--hours', '73'],
    '--bogus': ['doctor', '--bogus'],
    'not understood: list': ['doctor', 'list'],
    'approve --all': ['deployment', 'approve', '--all', 'x'],
    '--deployment must be one line': ['platform', 'add', ...platformOptions(), '--deployment', ''],
    '--name must be one line': ['school', 'set', 'x', '--name', 'Две\nстроки'],
    '--new-school must be one line': ['deployment', 'join', 'x', '--new-school', 'Две\nстроки'],
    '--auth-url must be': [
      'platform',
      'add',
      ...platformOptions({ 'auth-url': 'https://a:b@lms.example/auth' }),
    ],
    '--token-audience must be one line': ['platform', 'add', ...platformOptions(), '--token-audience', ' '],
    '--client-id must be one line': ['platform', 'add', ...platformOptions({ 'client-id': 'a\tb' })],
    'deployment approve --all': ['deployment', 'approve', '--all', '--school', 'x'],
    '1 to 200 letters': ['school', 'set', 'x', '--name', 'Я'.repeat(201)],
    'not understood: two': ['school', 'set', 'x', 'two', '--name', 'Y'],
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

  test('a command of one word hears its first option too', async () => {
    const env = { ...database.env, PUBLIC_URL: 'https://route.example' };
    const invited = await marshrut(env, ['invite', '--name', 'Школа на берегу', '--days', '2']);
    assert.equal(invited.code, 0, invited.err);
    const { out } = await marshrut(env, ['invite', 'list']);
    const [, day = ''] = /(\S+) +Школа на берегу/.exec(out) ?? [];
    const days = (Date.parse(day) - Date.now()) / (24 * 60 * 60_000);
    assert.ok(days > 0 && days < 3, out);
    for (const args of [
      ['invite', '--school', 'nowhere'],
      ['admin-link', '--platform', 'nowhere'],
      ['launches', 'list', '--platform', 'nowhere'],
      ['launches', 'show', 'nowhere'],
      ['pupil', 'list', '--school', 'nowhere'],
    ]) {
      const { code, err } = await marshrut(env, args);
      assert.notEqual(code, 0);
      assert.match(err, /^NOT_FOUND: .*nowhere/s);
    }
  });

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
