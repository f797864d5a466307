import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asInstructor, onRosters, type RosterSchool } from '../support/roster-scene.ts';
import { assertAccepted, type LtiApp } from '../support/lti-app.ts';
import { answerOf, line } from '../support/fake-roster.ts';
import type { OutboundAnswer } from '../../lti-server/lti/outbound.ts';

const groupsClaim = 'https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice';
const groupsType = 'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json';
const halfMinute = 30_000;

const inGroups = (sub: string, name: string, ...ids: (string | number)[]) => ({
  ...line(sub, name),
  group_enrollments: ids.map((id) => ({ group_id: id })),
});

onRosters('course groups', (scene) => {
  /** A course whose LMS has groups; `groups` is what its list answers. */
  const openWith = async (groups: () => unknown, members: ReturnType<typeof inGroups>[]) => {
    const { lti, open, settle, learnersOf } = scene();
    const school = await open(members);
    const groupsUrl = `${school.platform.issuer}/3/groups`;
    lti.outbound.serve(groupsUrl, ({ headers }): OutboundAnswer => {
      assert.equal(headers?.['accept'], groupsType);
      return answerOf(groups());
    });
    const enter = (claims: Record<string, unknown> = asInstructor) => launch(lti, school, groupsUrl, claims);
    const read = async () => {
      const session = await enter();
      await settle();
      lti.pass(halfMinute);
      await settle();
      return (await learnersOf(session)).groups;
    };
    return { lti, school, enter, read, groupsUrl };
  };

  const launch = async (
    lti: LtiApp,
    { platform }: RosterSchool,
    url: string,
    claims: Record<string, unknown>,
  ) => {
    const told = { [groupsClaim]: { context_groups_url: url, scope: [], service_versions: ['1.0'] } };
    const answer = await lti.browser().launch(platform, { claims: { sub: 't-1', ...told, ...claims } });
    return await assertAccepted(lti, answer);
  };

  const members = [
    inGroups('u-1', 'Борис Ёлкин', 'g-1', 2),
    inGroups('u-2', 'Вера Новикова', 2),
    inGroups('u-3', 'Глеб Зимин'),
  ];

  test('the groups of the LMS come with the list of learners, by name, each with its learners', async () => {
    const { lti, school, read } = await openWith(
      () => ({
        groups: [
          { id: 'g-1', name: 'Шахматисты' },
          { id: 2, name: 'Английский, 1-я подгруппа' },
        ],
      }),
      members,
    );
    const groups = await read();
    const people = new Map(
      (
        await lti.db
          .selectFrom('person')
          .where('school_id', '=', await schoolOf(lti, school))
          .select(['person_id', 'sub'])
          .execute()
      ).map((row) => [row.person_id, row.sub]),
    );
    assert.deepEqual(
      groups?.map(({ name, personIds }) => [name, personIds.map((id) => people.get(id)).toSorted()]),
      [
        ['Английский, 1-я подгруппа', ['u-1', 'u-2']],
        ['Шахматисты', ['u-1']],
      ],
    );
  });

  test('hidden, empty and nameless groups are no filter; strange ones hide no others', async () => {
    const { read } = await openWith(
      () => ({
        groups: [
          null,
          { id: 'g-1', name: 'Тайная', hidden: true },
          { id: 2, name: 'Видимая', hidden: false },
          { id: 3, name: 'Пустая' },
          { id: 4 },
          { id: 'g-5\u0000', name: 'Странная' },
        ],
      }),
      [inGroups('u-0\u0000', 'Никто', 2), ...members],
    );
    assert.deepEqual(
      (await read())?.map(({ name }) => name),
      ['Видимая'],
    );
  });

  test('a group that the LMS has taken away goes', async () => {
    let groups: unknown[] = [{ id: 'g-1', name: 'Шахматисты' }];
    const { lti, read } = await openWith(() => ({ groups }), members);
    assert.equal((await read())?.length, 1);
    groups = [];
    lti.pass(11 * 60_000);
    assert.equal(await read(), undefined);
  });

  test('an answer that is no list changes nothing', async () => {
    let answered: unknown = { groups: [{ id: 'g-1', name: 'Шахматисты' }] };
    const { lti, read } = await openWith(() => answered, members);
    assert.equal((await read())?.length, 1);
    answered = { error: 'no' };
    lti.pass(11 * 60_000);
    assert.equal((await read())?.length, 1);
  });

  test('a list in pages is read whole, and never on another host', async () => {
    const { lti, read, groupsUrl } = await openWith(() => ({}), members);
    const second = `${groupsUrl}?page=2`;
    const page = (group: object, next: string) =>
      answerOf({ groups: [group] }, 200, next === '' ? {} : { link: `<${next}>; rel="next"` });
    lti.outbound.serve(groupsUrl, () => page({ id: 'g-1', name: 'Шахматисты' }, second));
    lti.outbound.serve(second, () => page({ id: 2, name: 'Английский' }, ''));
    assert.equal((await read())?.length, 2);
    const foreign = 'https://evil.example/3/groups';
    lti.outbound.serve(second, () => page({ id: 2, name: 'Подменённая' }, foreign));
    lti.pass(11 * 60_000);
    assert.deepEqual(
      (await read())?.map(({ name }) => name),
      ['Английский', 'Шахматисты'],
    );
    assert.ok(!lti.outbound.asked.includes(foreign));
  });

  test('names come as one plain line, and a flood of groups ends at two hundred', async () => {
    const crowd = Array.from({ length: 300 }, (_, number) => ({
      id: `n-${number}`,
      name: `Группа ${number}`,
    }));
    const { read } = await openWith(
      () => ({ groups: [{ id: 'g-1', name: '<b>Шахматисты</b>\u0000\n' + 'а'.repeat(5000) }, ...crowd] }),
      [inGroups('u-1', 'Борис Ёлкин', 'g-1', 'missing', ...crowd.map(({ id }) => id))],
    );
    const groups = await read();
    assert.equal(groups?.length, 200);
    const odd = groups.find(({ name }) => name.includes('Шахматисты'))?.name ?? '';
    assert.ok(odd.length <= 200 && !/[\u0000-\u001f]/.test(odd), odd);
  });

  for (const [what, status] of [
    ['down', 503],
    ['slow to come back', 429],
  ] as const) {
    test(`an LMS that is ${what} is asked again later, and meanwhile nothing is lost`, async () => {
      const { lti, read, enter, groupsUrl } = await openWith(
        () => ({ groups: [{ id: 'g-1', name: 'Шахматисты' }] }),
        members,
      );
      assert.equal((await read())?.length, 1);
      lti.outbound.serve(groupsUrl, () => answerOf('<html>', status, { 'retry-after': '60' }));
      lti.pass(11 * 60_000);
      assert.equal((await read())?.length, 1);
      lti.outbound.serve(groupsUrl, () => answerOf({ groups: [{ id: 2, name: 'Английский' }] }));
      lti.pass(2 * 60 * 60_000);
      await scene().settle();
      const session = await enter();
      assert.deepEqual(
        (await scene().learnersOf(session)).groups?.map(({ name }) => name),
        ['Английский'],
      );
    });
  }

  test('an LMS without groups is asked nothing, and a pupil’s launch asks nothing either', async () => {
    const { lti, school, enter, groupsUrl } = await openWith(() => ({ groups: [] }), members);
    await school.enterAsTeacher();
    await enter({ sub: 'u-1' });
    await scene().settle();
    lti.pass(halfMinute);
    await scene().settle();
    assert.ok(!lti.outbound.asked.includes(groupsUrl));
  });
});

const schoolOf = async (lti: LtiApp, { platform }: RosterSchool): Promise<string> => {
  const row = await lti.db
    .selectFrom('deployment')
    .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
    .where('platform.issuer', '=', platform.issuer)
    .select('deployment.school_id')
    .executeTakeFirstOrThrow();
  return row.school_id ?? '';
};
