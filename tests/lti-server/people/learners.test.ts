import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import type { Actor } from '../../../lti-server/access/context.ts';
import { listLearners } from '../../../lti-server/people/learners.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

const key = 'GET /api/courses/:courseId/learners';

onEveryEngine('the learners of a course', (open) => {
  test('are everybody who is not staff, in the order of the reader’s alphabet', async () => {
    const { app, as, courseId, school } = await open();
    for (const name of ['Жанна Ким', 'Ёлка Зимняя', 'Егор Дёмин']) {
      await school.enrol({ person: await school.addPerson(name), courseId, role: 'learner' });
    }
    const { learners } = await app.ok(key, { token: as('teacher'), params: { courseId } });
    assert.deepEqual(
      learners.map((learner) => learner.person.name),
      [
        'Аня Лебедева',
        'Борис Ёлкин',
        'Вера Новикова',
        'Егор Дёмин',
        'Елена Лебедева',
        'Ёлка Зимняя',
        'Жанна Ким',
      ],
    );
  });

  test('are shown with card, tutors, own tie, current route and the tutor the calls for help', async () => {
    const scene = await open();
    const { app, as, courseId, pupilId } = scene;
    const route = await scene.agreedRoute(plan({ steps: [step('1', { title: 'Карта' }), step('2')] }));
    const helpId = app.random.id();
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: as('self'),
      params: { routeId: route.routeId, stepId: stepId('1') },
      body: { helpId },
    });
    const seenBy = (who: 'tutor' | 'teacher') =>
      learnerNamed(scene, { token: as(who), name: 'Аня Лебедева' });
    // The child is told that the tutor will see the call, and nobody else does.
    assert.deepEqual((await seenBy('teacher')).openHelp, []);
    assert.equal((await seenBy('teacher')).route?.title, 'Мой интерес: вулканы');
    assert.deepEqual(await seenBy('tutor'), {
      person: scene.people.self,
      pupilId,
      role: 'learner',
      tutors: ['Мария Ивановна'],
      tie: 'tutor',
      route: {
        routeId: route.routeId,
        status: 'agreed',
        stage: 'design',
        title: 'Мой интерес: вулканы',
        nowStep: 'Карта',
        changedAt: route.updatedAt,
      },
      openHelp: [
        {
          helpId,
          routeId: route.routeId,
          stepId: stepId('1'),
          stepTitle: 'Карта',
          askedAt: app.now(),
          answeredAt: null,
          answeredBy: null,
        },
      ],
      mayTake: false,
      active: true,
      confirmable: false,
      perhapsGrownUp: false,
    });
    await app.ok('POST /api/help/:helpId/answer', { token: as('tutor'), params: { helpId }, body: {} });
    assert.deepEqual((await seenBy('tutor')).openHelp, []);
    assert.ok(courseId);
  });

  test('tell staff without a tie that there is a route, and nothing of what it says', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    await scene.app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token: scene.as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { helpId: scene.app.random.id() },
    });
    const learner = await learnerNamed(scene, { token: scene.as('courseStaff'), name: 'Аня Лебедева' });
    assert.equal(learner.tie, null);
    assert.equal(learner.route?.title, null);
    assert.equal(learner.route?.nowStep, null);
    assert.deepEqual(learner.openHelp, []);
    assert.equal(learner.mayTake, true);
  });

  test('show the newest route that is not closed, else the newest', async () => {
    const scene = await open();
    const { app, as } = scene;
    const older = await scene.agreedRoute(plan({ title: 'Первый' }));
    app.pass(1000);
    const newer = await scene.agreedRoute(plan({ title: 'Второй' }));
    const shown = async () =>
      (await learnerNamed(scene, { token: as('tutor'), name: 'Аня Лебедева' })).route?.title;
    const close = ({ routeId, revision }: { routeId: string; revision: number }) =>
      app.ok('POST /api/routes/:routeId/close', {
        token: as('tutor'),
        params: { routeId },
        body: { revision },
      });
    assert.equal(await shown(), 'Второй');
    await close(newer);
    assert.equal(await shown(), 'Первый');
    await close(older);
    assert.equal(await shown(), 'Второй');
  });

  test('cannot be taken by their own tutor again, nor by anybody where the school does not let', async () => {
    const scene = await open();
    const mine = await learnerNamed(scene, { token: scene.as('tutor'), name: 'Аня Лебедева' });
    assert.equal(mine.mayTake, false);
    await scene.app.db
      .updateTable('school')
      .set({ staff_may_take: 0 })
      .where('school_id', '=', scene.school.schoolId)
      .execute();
    const other = await learnerNamed(scene, { token: scene.as('courseStaff'), name: 'Вера Новикова' });
    assert.equal(other.mayTake, false);
  });

  test('take the same number of queries for three learners and for thirty', async () => {
    const scene = await open();
    const few = await countQueries(scene);
    for (let number = 0; number < 27; number += 1) {
      const person = await scene.school.addPerson(`Ученик ${number}`);
      await scene.school.enrol({ person, courseId: scene.courseId, role: 'learner' });
      const pupilId = await scene.school.addCard(person);
      await scene.school.tie({ pupilId, person: scene.people.tutor, kind: 'tutor' });
    }
    assert.equal(await countQueries(scene), few);
  });
});

async function learnerNamed({ app, courseId }: Scene, { token, name }: { token: string; name: string }) {
  const { learners } = await app.ok(key, { token, params: { courseId } });
  const found = learners.find((learner) => learner.person.name === name);
  assert.ok(found);
  return found;
}

async function countQueries({ app, courseId, people, school }: Scene): Promise<number> {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const actor: Actor = {
    ...people.tutor,
    schoolId: school.schoolId,
    sessionId: 'session-1',
    courseId,
    role: 'assistant',
    locale: 'ru',
    pupilId: null,
  };
  await listLearners({ db: app.db.withPlugin(counter), clock: app.now, random: app.random, actor }, courseId);
  assert.ok(count > 0);
  return count;
}
