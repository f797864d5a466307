import { createSecretBox } from '../lti/secret-box.ts';
import { rotateToolKeys } from '../lti/tool-keys.ts';
import type { Command } from './command.ts';

export const keysRotate: Command = {
  help: 'keys rotate',
  options: {},
  async run({ db, clock, secretKey }) {
    const box = createSecretBox({ secretKey: secretKey(), purpose: 'lti' });
    const { kid, signsFrom } = await rotateToolKeys({ db, clock, box });
    return [
      `key ${kid} is published now and signs from ${new Date(signsFrom).toISOString()}; the old ones stay published for a week after that`,
    ];
  },
};
