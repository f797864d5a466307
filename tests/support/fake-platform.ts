import { createHmac, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import type { JsonAnswer, Outbound, OutboundAnswer, OutboundRequest } from '../../lti-server/lti/outbound.ts';

export type Claims = Record<string, unknown>;

/** The full name of an LTI claim (LTI Core 1.3, section 5.3). */
export const claim = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

export const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';

/** A key of a platform: what it publishes and what it signs with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly publicJwk: Record<string, unknown>;
}

export function makeKey({ kid = randomBytes(6).toString('hex'), bits = 2048 } = {}): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  return { kid, privateKey, publicKey, publicJwk };
}

const encode = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/**
 * A compact JWS (RFC 7515, section 7.1) with whatever header and payload are given; text is taken as it
 * is. `RS…` signs with the private key, `HS256` with the bytes of `secret`; under any other
 * `alg` the secret stands for the signature, as it is.
 */
export function signCompact(token: {
  header: unknown;
  payload: unknown;
  key: SigningKey;
  secret?: string | undefined;
}): string {
  const { header, payload, key, secret = '' } = token;
  const input = `${encode(header)}.${encode(payload)}`;
  const { alg } = header as { alg?: unknown };
  if (alg === 'HS256') return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  if (typeof alg !== 'string' || !/^RS\d+$/.test(alg)) return `${input}.${encode(secret)}`;
  return `${input}.${createSign(`sha${alg.slice(2)}`)
    .update(input)
    .sign(key.privateKey, 'base64url')}`;
}

/** How a token departs from what the platform would send. */
export interface Departure {
  /** Claims that replace the usual ones; `undefined` leaves one out. */
  readonly claims?: Claims;
  /** The whole payload, in place of the usual one. */
  readonly payload?: unknown;
  /** Header fields that replace the usual ones; `undefined` leaves one out. */
  readonly header?: Claims;
  readonly key?: SigningKey;
  readonly secret?: string;
}

/** An LMS in a file: its registration, its keys and the tokens it signs. */
export interface FakePlatform {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly authUrl: string;
  readonly jwksUrl: string;
  /** What its key set holds; the first key signs. Tests change the list. */
  keys: SigningKey[];
  /** Its answer to an authentication request: the fields of the form that the browser posts. */
  respond(authenticationUrl: string, departure?: Departure): { id_token: string; state: string };
  /** The usual payload of a launch (fixture of a minimal valid token, with a pupil in it). */
  payload(nonce: string, claims?: Claims): Claims;
}

const sharedKey = makeKey();

interface Identity {
  readonly clock: () => number;
  readonly publicUrl: string;
  readonly name?: string;
  readonly issuer?: string;
  readonly clientId?: string;
  readonly deploymentId?: string;
  readonly key?: SigningKey;
}

let counter = 0;

/** A platform of its own host unless told otherwise; most tests do not mind which key it has. */
export function createFakePlatform({ clock, publicUrl, ...wanted }: Identity): FakePlatform {
  counter += 1;
  const host = `lms-${counter}.example`;
  const issuer = wanted.issuer ?? `https://${host}`;
  const platform: FakePlatform = {
    name: wanted.name ?? 'Школа № 57',
    issuer,
    clientId: wanted.clientId ?? `client-${counter}`,
    deploymentId: wanted.deploymentId ?? '1',
    authUrl: `https://${host}/auth?tenant=7`,
    jwksUrl: `https://${host}/jwks`,
    keys: [wanted.key ?? sharedKey],
    payload: (nonce, claims = {}) => ({
      ...usualClaims({ platform, publicUrl, nonce, now: Math.floor(clock() / 1000) }),
      ...claims,
    }),
    respond(authenticationUrl, { claims = {}, payload, header = {}, key, secret } = {}) {
      const asked = new URL(authenticationUrl).searchParams;
      const signing = key ?? platform.keys[0]!;
      const token = signCompact({
        header: { alg: 'RS256', typ: 'JWT', kid: signing.kid, ...header },
        payload: payload ?? platform.payload(asked.get('nonce') ?? '', claims),
        key: signing,
        secret,
      });
      return { id_token: token, state: asked.get('state') ?? '' };
    },
  };
  return platform;
}

function usualClaims(of: { platform: FakePlatform; publicUrl: string; nonce: string; now: number }): Claims {
  const { platform, publicUrl, nonce, now } = of;
  const { issuer, clientId, deploymentId } = platform;
  return {
    iss: issuer,
    aud: clientId,
    sub: 'u-17',
    iat: now,
    exp: now + 300,
    nonce,
    name: 'Анна Иванова',
    given_name: 'Анна',
    family_name: 'Иванова',
    middle_name: 'Петровна',
    email: 'anna@example.org',
    locale: 'ru-RU',
    [claim('message_type')]: 'LtiResourceLinkRequest',
    [claim('version')]: '1.3.0',
    [claim('deployment_id')]: deploymentId,
    [claim('target_link_uri')]: `${publicUrl}/lti/launch`,
    [claim('resource_link')]: { id: 'rl-9', title: 'Мой маршрут' },
    [claim('roles')]: [`${membership}#Learner`],
    [claim('context')]: {
      id: 'c-3',
      label: 'BIO-1',
      title: 'Биология',
      type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering'],
    },
    [claim('tool_platform')]: { guid: 'g-1', product_family_code: 'moodle', version: '2024' },
    [claim('launch_presentation')]: {
      document_target: 'iframe',
      return_url: `${issuer}/ret`,
      locale: 'ru',
    },
    [claim('custom')]: { item_id: 'abc', due: '$ResourceLink.submission.endDateTime', empty: '' },
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
      scope: [
        'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
        'https://purl.imsglobal.org/spec/lti-ags/scope/score',
      ],
      lineitems: `${issuer}/3/lineitems?type_id=1`,
      lineitem: `${issuer}/3/lineitems/7/lineitem?type_id=1`,
    },
    'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
      context_memberships_url: `${issuer}/3/memberships`,
      service_versions: ['2.0'],
    },
  };
}

/** The network as the tests draw it: what each address answers, and which were asked. */
export interface FakeOutbound extends Outbound {
  readonly asked: string[];
  /** The requests of `send`, whole. */
  readonly sent: OutboundRequest[];
  /** What an address answers from now on. */
  answer(url: string, how: () => JsonAnswer | Promise<JsonAnswer>): void;
  /** How an address answers requests of `send` from now on. */
  serve(url: string, how: (request: OutboundRequest) => OutboundAnswer | Promise<OutboundAnswer>): void;
}

export function createFakeOutbound(): FakeOutbound {
  const answers = new Map<string, () => JsonAnswer | Promise<JsonAnswer>>();
  const servers = new Map<string, (request: OutboundRequest) => OutboundAnswer | Promise<OutboundAnswer>>();
  const asked: string[] = [];
  const sent: OutboundRequest[] = [];
  return {
    asked,
    sent,
    answer: (url, how) => void answers.set(url, how),
    serve: (url, how) => void servers.set(url, how),
    async send(request) {
      asked.push(request.url);
      sent.push(request);
      const how = servers.get(request.url);
      if (how === undefined) throw new Error('this address answers nothing');
      return await how(request);
    },
    async getJson(url) {
      asked.push(url);
      const how = answers.get(url);
      if (how === undefined) throw new Error('this address answers nothing');
      return await how();
    },
    close: async () => {},
  };
}
