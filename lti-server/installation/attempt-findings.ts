import { knownClaims, type KnownClaim } from '../contract/launch-checks.ts';
import type { Database } from '../storage/open.ts';
import type { Finding, LookedAt } from './finding.ts';

const week = 7 * 24 * 60 * 60_000;
/** Enough to tell a setting of the LMS from one odd launch. */
const looked = 200;

const bitOf = (claim: KnownClaim): number => 1 << Object.keys(knownClaims).indexOf(claim);

/** Claims without which something of Marshrut does not work, and what is said then. */
const wanted = [
  { code: 'names_missing', bits: bitOf('name') | bitOf('given_name') | bitOf('family_name') },
  { code: 'context_missing', bits: bitOf('context') },
  { code: 'roster_missing', bits: bitOf('lti-nrps') },
] as const;

/** What the attempts of the last week tell of a platform. `now` in milliseconds. */
export async function checkAttempts(
  db: Database,
  { platform, now }: { platform: LookedAt; now: number },
): Promise<Finding[]> {
  const since = now - week;
  const counts = await db
    .selectFrom('launch_attempt')
    .where('platform_id', '=', platform.platformId)
    .where('at', '>=', since)
    .groupBy(['result', 'binding'])
    .select(({ fn }) => ['result', 'binding', fn.countAll().as('count')])
    .execute();
  const told = counts.map((row) => ({ ...row, count: Number(row.count) }));
  const accepted = told.filter(({ result }) => result === 'accepted');
  if (accepted.length === 0)
    return [{ platform, code: 'no_launch', level: 'wait' }, ...refused(platform, told)];
  const byBinding = accepted.map(({ binding, count }) => `${binding ?? '?'} ${count}`).join(', ');
  return [
    { platform, code: 'launches', level: 'ok', fact: byBinding },
    ...refused(platform, told),
    ...(await missingClaims(db, { platform, since })),
  ];
}

/** These have findings of their own. */
const toldApart = new Set(['LTI_COOKIES_BLOCKED', 'LTI_DEPLOYMENT_PENDING', 'LTI_LOGIN_UNFINISHED']);
/** Fewer are people who have closed a tab. */
const worthTelling = 3;

function refused(platform: LookedAt, told: readonly { result: string; count: number }[]): Finding[] {
  const codes = told.filter(({ result }) => result !== 'accepted');
  const blocked = codes.find(({ result }) => result === 'LTI_COOKIES_BLOCKED');
  const lost = codes.find(({ result }) => result === 'LTI_LOGIN_UNFINISHED')?.count ?? 0;
  const [worst] = codes
    .filter(({ result }) => !toldApart.has(result))
    .toSorted((one, other) => other.count - one.count);
  const came = told.reduce((sum, { result, count }) => sum + (result === 'accepted' ? count : 0), 0);
  return [
    ...(lost >= worthTelling && lost * 10 >= came
      ? [{ platform, code: 'never_returned', level: 'warn', fact: String(lost) } as const]
      : []),
    ...(blocked === undefined
      ? []
      : [{ platform, code: 'cookies_blocked', level: 'warn', fact: String(blocked.count) } as const]),
    ...(worst === undefined
      ? []
      : [{ platform, code: 'refusals', level: 'warn', fact: `${worst.result} × ${worst.count}` } as const]),
  ];
}

/** A claim that none of the latest launches held is a setting; one that some held is a person's or a course's. */
async function missingClaims(
  db: Database,
  { platform, since }: { platform: LookedAt; since: number },
): Promise<Finding[]> {
  const rows = await db
    .selectFrom('launch_attempt')
    .where('platform_id', '=', platform.platformId)
    .where('at', '>=', since)
    .where('result', '=', 'accepted')
    .where('claims', 'is not', null)
    .select('claims')
    .orderBy('at', 'desc')
    .limit(looked)
    .execute();
  const seen = rows.reduce((bits, row) => bits | (row.claims ?? 0), 0);
  return wanted
    .filter(({ bits }) => rows.length > 0 && (seen & bits) === 0)
    .map(({ code }) => ({ platform, code, level: 'warn' }));
}

/** How many attempts of the last week came from nobody's platform. */
export async function checkStrangers(db: Database, now: number): Promise<Finding[]> {
  const { count } = await db
    .selectFrom('launch_attempt')
    .where('platform_id', 'is', null)
    .where('result', '=', 'LTI_REGISTRATION_UNKNOWN')
    .where('at', '>=', now - week)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count) === 0
    ? []
    : [{ platform: null, code: 'strangers', level: 'warn', fact: String(count) }];
}
