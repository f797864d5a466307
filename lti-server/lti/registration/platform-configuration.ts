import * as z from 'zod/mini';
import { Refusal } from '../../errors.ts';
import { lineOf } from '../../contract/line.ts';
import type { Outbound } from '../outbound.ts';
import { areOneCloud, familyOf } from '../platforms/families.ts';
import { isWebAddress } from '../web-address.ts';

/** What a platform says of itself (LTI Dynamic Registration 1.0, section 3.4), checked. */
export interface PlatformConfiguration {
  readonly issuer: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly registrationUrl: string;
  /** Code of the family (`lti/platforms/`). */
  readonly family: string;
  readonly version: string | null;
  /** What the platform calls the institution, where it does. */
  readonly accountName: string | null;
  readonly messages: readonly string[];
  /** Null where the platform does not say: then it may be asked for anything. */
  readonly scopes: readonly string[] | null;
  readonly variables: readonly string[] | null;
}

const platformPart = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const canvasAccount = 'https://canvas.instructure.com/lti/account_name';

const address = z.string().check(
  z.maxLength(2000),
  z.refine((text) => isWebAddress(text)),
);
const words = z.catch(z.optional(z.array(z.string())), undefined);
const word = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => lineOf(text, 200)),
    ),
  ),
  undefined,
);

/** Required parts are strict; what we can do without is read leniently. */
const Configuration = z.object({
  issuer: address.check(z.refine((text) => !/[?#]/.test(text))),
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  registration_endpoint: address,
  token_endpoint_auth_methods_supported: words,
  id_token_signing_alg_values_supported: words,
  scopes_supported: words,
  [platformPart]: z.catch(
    z.object({
      product_family_code: word,
      version: word,
      messages_supported: z.catch(z.array(z.object({ type: z.string() })), []),
      variables: words,
      [canvasAccount]: word,
    }),
    { messages_supported: [] },
  ),
});
type Configuration = z.infer<typeof Configuration>;

/**
 * Fetches what the platform says of itself. Canvas wants to see the registration token for that.
 * @throws Refusal `LTI_CONFIGURATION_UNREACHABLE`, `LTI_CONFIGURATION_PRIVATE`, `LTI_CONFIGURATION_INVALID`, `LTI_CONFIGURATION_FOREIGN`
 */
export async function fetchConfiguration(
  outbound: Outbound,
  { url, token }: { url: string; token: string | null },
): Promise<PlatformConfiguration> {
  if (!isWebAddress(url))
    throw new Refusal('LTI_CONFIGURATION_INVALID', { note: 'openid_configuration is no web address' });
  const headers = {
    accept: 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const { status, text } = await reach(outbound.send({ url, method: 'GET', headers }));
  if (status !== 200) throw new Refusal('LTI_CONFIGURATION_UNREACHABLE', { note: `answered ${status}` });
  return readConfiguration(parseJson(text), url);
}

async function reach<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code =
      error.code === 'OUTBOUND_FORBIDDEN' ? 'LTI_CONFIGURATION_PRIVATE' : 'LTI_CONFIGURATION_UNREACHABLE';
    const { note } = error.details;
    throw new Refusal(code, { cause: error, ...(note === undefined ? {} : { note }) });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('LTI_CONFIGURATION_INVALID', { cause: error, note: 'not JSON' });
  }
}

function readConfiguration(json: unknown, url: string): PlatformConfiguration {
  const parsed = Configuration.safeParse(json);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'everything')))];
    throw new Refusal('LTI_CONFIGURATION_INVALID', { note: wrong.join(', ') });
  }
  const given = parsed.data;
  demandAbilities(given);
  demandOneHost(given, new URL(url));
  const platform = given[platformPart];
  const addresses = {
    authUrl: given.authorization_endpoint,
    tokenUrl: given.token_endpoint,
    jwksUrl: given.jwks_uri,
    registrationUrl: given.registration_endpoint,
  };
  return {
    issuer: given.issuer,
    ...addresses,
    family: familyOf({ productCode: platform.product_family_code ?? null, authUrl: addresses.authUrl }).code,
    version: platform.version || null,
    accountName: platform[canvasAccount] || null,
    messages: platform.messages_supported.map(({ type }) => type),
    scopes: given.scopes_supported ?? null,
    variables: platform.variables ?? null,
  };
}

/** Without these two the platform could neither be believed nor asked for anything. */
function demandAbilities(given: Configuration): void {
  const {
    token_endpoint_auth_methods_supported: methods,
    id_token_signing_alg_values_supported: algorithms,
  } = given;
  if (methods !== undefined && !methods.includes('private_key_jwt'))
    throw new Refusal('LTI_CONFIGURATION_INVALID', { note: 'token_endpoint_auth_methods_supported' });
  if (algorithms !== undefined && !algorithms.includes('RS256'))
    throw new Refusal('LTI_CONFIGURATION_INVALID', { note: 'id_token_signing_alg_values_supported' });
}

/**
 * Whoever speaks for an issuer speaks from its host, or nobody could tell a school's LMS from one that
 * only says so (LTI Dynamic Registration 1.0, section 3.3); clouds may use several hosts. The other
 * addresses are the issuer's own word, but none of them may fall back from https.
 */
function demandOneHost(given: Configuration, url: URL): void {
  const issuer = new URL(given.issuer);
  if (issuer.host !== url.host && !areOneCloud(issuer.host, url.host))
    throw new Refusal('LTI_CONFIGURATION_FOREIGN', { note: `${url.host} speaks for ${issuer.host}` });
  for (const part of [
    'authorization_endpoint',
    'token_endpoint',
    'jwks_uri',
    'registration_endpoint',
  ] as const) {
    const { protocol, origin } = new URL(given[part]);
    if (protocol !== 'https:' && origin !== url.origin)
      throw new Refusal('LTI_CONFIGURATION_INVALID', { note: `${part} is not https` });
  }
}
