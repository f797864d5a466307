import { Refusal } from '../errors.ts';
import { addDeployment, setPlatformDisabled } from '../lti/deployments.ts';
import { isDuplicate } from '../storage/failures.ts';
import { addressOption, requiredOption, requiredWord, table, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const platformAdd: Command = {
  help: 'platform add --name N --issuer I --client-id C --auth-url A --token-url T --jwks-url J [--deployment D …] [--token-audience X]',
  options: {
    name: text,
    issuer: text,
    'client-id': text,
    'auth-url': text,
    'token-url': text,
    'jwks-url': text,
    'token-audience': text,
    deployment: { type: 'string', multiple: true },
  },
  async run({ db, clock, random, settings }, given) {
    const platform = {
      platform_id: random.id(),
      name: requiredOption(given, 'name'),
      issuer: requiredOption(given, 'issuer'),
      client_id: requiredOption(given, 'client-id'),
      auth_url: addressOption(given, 'auth-url'),
      token_url: addressOption(given, 'token-url'),
      jwks_url: addressOption(given, 'jwks-url'),
      token_audience:
        typeof given.values['token-audience'] === 'string' ? given.values['token-audience'] : null,
      disabled: 0,
      created_at: clock(),
    };
    const deployments = [given.values['deployment'] ?? []].flat().map(String);
    try {
      await db.transaction().execute(async (tx) => {
        await tx.insertInto('platform').values(platform).execute();
        for (const deploymentId of deployments) {
          await addDeployment(
            { db: tx, clock, random },
            { platformId: platform.platform_id, deploymentId, schoolName: platform.name },
          );
        }
      });
    } catch (error) {
      if (isDuplicate(error))
        throw new Refusal('ALREADY_DONE', {
          cause: error,
          note: 'this issuer and client id are registered already',
        });
      throw error;
    }
    return [
      `platform ${platform.platform_id} added${deployments.length === 0 ? '' : `, deployments approved: ${deployments.join(', ')}`}`,
      'in the LMS, enter:',
      ...table([
        ['  tool URL, redirect URI', `${settings.publicUrl}/lti/launch`],
        ['  initiate login URL', `${settings.publicUrl}/lti/login`],
        ['  public keyset URL', `${settings.publicUrl}/lti/jwks`],
      ]),
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
  options: {},
  async run({ db, clock }, given) {
    const platformId = requiredWord(given, 'the ID of a platform');
    await setPlatformDisabled({ db, clock }, { platformId, disabled });
    return [`platform ${platformId} ${disabled ? 'disabled, its sessions ended' : 'enabled'}`];
  },
});

export const platformDisable = switching(true);
export const platformEnable = switching(false);
