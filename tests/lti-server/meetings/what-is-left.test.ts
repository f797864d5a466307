// Long because one scene is led from the agenda to what it leaves on the card, in the log and in the attention.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingEdit } from '../../../lti-server/contract/meetings.ts';
import { purgeMeetings } from '../../../lti-server/meetings/purge.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { plan } from '../../support/plans.ts';
import { agenda, agreement, edit, editOf, end, finish, prepare, save } from './meeting-scene.ts';

onEveryEngine('what meetings leave behind', (open) => {
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

  test('requests and topic gaps come to the agenda, and what is agreed leads them on', async () => {
    const scene = await open();
    const { app, as, pupilId, otherPupilId, school, people } = scene;
    const token = as('tutor');
    const { routeId } = await scene.agreedRoute();
    const request = (words: string, voice: 'pupil' | 'guardian') =>
      ({ kind: 'request', words, voice, state: 'heard', routeId: null, answer: '' }) as const;
    const gap = {
      kind: 'gap',
      subject: 'Математика',
      topic: 'Дроби',
      evidence: 'Путает знаменатель',
    } as const;
    for (const [itemId, content] of [
      ['item-child', request('Хочу читать карту', 'pupil')],
      ['item-family', request('Чтобы не ленился', 'guardian')],
      ['item-asked', request('Где лучше сидеть', 'guardian')],
      ['item-gap', { ...gap, plan: '', until: null, checkedOn: null, result: '' }],
    ] as const)
      await app.ok('POST /api/pupils/:pupilId/profile', {
        token,
        params: { pupilId },
        body: { itemId, content },
      });
    const sharedOf = (view: { pupils: { points: { key: string; shared: boolean }[] }[] }) =>
      view.pupils[0]?.points.filter(({ shared }) => shared).map(({ key }) => key);
    const view = await prepare(scene);
    assert.deepEqual(agenda(view).toSorted(), [
      'gaps/gap: Дроби',
      'requests/request: Где лучше сидеть',
      'requests/request: Хочу читать карту',
      'requests/request: Чтобы не ленился',
    ]);
    assert.deepEqual(sharedOf(view), ['request:item-child'], 'no grown-up’s request, no gap');
    assert.deepEqual(sharedOf(await prepare(scene, { kind: 'family_meeting' })), []);
    await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
    assert.deepEqual(sharedOf(await prepare(scene, { pupilIds: [pupilId, otherPupilId] })), []);
    await app.refused(save, {
      token,
      params: { meetingId: view.meetingId },
      body: editOf(view, { agreements: [agreement({ about: 'note:item-gap' })] }),
      code: 'BAD_INPUT',
    });
    const aside = { asStep: false };
    const typed = await edit(scene, view, {
      agreements: [
        agreement({ agreementId: 'agreement-0001', about: 'request:item-child' }),
        agreement({ ...aside, agreementId: 'agreement-0002', text: 'У окна', about: 'answer:item-asked' }),
        agreement({ ...aside, agreementId: 'agreement-0003', text: 'Пять примеров', about: 'gap:item-gap' }),
      ],
    });
    const ended = await end(scene, typed);
    assert.deepEqual(
      ended.pupils[0]?.agreed.map(({ about }) => about),
      [
        { kind: 'request', text: 'Хочу читать карту' },
        { kind: 'request', text: 'Где лучше сидеть' },
        { kind: 'gap', text: 'Дроби' },
      ],
    );
    const card = async (): Promise<Map<string, unknown>> => {
      const { items } = await app.ok('GET /api/pupils/:pupilId/profile', { token, params: { pupilId } });
      return new Map(items.map(({ itemId, content }) => [itemId, content]));
    };
    const led = await card();
    assert.deepEqual(led.get('item-child'), {
      ...request('Хочу читать карту', 'pupil'),
      state: 'in_route',
      routeId,
    });
    assert.deepEqual(led.get('item-asked'), {
      ...request('Где лучше сидеть', 'guardian'),
      state: 'answered',
      answer: 'У окна',
    });
    assert.deepEqual(led.get('item-family'), request('Чтобы не ленился', 'guardian'));
    const planned = { ...gap, plan: 'Пять примеров', until: '2026-09-21', checkedOn: null, result: '' };
    assert.deepEqual(led.get('item-gap'), planned);
    const say = (outcome: 'kept' | null) =>
      app.ok('PUT /api/agreements/:agreementId/outcome', {
        token,
        params: { agreementId: 'agreement-0003' },
        body: { outcome },
      });
    app.pass(60_000);
    await say('kept');
    assert.deepEqual((await card()).get('item-gap'), {
      ...planned,
      evidence: 'Путает знаменатель\nПять примеров',
      checkedOn: '2026-09-14',
    });
    const next = await prepare(scene, { kind: 'talk' });
    const more = next.pupils[0]?.points.find(({ source }) => source === 'gap')?.more;
    assert.deepEqual(more, ['Математика', 'checked'], 'news since the last meeting');
    await say(null);
    assert.deepEqual((await card()).get('item-gap'), planned, 'taken back, it is no evidence');
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
    const before = await edit(scene, await prepare(scene), {
      agreements: [agreement({ agreementId: 'agreement-0010', dueOn: '1999-12-31' })],
    });
    await app.refused(finish, {
      token: as('tutor'),
      params: { meetingId: before.meetingId },
      body: {
        revision: before.revision,
        minutesSpent: 5,
        pupils: [{ pupilId, text: 'я', seenBy: 'pupil', adultText: '' }],
      },
      code: 'BAD_INPUT',
    });
    assert.equal((await prepare(scene)).endedAt, null, 'nothing is half ended');
  });

  test('a grown-up’s agreement whose day has passed is a reason for attention, a child’s never is', async () => {
    const scene = await open();
    const { app, as } = scene;
    const rules = async (): Promise<string[]> => {
      const { children } = await app.ok('GET /api/overview', { token: as('tutor') });
      return (children[0]?.reasons ?? []).map(({ rule }) => rule).filter((rule) => rule === 'agreement');
    };
    const passed = { dueOn: '2026-09-12', asStep: false };
    const own = await edit(scene, await prepare(scene, { heldOn: '2026-09-10' }), {
      agreements: [agreement(passed)],
    });
    await end(scene, own);
    assert.deepEqual(await rules(), []);
    const duty = agreement({ ...passed, agreementId: 'agreement-0002', owner: 'guardian' });
    await end(
      scene,
      await edit(scene, await prepare(scene, { heldOn: '2026-09-10' }), { agreements: [duty] }),
    );
    assert.deepEqual(await rules(), ['agreement']);
    await app.ok('PUT /api/agreements/:agreementId/outcome', {
      token: as('tutor'),
      params: { agreementId: 'agreement-0002' },
      body: { outcome: 'not_now' },
    });
    assert.deepEqual(await rules(), []);
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
