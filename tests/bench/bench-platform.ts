import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whom a token is about. */
export interface Person {
  readonly sub: string;
  /** Number of the course; each has one link. */
  readonly course: number;
}

/** The LMS side: a key, a key set on its own address, tokens like those of a Moodle. */
export interface BenchPlatform {
  readonly issuer: string;
  readonly clientId: string;
  readonly publicKey: KeyObject;
  /** How often somebody has fetched the key set. */
  keySetFetches(): number;
  /** Signed off the main thread; good for five minutes. */
  idToken(of: { person: Person; nonce: string; deploymentId: string; target: string }): Promise<string>;
  close(): void;
}

const kid = 'bench-key';
const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

/** Starts the platform on a free port of 127.0.0.1. */
export async function startPlatform(): Promise<BenchPlatform> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keySet = JSON.stringify({
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }],
  });
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    response.setHeader('content-type', 'application/json').end(keySet);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientId = 'marshrut-bench';
  const header = Buffer.from(JSON.stringify({ typ: 'JWT', alg: 'RS256', kid })).toString('base64url');
  return {
    issuer,
    clientId,
    publicKey,
    keySetFetches: () => fetches,
    idToken({ person, nonce, deploymentId, target }) {
      const now = Math.floor(Date.now() / 1000);
      const payload = asciiJson({
        nonce,
        iat: now,
        exp: now + 300,
        iss: issuer,
        aud: clientId,
        [lti('deployment_id')]: deploymentId,
        [lti('target_link_uri')]: target,
        ...claimsOf(person, issuer),
      });
      const signed = `${header}.${Buffer.from(payload).toString('base64url')}`;
      return new Promise((resolve, reject) => {
        sign('sha256', Buffer.from(signed), privateKey, (error, signature) => {
          if (error) reject(error);
          else resolve(`${signed}.${signature.toString('base64url')}`);
        });
      });
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** PHP writes all but ASCII as escapes, so Russian claims arrive three times as long. */
const asciiJson = (claims: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(claims).replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** About as many claims, and as long, as a Moodle with its services switched on sends. */
function claimsOf({ sub, course }: Person, issuer: string): Record<string, unknown> {
  const services = `${issuer}/mod/lti/services.php`;
  const memberships = `${services}/CourseSection/${course}/bindings/1/memberships`;
  const scope = (name: string): string => `https://purl.imsglobal.org/spec/lti-ags/scope/${name}`;
  return {
    sub,
    name: `Анна Сергеевна Ученикова-${sub}`,
    given_name: 'Анна Сергеевна',
    family_name: `Ученикова-${sub}`,
    email: `pupil${sub}@school.example`,
    [lti('version')]: '1.3.0',
    [lti('message_type')]: 'LtiResourceLinkRequest',
    [lti('roles')]: [
      'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student',
      'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner',
    ],
    [lti('context')]: {
      id: String(course),
      label: `${course}-ТЬЮТОР`,
      title: `Тьюторское сопровождение, группа ${course}`,
      type: ['CourseSection'],
    },
    [lti('resource_link')]: {
      id: `link-${course}`,
      title: 'Мой маршрут',
      description: 'Здесь виден твой маршрут и заметки тьютора для тебя.',
    },
    [lti('launch_presentation')]: {
      locale: 'ru',
      document_target: 'iframe',
      return_url: `${issuer}/mod/lti/return.php?course=${course}&launch_container=3&instanceid=1&sesskey=${sub}`,
    },
    [lti('lis')]: { person_sourcedid: `P-${sub}`, course_section_sourcedid: `SIS-${course}` },
    [lti('ext')]: { user_username: `pupil${sub}`, lms: 'moodle-2' },
    [lti('tool_platform')]: {
      product_family_code: 'moodle',
      version: '2024100706',
      guid: 'f2b9a1c07d5e4c33',
      name: 'Школа',
      description: 'Школа для замеров',
    },
    [lti('custom')]: {
      kind: 'маршрут',
      context_history: '',
      tz: 'Europe/Moscow',
      membership_role: 'Learner',
      context_memberships_url: memberships,
    },
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
      lineitem: `${services}/${course}/lineitems/2/lineitem?type_id=1`,
      lineitems: `${services}/${course}/lineitems?type_id=1`,
      scope: ['lineitem', 'lineitem.readonly', 'result.readonly', 'score'].map(scope),
    },
    'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
      context_memberships_url: memberships,
      service_versions: ['1.0', '2.0'],
    },
  };
}
