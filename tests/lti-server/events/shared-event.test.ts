import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventSaying, EventView } from '../../../lti-server/contract/events.ts';
import { purgeEventVoices } from '../../../lti-server/events/purge.ts';
import { day } from '../../support/app.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { listenTo } from '../../support/live-reader.ts';
import { wavOf } from '../../support/made-files.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { stepId } from '../../support/plans.ts';

/** An event that both pupils of a class were asked to join, and what people do with it. */
async function fair(scene: Scene) {
  const { app, as, courseId, pupilId, otherPupilId } = scene;
  const eventId = app.random.id();
  const params = { eventId };
  const empty = { goals: '', tasks: [], ways: '', resources: '', results: '', startsOn: null, endsOn: null };
  await app.ok('POST /api/courses/:courseId/events', {
    token: as('tutor'),
    params: { courseId },
    body: { eventId, kind: 'event', ideasUntil: null, plan: { ...empty, title: 'Ярмарка', purpose: '' } },
  });
  await app.ok('POST /api/events/:eventId/invitations', {
    token: as('tutor'),
    params,
    body: { pupilIds: [pupilId, otherPupilId] },
  });
  const answer = (who: KindOfPerson) =>
    app.ok('PUT /api/events/:eventId/answer', { token: as(who), params, body: { answer: 'joined' } });
  const voice = async (who: 'self' | 'otherPupil'): Promise<string> => {
    const fileId = app.random.id();
    await app.ok('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
      token: as(who),
      params: { pupilId: who === 'self' ? pupilId : otherPupilId, kind: 'voice', fileId },
      body: wavOf(0.1),
    });
    return fileId;
  };
  const saying = (parts: Partial<EventSaying>): EventSaying => ({
    wordId: app.random.id(),
    about: 'tasks',
    text: '',
    fileId: null,
    ...parts,
  });
  return {
    eventId,
    answer,
    voice,
    saying,
    say: (who: KindOfPerson, parts: Partial<EventSaying>) =>
      app.ok('POST /api/events/:eventId/words', { token: as(who), params, body: saying(parts) }),
    see: (who: KindOfPerson): Promise<EventView> =>
      app.ok('GET /api/events/:eventId', { token: as(who), params }),
    tie: (who: KindOfPerson, step: string | null) => ({
      token: as(who),
      params: { eventId, pupilId },
      body: { stepId: step },
    }),
  };
}

onEveryEngine('an event that is shared', (open) => {
  test('an idea as a voice is heard by the group and the adults, until the child hides it or 90 days are over', async () => {
    const scene = await open();
    const { app, as, school } = scene;
    const of = await fair(scene);
    await of.answer('self');
    await of.answer('otherPupil');
    const [wordId, fileId] = [app.random.id(), await of.voice('self')];
    const said = await of.say('self', { wordId, fileId });
    assert.deepEqual([said.words[0]?.text, said.words[0]?.file], ['', 'voice']);
    const params = { eventId: of.eventId, wordId };
    for (const who of ['self', 'otherPupil', 'tutor', 'teacher'] as const) {
      const heard = await app.ok('GET /api/events/:eventId/words/:wordId/file', { token: as(who), params });
      assert.ok(heard.bytes.length > 44, who);
    }
    // By its own address it is the child's alone.
    const bare = { token: as('otherPupil'), params: { fileId }, code: 'NOT_FOUND' as const };
    await app.refused('GET /api/files/:fileId', bare);
    const hiding = { token: as('self'), params };
    await app.ok('PUT /api/events/:eventId/words/:wordId/hidden', { ...hiding, body: { hidden: true } });
    const asked = { token: as('otherPupil'), params, code: 'NOT_FOUND' as const };
    await app.refused('GET /api/events/:eventId/words/:wordId/file', asked);
    await app.ok('PUT /api/events/:eventId/words/:wordId/hidden', { ...hiding, body: { hidden: false } });
    await purgeEventVoices(app.db, { schoolId: school.schoolId, now: app.now() + 89 * day });
    assert.equal((await of.see('otherPupil')).words[0]?.file, 'voice');
    await purgeEventVoices(app.db, { schoolId: school.schoolId, now: app.now() + 91 * day });
    assert.equal((await of.see('otherPupil')).words[0]?.file, null);
    await app.refused('GET /api/events/:eventId/words/:wordId/file', asked);
  });

  test('nobody says nothing, and nobody says it with somebody else’s picture', async () => {
    const scene = await open();
    const { app, as } = scene;
    const of = await fair(scene);
    await of.answer('self');
    await of.answer('otherPupil');
    const others = await of.voice('otherPupil');
    const wrong = [
      ['self', of.saying({})],
      ['self', of.saying({ fileId: others })],
      ['tutor', of.saying({ text: 'Смотрите', fileId: others })],
    ] as const;
    for (const [who, body] of wrong) {
      const params = { eventId: of.eventId };
      await app.refused('POST /api/events/:eventId/words', {
        token: as(who),
        params,
        body,
        code: 'BAD_INPUT',
      });
    }
    assert.deepEqual((await of.see('tutor')).words, []);
  });

  test('it is a step of the route of each: the tutor ties it, the child finds it, others of the staff learn nothing', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    await scene.agreedRoute();
    const of = await fair(scene);
    const step = stepId('2');
    const tied = await app.ok('PUT /api/events/:eventId/pupils/:pupilId/step', of.tie('tutor', step));
    await app.ok('PUT /api/events/:eventId/pupils/:pupilId/step', of.tie('tutor', step));
    assert.deepEqual(
      tied.invited.map((one) => [one.pupilId === pupilId, one.stepId, one.mayTie]).toSorted(),
      [
        [false, null, false],
        [true, step, true],
      ],
    );
    assert.equal((await scene.audit('event.step_tied')).length, 1);
    const forTeacher = (await of.see('teacher')).invited.find((one) => one.pupilId === pupilId);
    assert.deepEqual([forTeacher?.stepId, forTeacher?.mayTie], [null, false]);
    assert.equal((await of.see('self')).stepId, step);
    const list = await app.ok('GET /api/pupils/:pupilId/events', { token: as('self'), params: { pupilId } });
    assert.equal(list.events[0]?.stepId, step);
    const key = 'PUT /api/events/:eventId/pupils/:pupilId/step';
    await app.refused(key, { ...of.tie('tutor', 'step-nowhere'), code: 'BAD_INPUT' });
    await app.refused(key, { ...of.tie('teacher', step), code: 'NOT_FOUND' });
    await app.ok(key, of.tie('tutor', null));
    assert.equal((await of.see('self')).stepId, null);
  });

  test('it is an activity until it has a sense, a part of the children and a look back', async () => {
    const scene = await open();
    const { app, as, courseId } = scene;
    const of = await fair(scene);
    await of.answer('self');
    const lacks = async () => {
      const { events } = await app.ok('GET /api/courses/:courseId/events', {
        token: as('teacher'),
        params: { courseId },
      });
      const { lacks: ofOne } = await of.see('teacher');
      assert.deepEqual(events[0]?.lacks, ofOne);
      return ofOne;
    };
    assert.deepEqual(await lacks(), ['purpose', 'children', 'reflection']);
    await of.say('tutor', { text: 'Позвать музей' });
    assert.deepEqual(await lacks(), ['purpose', 'children', 'reflection']);
    await of.say('self', { text: 'Позвать малышей' });
    assert.deepEqual(await lacks(), ['purpose', 'reflection']);
    const { plan, revision } = await of.see('tutor');
    const tasks = plan.tasks.map(({ id, title, helper }) => ({ id, title, helper }));
    await app.ok('PUT /api/events/:eventId', {
      token: as('tutor'),
      params: { eventId: of.eventId },
      body: { revision, ideasUntil: null, plan: { ...plan, tasks, purpose: 'Показать своё' } },
    });
    assert.deepEqual(await lacks(), ['reflection']);
  });

  test('what one child does is seen on the open page of another', async () => {
    const scene = await open();
    const { app, as, otherPupilId } = scene;
    const of = await fair(scene);
    await of.answer('self');
    await of.answer('otherPupil');
    const page = await listenTo(app, { pupilId: otherPupilId, token: as('otherPupil'), age: 0 });
    assert.equal(await page.next(), 'hello');
    await of.say('self', { text: 'Позвать малышей' });
    assert.equal(await page.next(), 'changed');
    page.leave();
  });
});
