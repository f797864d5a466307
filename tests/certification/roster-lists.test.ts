/** The LMS’s list of members as platforms write it, and as they fail to (NRPS 2.0). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { membership } from '../support/fake-platform.ts';
import { answerOf, line } from '../support/fake-roster.ts';
import { assertSilent } from '../support/lti-app.ts';
import { namesOf, onRosters } from '../support/roster-scene.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

onRosters('lists of members', (scene) => {
  test('roles come short, whole or several, and change as long as nobody has come in', async () => {
    const { lti, settle, open } = scene();
    const { roster, enterAsTeacher, members } = await open([
      line('a', 'А', 'Instructor'),
      line('b', 'Б', `${membership}#Mentor`),
      {
        ...line('c', 'В'),
        roles: ['Learner', 'http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant'],
      },
      { ...line('d', 'Г'), roles: ['Nobody', 7, null] },
      { ...line('e', 'Д'), roles: undefined },
      {
        ...line('f', 'Проба'),
        roles: ['Learner', 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser'],
      },
      line('g', 'Ж'),
      line('g', 'Ж', 'Instructor'),
    ]);
    await enterAsTeacher();
    await settle();
    const rolesOf = async () => Object.fromEntries((await members()).map(({ sub, role }) => [sub, role]));
    assert.deepEqual(await rolesOf(), {
      a: 'instructor',
      b: 'mentor',
      c: 'assistant',
      d: 'guest',
      e: 'guest',
      g: 'instructor',
      't-1': 'instructor',
    });
    roster.members = [line('a', 'А', 'Learner')];
    lti.pass(day);
    await settle();
    assert.equal((await rolesOf())['a'], 'learner');
  });

  test('names only fill what is empty, and no e-mail address is kept', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { roster, platform, enterAsTeacher, enterAsPupil } = await open([
      { user_id: 41, roles: ['Learner'], email: 'secret@school.example' },
      { user_id: 'pupil-000042', roles: ['Learner'], given_name: 'Әминә', family_name: 'Сафина' },
      { user_id: 'p-43', roles: ['Learner'], name: ' Эрчимэн\u0000\n Слепцов ' },
      { name: 'Без номера', roles: ['Learner'] },
      { user_id: null },
      { user_id: '   ', roles: ['Learner'] },
    ]);
    const teacher = await enterAsTeacher();
    await settle();
    assert.deepEqual(namesOf(await learnersOf(teacher)), ['Әминә Сафина', 'Эрчимэн Слепцов', '№ 41']);
    await enterAsPupil('p-43', 'Эрчимэн');
    roster.members = [line('41', 'Анна Лебедева'), line('pupil-000042', ''), line('p-43', 'Другое имя')];
    lti.pass(day);
    await settle();
    const again = await enterAsTeacher();
    assert.deepEqual(namesOf(await learnersOf(again)), ['Анна Лебедева', 'Әминә Сафина', 'Эрчимэн']);
    for (const table of ['person', 'membership', 'job', 'roster'] as const) {
      const rows = await lti.db.selectFrom(table).where('school_id', '!=', '').selectAll().execute();
      assert.doesNotMatch(JSON.stringify(rows), /@school\.example/, `${platform.name}: ${table}`);
    }
  });

  test('the list is read once in ten minutes however many come in, and every day after', async () => {
    const { lti, settle, open } = scene();
    const { roster, enterAsTeacher, enterAsPupil } = await open();
    await enterAsPupil('u-1', 'Борис Ёлкин');
    await settle();
    assert.equal(roster.pages.length, 0, 'pupils start nothing');
    await enterAsTeacher('t-1');
    await enterAsTeacher('t-2', 'Зоя');
    await settle();
    assert.equal(roster.pages.length, 1);
    lti.pass(9 * minute);
    await enterAsTeacher('t-1');
    await settle();
    assert.equal(roster.pages.length, 1);
    lti.pass(2 * minute);
    await enterAsTeacher('t-1');
    await settle();
    assert.equal(roster.tokens.length, 1, 'one token serves an hour');
    lti.pass(day);
    await settle();
    assert.equal(roster.pages.length, 3, 'by itself');
    for (const wait of [43, 2]) {
      lti.pass(wait * day);
      await settle();
    }
    assert.equal(roster.pages.length, 5);
    lti.pass(5 * day);
    await settle();
    assert.equal(roster.pages.length, 5, 'a course that nobody opens is left alone');
  });

  test('a list in pages is read to its end, whatever quotes its links wear', async () => {
    const { settle, learnersOf, open } = scene();
    const members = Array.from({ length: 25 }, (_, place) => line(`u-${place}`, `Ученик ${place}`));
    const { roster, enterAsTeacher } = await open(members);
    roster.pageSize = 10;
    roster.link = (url) =>
      Buffer.from(
        `<${url.replace('?', '?type_id=1&amp;').replace('type_id=1&amp;', '')}>; rel=“next”`,
      ).toString('latin1');
    const teacher = await enterAsTeacher();
    await settle();
    assert.equal((await learnersOf(teacher)).learners.length, 25);
    assert.equal(roster.pages.length, 3);
    assert.equal(roster.pages[1]?.url, `${roster.membershipsUrl}?from=10`);
  });

  test('what cannot be read changes nothing, is told to staff, and is tried again', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { roster, platform, enterAsTeacher } = await open();
    await enterAsTeacher();
    await settle();
    lti.pass(11 * minute);
    const faults: [name: string, answer: ReturnType<typeof answerOf>, reason: string][] = [
      ['an empty list', answerOf({ members: [] }), 'wrong_shape'],
      ['no list', answerOf({ members: 'none' }), 'wrong_shape'],
      ['a page of HTML', answerOf('<!doctype html><p>Вход'), 'not_json'],
      ['down', answerOf('', 503, { 'retry-after': '60' }), 'server_error'],
      ['forbidden', answerOf({}, 403), 'forbidden'],
      ['throttled', answerOf('Rate Limit Exceeded', 403, { 'retry-after': '60' }), 'throttled'],
      ['gone', answerOf({}, 404), 'not_found'],
    ];
    for (const [name, answer, reason] of faults) {
      roster.fault = ({ method }) => (method === 'GET' ? answer : undefined);
      lti.pass(day);
      const teacher = await enterAsTeacher();
      await settle();
      const told = await learnersOf(teacher);
      assert.deepEqual(namesOf(told), ['Борис Ёлкин', 'Вера Новикова'], name);
      assert.equal(told.roster.state, 'failed', name);
      const row = await lti.db
        .selectFrom('job')
        .innerJoin('course', 'course.course_id', 'job.subject')
        .innerJoin('platform', 'platform.platform_id', 'course.platform_id')
        .where('platform.issuer', '=', platform.issuer)
        .select(['job.reason'])
        .executeTakeFirst();
      assert.equal(row?.reason, reason, name);
    }
    roster.fault = () => undefined;
    lti.pass(day);
    const teacher = await enterAsTeacher();
    await settle();
    assert.equal((await learnersOf(teacher)).roster.state, 'synced');
    assertSilent(lti.log.filter((entry) => entry.includes('job')).join('\n'));
  });

  test('what time alone does not mend is asked for again every day, and as soon as staff come in', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const { roster, enterAsTeacher } = await open();
    const fault = answerOf({}, 403);
    roster.fault = ({ method }) => (method === 'GET' ? fault : undefined);
    const teacher = await enterAsTeacher();
    await settle();
    assert.equal((await learnersOf(teacher)).roster.state, 'failed');
    const asked = roster.pages.length;

    await settle();
    assert.equal(roster.pages.length, asked, 'nobody has mended anything, and nobody has come in');
    lti.pass(day);
    await settle();
    assert.ok(roster.pages.length > asked, 'not asked for on the next day');

    roster.fault = () => undefined;
    lti.pass(minute);
    const again = await enterAsTeacher();
    await settle();
    assert.equal((await learnersOf(again)).roster.state, 'synced');
  });

  test('two thousand members come in whole', async () => {
    const { lti, settle, learnersOf, open } = scene();
    const members = Array.from({ length: 2000 }, (_, place) => line(`u-${place}`, `Ученик ${place}`));
    // A name that is cut in the middle of a letter must not keep back those beside it.
    members[7] = line('u-7', `${'Я'.repeat(199)}😀`);
    const { enterAsTeacher, roster } = await open(members);
    const teacher = await enterAsTeacher();
    await settle();
    const taken = await learnersOf(teacher);
    assert.equal(taken.learners.length, 2000);
    assert.ok(namesOf(taken).includes('Я'.repeat(199)));
    roster.members = members.slice(0, 1500);
    lti.pass(day);
    await settle();
    assert.equal((await learnersOf(await enterAsTeacher())).learners.length, 1500);
  });
});
