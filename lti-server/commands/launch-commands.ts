import { Refusal } from '../errors.ts';
import { searchAttempts } from '../installation/attempts.ts';
import { requiredWord, table, type Command, type Means } from './command.ts';

export const launchesList: Command = {
  help: 'launches list [--platform ID] [--failed]',
  options: { platform: { type: 'string' }, failed: { type: 'boolean' } },
  async run({ db, locale }, { values }) {
    const platformId = typeof values['platform'] === 'string' ? values['platform'] : null;
    if (platformId !== null) await demandPlatform(db, platformId);
    const { attempts, next } = await searchAttempts(
      db,
      { platformId: null },
      {
        platformId,
        refusedOnly: values['failed'] === true,
        before: null,
        locale,
      },
    );
    if (attempts.length === 0) return ['no launch attempts in the last 30 days'];
    return [
      ...table([
        ['WHEN', 'PLATFORM', 'RESULT', 'ENDED AT', 'REQUEST'],
        ...attempts.map(({ at, platform, stranger, result, checks, requestId }) => [
          new Date(at).toISOString().slice(0, 19),
          platform?.name ?? stranger?.issuer ?? '—',
          result,
          checks.find((check) => check.result === 'failed')?.check ?? '—',
          requestId,
        ]),
      ]),
      ...(next === null ? [] : ['older ones: see the installation page (marshrut admin-link)']),
      'one in full: marshrut launches show REQUEST',
    ];
  },
};

async function demandPlatform(db: Means['db'], platformId: string): Promise<void> {
  const row = await db
    .selectFrom('platform')
    .where('platform_id', '=', platformId)
    .select('platform_id')
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal('NOT_FOUND', { note: `platform ${platformId}; marshrut platform list shows all` });
}

export const launchesShow: Command = {
  help: 'launches show REQUEST',
  operands: 1,
  options: {},
  async run({ db, locale }, given) {
    const requestId = requiredWord(given, 'the number of a request');
    const { attempts } = await searchAttempts(
      db,
      { platformId: null },
      { platformId: null, refusedOnly: false, before: null, locale, requestId },
    );
    const [attempt] = attempts;
    if (attempt === undefined)
      throw new Refusal('NOT_FOUND', {
        note: `attempt ${requestId}; they are kept for 30 days, marshrut launches list shows them`,
      });
    const { at, platform, stranger, result, reason, mend, note, checks, claims, binding } = attempt;
    return [
      `${result}: ${reason}`,
      ...(mend === null ? [] : [`mend      ${mend}`]),
      ...(note === null ? [] : [`note      ${note}`]),
      `when      ${new Date(at).toISOString()}`,
      `platform  ${platform === null ? 'unknown' : `${platform.name} (${platform.platformId})`}`,
      ...(stranger === null ? [] : [`calls itself  ${stranger.issuer}, client ${stranger.clientId ?? '—'}`]),
      `binding   ${binding ?? '—'}`,
      ...(claims === null
        ? ['claims    the token was not believed']
        : [`claims    ${claims.present.join(' ')}`, `missing   ${claims.missing.join(' ') || '—'}`]),
      ...checks.map((check) => `${check.result.padEnd(12)}${check.check}`),
    ];
  },
};
