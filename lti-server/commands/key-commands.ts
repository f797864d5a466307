import { recordEntry } from '../installation/entries.ts';
import { listKeys } from '../installation/keys.ts';
import { createSecretBox } from '../lti/secret-box.ts';
import { rotateToolKeys } from '../lti/tool-keys.ts';
import { table, type Command } from './command.ts';

export const keysRotate: Command = {
  help: 'keys rotate',
  options: {},
  async run({ db, clock, random, secretKey }) {
    const box = createSecretBox({ secretKey: secretKey(), purpose: 'lti' });
    const { kid, signsFrom } = await rotateToolKeys({ db, clock, box }, (tx, made) =>
      recordEntry({ db: tx, clock, random }, { sessionId: null, action: 'keys.rotated', subjectId: made }),
    );
    return [
      `key ${kid} is published now and signs from ${new Date(signsFrom).toISOString()}; the old ones stay published for a week after that`,
    ];
  },
};

export const keysList: Command = {
  help: 'keys list',
  options: {},
  async run({ db, clock }) {
    const keys = await listKeys({ db, clock });
    if (keys.length === 0) return ['no keys yet: the server makes one at its first start'];
    return table([
      ['KEY', 'STATE', 'SIGNS FROM', 'PUBLISHED UNTIL'],
      ...keys.map(({ kid, state, signsFrom, retiresAt }) => [
        kid,
        state,
        new Date(signsFrom).toISOString(),
        retiresAt === null ? '—' : new Date(retiresAt).toISOString(),
      ]),
    ]);
  },
};
