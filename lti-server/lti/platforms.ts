import type { Clock } from '../access/context.ts';
import { Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';

/** A registered LMS: LTI calls the pair (issuer, client id) a registration. */
export interface Platform {
  readonly platformId: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly authUrl: string;
  readonly jwksUrl: string;
  readonly tokenUrl: string;
  /** Whom a token assertion is for, where that is not the token URL (Brightspace). */
  readonly tokenAudience: string | null;
  /** What kind of LMS it is (`platforms/families.ts`); null until something tells. */
  readonly family: string | null;
  readonly disabled: boolean;
  /** The registration under which its people are kept: the first of its issuer. */
  readonly peopleOf: string;
  /** Where its own pages come from: its authorization endpoint first, then its issuer. */
  readonly origins: readonly string[];
}

/**
 * The registrations, kept in memory so that a login asks the database nothing. A change made by
 * another process (the command line) is seen within `life`; the launch itself asks the database
 * once more whether the platform is still enabled.
 */
export interface Platforms {
  byId(platformId: string): Promise<Platform | undefined>;
  /**
   * Which registration a login means (LTI Core 4.1.3). Never a guess: with several and no client id,
   * the deployment decides or nobody does.
   * @throws Refusal `LTI_REGISTRATION_UNKNOWN`, `LTI_REGISTRATION_AMBIGUOUS`, `LTI_REGISTRATION_DISABLED`
   */
  ofLogin(login: { issuer: string; clientId: string | null; deploymentId: string | null }): Promise<Platform>;
}

const life = 5000;
/** A list that is asked for all the time is renewed behind an answer before its life is over: then nobody waits. */
const renewAfter = life / 2;
/** An unknown issuer makes the list be read again, but not at every stranger's knock. */
const shortestLife = 100;

export function createPlatforms({ db, clock }: { db: Database; clock: Clock }): Platforms {
  let all: readonly Platform[] = [];
  let loadedAt = -Infinity;
  let pending: Promise<void> | null = null;

  function load(): Promise<void> {
    pending ??= (async () => {
      try {
        all = await readPlatforms(db);
        loadedAt = clock();
      } finally {
        pending = null;
      }
    })();
    return pending;
  }

  /** Answers from memory while that is fresh; waits for what it does not know, or knew too long ago. */
  async function find(wanted: (platform: Platform) => boolean): Promise<readonly Platform[]> {
    const found = all.filter(wanted);
    const age = clock() - loadedAt;
    if (age >= (found.length === 0 ? shortestLife : life)) {
      await load();
      return all.filter(wanted);
    }
    if (age >= renewAfter) load().catch(() => undefined);
    return found;
  }

  return {
    async byId(platformId) {
      return (await find((platform) => platform.platformId === platformId))[0];
    },
    async ofLogin({ issuer, clientId, deploymentId }) {
      const candidates = await find(
        (platform) => platform.issuer === issuer && (clientId === null || platform.clientId === clientId),
      );
      const chosen =
        candidates.length === 1 || deploymentId === null
          ? candidates
          : await withDeployment(db, { candidates, deploymentId });
      const [platform, another] = chosen;
      if (platform === undefined) throw new Refusal('LTI_REGISTRATION_UNKNOWN');
      if (another !== undefined) throw new Refusal('LTI_REGISTRATION_AMBIGUOUS');
      if (platform.disabled) throw new Refusal('LTI_REGISTRATION_DISABLED');
      return platform;
    },
  };
}

/**
 * Under which registration a new one keeps its people: the first of its issuer, or its own. A `sub` names the same
 * person in all registrations of an issuer (LTI Security Framework 1.0, section 5.1.2), so that a school's children
 * keep their routes when its LMS is registered anew, and are one person in each of an Open edX's components. Schools
 * stay apart all the same: a person belongs to one.
 */
export async function peopleOfIssuer(tx: Database, issuer: string): Promise<string | null> {
  const first = await tx
    .selectFrom('platform')
    .where('issuer', '=', issuer)
    .orderBy('created_at')
    .orderBy('platform_id')
    .select(['platform_id', 'people_of'])
    .executeTakeFirst();
  return first === undefined ? null : (first.people_of ?? first.platform_id);
}

/** The origin of a web address, as a list of one or none. */
export function webOrigin(address: string): string[] {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? [url.origin] : [];
}

async function readPlatforms(db: Database): Promise<Platform[]> {
  const rows = await db.selectFrom('platform').selectAll().execute();
  return rows.map((row) => ({
    platformId: row.platform_id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    authUrl: row.auth_url,
    jwksUrl: row.jwks_url,
    tokenUrl: row.token_url,
    tokenAudience: row.token_audience,
    family: row.family,
    disabled: row.disabled === 1,
    peopleOf: row.people_of ?? row.platform_id,
    origins: [...new Set([row.auth_url, row.issuer].flatMap(webOrigin))],
  }));
}

async function withDeployment(
  db: Database,
  { candidates, deploymentId }: { candidates: readonly Platform[]; deploymentId: string },
): Promise<readonly Platform[]> {
  const known = await db
    .selectFrom('deployment')
    .where('deployment_id', '=', deploymentId)
    .select('platform_id')
    .execute();
  const narrowed = candidates.filter(({ platformId }) => known.some((row) => row.platform_id === platformId));
  return narrowed.length > 0 ? narrowed : candidates;
}
