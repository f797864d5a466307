import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purgeColleagueWords } from '../../../lti-server/colleagues/purge.ts';
import type { TimelineEntry } from '../../../lti-server/contract/timeline.ts';
import { fillSearchTexts } from '../../../lti-server/storage/fill-search-texts.ts';
import { day } from '../../support/app.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { stepId } from '../../support/plans.ts';
import { answerRecommendation, ask, lessons, recommend, tap } from '../colleagues/colleague-words.ts';
import { end, prepare } from '../meetings/meeting-scene.ts';
import { everything, history, search, withManyPupils } from './timeline-scene.ts';

const detailsOf = (entries: readonly TimelineEntry[]): string[] =>
  entries.map(({ detail }) => detail).toSorted();

/** What colleagues said that somebody reads, in the history and by the search: both must tell the same. */
async function heard(scene: Scene, as: KindOfPerson, words = 'парус'): Promise<string[]> {
  const { entries } = await history(scene, { kinds: ['colleague'] }, as);
  const byWords = (await history(scene, { words }, as)).entries;
  assert.deepEqual(detailsOf(byWords), detailsOf(entries));
  const { found } = await search(scene, words, as);
  assert.deepEqual(detailsOf(found.map(({ entry }) => entry)), detailsOf(entries));
  return detailsOf(entries);
}

/** A tap, a request with its answer, a recommendation that waits: all of them speak of sails. */
async function speak(scene: Scene): Promise<{ recommendationId: string; requestId: string }> {
  const { routeId } = await scene.agreedRoute(lessons);
  const of = { routeId, subjectId: stepId('1'), feedbackId: scene.app.random.id() };
  await tap(scene, { ...of, by: 'teacher', outcome: 'partly', line: 'Парус клеил со мной' });
  const { requestId } = await ask(scene, 'teacher', { hopes: 'Дойти до паруса' });
  const { recommendationId } = await recommend(scene, { how: 'Рисовать парус мелом' });
  return { recommendationId, requestId };
}

const answer = ({ app, as }: Scene, requestId: string, words: string) =>
  app.ok('POST /api/colleague-requests/:requestId/answer', {
    token: as('tutor'),
    params: { requestId },
    body: { answer: words },
  });

onEveryEngine('the words of colleagues in the history and the search', (open) => {
  test('are told to those who read them among the child’s colleagues, and to nobody else', async () => {
    const scene = await withManyPupils(await open());
    const { recommendationId, requestId } = await speak(scene);
    assert.deepEqual(await heard(scene, 'tutor'), ['partly', 'recommendation', 'request']);
    assert.deepEqual(await heard(scene, 'teacher'), ['partly', 'request']);
    assert.deepEqual(await heard(scene, 'specialist'), ['partly', 'recommendation']);
    for (const stranger of ['courseStaff', 'staffOfOtherSchool', 'formerTutor'] as const)
      assert.deepEqual((await search(scene, 'парус', stranger)).found, []);
    await answer(scene, requestId, 'Зайду в среду посмотреть на регату');
    await answerRecommendation(scene, recommendationId, { taken: true, reply: 'Пробуем' });
    assert.deepEqual(await heard(scene, 'teacher'), ['partly', 'recommendation_taken', 'request_answered']);
    const [asked] = (await search(scene, 'регата', 'teacher')).found;
    assert.deepEqual(asked?.entry.answer, {
      text: 'Зайду в среду посмотреть на регату',
      by: 'Мария Ивановна',
    });
    assert.deepEqual([asked?.entry.hits, asked?.entry.by], [['регату'], 'Пётр Сергеевич']);
    assert.deepEqual((await search(scene, 'регата', 'specialist')).found, []);
  });

  test('are found no more when they are taken back or erased; a school finds what was said before', async () => {
    const scene = await open();
    const { app, as, school, pupilId } = scene;
    const { recommendationId } = await speak(scene);
    await app.ok('DELETE /api/recommendations/:recommendationId', {
      token: as('specialist'),
      params: { recommendationId },
    });
    assert.deepEqual(await heard(scene, 'tutor'), ['partly', 'request']);
    await app.db.deleteFrom('search_text').where('school_id', '=', school.schoolId).execute();
    await app.db.transaction().execute((tx) => fillSearchTexts(tx));
    assert.deepEqual(await heard(scene, 'tutor'), ['partly', 'request']);
    await purgeColleagueWords(app.db, { schoolId: school.schoolId, now: app.now() + 800 * day });
    assert.deepEqual(await heard(scene, 'tutor'), []);
    const left = await app.db
      .selectFrom('search_text')
      .where('school_id', '=', school.schoolId)
      .where('pupil_id', '=', pupilId)
      .where('source', '!=', 'note')
      .select('source')
      .execute();
    assert.deepEqual(left, []);
  });

  test('minutes, requests and topic gaps are found as well', async () => {
    const scene = await withManyPupils(await open());
    const { app, as, pupilId } = scene;
    await end(scene, await prepare(scene), { text: 'Говорили о якорях.', adultText: 'Якорь — образ опоры.' });
    const request = { voice: 'pupil', state: 'heard', routeId: null, answer: '' } as const;
    const gap = { evidence: '', plan: '', until: null, checkedOn: null, result: '' } as const;
    for (const content of [
      { kind: 'request', words: 'Хочу сделать якорь', ...request },
      { kind: 'gap', subject: 'Труд', topic: 'Якорь', ...gap },
    ] as const)
      await app.ok('POST /api/pupils/:pupilId/profile', {
        token: as('tutor'),
        params: { pupilId },
        body: { itemId: app.random.id(), content },
      });
    const kinds = ['gap', 'request', 'talk', 'talk'];
    assert.deepEqual(detailsOf((await history(scene, { words: 'якоря' })).entries), kinds);
    const { found } = await search(scene, 'якоря');
    assert.deepEqual(detailsOf(found.map(({ entry }) => entry)), kinds);
  });

  test('of old years are told only on purpose, in the search too, and that is recorded', async () => {
    const scene = await open();
    const { app, school, courseId, people } = scene;
    await speak(scene);
    app.pass(736 * day);
    try {
      const role = 'assistant' as const;
      const token = await school.enter({ person: people.tutor, courseId, role, at: app.now() });
      const look = (older: boolean, words: string) =>
        app.ok('POST /api/search', { token, body: { words, older, below: null } });
      const hidden = await look(false, 'парус');
      assert.deepEqual([hidden.found, hidden.hasOlder], [[], true]);
      assert.equal((await look(false, 'телескоп')).hasOlder, false);
      assert.equal((await scene.audit('search.older_opened')).length, 0);
      const shown = await look(true, 'парус');
      assert.deepEqual([shown.found.length, shown.hasOlder], [3, false]);
      assert.equal((await scene.audit('search.older_opened')).length, 1);
      const { entries, hasOlder } = await app.ok('POST /api/pupils/:pupilId/timeline', {
        token,
        params: { pupilId: scene.pupilId },
        body: { ...everything, kinds: ['colleague'] },
      });
      assert.deepEqual([entries, hasOlder], [[], true]);
    } finally {
      app.pass(-736 * day);
    }
  });
});
