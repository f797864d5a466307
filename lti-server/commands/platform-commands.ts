import { recordEntry } from '../installation/entries.ts';
import { addPlatform } from '../installation/platforms.ts';
import { setPlatformDisabled } from '../lti/deployments.ts';
import { remainingSteps } from '../pages/remaining-steps.ts';
import {
  addressOption,
  asOneLine,
  requiredOption,
  requiredWord,
  table,
  whenUnknown,
  type Command,
} from './command.ts';

const text = { type: 'string' } as const;

/** LTI Core 1.3, section 5.3.3. */
const longestDeploymentId = 255;
/** In letters; as long as a web address may be when an LMS registers by itself. */
const longestIssuer = 2000;

export const platformAdd: Command = {
  help: 'platform add --name N --issuer I --client-id C --auth-url A --token-url T --jwks-url J [--deployment D …] [--school ID] [--token-audience X]',
  options: {
    name: text,
    issuer: text,
    'client-id': text,
    'auth-url': text,
    'token-url': text,
    'jwks-url': text,
    'token-audience': text,
    deployment: { type: 'string', multiple: true },
    school: text,
  },
  async run({ db, clock, random, settings, locale }, given) {
    const named = new Set(
      [given.values['deployment'] ?? []]
        .flat()
        .map((id) => asOneLine(String(id), 'deployment', longestDeploymentId)),
    );
    const audience = given.values['token-audience'];
    const { platformId, deployments, family } = await addPlatform(
      { db, clock, random },
      {
        name: asOneLine(requiredOption(given, 'name'), 'name'),
        issuer: asOneLine(requiredOption(given, 'issuer'), 'issuer', longestIssuer),
        clientId: asOneLine(requiredOption(given, 'client-id'), 'client-id'),
        authUrl: addressOption(given, 'auth-url'),
        tokenUrl: addressOption(given, 'token-url'),
        jwksUrl: addressOption(given, 'jwks-url'),
        tokenAudience:
          typeof audience === 'string' ? asOneLine(audience, 'token-audience', longestIssuer) : null,
        deployments: [...named],
        schoolId: typeof given.values['school'] === 'string' ? given.values['school'] : null,
        by: null,
      },
    ).catch(whenUnknown('no such school; marshrut school list shows the IDs'));
    return [
      `platform ${platformId} added${deployments.length === 0 ? '' : `, deployments approved: ${deployments.join(', ')}`}`,
      'in the LMS, enter:',
      ...table([
        ['  tool URL, redirect URI', `${settings.publicUrl}/lti/launch`],
        ['  initiate login URL', `${settings.publicUrl}/lti/login`],
        ['  public keyset URL', `${settings.publicUrl}/lti/jwks`],
      ]),
      'then:',
      ...family.remains.map((step) => `  ${remainingSteps[step][locale]}`),
      ...(deployments.length === 0
        ? ['then open the tool once in a course and approve its deployment: marshrut deployment list']
        : []),
    ];
  },
};

export const platformList: Command = {
  help: 'platform list',
  options: {},
  async run({ db }) {
    const rows = await db.selectFrom('platform').selectAll().orderBy('created_at').execute();
    if (rows.length === 0) return ['no platforms yet: marshrut platform add'];
    return table([
      ['ID', 'NAME', 'ISSUER', 'CLIENT ID', 'STATE'],
      ...rows.map((row) => [
        row.platform_id,
        row.name,
        row.issuer,
        row.client_id,
        row.disabled === 1 ? 'disabled' : 'active',
      ]),
    ]);
  },
};

const switching = (disabled: boolean): Command => ({
  help: `platform ${disabled ? 'disable' : 'enable'} ID`,
  operands: 1,
  options: {},
  async run({ db, clock, random }, given) {
    const platformId = requiredWord(given, 'the ID of a platform');
    await setPlatformDisabled(
      { db, clock },
      {
        platformId,
        disabled,
        alongside: (tx) =>
          recordEntry(
            { db: tx, clock, random },
            {
              sessionId: null,
              action: disabled ? 'platform.disabled' : 'platform.enabled',
              subjectId: platformId,
            },
          ),
      },
    ).catch(whenUnknown(`platform ${platformId}; marshrut platform list shows the IDs`));
    return [`platform ${platformId} ${disabled ? 'disabled, its sessions ended' : 'enabled'}`];
  },
});

export const platformDisable = switching(true);
export const platformEnable = switching(false);
