import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlongKind } from '../../../lti-server/contract/new-year.ts';
import type { ProfileContent } from '../../../lti-server/contract/profile.ts';
import { undoFor } from '../../../lti-server/contract/undo-time.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { prepare } from '../meetings/meeting-scene.ts';

const nearlyAYear = 360 * day;
const request = { kind: 'request', voice: 'pupil', state: 'heard', routeId: null, answer: '' } as const;
const difficulty = {
  kind: 'difficulty',
  tag: 'hard_to_start',
  seen: 'Долго держит ручку',
  helps: 'Первый шаг вместе',
  tries: '',
  who: '',
  until: null,
  helped: '',
} as const;

onEveryEngine('a new school year', (open) => {
  test('at the beginning of a year the tutor is asked once what goes along; the rest can be taken to the card again', async () => {
    const scene = await open();
    const { app, pupilId, school, people, courseId } = scene;
    const enter = (person = people.tutor) =>
      school.enter({ person, courseId, role: 'assistant', at: app.now() });
    const params = { pupilId };
    const put = async (content: ProfileContent) =>
      app.ok('POST /api/pupils/:pupilId/profile', {
        token: await enter(),
        params,
        body: { itemId: app.random.id(), content },
      });
    const first = await put({ kind: 'strength', text: 'Слушает до конца' });
    await put({ kind: 'interest', text: 'Маяки', since: null, depth: 'curious' });
    await put({ ...request, words: 'Хочу дружить' });
    await put({ ...request, words: 'Где спортзал?', state: 'answered', answer: 'Показали' });
    const strengthId = first.items[0]?.itemId ?? null;
    await put({ ...difficulty, strengthId });
    const { meetingId } = await prepare(scene);
    await app.db
      .insertInto('agreement')
      .values({
        school_id: school.schoolId,
        agreement_id: 'agreement-year',
        meeting_id: meetingId,
        pupil_id: pupilId,
        text: 'Приносить книгу',
        owner_party: 'tutor',
        owner_id: people.tutor.personId,
        agreed_on: '2026-09-14',
        due_on: '2026-09-21',
        route_id: null,
        step_id: null,
        outcome: null,
        outcome_at: null,
        outcome_by: null,
        about: null,
      })
      .execute();
    const duties = async () => app.ok('GET /api/duties', { token: await enter() });
    const card = async (person = people.tutor) =>
      app.ok('GET /api/pupils/:pupilId/profile', { token: await enter(person), params });
    const wordsOf = (items: readonly { content: ProfileContent }[] = []) =>
      items
        .map(({ content }) => ('words' in content ? content.words : 'text' in content ? content.text : '—'))
        .toSorted();
    const outcome = async () =>
      (
        await app.db
          .selectFrom('agreement')
          .where('school_id', '=', school.schoolId)
          .where('agreement_id', '=', 'agreement-year')
          .select('outcome')
          .executeTakeFirstOrThrow()
      ).outcome;
    assert.equal((await duties()).newYear, undefined, 'the year in which it was written has not ended');
    app.pass(nearlyAYear);
    try {
      const asked = (await duties()).newYear;
      const kinds = ['strength', 'interest', 'request', 'agreement', 'difficulty'];
      assert.deepEqual([asked?.year, asked?.children], [2027, [{ pupilId, name: 'Аня Лебедева', kinds }]]);
      const body = {
        turnId: 'turn-2027-first',
        pupilIds: [pupilId],
        cleanSlate: true,
        takes: ['request', 'difficulty'] as AlongKind[],
      };
      const begin = async (change: Partial<typeof body> = {}) =>
        (await app.ok('POST /api/new-years', { token: await enter(), body: { ...body, ...change } })).newYear;
      const done = await begin();
      assert.deepEqual(done?.children, []);
      assert.deepEqual(
        done?.done.map(({ names }) => names),
        [['Аня Лебедева']],
      );
      assert.equal(
        (await begin({ turnId: 'turn-2027-again', cleanSlate: false }))?.done.length,
        1,
        'once a year',
      );
      const kept = await card();
      assert.deepEqual(
        wordsOf(kept.items),
        ['Слушает до конца', 'Хочу дружить', '—'].toSorted(),
        'a strength that is leaned on',
      );
      assert.deepEqual(wordsOf(kept.earlier), ['Где спортзал?', 'Маяки']);
      assert.deepEqual((await card(people.teacher)).earlier, []);
      assert.equal(await outcome(), 'not_now');
      const timeline = async (older: boolean) =>
        app.ok('POST /api/pupils/:pupilId/timeline', {
          token: await enter(),
          params,
          body: { words: '', kinds: [], from: null, until: null, after: null, older },
        });
      const folded = await timeline(false);
      assert.deepEqual([folded.since, folded.entries.length], [Date.UTC(2027, 8, 1), 0]);
      assert.ok((await timeline(true)).entries.some(({ text }) => text?.includes('Маяки')));
      const item = kept.earlier?.find(({ content }) => content.kind === 'interest');
      assert.ok(item);
      const again = await app.ok('PUT /api/profile-items/:itemId', {
        token: await enter(),
        params: { itemId: item.itemId },
        body: { revision: item.revision, content: item.content, removed: false },
      });
      assert.ok(wordsOf(again.items).includes('Маяки'), 'what is touched stands on the card again');
      const undo = async (person = people.tutor) => ({
        token: await enter(person),
        params: { turnId: body.turnId },
      });
      await app.refused('POST /api/new-years/:turnId/undo', {
        ...(await undo(people.teacher)),
        code: 'NOT_FOUND',
      });
      const { newYear } = await app.ok('POST /api/new-years/:turnId/undo', await undo());
      assert.deepEqual(
        newYear?.children.map((child) => child.pupilId),
        [pupilId],
        'it is asked again',
      );
      assert.deepEqual((await card()).earlier, []);
      assert.deepEqual([await outcome(), (await timeline(false)).since], [null, Date.UTC(2026, 8, 1)]);
      await begin({ turnId: 'turn-2027-third', cleanSlate: false });
      assert.deepEqual([(await card()).earlier, await outcome()], [[], null], 'all stays as it was');
      app.pass(undoFor);
      assert.equal((await duties()).newYear, undefined);
      await app.refused('POST /api/new-years/:turnId/undo', {
        token: await enter(),
        params: { turnId: 'turn-2027-third' },
        code: 'NOT_FOUND',
      });
      app.pass(-undoFor);
    } finally {
      // The other cases live in the same school.
      app.pass(-nearlyAYear);
    }
  });
});
