import assert from 'node:assert/strict';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { claim, membership, type Claims } from './fake-platform.ts';
import type { LtiApp } from './lti-app.ts';
import { jsonOf, type Browser, type WebAnswer } from './lti-browser.ts';

export const settingsClaim = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings';
export const dl = (name: string): string => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;

/** What the conformance suite asks with: no target, no link, the course around it. */
export const certificationSettings = {
  accept_types: ['link', 'file', 'html', 'ltiResourceLink'],
  accept_media_types: 'image/*,text/html,application/json',
  accept_presentation_document_targets: ['iframe', 'window'],
  accept_multiple: true,
  auto_create: true,
  title: 'Chapter 12 quiz',
  text: 'A quiz',
  data: '909708',
  deep_link_return_url: 'https://lms-return.example/deep_links?x=1&sesskey=s3cret',
};

/** The claims that make a deep linking request of the usual launch; `settings: undefined` leaves them out. */
export const requestClaims = ({
  settings = {},
  role = 'Instructor',
  claims = {},
}: { settings?: Claims | undefined; role?: string; claims?: Claims } = {}): Claims => ({
  [claim('message_type')]: 'LtiDeepLinkingRequest',
  [claim('resource_link')]: undefined,
  [claim('target_link_uri')]: undefined,
  [claim('roles')]: [`${membership}#${role}`],
  [settingsClaim]: settings && { ...certificationSettings, ...settings },
  ...claims,
});

/** What the picker's page was handed. */
export interface Handed {
  readonly token: string;
  readonly picker: {
    readonly handle: string;
    readonly multiple: boolean;
    readonly targets: readonly string[];
    readonly launchAddress: string | null;
  };
}

export const handed = (answer: WebAnswer): Handed => {
  assert.equal(answer.status, 200, answer.body.slice(0, 400));
  const handover = jsonOf(answer.body, 'marshrut-launch');
  assert.ok(handover?.['picker'], 'the page opens no picker');
  return handover as unknown as Handed;
};

/** The form that the picker posts, as its page would. */
export const choose = async (
  browser: Browser,
  { token, picker }: Handed,
  items: unknown,
): Promise<WebAnswer> =>
  await browser.post('/lti/deep-link', {
    form: new URLSearchParams({ token, handle: picker.handle, items: JSON.stringify(items) }),
    origin: 'https://tool.example',
  });

/** The form that a page of ours posts to the LMS by itself: where to, and the signed answer in it. */
export const posted = ({ body }: WebAnswer): { action: string; jwt: string } => {
  const unescaped = (text = '') =>
    text
      .replace(/&amp;/g, '&')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"');
  const action = unescaped(/<form id="post" method="post" action="([^"]*)"/.exec(body)?.[1]);
  const jwt = unescaped(/name="JWT" value="([^"]*)"/.exec(body)?.[1]);
  assert.ok(action && jwt, /<dd>\w+<\/dd>/.exec(body)?.[0] ?? 'no page that posts itself');
  return { action, jwt };
};

/** What the LMS reads: the signature is checked with the tool's published keys, as an LMS does. */
export const verified = async (
  { app, platform, now }: Pick<LtiApp, 'app' | 'platform' | 'now'>,
  jwt: string,
): Promise<{ payload: JWTPayload; items: readonly ContentItem[]; kid: string }> => {
  const keys = (await app.inject('/lti/jwks')).json<JSONWebKeySet>();
  const { payload, protectedHeader } = await jwtVerify(jwt, createLocalJWKSet(keys), {
    algorithms: ['RS256'],
    issuer: platform.clientId,
    audience: platform.issuer,
    currentDate: new Date(now()),
    clockTolerance: 0,
  });
  assert.ok(Number(payload.iat) <= now() / 1000, 'signed in the future');
  return {
    payload,
    items: payload[dl('content_items')] as ContentItem[],
    kid: String(protectedHeader.kid),
  };
};

export interface ContentItem {
  readonly type: string;
  readonly title: string;
  readonly url: string;
  readonly custom: Readonly<Record<string, string>>;
  readonly iframe?: unknown;
  readonly window?: unknown;
}
