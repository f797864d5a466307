import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purgeColleagueWords } from '../../../lti-server/colleagues/purge.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { stepId } from '../../support/plans.ts';
import { addItem, ask, cardOf, lessons, linesOf, recommend, said, tap } from './colleague-words.ts';

onEveryEngine('what colleagues read, and how it goes with them', (open) => {
  test('a help card has five lines at most: a strength, how to help, what is tried in this very lesson', async () => {
    const scene = await open();
    await scene.agreedRoute(lessons);
    await addItem(scene, { kind: 'strength', text: 'Мирит тех, кто поссорился' });
    for (const text of ['Дайте минуту', 'Спросите у парты', 'Покажите образец', 'Поставьте часы'])
      await addItem(scene, { kind: 'help', text });
    assert.deepEqual(await linesOf(scene, 'teacher'), [
      'strength: Мирит тех, кто поссорился',
      'help: Дайте минуту',
      'help: Спросите у парты',
      'try: Шаг 1',
      'try: Шаг 2',
    ]);
    const card = await cardOf(scene, 'teacher');
    assert.deepEqual(
      card?.lines.map(({ until }) => until),
      [null, null, null, '2026-09-25', '2026-10-09'],
    );
    assert.deepEqual(card?.seenBy, ['Мария Ивановна', 'Ольга Львовна']);
  });

  test('a teacher of a circle reads the card with what takes place there, and opens nothing else', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute(lessons);
    await addItem(scene, { kind: 'help', text: 'Дайте минуту' });
    assert.deepEqual(await linesOf(scene, 'clubTeacher'), ['help: Дайте минуту', 'try: Шаг 2']);
    const card = await cardOf(scene, 'clubTeacher');
    assert.equal(card?.ask, 'Так договорились');
    assert.deepEqual(card?.abilities, { open: false, feedback: true, request: true });
    const { app, as, pupilId } = scene;
    const other = { routeId, subjectId: stepId('1'), outcome: 'worked', line: '' } as const;
    await app.refused('PUT /api/pupils/:pupilId/feedback/:feedbackId', {
      token: as('clubTeacher'),
      params: { pupilId, feedbackId: app.random.id() },
      body: other,
      code: 'BAD_INPUT',
    });
    assert.deepEqual(
      (await app.ok('GET /api/digests/:day', { token: as('clubTeacher'), params: { day: '2026-09-14' } }))
        .classes,
      [],
    );
  });

  test('nobody without a tie has a card of the child, nor has a learner', async () => {
    const scene = await open();
    for (const kind of ['courseStaff', 'formerTutor', 'staffOfOtherSchool'] as const)
      assert.equal(await cardOf(scene, kind), undefined);
    await scene.app.refused('GET /api/help-cards', { token: scene.as('guardian'), code: 'NOT_FOUND' });
  });

  test('one tap says how it went, another changes it, a third takes it back; the child’s page knows nothing of it', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const { routeId } = await scene.agreedRoute(lessons);
    const before = await app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId } });
    const feedbackId = app.random.id();
    const subject = { by: 'teacher', routeId, subjectId: stepId('1'), feedbackId } as const;
    await tap(scene, { ...subject, outcome: 'not' });
    await tap(scene, { ...subject, outcome: 'partly', line: 'Со второй попытки' });
    await tap(scene, { ...subject, outcome: 'partly', line: 'Со второй попытки' });
    assert.equal((await scene.audit('feedback.given')).length, 2);
    for (const kind of ['tutor', 'specialist', 'teacher'] as const) {
      const [mark] = (await said(scene, kind)).feedback;
      assert.deepEqual([mark?.title, mark?.outcome, mark?.line], ['Шаг 1', 'partly', 'Со второй попытки']);
    }
    assert.deepEqual((await said(scene, 'clubTeacher')).feedback, []);
    const line = (await cardOf(scene, 'teacher'))?.lines.find(({ subjectId }) => subjectId === stepId('1'));
    assert.equal(line?.mine?.outcome, 'partly');
    assert.deepEqual(
      await app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId } }),
      before,
    );
    await app.refused('PUT /api/pupils/:pupilId/feedback/:feedbackId', {
      token: as('specialist'),
      params: { pupilId, feedbackId },
      body: { routeId, subjectId: stepId('1'), outcome: 'worked', line: '' },
      code: 'NOT_FOUND',
    });
    const params = { pupilId, feedbackId };
    await app.ok('DELETE /api/pupils/:pupilId/feedback/:feedbackId', { token: as('specialist'), params });
    assert.equal((await said(scene, 'tutor')).feedback.length, 1);
    await app.ok('DELETE /api/pupils/:pupilId/feedback/:feedbackId', { token: as('teacher'), params });
    assert.deepEqual((await said(scene, 'tutor')).feedback, []);
  });

  test('what did not work reaches the tutor’s overview, and so does a line of the help card', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    await scene.agreedRoute(lessons);
    await addItem(scene, { kind: 'help', text: 'Дайте минуту' });
    const [line] = (await cardOf(scene, 'teacher'))?.lines ?? [];
    await tap(scene, {
      by: 'teacher',
      routeId: null,
      subjectId: line?.subjectId ?? '',
      outcome: 'not',
      feedbackId: app.random.id(),
    });
    app.pass(4 * day);
    const { children } = await app.ok('GET /api/overview', {
      token: await scene.school.enter({
        person: scene.people.tutor,
        courseId: scene.courseId,
        role: 'assistant',
        at: app.now(),
      }),
    });
    const child = children.find((known) => known.pupilId === pupilId);
    assert.deepEqual(
      { ...child?.teacher, at: null },
      { name: 'Пётр Сергеевич', kind: null, outcome: 'not', at: null },
    );
    assert.ok(child?.reasons.some(({ rule }) => rule === 'teacher'));
    app.pass(-4 * day);
    await app.refused('PUT /api/pupils/:pupilId/feedback/:feedbackId', {
      token: as('teacher'),
      params: { pupilId, feedbackId: app.random.id() },
      body: { routeId: null, subjectId: stepId('1'), outcome: 'not', line: '' },
      code: 'BAD_INPUT',
    });
  });

  test('the week tells what the tutor did with these children, and nothing of another week', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const { routeId } = await scene.agreedRoute(lessons);
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('self'),
      params: { routeId, stepId: stepId('1') },
      body: { state: 'done' },
    });
    await app.ok('POST /api/pupils/:pupilId/notes', {
      token: as('tutor'),
      params: { pupilId },
      body: {
        noteId: app.random.id(),
        kind: 'talk',
        text: 'Тихие слова',
        routeId: null,
        stepId: null,
        visibility: 'team',
        readers: [],
      },
    });
    const { requestId } = await ask(scene, 'teacher');
    await app.ok('POST /api/colleague-requests/:requestId/answer', {
      token: as('tutor'),
      params: { requestId },
      body: { answer: 'Зайду завтра.' },
    });
    const week = async (of: string) =>
      app.ok('GET /api/digests/:day', { token: as('teacher'), params: { day: of } });
    const { from, to, classes } = await week('2026-09-18');
    assert.deepEqual([from, to, classes.length], ['2026-09-14', '2026-09-20', 1]);
    assert.deepEqual(
      { ...classes[0], courseId: '' },
      {
        courseId: '',
        title: 'Тьюторское сопровождение, 3 «Б»',
        agreed: [{ name: 'Аня Лебедева', title: 'Мой интерес: вулканы' }],
        done: [{ name: 'Аня Лебедева', title: 'Шаг 1' }],
        talks: 1,
        answers: [{ name: 'Аня Лебедева', answer: 'Зайду завтра.', by: 'Мария Ивановна' }],
        next: [{ name: 'Аня Лебедева', title: 'Шаг 2', until: '2026-10-09' }],
      },
    );
    const [before] = (await week('2026-09-11')).classes;
    assert.deepEqual([before?.agreed, before?.done, before?.talks, before?.answers], [[], [], 0, []]);
  });

  test('what was said before the last school year began is erased', async () => {
    const scene = await open();
    const { app } = scene;
    const { routeId } = await scene.agreedRoute(lessons);
    await ask(scene, 'teacher');
    await recommend(scene);
    await tap(scene, {
      by: 'teacher',
      routeId,
      subjectId: stepId('1'),
      outcome: 'worked',
      feedbackId: app.random.id(),
    });
    const counts = async () => {
      const { feedback, requests, recommendations } = await said(scene, 'tutor');
      return [feedback.length, requests.length, recommendations.length];
    };
    const { schoolId } = scene.school;
    await purgeColleagueWords(app.db, { schoolId, now: Date.UTC(2028, 7, 31) });
    assert.deepEqual(await counts(), [1, 1, 1]);
    await purgeColleagueWords(app.db, { schoolId, now: Date.UTC(2028, 8, 1) });
    assert.deepEqual(await counts(), [0, 0, 0]);
  });
});
