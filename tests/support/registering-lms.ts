import assert from 'node:assert/strict';
import { catalogue, type ErrorCode } from '../../lti-server/errors.ts';
import type { OutboundAnswer, OutboundRequest } from '../../lti-server/lti/outbound.ts';
import { codeOf, type LtiApp } from './lti-app.ts';
import type { WebAnswer } from './lti-browser.ts';

export const platformPart = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
export const toolPart = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** An LMS that lets tools register: what it says of itself, and what it answers. */
export interface RegisteringLms {
  readonly configurationUrl: string;
  readonly issuer: string;
  /** The registrations that arrived, parsed. */
  readonly received: { body: Record<string, unknown>; authorization: string | undefined }[];
  /** Opens the tool's page as the LMS does. */
  open(query?: Readonly<Record<string, string | null>>): Promise<WebAnswer>;
  /** Presses the button of a page. */
  press(page: WebAnswer): Promise<WebAnswer>;
}

let counter = 0;

export const json = (value: unknown, status = 200): OutboundAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: JSON.stringify(value),
});

/** A whole and ordinary configuration of a Moodle at `issuer`. */
export const configurationOf = (issuer: string): Record<string, unknown> => ({
  issuer,
  authorization_endpoint: `${issuer}/mod/lti/auth.php`,
  token_endpoint: `${issuer}/mod/lti/token.php`,
  jwks_uri: `${issuer}/mod/lti/certs.php`,
  registration_endpoint: `${issuer}/mod/lti/openid-registration.php`,
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: [
    'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
    'https://purl.imsglobal.org/spec/lti-ags/scope/score',
    'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
  ],
  [platformPart]: {
    product_family_code: 'moodle',
    version: '4.5',
    messages_supported: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest' }],
    variables: ['Context.id.history'],
  },
});

/** Puts an LMS into the test's network. */
export function openLms(
  lti: LtiApp,
  {
    issuer = `https://moodle-${++counter}.example`,
    configurationUrl = `${issuer}/mod/lti/openid-configuration.php`,
    configuration = () => json(configurationOf(issuer)),
    answer,
    registrationUrl = `${issuer}/mod/lti/openid-registration.php`,
  }: {
    issuer?: string;
    configurationUrl?: string;
    configuration?: (request: OutboundRequest) => OutboundAnswer | Promise<OutboundAnswer>;
    /** What it answers to a registration; a Moodle's answer unless told otherwise. */
    answer?: (request: OutboundRequest) => OutboundAnswer | Promise<OutboundAnswer>;
    registrationUrl?: string;
  } = {},
): RegisteringLms {
  const received: RegisteringLms['received'] = [];
  const usual = (): OutboundAnswer =>
    json({ client_id: `client-of-${issuer}`, logo_uri: '', [toolPart]: { deployment_id: '1' } });
  lti.outbound.serve(configurationUrl, configuration);
  lti.outbound.serve(registrationUrl, (request) => {
    received.push({
      body: JSON.parse(request.body ?? '{}') as Record<string, unknown>,
      authorization: request.headers?.['authorization'],
    });
    return (answer ?? usual)(request);
  });
  return {
    configurationUrl,
    issuer,
    received,
    async open(query = {}) {
      const whole = Object.entries({
        openid_configuration: configurationUrl,
        registration_token: 'eyJhbGciOiJ.registration.token',
        ...query,
      }).filter((pair): pair is [string, string] => pair[1] !== null);
      return await lti.browser().get(`/lti/register?${new URLSearchParams(whole)}`);
    },
    async press(page) {
      const handle = /name="handle" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const form = new URLSearchParams({ handle });
      return await lti.browser().post('/lti/register', { form, origin: 'null' });
    },
  };
}

/** The token of an invite that the command line has just made. */
export async function inviteToken(
  lti: LtiApp,
  values: Record<string, string | boolean> = {},
): Promise<string> {
  const said = await lti.command('invite', values);
  return new URL(said.split('\n')[0] ?? '').searchParams.get('invite') ?? '';
}

export const platformsOf = ({ db }: LtiApp, issuer: string) =>
  db.selectFrom('platform').where('issuer', '=', issuer).selectAll().execute();

/** How a refused registration must look: a page for an administrator with the code and the request's number. */
export function assertRegistrationRefused(lti: LtiApp, answer: WebAnswer, code: ErrorCode): void {
  assert.deepEqual([codeOf(answer), answer.status], [code, catalogue[code].status]);
  assert.ok(answer.body.includes(String(answer.headers['x-request-id'])));
  assert.match(answer.body, /Подключить не получилось/);
  assert.doesNotMatch(`${answer.body}${lti.log.join('')}`, /eyJhbGciOiJ/, 'a token is shown or logged');
}
