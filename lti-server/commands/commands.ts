import type { Command } from './command.ts';
import { deploymentApprove, deploymentDisable, deploymentList } from './deployment-commands.ts';
import { doctor } from './doctor.ts';
import { invite, inviteList, inviteRevoke } from './invite-commands.ts';
import { keysRotate } from './key-commands.ts';
import { platformAdd, platformDisable, platformEnable, platformList } from './platform-commands.ts';
import { seedDemo } from './seed-demo.ts';
import { schoolList, schoolSet } from './school-commands.ts';

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  invite,
  'invite list': inviteList,
  'invite revoke': inviteRevoke,
  'platform add': platformAdd,
  'platform list': platformList,
  'platform disable': platformDisable,
  'platform enable': platformEnable,
  'deployment list': deploymentList,
  'deployment approve': deploymentApprove,
  'deployment disable': deploymentDisable,
  'school list': schoolList,
  'school set': schoolSet,
  'keys rotate': keysRotate,
  'seed-demo': seedDemo,
  doctor,
};

export const usage = (): string =>
  [
    'marshrut COMMAND',
    '',
    ...Object.values(commands).map(({ help }) => `  ${help}`),
    '',
    'Settings come from the environment; see README.md.',
  ].join('\n');
