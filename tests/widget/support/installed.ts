import type {
  AdminSessionView,
  AttemptView,
  DeploymentView,
  FindingView,
  InstalledSchool,
  InviteView,
  KeyView,
  PlatformView,
} from '../../../lti-server/contract/installation.ts';
import { launchChecks } from '../../../lti-server/contract/launch-checks.ts';

const at = Date.UTC(2026, 8, 14, 10);
const moodle = { platformId: 'platform-0001', name: 'Школа «Синий мост»' };

export const wholeSession: AdminSessionView = {
  platform: null,
  locale: 'ru',
  endsAt: at,
  addresses: {
    launch: 'https://tool.example/lti/launch',
    login: 'https://tool.example/lti/login',
    jwks: 'https://tool.example/lti/jwks',
    configuration: 'https://tool.example/lti/config.json',
  },
};
export const platformSession: AdminSessionView = { ...wholeSession, platform: moodle };

export const platform: PlatformView = {
  ...moodle,
  issuer: 'https://moodle.example',
  clientId: 'AbCdEf123456789',
  authUrl: 'https://moodle.example/mod/lti/auth.php',
  tokenUrl: 'https://moodle.example/mod/lti/token.php',
  jwksUrl: 'https://moodle.example/mod/lti/certs.php',
  disabled: false,
  createdAt: at,
  lastLaunchAt: at,
};

export const deployments: DeploymentView[] = [
  {
    handle: 'h-waits',
    deploymentId: '2',
    platform: moodle,
    status: 'pending',
    school: null,
    firstSeenAt: at,
  },
  {
    handle: 'h-approved',
    deploymentId: '1',
    platform: moodle,
    status: 'approved',
    school: { schoolId: 'school-0001', name: 'Школа № 7' },
    firstSeenAt: at,
  },
];

export const schools: InstalledSchool[] = [
  { schoolId: 'school-0001', name: 'Школа № 7', locale: 'ru', staffMayTake: true },
  { schoolId: 'school-0002', name: 'Лицей', locale: 'ru', staffMayTake: false },
];

export const keys: KeyView[] = [
  { kid: 'key-one-0123456789', state: 'signing', signsFrom: at, retiresAt: null },
];

export const invites: InviteView[] = [
  { inviteId: 'invite01', name: 'Гимназия', createdAt: at, endsAt: at, state: 'open', welcomes: true },
  { inviteId: 'invite02', name: null, createdAt: at, endsAt: at, state: 'used', welcomes: false },
];

const refusedAt = launchChecks.indexOf('audience');
export const attempts: AttemptView[] = [
  {
    requestId: 'request-0002',
    at,
    platform: moodle,
    stranger: null,
    phase: 'launch',
    result: 'LTI_AUD',
    reason: 'Вход предназначен другой программе.',
    mend: 'Сверьте client ID.',
    note: 'aud: check_failed',
    checks: launchChecks.map((check, place) => ({
      check,
      result: place < refusedAt ? 'passed' : place === refusedAt ? 'failed' : 'not_reached',
    })),
    claims: null,
    binding: null,
  },
  {
    requestId: 'request-0001',
    at,
    platform: moodle,
    stranger: null,
    phase: 'launch',
    result: 'accepted',
    reason: 'Вход состоялся.',
    mend: null,
    note: null,
    checks: launchChecks.map((check) => ({ check, result: 'passed' as const })),
    claims: { present: ['sub', 'roles'], missing: ['name', 'context'] },
    binding: 'cookie',
  },
];

export const findings: FindingView[] = [
  {
    code: 'token_moodle_blocks',
    level: 'fail',
    platform: moodle,
    what: 'Moodle не может прочитать ключи «Маршрута».',
    mend: 'Безопасность HTTP.',
  },
  { code: 'storage', level: 'ok', platform: null, what: 'База данных отвечает: sqlite.', mend: null },
];
