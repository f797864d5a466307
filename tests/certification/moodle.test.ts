/**
 * Exchanges recorded from a real Moodle, replayed with their real signatures while the clock stands at the
 * moment of the recording. Only the state is ours, since it never comes from the platform.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import { Browser } from '../support/lti-browser.ts';
import { codeOf } from '../support/lti-app.ts';
import {
  claimsOf,
  latest,
  launches,
  posted,
  replay,
  samples,
  startReplay,
  type Replay,
} from '../support/moodle-replay.ts';

const lesson = 'Тьюторское сопровождение, 7 «Б»';

const expected: Record<
  string,
  { role: string; name: string; course?: string; link?: string | null } | { refused: string }
> = {
  teacher: { role: 'instructor', name: 'Марья Ивановна Учителева', link: 'Маршрут: 7 «Б»' },
  non_editing_teacher: { role: 'instructor', name: 'Пётр Тьюторов' },
  pupil: { role: 'learner', name: 'Алёна Ёлкина' },
  pupil_empty_idnumber: { role: 'learner', name: 'Дмитрий О’Коннор-Щукин' },
  pupil3: { role: 'learner', name: 'Йылдыз Әхмәтова' },
  parent_enrolled_as_parent_role: { role: 'learner', name: 'Ольга Щукина' },
  manager: { role: 'instructor', name: 'Нина Завучева' },
  admin: { role: 'instructor', name: 'Admin User' },
  teacher_switched_to_student_role: { role: 'learner', name: 'Марья Ивановна Учителева' },
  parent_site_home_activity: {
    role: 'learner',
    name: 'Сергей Ёлкин',
    course: 'Школа (Moodle test)',
    link: 'Кабинет родителя (главная)',
  },
  pupil_new_window: { role: 'learner', name: 'Алёна Ёлкина', link: 'Заметки тьютора (окно)' },
  pupil_existing_window: { role: 'learner', name: 'Алёна Ёлкина', link: 'Без URL' },
  coupled_lineitem_was_deleted_by_tool: { role: 'learner', name: 'Дмитрий О’Коннор-Щукин' },
  https_site: { role: 'learner', name: 'Алёна Ёлкина' },
  pupil_foreign_target_link_uri: { refused: 'LTI_TARGET_MISMATCH' },
  deep_linking_request: { role: 'instructor', name: 'Марья Ивановна Учителева', link: null },
  submission_review: { role: 'instructor', name: 'Марья Ивановна Учителева', link: 'Портфолио' },
};

for (const engine of engines) {
  describe(engine.name, () => {
    let on: Replay;
    before(async () => {
      on = await startReplay(engine);
    });
    after(() => on.close());

    for (const [name, wanted] of Object.entries(expected)) {
      test(`recorded launch: ${name}`, async () => {
        const recorded = launches[name]!;
        const answer = await replay(on, recorded);
        const session = await latest(on, claimsOf(recorded).nonce);
        if ('refused' in wanted) {
          assert.deepEqual([codeOf(answer), answer.status, session], [wanted.refused, 400, undefined]);
          return;
        }
        assert.equal(answer.status, 200, codeOf(answer) ?? '');
        const { role, name: person, course = lesson, link = 'Маршрут: 7 «Б»' } = wanted;
        assert.deepEqual(
          { ...session },
          { role, name: person, course, link, binding: 'cookie', locale: 'en' },
        );
        const again = await replay(on, recorded);
        assert.equal(codeOf(again), 'LTI_NONCE');
      });
    }
  });
}

describe('recorded, without the storage’s part', () => {
  let on: Replay;
  before(async () => {
    on = await startReplay(engines[0]!);
  });
  after(() => on.close());

  test('every recorded launch has its expectation', () => {
    assert.deepEqual(
      Object.keys(launches).sort(),
      [...Object.keys(expected), 'pupil_names_not_shared'].sort(),
    );
  });

  test('names not shared: a number instead of a name, and the known name stays', async () => {
    const recorded = launches['pupil_names_not_shared']!;
    await replay(on, recorded);
    assert.equal((await latest(on, claimsOf(recorded).nonce))?.name, '№ 5');
  });

  test('Moodle’s own page vouches for the launch when no cookie came back', async () => {
    const recorded = launches['non_editing_teacher']!;
    assert.equal((await replay(on, recorded, { cookies: false })).status, 200);
    assert.equal((await latest(on, claimsOf(recorded).nonce))?.binding, 'origin');
  });

  test('a Moodle that hides its origin needs the cookie', async () => {
    assert.equal(launches['https_site']!.origin, 'null');
    assert.equal(
      codeOf(await replay(on, launches['https_site']!, { cookies: false })),
      'LTI_COOKIES_BLOCKED',
    );
  });

  test('one altered byte of a recorded token', async () => {
    const recorded = launches['admin']!;
    const [header, payload = '', signature] = recorded.id_token.split('.');
    const altered = Buffer.from(payload, 'base64url').toString().replace('"sub":"2"', '"sub":"3"');
    const forged = [header, Buffer.from(altered).toString('base64url'), signature].join('.');
    assert.equal(codeOf(await replay(on, { ...recorded, id_token: forged })), 'LTI_SIGNATURE');
  });

  test('a recorded token two minutes after it was signed', async () => {
    const recorded = launches['manager']!;
    const { iat, iss, aud, nonce } = claimsOf(recorded);
    on.at({ seconds: iat, nonce });
    const browser = new Browser(on.app);
    const form = new URLSearchParams({ iss, client_id: aud, login_hint: '10' });
    const { location } = await browser.post('/lti/login', { form, origin: recorded.origin });
    on.at({ seconds: iat + 121, nonce });
    const state = new URL(location).searchParams.get('state') ?? '';
    const launched = new URLSearchParams({ state, id_token: recorded.id_token });
    assert.equal(
      codeOf(await browser.post('/lti/launch', { form: launched, origin: recorded.origin })),
      'LTI_EXPIRED',
    );
  });

  for (const [index, { params, origin, authentication_request_sent: sent }] of samples.entries()) {
    test(`recorded login initiation ${index + 1}: the same authentication request, hints unaltered`, async () => {
      on.at({ seconds: claimsOf(launches['teacher']!).iat, nonce: sent['nonce']! });
      const answer = await new Browser(on.app).post('/lti/login', {
        form: new URLSearchParams(params),
        origin,
      });
      assert.equal(answer.status, 302, 'a page of ours in between would make Moodle lose its own cookie');
      const url = new URL(answer.location);
      assert.equal(`${url.origin}${url.pathname}`, 'http://localhost:8080/mod/lti/auth.php');
      const { state, ...asked } = Object.fromEntries(url.searchParams);
      assert.deepEqual({ ...asked, state: sent['state'] }, sent);
      assert.ok(state);
    });
  }

  for (const [index, fields] of posted.entries()) {
    test(`recorded error ${index + 1}: ${fields['error']}`, async () => {
      const form = new URLSearchParams(fields);
      const answer = await new Browser(on.app).post('/lti/launch', { form, origin: 'http://localhost:8080' });
      assert.equal(answer.status, 401);
      assert.ok(answer.body.includes(`LTI_PLATFORM_ERROR:${fields['error']}`));
      assert.match(answer.body, /Вернитесь в курс/);
    });
  }
});
