import type { Random } from '../../access/context.ts';
import { claimNames } from '../launch/claims.ts';
import type { Outbound, OutboundAnswer } from '../outbound.ts';
import type { ToolKeys } from '../tool-keys.ts';

interface AskTools {
  readonly outbound: Outbound;
  readonly toolKeys: ToolKeys;
  readonly random: Random;
}

/** Who is asked for an access token, and what it is to open. */
interface Asked {
  readonly platform: {
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly tokenAudience: string | null;
  };
  readonly deploymentId: string;
  readonly scopes: readonly string[];
  /** In milliseconds. */
  readonly timeLimit?: number;
}

/** Asks a platform for an access token, with an assertion signed by the tool (LTI Security Framework 1.0, section 4.1). */
export async function askToken(
  { outbound, toolKeys, random }: AskTools,
  { platform: { tokenUrl: url, clientId, tokenAudience }, deploymentId, scopes, ...limits }: Asked,
): Promise<OutboundAnswer> {
  const assertion = await toolKeys.sign({
    iss: clientId,
    sub: clientId,
    aud: tokenAudience ?? url,
    jti: random.id(),
    // Platforms whose registrations are shared by many institutions tell them apart by this (LTI Core 1.3, 6.2.1).
    [claimNames.deploymentId]: deploymentId,
  });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    scope: [...scopes].sort().join(' '),
  });
  return await outbound.send({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    ...limits,
  });
}
