import * as z from 'zod/mini';
import type { Clock, Random } from '../../access/context.ts';
import { askToken } from './ask-token.ts';
import { demandSuccess, readJson } from './call-answer.ts';
import { CallFailure } from './call-failure.ts';
import type { Outbound } from '../outbound.ts';
import type { Platform } from '../platforms.ts';
import type { ToolKeys } from '../tool-keys.ts';

/** Whose service is called, and in which placement of the tool. */
export interface TokenOf {
  readonly platform: Platform;
  readonly deploymentId: string;
  readonly scopes: readonly string[];
}

/**
 * Access tokens for the services of platforms (LTI Security Framework 1.0, section 4.1): kept in memory only, renewed
 * when four fifths of their life are over, one request at a time for each.
 */
export interface ServiceTokens {
  /** @throws CallFailure, its stage `token`; `scope_refused` when a scope was not granted */
  get(of: TokenOf): Promise<string>;
  /** Forgets a token that a service did not take; another one that was got meanwhile stays. */
  drop(of: TokenOf, token: string): void;
}

const Answer = z.object({
  access_token: z.string().check(z.minLength(1), z.maxLength(20_000), z.regex(/^[\u0021-\u007e]+$/)),
  expires_in: z.catch(z.optional(z.coerce.number().check(z.positive())), undefined),
  scope: z.catch(z.optional(z.string()), undefined),
});

/** Seconds, where the platform does not say. */
const usualLife = 300;
const renewedAt = 0.8;
/** Far more than a school has: old ones go first. */
const mostTokens = 2000;

export function createServiceTokens({
  outbound,
  toolKeys,
  clock,
  random,
}: {
  outbound: Outbound;
  toolKeys: ToolKeys;
  clock: Clock;
  random: Random;
}): ServiceTokens {
  const kept = new Map<string, { token: string; freshUntil: number }>();
  const pending = new Map<string, Promise<string>>();

  const keyOf = ({ platform, deploymentId, scopes }: TokenOf): string =>
    JSON.stringify([platform.platformId, platform.tokenUrl, deploymentId, [...scopes].sort()]);

  async function ask({ platform, deploymentId, scopes }: TokenOf): Promise<{ token: string; life: number }> {
    const { tokenUrl: url } = platform;
    const answer = await askToken({ outbound, toolKeys, random }, { platform, deploymentId, scopes });
    demandSuccess({ url, stage: 'token', answer, now: clock() });
    const parsed = Answer.safeParse(readJson({ url, stage: 'token', answer }));
    const { host } = new URL(url);
    if (!parsed.success) throw new CallFailure('wrong_shape', { note: `${host}: no token`, stage: 'token' });
    const { access_token: token, expires_in: life = usualLife, scope } = parsed.data;
    // Unsaid means all that was asked for (RFC 6749, section 5.1); unknown ones may be left out in silence.
    const granted = scope?.split(/\s+/);
    if (granted !== undefined && !scopes.every((wanted) => granted.includes(wanted)))
      throw new CallFailure('scope_refused', { note: `${host} granted less than asked for`, stage: 'token' });
    return { token, life };
  }

  return {
    async get(of) {
      const key = keyOf(of);
      const known = kept.get(key);
      if (known !== undefined && clock() < known.freshUntil) return known.token;
      let asking = pending.get(key);
      if (asking === undefined) {
        asking = ask(of)
          .then(({ token, life }) => {
            kept.delete(key);
            kept.set(key, { token, freshUntil: clock() + life * 1000 * renewedAt });
            const oldest = kept.keys().next();
            if (kept.size > mostTokens && !oldest.done) kept.delete(oldest.value);
            return token;
          })
          .finally(() => pending.delete(key));
        pending.set(key, asking);
      }
      return await asking;
    },
    drop(of, token) {
      const key = keyOf(of);
      if (kept.get(key)?.token === token) kept.delete(key);
    },
  };
}
