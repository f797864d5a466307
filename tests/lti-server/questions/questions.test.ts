import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuestionAdding, QuestionAsking } from '../../../lti-server/contract/questions.ts';
import { openQuestionStates } from '../../../lti-server/contract/questions.ts';
import { purgeQuestionVoices } from '../../../lti-server/questions/purge.ts';
import { selectQuestions } from '../../../lti-server/questions/table.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const ask = 'POST /api/pupils/:pupilId/questions';
const keep = 'PUT /api/questions/:questionId';
const add = 'POST /api/questions/:questionId/entries';

const asking = (change: Partial<QuestionAsking> = {}): QuestionAsking => ({
  questionId: 'question-0001',
  words: 'Почему море солёное?',
  sign: null,
  fileId: null,
  readers: [],
  ...change,
});

const adding = (change: Partial<QuestionAdding> = {}): QuestionAdding => ({
  entryId: 'entry-0001',
  kind: 'way',
  way: 'ask',
  words: '',
  fileId: null,
  ...change,
});

const askIt = ({ app, as, pupilId }: Scene, change: Partial<QuestionAsking> = {}) =>
  app.ok(ask, { token: as('self'), params: { pupilId }, body: asking(change) });

const jarOf = async ({ app, as, pupilId }: Scene, kind: Parameters<Scene['as']>[0]) =>
  app.ok('GET /api/pupils/:pupilId/questions', { token: as(kind), params: { pupilId } });

onEveryEngine('the question jar', (open) => {
  test('a question is asked once, however often it is sent, and is recorded without its words', async () => {
    const scene = await open();
    const { app, as, pupilId, otherPupilId, people } = scene;
    const send = () => askIt(scene, { words: '  Почему море солёное?\n', sign: 'why' });
    const [one, other] = await app.atOnce([send, send]);
    assert.deepEqual(one, other);
    assert.deepEqual(one, {
      questionId: 'question-0001',
      words: 'Почему море солёное?',
      sign: 'why',
      file: null,
      state: 'in_jar',
      hidden: false,
      readers: [],
      askedAt: app.now(),
      changedAt: app.now(),
      entries: [],
      abilities: { keep: true, add: true },
    });
    assert.deepEqual(await scene.audit('question.asked'), [
      { person_id: people.self.personId, pupil_id: pupilId, subject_id: 'question-0001', reason: null },
    ]);
    // Somebody else's id is as good as none.
    await app.refused(ask, {
      token: as('otherPupil'),
      params: { pupilId: otherPupilId },
      body: asking(),
      code: 'NOT_FOUND',
    });
  });

  test('a sign alone is a question; nothing at all is none', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    assert.equal((await askIt(scene, { words: '', sign: 'what_if' })).sign, 'what_if');
    const refused = async (body: QuestionAsking) =>
      (await app.refused(ask, { token: as('self'), params: { pupilId }, body, code: 'BAD_INPUT' })).fields;
    assert.equal((await refused(asking({ questionId: 'question-0002', words: ' \n' })))?.[0]?.path, 'words');
    assert.equal((await refused(asking({ words: 'а'.repeat(2001) })))?.[0]?.path, 'words');
    assert.equal(
      (await refused(asking({ fileId: 'file-of-nobody', questionId: 'question-0003' })))?.[0]?.path,
      'fileId',
    );
  });

  test('the tutor reads it; others only when the child lets them in; hidden, only the child', async () => {
    const scene = await open();
    const { app, as, people, pupilId } = scene;
    const readers = async () => {
      const found: string[] = [];
      for (const kind of ['self', 'tutor', 'teacher', 'specialist', 'guardian'] as const) {
        if ((await jarOf(scene, kind)).questions.length > 0) found.push(kind);
      }
      return found;
    };
    await askIt(scene);
    assert.deepEqual(await readers(), ['self', 'tutor']);
    const params = { questionId: 'question-0001' };
    const decide = (body: { hidden: boolean; readers: string[] }) =>
      app.ok(keep, { token: as('self'), params, body: { state: 'in_jar', ...body } });
    const kept = await decide({
      hidden: false,
      readers: [people.guardian.personId, people.guardian.personId],
    });
    assert.deepEqual(kept.readers, [people.guardian]);
    assert.deepEqual(await readers(), ['self', 'tutor', 'guardian']);
    await decide({ hidden: true, readers: [people.guardian.personId] });
    assert.deepEqual(await readers(), ['self']);
    await app.refused(add, { token: as('tutor'), params, body: adding(), code: 'NOT_FOUND' });
    await decide({ hidden: false, readers: [] });
    assert.deepEqual(await readers(), ['self', 'tutor']);
    const fields = await app.refused(keep, {
      token: as('self'),
      params,
      body: { state: 'in_jar', hidden: false, readers: [people.courseStaff.personId] },
      code: 'BAD_INPUT',
    });
    assert.deepEqual(fields.fields, [{ path: 'readers', problem: 'not_tied' }]);
    assert.equal((await jarOf(scene, 'tutor')).questions[0]?.abilities.keep, false);
    const { tutors, candidates, mayAsk } = await jarOf(scene, 'self');
    assert.deepEqual([tutors, mayAsk], [[people.tutor], true]);
    assert.deepEqual(candidates, [people.guardian, people.specialist, people.teacher]);
    assert.deepEqual((await jarOf(scene, 'tutor')).candidates, []);
    assert.equal((await jarOf(scene, 'tutor')).pupilId, pupilId);
  });

  test('ways are tried and an answer is found; what grown-ups add stands beside and moves nothing', async () => {
    const scene = await open();
    const { app, as, people } = scene;
    await askIt(scene);
    const params = { questionId: 'question-0001' };
    const beside = await app.ok(add, {
      token: as('tutor'),
      params,
      body: adding({ way: 'read', words: 'Есть книга про океан' }),
    });
    assert.equal(beside.state, 'in_jar');
    app.pass(1000);
    const send = () =>
      app.ok(add, { token: as('self'), params, body: adding({ entryId: 'entry-0002', way: 'try' }) });
    const [own] = await app.atOnce([send, send]);
    assert.equal(own?.state, 'searching');
    app.pass(1000);
    const tried = await app.ok('PUT /api/questions/:questionId/entries/:entryId', {
      token: as('self'),
      params: { ...params, entryId: 'entry-0001' },
      body: { tried: true },
    });
    assert.deepEqual(
      tried.entries.map(({ author, byPupil, triedAt, way, abilities }) => ({
        author: author.name,
        byPupil,
        triedAt,
        way,
        takeBack: abilities.takeBack,
      })),
      [
        { author: people.tutor.name, byPupil: false, triedAt: app.now(), way: 'read', takeBack: false },
        { author: people.self.name, byPupil: true, triedAt: null, way: 'try', takeBack: true },
      ],
    );
    const found = await app.ok(add, {
      token: as('self'),
      params,
      body: adding({ entryId: 'entry-0003', kind: 'answer', way: null, words: 'Соль приносят реки.' }),
    });
    assert.equal(found.state, 'found');
    assert.equal((await scene.audit('question.added_to')).length, 3);
    // Nobody takes back, or takes the id of, what somebody else has said.
    const taking = 'DELETE /api/questions/:questionId/entries/:entryId';
    await app.refused(taking, {
      token: as('tutor'),
      params: { ...params, entryId: 'entry-0003' },
      code: 'NOT_FOUND',
    });
    await app.refused(add, {
      token: as('tutor'),
      params,
      body: adding({ entryId: 'entry-0003' }),
      code: 'NOT_FOUND',
    });
    const left = await app.ok(taking, { token: as('self'), params: { ...params, entryId: 'entry-0003' } });
    assert.deepEqual(
      left.entries.map(({ entryId }) => entryId),
      ['entry-0001', 'entry-0002'],
    );
  });

  test('a way has its kind and an answer its words', async () => {
    const scene = await open();
    const { app, as } = scene;
    await askIt(scene);
    const refused = async (change: Partial<QuestionAdding>) =>
      (
        await app.refused(add, {
          token: as('self'),
          params: { questionId: 'question-0001' },
          body: adding(change),
          code: 'BAD_INPUT',
        })
      ).fields?.[0]?.path;
    assert.equal(await refused({ way: null }), 'way');
    assert.equal(await refused({ kind: 'answer', way: null }), 'words');
    assert.equal(await refused({ kind: 'answer', way: 'ask', words: 'Да' }), 'way');
  });

  test('the open ones are what a meeting begins with; taken out, nothing is left', async () => {
    const scene = await open();
    const { app, as, school, pupilId } = scene;
    await askIt(scene);
    await askIt(scene, { questionId: 'question-0002', words: 'Куда уходит снег?' });
    const params = { questionId: 'question-0002' };
    await app.ok(keep, { token: as('self'), params, body: { state: 'let_go', hidden: false, readers: [] } });
    const openOnes = await selectQuestions(app.db, {
      schoolId: school.schoolId,
      pupilId,
      states: openQuestionStates,
    });
    assert.deepEqual(
      openOnes.map((row) => row.question_id),
      ['question-0001'],
    );
    assert.equal((await jarOf(scene, 'self')).questions.length, 2);
    await app.ok(add, { token: as('tutor'), params, body: adding() });
    await app.ok('DELETE /api/questions/:questionId', { token: as('self'), params });
    assert.equal((await jarOf(scene, 'self')).questions.length, 1);
    await app.refused('DELETE /api/questions/:questionId', { token: as('self'), params, code: 'NOT_FOUND' });
  });

  test('a recording is seen by whom the child lets in, and goes after 90 days; the question stays', async () => {
    const scene = await open();
    const { app, as, people, pupilId, school } = scene;
    const { schoolId } = school;
    const hash = app.random.secret();
    const fileId = 'voice-0001';
    await app.db
      .insertInto('file_body')
      .values({ school_id: schoolId, hash, pupil_id: pupilId, body: 'AAAA', stored_at: app.now() })
      .execute();
    await app.db
      .insertInto('stored_file')
      .values({
        school_id: schoolId,
        file_id: fileId,
        pupil_id: pupilId,
        hash,
        kind: 'voice',
        media_type: 'audio/wav',
        bytes: 3,
        seen_by: 'nobody',
        uploaded_by: people.self.personId,
        created_at: app.now(),
        used_at: null,
      })
      .execute();
    const audience = async () =>
      (
        await app.db
          .selectFrom('stored_file')
          .where('school_id', '=', schoolId)
          .select('seen_by')
          .executeTakeFirstOrThrow()
      ).seen_by;
    const asked = await askIt(scene, { words: '', fileId });
    assert.deepEqual(asked.file, { fileId, kind: 'voice' });
    assert.equal(await audience(), 'tutor');
    const decide = (change: { hidden: boolean; readers: string[] }) =>
      app.ok(keep, {
        token: as('self'),
        params: { questionId: 'question-0001' },
        body: { state: 'in_jar', ...change },
      });
    await decide({ hidden: false, readers: [people.guardian.personId] });
    assert.equal(await audience(), 'family');
    await decide({ hidden: true, readers: [people.guardian.personId] });
    assert.equal(await audience(), 'nobody');
    await purgeQuestionVoices(app.db, { schoolId, now: app.now() + 89 * day });
    assert.equal(await audience(), 'nobody');
    await purgeQuestionVoices(app.db, { schoolId, now: app.now() + 91 * day });
    const [left] = (await jarOf(scene, 'self')).questions;
    assert.equal(left?.file, null);
  });
});
