// Long because one class in one process; a file more is a server more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventPlan, EventView, WordAbout } from '../../../lti-server/contract/events.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import type { KindOfPerson } from '../../support/class.ts';

const plan = (change: Partial<EventPlan> = {}): EventPlan => ({
  title: 'День космоса',
  purpose: '',
  goals: '',
  tasks: [
    { id: 'task-map-0', title: 'Карта неба', helper: 'Мария Ивановна' },
    { id: 'task-moon', title: 'Рассказ про Луну', helper: '' },
  ],
  ways: '',
  resources: 'Фонарики',
  results: '',
  startsOn: null,
  endsOn: null,
  ...change,
});

/** What the people of a class do with an event of their course. */
function party({ app, as, courseId, pupilId, otherPupilId }: Scene) {
  const eventId = app.random.id();
  const params = { eventId };
  return {
    eventId,
    open: (change: { ideasUntil?: string | null; plan?: EventPlan } = {}) =>
      app.ok('POST /api/courses/:courseId/events', {
        token: as('tutor'),
        params: { courseId },
        body: { eventId, kind: 'event', ideasUntil: null, plan: plan(), ...change },
      }),
    invite: (pupilIds = [pupilId, otherPupilId]) =>
      app.ok('POST /api/events/:eventId/invitations', { token: as('teacher'), params, body: { pupilIds } }),
    answer: (who: KindOfPerson, answer: 'joined' | 'not_now' = 'joined') =>
      app.ok('PUT /api/events/:eventId/answer', { token: as(who), params, body: { answer } }),
    say: (who: KindOfPerson, text: string, about: WordAbout = 'tasks', wordId = app.random.id()) =>
      app.ok('POST /api/events/:eventId/words', {
        token: as(who),
        params,
        body: { wordId, about, text, fileId: null },
      }),
    hide: (who: KindOfPerson, { wordId, hidden = true }: { wordId: string; hidden?: boolean }) =>
      app.ok('PUT /api/events/:eventId/words/:wordId/hidden', {
        token: as(who),
        params: { eventId, wordId },
        body: { hidden },
      }),
    take: (who: KindOfPerson, taskId: string, taken = true) =>
      app.ok('PUT /api/events/:eventId/tasks/:taskId/taking', {
        token: as(who),
        params: { eventId, taskId },
        body: { taken },
      }),
    see: (who: KindOfPerson) => app.ok('GET /api/events/:eventId', { token: as(who), params }),
    async move(stage: EventView['stage']) {
      const { revision } = await this.see('tutor');
      return app.ok('PUT /api/events/:eventId/stage', {
        token: as('tutor'),
        params,
        body: { revision, stage },
      });
    },
    async stuck(stage: EventView['stage'], code: Parameters<typeof app.refused>[1]['code']) {
      const { revision } = await this.see('tutor');
      return app.refused('PUT /api/events/:eventId/stage', {
        token: as('tutor'),
        params,
        body: { revision, stage },
        code,
      });
    },
  };
}

const texts = ({ words }: EventView): string[] => words.map(({ text }) => text);

onEveryEngine('events', (open) => {
  test('a child’s idea comes first: until then children see nothing that adults suggest or plan', async () => {
    const scene = await open();
    const of = party(scene);
    await of.open();
    await of.invite();
    await of.answer('self');
    await of.say('teacher', 'Позвать музей', 'resources');
    const before = await of.see('self');
    assert.deepEqual(
      [before.words, before.waiting, before.plan.tasks, before.plan.resources],
      [[], 1, [], ''],
    );
    await of.stuck('plan', 'EVENT_NO_IDEA');
    await of.say('self', 'Сделать ракету');
    const after = await of.see('self');
    assert.equal(after.waiting, 0);
    assert.deepEqual(texts(after).toSorted(), ['Позвать музей', 'Сделать ракету']);
    assert.equal(after.plan.tasks.length, 2);
    assert.equal((await of.move('plan')).stage, 'plan');
  });

  test('when the days for ideas are over, the event goes on without one', async () => {
    const scene = await open();
    const of = party(scene);
    await of.open({ ideasUntil: '2026-09-15' });
    await of.invite();
    await of.answer('self');
    await of.say('tutor', 'Позвать музей', 'resources');
    scene.app.pass(day);
    const { school, people, courseId, app } = scene;
    const pupil = await school.enter({ person: people.self, courseId, role: 'learner', at: app.now() });
    const seen = await app.ok('GET /api/events/:eventId', { token: pupil, params: { eventId: of.eventId } });
    assert.equal(seen.waiting, 1, 'the last day still belongs to the children');
    app.pass(day);
    const later = await school.enter({ person: people.self, courseId, role: 'learner', at: app.now() });
    const open_ = await app.ok('GET /api/events/:eventId', { token: later, params: { eventId: of.eventId } });
    assert.deepEqual([open_.waiting, texts(open_)], [0, ['Позвать музей']]);
  });

  test('a group hears of each other by first names, and of nothing else', async () => {
    const scene = await open();
    const of = party(scene);
    await of.open();
    await of.invite();
    await of.answer('self');
    await of.say('self', 'Сделать ракету');
    await of.take('self', 'task-map-0');
    const invited = await of.see('otherPupil');
    assert.deepEqual([invited.words, invited.together, invited.plan.tasks], [[], [], []]);
    assert.deepEqual(invited.answer, 'invited');
    const joined = await of.answer('otherPupil');
    assert.deepEqual(joined.together, ['Аня', 'Борис']);
    assert.deepEqual(joined.words[0]?.author, 'Аня');
    assert.deepEqual(
      joined.plan.tasks.map(({ takenBy, taken }) => [takenBy, taken]),
      [
        [['Аня'], false],
        [[], false],
      ],
    );
    assert.deepEqual(joined.invited, []);
    const told = JSON.stringify(joined);
    for (const hidden of ['Лебедева', scene.pupilId, scene.people.self.personId]) {
      assert.ok(!told.includes(hidden), hidden);
    }
    assert.deepEqual(
      (await of.see('courseStaff')).invited.map(({ name, answer }) => [name, answer]),
      [
        ['Аня Лебедева', 'joined'],
        ['Борис Ёлкин', 'joined'],
      ],
    );
  });

  test('words belong to who said them: only the child hides them, and the child sees them still', async () => {
    const scene = await open();
    const { app, as } = scene;
    const of = party(scene);
    await of.open();
    await of.invite();
    await of.answer('self');
    await of.answer('otherPupil');
    const wordId = app.random.id();
    await of.say('self', 'Сделать ракету', 'tasks', wordId);
    await of.say('self', 'Другое', 'tasks', wordId);
    assert.deepEqual(texts(await of.see('otherPupil')), ['Сделать ракету']);
    for (const who of ['tutor', 'otherPupil'] as const) {
      const params = { eventId: of.eventId, wordId };
      const asked = { token: as(who), params, body: { hidden: true }, code: 'NOT_FOUND' as const };
      await app.refused('PUT /api/events/:eventId/words/:wordId/hidden', asked);
      const body = { wordId, about: 'tasks' as const, text: 'Чужое', fileId: null };
      const saying = { token: as(who), params: { eventId: of.eventId }, body, code: 'NOT_FOUND' as const };
      await app.refused('POST /api/events/:eventId/words', saying);
    }
    const own = await of.hide('self', { wordId });
    assert.deepEqual([own.words[0]?.text, own.words[0]?.hidden], ['Сделать ракету', true]);
    assert.deepEqual([texts(await of.see('otherPupil')), texts(await of.see('tutor'))], [[], []]);
    await of.hide('self', { wordId, hidden: false });
    assert.deepEqual(texts(await of.see('otherPupil')), ['Сделать ракету']);
    assert.equal((await scene.audit('event.word_said')).length, 1);
    assert.equal((await scene.audit('event.word_hidden')).length, 1);
  });

  test('complete only after a child has looked back; what it takes along is for it and the adults', async () => {
    const scene = await open();
    const { app, as } = scene;
    const of = party(scene);
    await of.open();
    await of.invite();
    await of.answer('self');
    await of.answer('otherPupil');
    await of.say('self', 'Сделать ракету');
    await of.move('plan');
    await of.stuck('doing', 'EVENT_NO_PURPOSE');
    await of.stuck('reflection', 'BAD_INPUT');
    const { revision } = await of.see('tutor');
    await app.ok('PUT /api/events/:eventId', {
      token: as('teacher'),
      params: { eventId: of.eventId },
      body: { revision, ideasUntil: null, plan: plan({ purpose: 'Чтобы не бояться темноты' }) },
    });
    await of.move('doing');
    const early = { wordId: app.random.id(), about: 'takeaway' as const, text: 'Рано', fileId: null };
    const params = { eventId: of.eventId };
    await app.refused('POST /api/events/:eventId/words', {
      token: as('self'),
      params,
      body: early,
      code: 'ALREADY_DONE',
    });
    await of.move('reflection');
    await of.say('tutor', 'Я удивился', 'takeaway');
    await of.stuck('complete', 'EVENT_NO_REFLECTION');
    await of.say('self', 'Я не боюсь темноты', 'takeaway');
    const done = await of.move('complete');
    assert.equal(done.stage, 'complete');
    assert.ok(texts(done).includes('Я не боюсь темноты'));
    assert.ok(texts(await of.see('self')).includes('Я не боюсь темноты'));
    assert.ok(!texts(await of.see('otherPupil')).includes('Я не боюсь темноты'));
    await app.refused('PUT /api/events/:eventId', {
      token: as('tutor'),
      params,
      body: { revision: done.revision, ideasUntil: null, plan: plan({ title: 'Поздно' }) },
      code: 'ALREADY_DONE',
    });
    await of.say('otherPupil', 'Было весело', 'takeaway');
    assert.equal((await of.move('reflection')).stage, 'reflection');
  });

  test('two adults at once: the second hears of it and loses nothing', async () => {
    const scene = await open();
    const { app, as } = scene;
    const of = party(scene);
    await of.open();
    const edit = (who: KindOfPerson, title: string) => ({
      token: as(who),
      params: { eventId: of.eventId },
      body: { revision: 1, ideasUntil: null, plan: plan({ title }) },
    });
    assert.equal((await app.ok('PUT /api/events/:eventId', edit('tutor', 'Ночь звёзд'))).revision, 2);
    assert.equal((await app.ok('PUT /api/events/:eventId', edit('tutor', 'Ночь звёзд'))).revision, 2);
    const failure = await app.refused('PUT /api/events/:eventId', {
      ...edit('teacher', 'День Луны'),
      code: 'REVISION_CONFLICT',
    });
    assert.equal((failure.current as EventView).plan.title, 'Ночь звёзд');
    assert.equal((failure.yours as { plan: EventPlan }).plan.title, 'День Луны');
    const moved = {
      token: as('teacher'),
      params: { eventId: of.eventId },
      body: { revision: 1, stage: 'plan' as const },
    };
    await app.refused('PUT /api/events/:eventId/stage', { ...moved, code: 'REVISION_CONFLICT' });
  });

  test('a thing to do is taken and laid down; it is free again when the child leaves, and gone with the plan', async () => {
    const scene = await open();
    const { app, as } = scene;
    const of = party(scene);
    await of.open();
    await of.invite();
    await of.answer('self');
    await of.say('self', 'Сделать ракету');
    const [one, other] = await app.atOnce([
      () => of.take('self', 'task-map-0'),
      () => of.take('self', 'task-map-0'),
    ]);
    assert.deepEqual([one?.plan.tasks[0]?.taken, other?.plan.tasks[0]?.taken], [true, true]);
    assert.equal((await scene.audit('event.task_taken')).length, 1);
    await of.take('self', 'task-moon');
    assert.equal((await of.take('self', 'task-map-0', false)).plan.tasks[0]?.taken, false);
    await of.answer('self', 'not_now');
    assert.deepEqual(
      (await of.see('tutor')).plan.tasks.map(({ takenBy }) => takenBy),
      [[], []],
    );
    await of.answer('self');
    await of.take('self', 'task-map-0');
    const { revision } = await of.see('tutor');
    await app.ok('PUT /api/events/:eventId', {
      token: as('tutor'),
      params: { eventId: of.eventId },
      body: { revision, ideasUntil: null, plan: plan({ tasks: plan().tasks.slice(1) }) },
    });
    const rows = await app.db
      .selectFrom('event_task')
      .where('school_id', '=', scene.school.schoolId)
      .selectAll()
      .execute();
    assert.deepEqual(rows, []);
    const gone = { eventId: of.eventId, taskId: 'task-map-0' };
    await app.refused('PUT /api/events/:eventId/tasks/:taskId/taking', {
      token: as('self'),
      params: gone,
      body: { taken: true },
      code: 'NOT_FOUND',
    });
  });

  test('only pupils of the course are asked, and nobody twice; a child finds the event in its list', async () => {
    const scene = await open();
    const { app, as, school, pupilId } = scene;
    const of = party(scene);
    await of.open();
    await of.open();
    const stranger = await school.addCard(await school.addPerson('Чужой Ученик'));
    await app.refused('POST /api/events/:eventId/invitations', {
      token: as('tutor'),
      params: { eventId: of.eventId },
      body: { pupilIds: [pupilId, stranger] },
      code: 'NOT_FOUND',
    });
    await of.invite([pupilId, pupilId]);
    await of.answer('self', 'not_now');
    await of.invite([pupilId]);
    assert.equal((await of.see('self')).answer, 'not_now');
    assert.equal((await scene.audit('event.invited')).length, 1);
    assert.equal((await scene.audit('event.created')).length, 1);
    const list = await app.ok('GET /api/pupils/:pupilId/events', { token: as('self'), params: { pupilId } });
    assert.deepEqual(
      list.events.map(({ eventId, title, answer, joined }) => ({ eventId, title, answer, joined })),
      [{ eventId: of.eventId, title: 'День космоса', answer: 'not_now', joined: null }],
    );
    const ofCourse = await app.ok('GET /api/courses/:courseId/events', {
      token: as('teacher'),
      params: { courseId: scene.courseId },
    });
    assert.deepEqual(
      ofCourse.events.map(({ joined }) => joined),
      [0],
    );
  });

  test('a page that cannot be is refused with its field', async () => {
    const scene = await open();
    const { app, as, courseId } = scene;
    const bad: Record<string, EventPlan> = {
      title: plan({ title: '  ' }),
      endsOn: plan({ startsOn: '2026-09-20', endsOn: '2026-09-19' }),
      tasks: plan({ tasks: [plan().tasks[0]!, plan().tasks[0]!] }),
      goals: plan({ goals: 'я'.repeat(2001) }),
    };
    for (const [field, wrong] of Object.entries(bad)) {
      const { fields } = await app.refused('POST /api/courses/:courseId/events', {
        token: as('tutor'),
        params: { courseId },
        body: { eventId: app.random.id(), kind: 'event', ideasUntil: null, plan: wrong },
        code: 'BAD_INPUT',
      });
      assert.match(fields?.[0]?.path ?? '', new RegExp(field), field);
    }
  });
});
