import { adminLink } from './admin-commands.ts';
import { backup, restore } from './backup-commands.ts';
import type { Command } from './command.ts';
import { coordinatorAdd, coordinatorList, coordinatorRemove } from './coordinator-commands.ts';
import {
  deploymentApprove,
  deploymentDisable,
  deploymentJoin,
  deploymentList,
} from './deployment-commands.ts';
import { doctor } from './doctor.ts';
import { invite, inviteList, inviteRevoke } from './invite-commands.ts';
import { keysList, keysRotate } from './key-commands.ts';
import { launchesList, launchesShow } from './launch-commands.ts';
import { platformAdd, platformDisable, platformEnable, platformList } from './platform-commands.ts';
import { pupilErase, pupilExport, pupilList } from './pupil-commands.ts';
import { seedDemo } from './seed-demo.ts';
import { schoolList, schoolSet } from './school-commands.ts';

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  'admin-link': adminLink,
  invite,
  'invite list': inviteList,
  'invite revoke': inviteRevoke,
  'platform add': platformAdd,
  'platform list': platformList,
  'platform disable': platformDisable,
  'platform enable': platformEnable,
  'deployment list': deploymentList,
  'deployment approve': deploymentApprove,
  'deployment join': deploymentJoin,
  'deployment disable': deploymentDisable,
  'school list': schoolList,
  'school set': schoolSet,
  'coordinator add': coordinatorAdd,
  'coordinator list': coordinatorList,
  'coordinator remove': coordinatorRemove,
  'launches list': launchesList,
  'launches show': launchesShow,
  'keys list': keysList,
  'keys rotate': keysRotate,
  'pupil list': pupilList,
  'export-pupil': pupilExport,
  'erase-pupil': pupilErase,
  backup,
  restore,
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
