import { Refusal } from '../errors.ts';
import { createAdminLink } from '../installation/admin-links.ts';
import { whenUnknown, type Command } from './command.ts';

const hour = 60 * 60_000;
const usualHours = 1;
const longestHours = 72;

export const adminLink: Command = {
  help: 'admin-link [--platform ID] [--hours N]',
  options: { platform: { type: 'string' }, hours: { type: 'string' } },
  async run(means, { values }) {
    const hours = values['hours'] === undefined ? usualHours : Number(values['hours']);
    if (!Number.isInteger(hours) || hours < 1 || hours > longestHours)
      throw new Refusal('COMMAND_UNKNOWN', { note: `--hours must be a number from 1 to ${longestHours}` });
    const platformId = typeof values['platform'] === 'string' ? values['platform'] : null;
    const { address, endsAt } = await createAdminLink(means, {
      platformId,
      lifetime: hours * hour,
      publicUrl: means.settings.publicUrl,
    }).catch(whenUnknown(`platform ${platformId}; marshrut platform list shows all`));
    return [
      `opens the installation page ${platformId === null ? '' : 'of this platform '}once, until ${new Date(endsAt).toISOString()}:`,
      address,
    ];
  },
};
