import { knownClaims, launchChecks, loginChecks } from '../contract/launch-checks.ts';
import type { AttemptPage, AttemptSearch, AttemptView } from '../contract/installation.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { catalogue, type ErrorCode } from '../errors.ts';
import { familyOf } from '../lti/platforms/families.ts';
import type { Database } from '../storage/open.ts';
import type { Scope } from './context.ts';
import { acceptedText, mendText } from './attempt-texts.ts';

const pageSize = 50;
const claims = Object.keys(knownClaims);

/**
 * Attempts of the last month, the newest first. An administrator of one platform gets that one's alone;
 * those of nobody's platform belong to the whole installation.
 */
export async function searchAttempts(
  db: Database,
  { platformId: scope }: Scope,
  search: AttemptSearch & { locale: Locale; requestId?: string },
): Promise<AttemptPage> {
  let query = db
    .selectFrom('launch_attempt')
    .leftJoin('platform', 'platform.platform_id', 'launch_attempt.platform_id');
  if (scope !== null) query = query.where('launch_attempt.platform_id', '=', scope);
  if (search.platformId !== null) query = query.where('launch_attempt.platform_id', '=', search.platformId);
  if (search.requestId !== undefined) query = query.where('attempt_id', '=', search.requestId);
  if (search.refusedOnly) query = query.where('result', '<>', 'accepted');
  if (search.before !== null) {
    const [at, id] = search.before.split('.') as [string, string];
    query = query.where((attempt) =>
      attempt.or([
        attempt('at', '<', Number(at)),
        attempt.and([attempt('at', '=', Number(at)), attempt('attempt_id', '<', id)]),
      ]),
    );
  }
  const rows = await query
    .selectAll('launch_attempt')
    .select(['platform.name', 'platform.auth_url', 'platform.family'])
    .orderBy('at', 'desc')
    .orderBy('attempt_id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    attempts: shown.map((row) => viewOf(row, search.locale)),
    next: rows.length > pageSize && last !== undefined ? `${last.at}.${last.attempt_id}` : null,
  };
}

interface AttemptRow {
  attempt_id: string;
  at: number;
  platform_id: string | null;
  name: string | null;
  auth_url: string | null;
  family: string | null;
  issuer: string | null;
  client_id: string | null;
  phase: 'login' | 'launch';
  failed_check: string | null;
  result: string;
  note: string | null;
  claims: number | null;
  binding: 'cookie' | 'storage' | 'origin' | null;
}

function viewOf(row: AttemptRow, locale: Locale): AttemptView {
  const { result, phase, platform_id: platformId, name, issuer } = row;
  const code = Object.hasOwn(catalogue, result) ? (result as ErrorCode) : null;
  const family = row.family ?? familyOf({ productCode: null, authUrl: row.auth_url ?? '' }).code;
  return {
    requestId: row.attempt_id,
    at: row.at,
    platform: platformId === null ? null : { platformId, name: name ?? '—' },
    stranger: issuer === null ? null : { issuer, clientId: row.client_id },
    phase,
    result,
    reason: code === null ? acceptedText[locale] : catalogue[code][locale],
    mend: code === null ? null : mendText({ code, family, locale }),
    note: row.note,
    checks: checksOf(row),
    claims: claimsOf(row.claims),
    binding: row.binding,
  };
}

/** Each check up to the one that failed has passed; what comes after was not reached. */
function checksOf({ phase, failed_check: failed }: AttemptRow): AttemptView['checks'] {
  const made = phase === 'login' ? loginChecks : launchChecks;
  const failedAt = failed === null ? made.length : made.findIndex((check) => check === failed);
  return made.map((check, place) => ({
    check,
    result: place < failedAt ? 'passed' : place === failedAt ? 'failed' : 'not_reached',
  }));
}

function claimsOf(bits: number | null): AttemptView['claims'] {
  if (bits === null) return null;
  const isThere = (_claim: string, place: number): boolean => (bits & (1 << place)) !== 0;
  return {
    present: claims.filter(isThere),
    missing: claims.filter((claim, place) => !isThere(claim, place)),
  };
}
