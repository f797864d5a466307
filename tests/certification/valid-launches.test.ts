/**
 * The launches that the 1EdTech certification sends as valid, for an instructor and for a student:
 * https://www.imsglobal.org/spec/lti/v1p3/cert#valid-instructor-launches
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import { claim, membership, type Claims } from '../support/fake-platform.ts';
import { jsonOf } from '../support/lti-browser.ts';
import { assertAccepted, startLtiApp, type LtiApp } from '../support/lti-app.ts';

const institution = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person';
const unknownRole = 'http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper';

const roles = (...list: string[]): Claims => ({ [claim('roles')]: list });
const noNames: Claims = {
  name: undefined,
  given_name: undefined,
  family_name: undefined,
  middle_name: undefined,
};
const noEmail: Claims = { email: undefined };
const noContext: Claims = { [claim('context')]: undefined };

interface Valid {
  readonly claims: Claims;
  readonly role: string | null;
  readonly name?: RegExp;
}

const anna = /^Анна Иванова$/;
const nameless = /^№ /;

function launches(who: {
  full: string;
  role: string;
  many: Claims;
  unknown: Valid;
  short: string;
}): Record<string, Valid> {
  const plain = roles(who.full);
  return {
    plain: { claims: plain, role: who.role, name: anna },
    'with several roles': { claims: who.many, role: who.role },
    'with a short role': { claims: roles(who.short), role: who.role },
    'with an unknown role': who.unknown,
    'with no role': { claims: roles(''), role: 'guest' },
    'with an e-mail address only': { claims: { ...plain, ...noNames }, role: who.role, name: nameless },
    'with names only': { claims: { ...plain, ...noEmail }, role: who.role, name: anna },
    'without personal data': { claims: { ...plain, ...noNames, ...noEmail }, role: who.role, name: nameless },
    'with an e-mail address and without a context': {
      claims: { ...plain, ...noNames, ...noContext },
      role: null,
      name: nameless,
    },
  };
}

const people = {
  instructor: launches({
    full: `${membership}#Instructor`,
    role: 'instructor',
    many: roles(`${membership}#Instructor`, `${institution}#Staff`, `${institution}#Other`),
    unknown: { claims: roles(unknownRole), role: 'guest' },
    short: 'Instructor',
  }),
  student: launches({
    full: `${membership}#Learner`,
    role: 'learner',
    many: roles(`${membership}#Learner`, `${institution}#Student`, `${institution}#Mentor`),
    unknown: { claims: roles(`${membership}#Learner`, unknownRole), role: 'learner' },
    short: 'Learner',
  }),
};

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    for (const [who, cases] of Object.entries(people)) {
      for (const [name, { claims, role, name: shown = anna }] of Object.entries(cases)) {
        test(`valid ${who} launch ${name}`, async () => {
          // Each case is a person of its own: a name that is known from another launch would be kept.
          const answer = await lti.browser().launch(lti.platform, {
            claims: { sub: `${who} ${name}`, [claim('launch_presentation')]: undefined, ...claims },
          });
          const told = await assertAccepted(lti, answer);
          assert.equal(told.course?.role ?? null, role);
          assert.equal(told.course?.title ?? null, role === null ? null : 'Биология');
          assert.match(told.person.name, shown);
          assert.equal(told.locale, 'ru');
          const handover = jsonOf(answer.body, 'marshrut-launch');
          assert.deepEqual(handover, {
            token: told.token,
            home: who === 'instructor' && role !== 'guest' ? 'panel' : 'pupil',
            locale: 'ru',
            platformOrigins: [new URL(lti.platform.authUrl).origin],
          });
        });
      }
    }
  });
}
