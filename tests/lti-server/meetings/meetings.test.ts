import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  AgreementDraft,
  MeetingEdit,
  MeetingKind,
  MeetingPart,
  MeetingView,
} from '../../../lti-server/contract/meetings.ts';
import { purgeMeetings } from '../../../lti-server/meetings/purge.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step, stepId } from '../../support/plans.ts';

const save = 'PUT /api/meetings/:meetingId';
const finish = 'POST /api/meetings/:meetingId/end';

const prepare = (
  { app, as, pupilId }: Scene,
  {
    kind = 'tutorial',
    pupilIds = [pupilId],
    by = 'tutor',
    meetingId = app.random.id(),
    heldOn = '2026-09-14',
  }: {
    kind?: MeetingKind;
    pupilIds?: string[];
    by?: Parameters<Scene['as']>[0];
    meetingId?: string;
    heldOn?: string;
  } = {},
): Promise<MeetingView> =>
  app.ok('POST /api/meetings', {
    token: as(by),
    body: { meetingId, kind, pupilIds, heldOn, minutesPlanned: 30 },
  });

const agreement = (change: Partial<AgreementDraft> = {}): AgreementDraft => ({
  agreementId: 'agreement-0001',
  text: 'Найти две книги о вулканах',
  owner: 'pupil',
  ownerId: null,
  dueOn: '2026-09-21',
  asStep: true,
  ...change,
});

/** What a tutor's screen sends, with this changed for every child. */
const editOf = (view: MeetingView, change: Partial<MeetingPart> = {}): MeetingEdit => ({
  revision: view.revision,
  heldOn: view.heldOn,
  minutesPlanned: view.minutesPlanned,
  started: view.startedAt !== null,
  pupils: view.pupils.map(
    ({ pupilId, topic, people, guests, quotes, words, adultWords, audience, agreements, points }) => ({
      ...{ pupilId, topic, people, guests, quotes, words, adultWords, audience, agreements },
      points: points.map(({ key, off, done, text, shared }) => ({ key, off, done, text, shared })),
      ...change,
    }),
  ),
});

const edit = ({ app, as }: Scene, view: MeetingView, change: Partial<MeetingPart>): Promise<MeetingView> =>
  app.ok(save, { token: as('tutor'), params: { meetingId: view.meetingId }, body: editOf(view, change) });

const end = (
  { app, as }: Scene,
  view: MeetingView,
  said: { text?: string; adultText?: string; seenBy?: 'pupil' | 'family' } = {},
): Promise<MeetingView> =>
  app.ok(finish, {
    token: as('tutor'),
    params: { meetingId: view.meetingId },
    body: {
      revision: view.revision,
      minutesSpent: 25,
      pupils: view.pupils.map(({ pupilId }) => ({
        pupilId,
        text: 'Говорили о вулканах.',
        seenBy: 'pupil' as const,
        adultText: '',
        ...said,
      })),
    },
  });

const agenda = (view: MeetingView): string[] =>
  (view.pupils[0]?.points ?? []).map(({ section, source, text }) => `${section}/${source}: ${text}`);

/** A route with something done, something hard, a choice; a question, a find, notes of grown-ups. */
async function fillStory(scene: Scene): Promise<{ routeId: string; hide: () => Promise<unknown> }> {
  const { app, as, pupilId } = scene;
  const ways = ['a', 'b'].map((id) => ({ id: `way-000${id}`, title: `Путь ${id}`, whatToDo: '' }));
  const steps = [step('1'), step('2'), step('3', { alternatives: ways })];
  const { routeId } = await scene.agreedRoute(plan({ steps }));
  const self = as('self');
  const params = { routeId, stepId: stepId('1') };
  app.pass(60_000);
  await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
    token: self,
    params,
    body: { state: 'done' },
  });
  await app.ok('PUT /api/routes/:routeId/steps/:stepId/signals/:signalId', {
    token: self,
    params: { routeId, stepId: stepId('2'), signalId: 'signal-0001' },
    body: { kind: 'hard', wish: 'smaller' },
  });
  const questionId = 'question-0001';
  const asked = { words: 'Почему лава красная?', sign: null, fileId: null, readers: [] };
  await app.ok('POST /api/pupils/:pupilId/questions', {
    token: self,
    params: { pupilId },
    body: { questionId, ...asked },
  });
  await app.ok('POST /api/pupils/:pupilId/chest', {
    token: self,
    params: { pupilId },
    body: { itemId: 'find-0001', kind: 'find', text: 'Камень', fileId: null, shown: true, goesAlong: false },
  });
  for (const [visibility, text, kind] of [
    ['teachers', 'Отвлекался на задаче', 'difficulty'],
    ['named', 'Дома трудно', 'observation'],
  ] as const)
    await app.ok('POST /api/pupils/:pupilId/notes', {
      token: as('teacher'),
      params: { pupilId },
      body: {
        noteId: app.random.id(),
        kind,
        text,
        routeId: null,
        stepId: null,
        visibility,
        readers: visibility === 'named' ? [scene.people.tutor.personId] : [],
      },
    });
  return {
    routeId,
    hide: () =>
      app.ok('PUT /api/questions/:questionId', {
        token: self,
        params: { questionId },
        body: { state: 'in_jar', hidden: true, readers: [] },
      }),
  };
}

onEveryEngine('meetings', (open) => {
  test('the agenda builds itself in one request, and what the child hides leaves it', async () => {
    const scene = await open();
    const { hide } = await fillStory(scene);
    const view = await prepare(scene);
    assert.deepEqual(agenda(view), [
      'questions/question: Почему лава красная?',
      'success/step_done: Шаг 1',
      'difficulty/hard: Шаг 2',
      'changed/find: Камень',
      'changed/difficulty: Отвлекался на задаче',
      'choice/way: Шаг 3',
    ]);
    const [child] = view.pupils;
    const shared = child?.points.filter((point) => point.shared).map(({ source }) => source);
    assert.deepEqual(shared, ['question', 'step_done', 'hard', 'find', 'way'], 'no note of grown-ups');
    assert.deepEqual(
      child?.owners.map(({ party, name }) => `${party} ${name}`),
      [
        'pupil Аня Лебедева',
        'tutor Мария Ивановна',
        'teacher Пётр Сергеевич',
        'teacher Роза Тимуровна',
        'specialist Ольга Львовна',
        'guardian Елена Лебедева',
      ],
    );
    assert.equal(JSON.stringify(view).includes('Дома трудно'), false, 'a restricted note is not even named');
    await hide();
    const { app, as } = scene;
    const again = await app.ok('GET /api/meetings/:meetingId', {
      token: as('tutor'),
      params: { meetingId: view.meetingId },
    });
    assert.equal(agenda(again)[0], 'success/step_done: Шаг 1');
    assert.equal(JSON.stringify(again).includes('лава'), false);
  });

  test('before the family nothing that only the tutor reads is shared, in a group nothing of one child', async () => {
    const scene = await open();
    await fillStory(scene);
    const sharedOf = (view: MeetingView) =>
      view.pupils[0]?.points.filter((point) => point.shared).map(({ source }) => source);
    assert.deepEqual(sharedOf(await prepare(scene, { kind: 'family_meeting' })), [
      'step_done',
      'find',
      'way',
    ]);
    const { school, otherPupilId, people, pupilId } = scene;
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    const group = await prepare(scene, { pupilIds: [otherPupilId, pupilId] });
    assert.deepEqual(
      group.pupils.map(({ name }) => name),
      ['Аня Лебедева', 'Борис Ёлкин'],
    );
    assert.deepEqual(sharedOf(group), []);
  });

  test('two who prepare get one meeting; a press again gets none; it moves to the day unless begun', async () => {
    const scene = await open();
    const { app, school, pupilId, people } = scene;
    await school.tie({ pupilId, person: people.specialist, kind: 'tutor' });
    const meetings = await app.atOnce([() => prepare(scene), () => prepare(scene, { by: 'specialist' })]);
    assert.equal(new Set(meetings.map(({ meetingId }) => meetingId)).size, 1);
    const [first] = meetings as [MeetingView];
    const moved = await prepare(scene, { heldOn: '2026-09-16' });
    assert.deepEqual([moved.meetingId, moved.heldOn], [first.meetingId, '2026-09-16']);
    const begun = await app.ok(save, {
      token: scene.as('tutor'),
      params: { meetingId: first.meetingId },
      body: { ...editOf(moved), started: true },
    });
    assert.equal(begun.startedAt, app.now());
    assert.equal((await prepare(scene, { heldOn: '2026-09-18' })).heldOn, '2026-09-16');
    assert.notEqual((await prepare(scene, { kind: 'talk' })).meetingId, first.meetingId);
    assert.equal((await scene.audit('meeting.prepared')).length, 2);
  });

  test('points are taken off, added and put in order; the words of others stay their own', async () => {
    const scene = await open();
    await fillStory(scene);
    const { app, as } = scene;
    const view = await prepare(scene);
    const points = editOf(view).pupils[0]?.points ?? [];
    const own = { key: 'own:point-0001', off: false, done: true, text: 'Поход в музей', shared: true };
    const [question, ...rest] = points as [(typeof points)[number]];
    const changed = await edit(scene, view, {
      points: [own, ...rest, { ...question, off: true, text: 'Подмена', shared: true }],
    });
    assert.deepEqual(changed.pupils[0]?.points.at(0), {
      key: 'own:point-0001',
      section: 'own',
      source: 'own',
      text: 'Поход в музей',
      more: [],
      at: null,
      shared: true,
      off: false,
      done: true,
    });
    const last = changed.pupils[0]?.points.at(-1);
    assert.deepEqual([last?.text, last?.off], ['Почему лава красная?', true]);
    assert.deepEqual(await edit(scene, changed, {}), changed, 'saving what is there changes nothing');
    await app.refused(save, {
      token: as('tutor'),
      params: { meetingId: view.meetingId },
      body: editOf(view, { words: 'Моё' }),
      code: 'REVISION_CONFLICT',
    });
    for (const body of [
      editOf(changed, { words: 'я'.repeat(100_000) }),
      editOf(changed, {
        agreements: [1, 2, 3, 4].map((id) => agreement({ agreementId: `agreement-${id}` })),
      }),
    ])
      await app.refused(save, {
        token: as('tutor'),
        params: { meetingId: view.meetingId },
        body,
        code: 'BAD_INPUT',
      });
    assert.equal((await scene.audit('meeting.edited')).length, 1, 'one stretch of typing, one entry');
  });

  test('the end makes notes, a step that is agreed at once, and a duty with a day; all of it once', async () => {
    const scene = await open();
    const { app, as, pupilId, people } = scene;
    const { routeId } = await scene.agreedRoute();
    const duty = agreement({
      agreementId: 'agreement-0002',
      text: 'Спросить в библиотеке о лекции',
      owner: 'teacher',
      ownerId: people.teacher.personId,
      asStep: false,
    });
    const typed = await edit(scene, await prepare(scene), {
      topic: 'Вулканы',
      guests: 'бабушка',
      people: [people.teacher.personId],
      agreements: [agreement(), duty, agreement({ agreementId: 'agreement-0003', text: '' })],
      adultWords: 'Просит паузы',
    });
    const ended = await end(scene, typed, { adultText: 'Просит паузы сам.' });
    const [child] = ended.pupils;
    assert.deepEqual(
      child?.agreed.map(({ text, owner, dueOn, outcome, step: made }) => [
        text,
        owner.name,
        dueOn,
        outcome,
        made?.waiting ?? null,
      ]),
      [
        ['Найти две книги о вулканах', null, '2026-09-21', null, false],
        ['Спросить в библиотеке о лекции', 'Пётр Сергеевич', '2026-09-21', null, null],
      ],
    );
    assert.deepEqual(
      [child?.minutes, child?.adultMinutes],
      [
        { text: 'Говорили о вулканах.', visibility: 'pupil' },
        { text: 'Просит паузы сам.', visibility: 'team' },
      ],
    );
    const page = await app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId } });
    assert.deepEqual(
      page.route?.steps.map(({ title, state }) => [title, state]),
      [
        ['Шаг 1', 'now'],
        ['Найти две книги о вулканах', 'planned'],
        ['Шаг 2', 'planned'],
        ['Шаг 3', 'planned'],
      ],
    );
    assert.deepEqual(
      page.notes.map(({ text }) => text),
      ['Говорили о вулканах.'],
    );
    assert.deepEqual(await end(scene, typed), ended, 'ending twice is ending once');
    await app.refused(save, {
      token: as('tutor'),
      params: { meetingId: ended.meetingId },
      body: editOf(ended),
      code: 'ALREADY_DONE',
    });
    const made = child?.agreed.find(({ step: of }) => of !== null);
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token: as('tutor'),
      params: { routeId, stepId: made?.step?.stepId ?? '' },
      body: { state: 'changed' },
    });
    const next = await prepare(scene);
    assert.deepEqual(
      next.pupils[0]?.earlier.map(({ text, outcome }) => [text, outcome]).toSorted(),
      [
        ['Найти две книги о вулканах', 'otherwise'],
        ['Спросить в библиотеке о лекции', null],
      ],
      'what became of the step is what became of the agreement',
    );
    const kept = await app.ok('PUT /api/agreements/:agreementId/outcome', {
      token: as('tutor'),
      params: { agreementId: 'agreement-0002' },
      body: { outcome: 'kept' },
    });
    assert.equal(kept.outcome, 'kept');
    assert.equal((await scene.audit('agreement.reviewed')).length, 1);
  });

  test('a step waits where the plan has changes that nobody has agreed to, and without a route it is a duty', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const plain = await edit(scene, await prepare(scene), { agreements: [agreement()] });
    assert.equal((await end(scene, plain)).pupils[0]?.agreed[0]?.step, null);
    const { routeId, revision } = await scene.agreedRoute();
    await app.ok('PUT /api/routes/:routeId', {
      token: as('tutor'),
      params: { routeId },
      body: { revision, plan: plan({ title: 'Ещё не обсудили' }) },
    });
    const typed = await edit(scene, await prepare(scene), {
      agreements: [agreement({ agreementId: 'agreement-0009' })],
    });
    assert.equal((await end(scene, typed)).pupils[0]?.agreed[0]?.step?.waiting, true);
    const page = await app.ok('GET /api/pupils/:pupilId/page', { token: as('self'), params: { pupilId } });
    assert.equal(page.route?.title, plan().title);
    assert.equal(page.route?.steps.length, 3);
    await app.refused(finish, {
      token: as('tutor'),
      params: { meetingId: (await prepare(scene, { kind: 'talk' })).meetingId },
      body: {
        revision: 9,
        minutesSpent: 5,
        pupils: [{ pupilId, text: 'я', seenBy: 'pupil', adultText: '' }],
      },
      code: 'REVISION_CONFLICT',
    });
    const undated = await edit(scene, await prepare(scene), {
      agreements: [agreement({ agreementId: 'agreement-0010', dueOn: null })],
    });
    await app.refused(finish, {
      token: as('tutor'),
      params: { meetingId: undated.meetingId },
      body: {
        revision: undated.revision,
        minutesSpent: 5,
        pupils: [{ pupilId, text: 'я', seenBy: 'pupil', adultText: '' }],
      },
      code: 'BAD_INPUT',
    });
    assert.equal((await prepare(scene)).endedAt, null, 'nothing is half ended');
  });

  test('who has taken a child over goes on with its meeting; who has handed it over finds it no more', async () => {
    const scene = await open();
    const { app, as, school, pupilId, otherPupilId, people } = scene;
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    const group = await prepare(scene, { pupilIds: [pupilId, otherPupilId] });
    const params = { meetingId: group.meetingId };
    await school.tie({ pupilId, person: people.specialist, kind: 'tutor' });
    await app.ok('POST /api/pupils/:pupilId/ties/:tieId/end', {
      token: as('tutor'),
      params: { pupilId, tieId: scene.tutorTieId },
      body: { reason: 'Передаю' },
    });
    const left = await app.ok('GET /api/meetings/:meetingId', { token: as('tutor'), params });
    assert.deepEqual(
      left.pupils.map(({ name }) => name),
      ['Борис Ёлкин'],
    );
    const taken = await app.ok('GET /api/meetings/:meetingId', { token: as('specialist'), params });
    assert.deepEqual(
      taken.pupils.map(({ name }) => name),
      ['Аня Лебедева'],
    );
    await app.refused(save, { token: as('tutor'), params, body: editOf(group), code: 'NOT_FOUND' });
    await app.refused('DELETE /api/meetings/:meetingId', { token: as('tutor'), params, code: 'NOT_FOUND' });
    const alone = await prepare(scene, { by: 'specialist', kind: 'talk' });
    await app.ok('DELETE /api/meetings/:meetingId', {
      token: as('specialist'),
      params: { meetingId: alone.meetingId },
    });
    assert.equal((await scene.audit('meeting.cancelled')).length, 1);
  });

  test('the contact log fills itself: form F6, a group once, a restricted talk without its words', async () => {
    const scene = await open();
    const { app, as, school, pupilId, otherPupilId, people } = scene;
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    const typed = await edit(scene, await prepare(scene, { pupilIds: [pupilId, otherPupilId] }), {
      topic: 'Вулканы',
      guests: 'бабушка',
    });
    const [one, other] = editOf(typed).pupils as [
      MeetingEdit['pupils'][number],
      MeetingEdit['pupils'][number],
    ];
    const agreed = await app.ok(save, {
      token: as('tutor'),
      params: { meetingId: typed.meetingId },
      body: { ...editOf(typed), pupils: [{ ...one, agreements: [agreement({ asStep: false })] }, other] },
    });
    await end(scene, agreed);
    const talk = { kind: 'talk', routeId: null, stepId: null } as const;
    for (const [visibility, text] of [
      ['named', 'Дома трудно'],
      ['team', 'Пять минут у окна'],
    ] as const)
      await app.ok('POST /api/pupils/:pupilId/notes', {
        token: as('specialist'),
        params: { pupilId },
        body: {
          ...talk,
          noteId: `note-${visibility}`,
          text,
          visibility,
          readers: visibility === 'named' ? [people.tutor.personId] : [],
        },
      });
    const months = { from: '2026-09', until: '2026-09' };
    const { contacts } = await app.ok('GET /api/contacts/:from/:until', {
      token: as('tutor'),
      params: months,
    });
    const meeting = {
      contactId: agreed.meetingId,
      day: '2026-09-14',
      minutes: 25,
      form: 'group',
      kind: 'tutorial',
      participants: ['Аня Лебедева', 'Борис Ёлкин', 'Мария Ивановна', 'бабушка'],
      topic: 'Вулканы',
      content: 'Говорили о вулканах.',
      agreements: ['Найти две книги о вулканах'],
    };
    const note = {
      day: '2026-09-14',
      minutes: null,
      form: 'individual',
      kind: 'note',
      topic: '',
      agreements: [],
    };
    const participants = ['Аня Лебедева', 'Ольга Львовна'];
    const byId = (list: readonly { contactId: string }[]) =>
      list.toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1));
    assert.deepEqual(
      byId(contacts),
      byId([
        meeting,
        { ...note, contactId: 'note-named', participants, content: null } as never,
        { ...note, contactId: 'note-team', participants, content: 'Пять минут у окна' } as never,
      ]),
    );
    const own = await app.ok('GET /api/pupils/:pupilId/contacts/:from/:until', {
      token: as('tutor'),
      params: { pupilId: otherPupilId, ...months },
    });
    assert.deepEqual(own.contacts, [
      { ...meeting, participants: ['Борис Ёлкин', 'Мария Ивановна', 'бабушка'], agreements: [] },
    ]);
    const empty = { from: '2026-10', until: '2027-01' };
    const later = await app.ok('GET /api/contacts/:from/:until', { token: as('tutor'), params: empty });
    assert.deepEqual(later.contacts, []);
    for (const params of [
      { from: '2026-10', until: '2026-09' },
      { from: '0001-01', until: '9999-12' },
      { from: '2026-13', until: '2026-09' },
    ])
      await app.refused('GET /api/contacts/:from/:until', { token: as('tutor'), params, code: 'BAD_INPUT' });
  });

  test('meetings stay for their school year and the next one', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const { schoolId } = scene.school;
    await end(scene, await edit(scene, await prepare(scene), { agreements: [agreement({ asStep: false })] }));
    const left = async (): Promise<number[]> => {
      const { meetings, agreements } = await app.ok('GET /api/pupils/:pupilId/meetings', {
        token: as('tutor'),
        params: { pupilId },
      });
      return [meetings.length, agreements.length];
    };
    await purgeMeetings(app.db, { schoolId, now: Date.UTC(2028, 7, 31) });
    assert.deepEqual(await left(), [1, 1]);
    await purgeMeetings(app.db, { schoolId, now: Date.UTC(2028, 8, 1) });
    assert.deepEqual(await left(), [0, 0]);
  });
});
