import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whom a token is about. */
export interface Person {
  readonly sub: string;
  /** Number of the course; each has one link. */
  readonly course: number;
  /** A pupil unless said. */
  readonly isStaff?: boolean;
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

/** Members in each course's list. */
export const rosterSize = 2000;

/** Starts the platform on a free port of 127.0.0.1. */
export async function startPlatform(): Promise<BenchPlatform> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keySet = JSON.stringify({
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }],
  });
  let fetches = 0;
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json');
    const course = /CourseSection\/(\d+)/.exec(url)?.[1];
    if (course !== undefined) return void response.end(rosterOf(course));
    if (url === '/token')
      return void response.end(JSON.stringify({ access_token: 'bench', expires_in: 3600 }));
    fetches += 1;
    response.end(keySet);
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

/** A course's list of members, as long as a Moodle writes it. */
const rosterOf = (course: string): string =>
  asciiJson({
    id: `list-${course}`,
    context: { id: course, title: `Тьюторское сопровождение, группа ${course}` },
    members: Array.from({ length: rosterSize }, (_, place) => ({
      status: 'Active',
      roles: [place % 50 === 0 ? 'Instructor' : 'Learner'],
      user_id: `m${course}-${place}`,
      lis_person_sourcedid: `P-${course}-${place}`,
      name: `Анна Сергеевна Участникова-${place}`,
      given_name: 'Анна Сергеевна',
      family_name: `Участникова-${place}`,
      email: `member${place}@school.example`,
      ext_user_username: `member${place}`,
    })),
  });

/** PHP writes all but ASCII as escapes, so Russian claims arrive three times as long. */
const asciiJson = (claims: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(claims).replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** About as many claims, and as long, as a Moodle with its services switched on sends. */
function claimsOf({ sub, course, isStaff = false }: Person, issuer: string): Record<string, unknown> {
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
      `http://purl.imsglobal.org/vocab/lis/v2/membership#${isStaff ? 'Instructor' : 'Learner'}`,
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
