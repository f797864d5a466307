import assert from 'node:assert/strict';
import type { InstallationKey } from '../../lti-server/contract/installation.ts';
import type { ErrorCode } from '../../lti-server/errors.ts';
import { claim, type FakePlatform } from './fake-platform.ts';
import type { LtiApp } from './lti-app.ts';
import { jsonOf } from './lti-browser.ts';

/** An answer of the installation's API, whatever it is. */
export interface AdminAnswer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly code?: ErrorCode };
}

/** Sends a request to an endpoint of the installation page. */
export async function askInstallation(
  { app }: Pick<LtiApp, 'app'>,
  key: InstallationKey,
  given: {
    token: string | null;
    params?: Readonly<Record<string, string>>;
    body?: unknown;
    language?: string;
  },
): Promise<AdminAnswer> {
  const { token, params = {}, body, language = 'en' } = given;
  const [method = '', pattern = ''] = key.split(' ');
  const response = await app.inject({
    method: method as 'GET',
    url: pattern.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name]))),
    headers: { 'accept-language': language, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  return { status: response.statusCode, body: response.json() };
}

/** The secret of a fresh link from `marshrut admin-link`. */
export async function adminLink(lti: LtiApp, platformId?: string): Promise<string> {
  const out = await lti.command('admin-link', platformId === undefined ? {} : { platform: platformId });
  const secret = /\/installation#([\w-]+)/.exec(out)?.[1];
  assert.ok(secret !== undefined, out);
  return secret;
}

/** The token of an administrator: of the whole installation, or of one platform. */
export async function enterAsAdministrator(lti: LtiApp, platformId?: string): Promise<string> {
  const secret = await adminLink(lti, platformId);
  const { status, body } = await askInstallation(lti, 'POST /api/installation/session', {
    token: null,
    body: { secret, locale: 'en' },
  });
  assert.equal(status, 200, JSON.stringify(body));
  return String(body['token']);
}

/** Our own id of a platform that is connected. */
export async function platformIdOf(lti: LtiApp, { clientId }: { clientId: string }): Promise<string> {
  const row = await lti.db
    .selectFrom('platform')
    .where('client_id', '=', clientId)
    .select('platform_id')
    .executeTakeFirstOrThrow();
  return row.platform_id;
}

/**
 * Launches as an administrator of the LMS; gives the token of the installation page that the launch handed
 * over, if it did.
 * @param more roles beside that of the administrator
 */
export async function launchAsAdministrator(
  lti: LtiApp,
  platform: FakePlatform,
  more: readonly string[] = [],
): Promise<string | null> {
  const roles = ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator', ...more];
  const answer = await lti.browser().launch(platform, { claims: { [claim('roles')]: roles } });
  assert.equal(answer.status, 200, answer.body.slice(0, 300));
  const token = jsonOf(answer.body, 'marshrut-launch')?.['installation'];
  return typeof token === 'string' ? token : null;
}
