import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchChecks, knownClaims } from '../../../lti-server/contract/launch-checks.ts';
import { locales } from '../../../lti-server/contract/vocabulary.ts';
import { catalogue, type ErrorCode } from '../../../lti-server/errors.ts';
import { mendText } from '../../../lti-server/installation/attempt-texts.ts';
import { findingTexts } from '../../../lti-server/installation/finding-texts.ts';
import { installationEn } from '../../../widget/locales/installation-en.ts';
import { installationRu } from '../../../widget/locales/installation-ru.ts';

/** Codes that a launch ends with; those of registering and inviting have pages of their own. */
const ofLaunches = (Object.keys(catalogue) as ErrorCode[]).filter((code) =>
  /^LTI_(?!INVITE|CONFIGURATION|REGISTER|REGISTRATION_(?!UNKNOWN|AMBIGUOUS|DISABLED))/.test(code),
);
/** Never thrown by a login or a launch of today. */
const unused: readonly ErrorCode[] = ['LTI_STATE_USED'];

const mends = ofLaunches.filter((code) => !unused.includes(code));

for (const locale of locales) {
  test(`every refusal of a launch says how it is mended (${locale})`, () => {
    const silent = mends.filter((code) => mendText({ code, family: 'other', locale }) === null);
    assert.deepEqual(silent, []);
  });
}

const families = ['moodle', 'canvas', 'blackboard', 'brightspace', 'sakai', 'schoology', 'open-edx', 'ilias'];

test('Russian texts are set as Russian, English ones hold no Russian letter', () => {
  const russian = [
    ...families.flatMap((family) => mends.map((code) => mendText({ code, family, locale: 'ru' }) ?? '')),
    ...Object.values(findingTexts).flatMap(({ ru: { what, mend } }) => [what, mend ?? '']),
    ...Object.values(installationRu).filter((text): text is string => typeof text === 'string'),
  ];
  assert.deepEqual(
    russian.filter((text) => /["“”]| - | -- |\.\.\./.test(text)),
    [],
  );
  const english = [
    ...families.flatMap((family) => mends.map((code) => mendText({ code, family, locale: 'en' }) ?? '')),
    ...Object.values(findingTexts).flatMap(({ en: { what, mend } }) => [what, mend ?? '']),
    ...Object.values(installationEn).filter((text): text is string => typeof text === 'string'),
  ];
  assert.deepEqual(
    english.filter((text) => /[а-яё]/i.test(text)),
    [],
  );
});

test('a finding that is no praise says how it is mended, in both languages alike', () => {
  for (const [code, { ru, en }] of Object.entries(findingTexts))
    assert.equal(ru.mend === null, en.mend === null, code);
});

test('each check has its words; the claims fit into the bits that hold them', () => {
  assert.deepEqual(Object.keys(installationRu.checks).sort(), [...launchChecks].sort());
  assert.ok(Object.keys(knownClaims).length <= 31);
});
