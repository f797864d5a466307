import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  reflectionFormats,
  type ReflectionAnswer,
  type ReflectionWriting,
} from '../../../lti-server/contract/reflections.ts';
import { keptSince, purgeReflections } from '../../../lti-server/reflections/purge.ts';
import { nextFormats, nextSentence } from '../../../lti-server/reflections/rotation.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { stepId } from '../../support/plans.ts';

const write = 'POST /api/pupils/:pupilId/reflections';
const reply = 'POST /api/reflections/:reflectionId/replies';
const weather: ReflectionAnswer = { format: 'weather', weather: 'breeze' };

const writing = (change: Partial<ReflectionWriting> = {}): ReflectionWriting => ({
  reflectionId: 'reflection-01',
  routeId: null,
  stepId: null,
  answer: weather,
  words: '',
  fileId: null,
  ...change,
});

const writeIt = ({ app, as, pupilId }: Scene, change: Partial<ReflectionWriting> = {}) =>
  app.ok(write, { token: as('self'), params: { pupilId }, body: writing(change) });

const listOf = ({ app, as, pupilId }: Scene, kind: 'self' | 'tutor') =>
  app.ok('GET /api/pupils/:pupilId/reflections', { token: as(kind), params: { pupilId } });

test('formats take turns: what never was comes first, then what was longest ago', () => {
  assert.deepEqual(nextFormats([]), reflectionFormats);
  const [first] = nextFormats([weather, { format: 'cards', order: ['easy', 'hard', 'interesting'] }]);
  assert.equal(first, 'line');
  // A find is written when something went another way; it takes nobody's turn.
  const find: ReflectionAnswer = { format: 'find', happened: 'Упало', thought: '', tells: '' };
  const rounds = reflectionFormats.map((format) => ({ ...weather, format }) as unknown as ReflectionAnswer);
  assert.deepEqual(nextFormats([find, ...rounds]), reflectionFormats.toReversed());
  assert.equal(nextSentence([find]), 'helped');
  assert.equal(nextSentence([{ format: 'finish', start: 'helped', end: 'self' }]), 'hardest');
});

test('a school year and one more: what was written before goes on the first of September', () => {
  assert.equal(keptSince(Date.UTC(2027, 7, 31)), Date.UTC(2025, 8, 1));
  assert.equal(keptSince(Date.UTC(2027, 8, 1)), Date.UTC(2026, 8, 1));
});

onEveryEngine('looking back', (open) => {
  test('the child writes once, about a step as it is called now; the tutor reads it', async () => {
    const scene = await open();
    const { app, people, pupilId } = scene;
    const { routeId } = await scene.agreedRoute();
    const of = { routeId, stepId: stepId('1') };
    const send = () => writeIt(scene, { ...of, words: ' Было ветрено ' });
    const [one, other] = await app.atOnce([send, send]);
    assert.deepEqual(one, other);
    const { reflections, tutors, mayReflect } = await listOf(scene, 'tutor');
    assert.deepEqual(
      [reflections, tutors, mayReflect],
      [
        [
          {
            reflectionId: 'reflection-01',
            ...of,
            about: 'Шаг 1',
            answer: weather,
            words: 'Было ветрено',
            file: null,
            hidden: false,
            writtenAt: app.now(),
            replies: [],
            abilities: { keep: false, reply: true },
          },
        ],
        [people.tutor],
        false,
      ],
    );
    assert.deepEqual(await scene.audit('reflection.written'), [
      { person_id: people.self.personId, pupil_id: pupilId, subject_id: 'reflection-01', reason: null },
    ]);
    const list = await listOf(scene, 'self');
    assert.equal(list.formats.at(-1), 'weather');
    assert.equal(list.mayReflect, true);
  });

  test('every format goes there and back as it was answered', async () => {
    const scene = await open();
    const answers: ReflectionAnswer[] = [
      { format: 'line', ends: ['тихо', 'бурно'], before: 0, after: 6 },
      { format: 'cards', order: ['hard', 'easy', 'interesting'] },
      weather,
      { format: 'again', answer: 'later' },
      { format: 'finish', start: 'helped', end: 'pause' },
      { format: 'find', happened: 'Упало', thought: '', tells: 'Держать крепче' },
    ];
    for (const [place, answer] of answers.entries()) {
      await writeIt(scene, { reflectionId: `reflection-1${place}`, answer });
      scene.app.pass(1000);
    }
    const { reflections } = await listOf(scene, 'tutor');
    assert.deepEqual(
      reflections.map(({ answer }) => answer),
      answers.toReversed(),
    );
  });

  test('what says nothing, belongs to no step of the child, or is nobody’s file is refused', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const { routeId } = await scene.agreedRoute();
    const refused = async (change: Partial<ReflectionWriting>) =>
      (
        await app.refused(write, {
          token: as('self'),
          params: { pupilId },
          body: writing(change),
          code: 'BAD_INPUT',
        })
      ).fields?.[0];
    assert.equal((await refused({ answer: { format: 'voice' } }))?.path, 'answer');
    assert.equal(
      (await refused({ answer: { format: 'finish', start: 'proud', end: null } }))?.path,
      'answer',
    );
    const nothing = { format: 'find', happened: ' ', thought: '', tells: '' } as const;
    assert.equal((await refused({ answer: nothing }))?.path, 'answer');
    assert.equal((await refused({ stepId: stepId('1') }))?.path, 'stepId');
    assert.deepEqual(await refused({ routeId, stepId: stepId('404') }), {
      path: 'stepId',
      problem: 'not_of_this_route',
    });
    assert.equal((await refused({ routeId: app.random.id(), stepId: stepId('1') }))?.path, 'stepId');
    assert.equal((await refused({ answer: { format: 'draw' }, fileId: 'file-of-nobody' }))?.path, 'fileId');
    const { body } = await app.call(write, {
      token: as('self'),
      params: { pupilId },
      body: writing({ answer: { format: 'cards', order: ['easy', 'easy', 'hard'] } }),
    });
    assert.equal(body['code'], 'BAD_INPUT');
    assert.deepEqual((await listOf(scene, 'self')).reflections, []);
  });

  test('a promised answer comes once, by name, and cannot be put into another’s mouth', async () => {
    const scene = await open();
    const { app, as, people, school, pupilId } = scene;
    await writeIt(scene);
    const params = { reflectionId: 'reflection-01' };
    const body = { replyId: 'reply-0001', words: 'Вижу, было непросто.' };
    const send = () => app.ok(reply, { token: as('tutor'), params, body });
    const [one, other] = await app.atOnce([send, send]);
    assert.deepEqual(one, other);
    assert.equal((await scene.audit('reflection.answered')).length, 1);
    const [seen] = (await listOf(scene, 'self')).reflections;
    assert.deepEqual(seen?.replies, [
      { replyId: 'reply-0001', author: people.tutor, words: 'Вижу, было непросто.', repliedAt: app.now() },
    ]);
    await school.tie({ pupilId, person: people.courseStaff, kind: 'tutor' });
    await app.refused(reply, { token: as('courseStaff'), params, body, code: 'NOT_FOUND' });
  });

  test('the child hides it from the tutor, shows it again, and takes it away for good', async () => {
    const scene = await open();
    const { app, as } = scene;
    await writeIt(scene);
    const params = { reflectionId: 'reflection-01' };
    const hide = (hidden: boolean) =>
      app.ok('PUT /api/reflections/:reflectionId', { token: as('self'), params, body: { hidden } });
    await hide(true);
    assert.equal((await hide(true)).hidden, true);
    assert.equal((await scene.audit('reflection.hidden')).length, 1);
    assert.deepEqual((await listOf(scene, 'tutor')).reflections, []);
    const body = { replyId: 'reply-0001', words: 'Как дела?' };
    await app.refused(reply, { token: as('tutor'), params, body, code: 'NOT_FOUND' });
    await hide(false);
    await app.ok(reply, { token: as('tutor'), params, body });
    await app.ok('DELETE /api/reflections/:reflectionId', { token: as('self'), params });
    assert.deepEqual((await listOf(scene, 'self')).reflections, []);
  });

  test('what is old enough goes, with its answers', async () => {
    const scene = await open();
    const { app, as, school } = scene;
    await writeIt(scene);
    await app.ok(reply, {
      token: as('tutor'),
      params: { reflectionId: 'reflection-01' },
      body: { replyId: 'reply-0001', words: 'Спасибо!' },
    });
    const of = { schoolId: school.schoolId };
    await purgeReflections(app.db, { ...of, now: Date.UTC(2028, 7, 31) });
    assert.equal((await listOf(scene, 'tutor')).reflections.length, 1);
    await purgeReflections(app.db, { ...of, now: Date.UTC(2028, 8, 1) });
    assert.deepEqual((await listOf(scene, 'tutor')).reflections, []);
  });
});
