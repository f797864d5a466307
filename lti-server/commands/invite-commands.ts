import { Refusal } from '../errors.ts';
import { createInvite, listInvites, longestInvite, revokeInvite } from '../lti/invites.ts';
import {
  asOneLine,
  entry,
  knownSchool,
  requiredWord,
  table,
  whenUnknown,
  type Arguments,
  type Command,
} from './command.ts';

const text = { type: 'string' } as const;

const wordOption = ({ values }: Arguments, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};

export const invite: Command = {
  help: 'invite [--name SCHOOL] [--days N] [--school ID] [--approve-first]',
  options: { name: text, days: text, school: text, 'approve-first': { type: 'boolean' } },
  async run(means, given) {
    const days = wordOption(given, 'days');
    if (
      days !== null &&
      !(Number.isInteger(Number(days)) && Number(days) >= 1 && Number(days) <= longestInvite)
    )
      throw new Refusal('COMMAND_UNKNOWN', { note: `--days must be a number from 1 to ${longestInvite}` });
    const name = wordOption(given, 'name');
    const schoolId = wordOption(given, 'school');
    if (schoolId !== null) await knownSchool(means, schoolId);
    const made = await createInvite(means, {
      publicUrl: means.settings.publicUrl,
      name: name === null ? null : asOneLine(name, 'name'),
      schoolId,
      welcomes: given.values['approve-first'] === true,
      ...(days === null ? {} : { days: Number(days) }),
      alongside: (tx, inviteId) => entry(means, 'invite.created', inviteId)(tx),
    });
    return [
      made.url,
      `good for one LMS, until ${new Date(made.endsAt).toISOString().slice(0, 16).replace('T', ' ')} UTC; shown only now`,
      'paste it into the LMS where tools are added by URL (Moodle: Manage tools, "Add LTI Advantage")',
      `to take it back: marshrut invite revoke ${made.inviteId}`,
    ];
  },
};

export const inviteList: Command = {
  help: 'invite list',
  options: {},
  async run(means) {
    const invites = await listInvites(means);
    if (invites.length === 0) return ['no invites: marshrut invite'];
    return table([
      ['ID', 'STATE', 'ENDS', 'SCHOOL', 'PLATFORM'],
      ...invites.map(({ inviteId, state, endsAt, name, schoolId, platformId }) => [
        inviteId,
        state,
        new Date(endsAt).toISOString().slice(0, 10),
        schoolId ?? name ?? '—',
        platformId ?? '—',
      ]),
    ]);
  },
};

export const inviteRevoke: Command = {
  help: 'invite revoke ID',
  operands: 1,
  options: {},
  async run(means, given) {
    const inviteId = requiredWord(given, 'the ID of an invite');
    await revokeInvite(means, { inviteId, alongside: entry(means, 'invite.revoked', inviteId) }).catch(
      whenUnknown(`invite ${inviteId}; marshrut invite list shows the IDs`),
    );
    return [`invite ${inviteId} revoked`];
  },
};
