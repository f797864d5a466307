import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Relation } from '../../../lti-server/access/abilities.ts';
import type { Actor } from '../../../lti-server/access/context.ts';
import { standingTo } from '../../../lti-server/access/standing.ts';
import type { CourseRole, TieKind } from '../../../lti-server/contract/vocabulary.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import type { TestPerson } from '../../support/people.ts';

onEveryEngine('how somebody stands to a pupil', (open) => {
  test('a tie of staff counts only in a session launched as staff, a guardian’s always', async () => {
    const scene = await open();
    const { people } = scene;
    const kinds: [TieKind, TestPerson][] = [
      ['tutor', people.tutor],
      ['teacher', people.teacher],
      ['specialist', people.specialist],
    ];
    for (const [kind, person] of kinds) {
      assert.deepEqual(await relations(scene, { person, role: 'instructor' }), ['course_staff', kind]);
      assert.deepEqual(await relations(scene, { person, role: 'assistant' }), ['course_staff', kind]);
      for (const role of ['learner', 'mentor', 'developer', 'guest'] as const) {
        assert.deepEqual(await relations(scene, { person, role }), []);
      }
    }
    assert.deepEqual(await relations(scene, { person: people.guardian, role: 'learner' }), ['guardian']);
    assert.deepEqual(await relations(scene, { person: people.guardian, role: 'instructor' }), [
      'course_staff',
      'guardian',
    ]);
  });

  test('a tie that has ended, run out or not begun does not count', async () => {
    const scene = await open();
    const { school, pupilId, people, app } = scene;
    const person = people.staffOfOtherCourse;
    const of = { pupilId, person };
    await school.tie({ ...of, kind: 'tutor', endedAt: app.now() - 1 });
    await school.tie({ ...of, kind: 'teacher', endsOn: '2026-09-13' });
    await school.tie({ ...of, kind: 'specialist', startsOn: '2026-09-15' });
    assert.deepEqual(
      await relations(scene, { person, role: 'instructor', courseId: scene.otherCourseId }),
      [],
    );
    await school.tie({ ...of, kind: 'specialist', startsOn: '2026-09-14', endsOn: '2026-09-14' });
    const today = await relations(scene, { person, role: 'instructor', courseId: scene.otherCourseId });
    assert.deepEqual(today, ['specialist']);
  });

  test('staff of another course have no standing, nor staff who came from no course', async () => {
    const scene = await open();
    const { people } = scene;
    const staff = { person: people.courseStaff, role: 'instructor' } as const;
    assert.deepEqual(await relations(scene, staff), ['course_staff']);
    assert.deepEqual(await relations(scene, { ...staff, courseId: scene.otherCourseId }), []);
    assert.deepEqual(await relations(scene, { ...staff, courseId: null }), []);
  });

  test('one person can stand in several ways at once', async () => {
    const scene = await open();
    const { school, pupilId, people } = scene;
    await school.tie({ pupilId, person: people.tutor, kind: 'guardian' });
    await school.tie({ pupilId, person: people.tutor, kind: 'teacher' });
    assert.deepEqual(await relations(scene, { person: people.tutor, role: 'assistant' }), [
      'course_staff',
      'guardian',
      'teacher',
      'tutor',
    ]);
    assert.deepEqual(await relations(scene, { person: people.tutor, role: 'learner' }), ['guardian']);
    assert.deepEqual(await relations(scene, { person: people.self, role: 'learner' }), ['self']);
  });
});

async function relations(
  { app, school, pupilId, courseId }: Scene,
  of: { person: TestPerson; role: CourseRole; courseId?: string | null },
): Promise<Relation[]> {
  const actor: Actor = {
    ...of.person,
    schoolId: school.schoolId,
    sessionId: 'session-1',
    courseId: of.courseId === undefined ? courseId : of.courseId,
    role: of.role,
    locale: 'ru',
    pupilId: null,
  };
  const standing = await standingTo({ db: app.db, clock: app.now, random: app.random, actor }, pupilId);
  return [...standing.relations].sort();
}
