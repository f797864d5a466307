// Long because the history and the search keep the same promises, on both engines and in small and large schools.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { dayOf } from '../../../lti-server/access/context.ts';
import { erasePupil } from '../../../lti-server/pupils/erasure.ts';
import { engineOf } from '../../../lti-server/storage/engine-of.ts';
import { fillSearchTexts } from '../../../lti-server/storage/fill-search-texts.ts';
import { stemsOf } from '../../../lti-server/storage/stems.ts';
import { day } from '../../support/app.ts';
import { onEveryEngine } from '../../support/on-engines.ts';
import { stepId } from '../../support/plans.ts';
import {
  everything,
  fillWith,
  found,
  history,
  kindsOf,
  note,
  search,
  textsOf,
  withManyPupils,
} from './timeline-scene.ts';

onEveryEngine('the history and the search', (open) => {
  test('one stream of all that happened, the newest first, with filters', async () => {
    const scene = await open();
    const { app, pupilId } = scene;
    const params = { pupilId };
    const { routeId } = await scene.agreedRoute();
    const token = scene.as('self');
    app.pass(1000);
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/signals/:signalId', {
      token,
      params: { routeId, stepId: stepId('1'), signalId: app.random.id() },
      body: { kind: 'hard', wish: null },
    });
    app.pass(1000);
    await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
      token,
      params: { routeId, stepId: stepId('1') },
      body: { helpId: app.random.id() },
    });
    app.pass(1000);
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token,
      params: { routeId, stepId: stepId('1') },
      body: { state: 'done' },
    });
    app.pass(1000);
    await app.ok('POST /api/pupils/:pupilId/questions', {
      token,
      params,
      body: {
        questionId: app.random.id(),
        words: 'Почему море солёное?',
        sign: null,
        fileId: null,
        readers: [],
      },
    });
    app.pass(1000);
    await app.ok('POST /api/pupils/:pupilId/questions', {
      token,
      params,
      body: { questionId: app.random.id(), words: '', sign: 'what_if', fileId: null, readers: [] },
    });
    app.pass(1000);
    await app.ok('POST /api/pupils/:pupilId/reflections', {
      token,
      params,
      body: {
        reflectionId: app.random.id(),
        routeId,
        stepId: stepId('1'),
        answer: { format: 'weather', weather: 'sun' },
        words: 'Получилось само',
        fileId: null,
      },
    });
    app.pass(1000);
    await app.ok('POST /api/pupils/:pupilId/chest', {
      token,
      params,
      body: {
        itemId: app.random.id(),
        kind: 'can',
        text: 'Умею ждать',
        fileId: null,
        shown: true,
        goesAlong: true,
      },
    });
    app.pass(1000);
    await app.ok('POST /api/pupils/:pupilId/profile', {
      token: scene.as('tutor'),
      params,
      body: {
        itemId: app.random.id(),
        content: {
          kind: 'request',
          words: 'Хочу строить лодки',
          voice: 'pupil',
          state: 'heard',
          routeId: null,
          answer: '',
        },
      },
    });
    await note(scene, 'Говорили о море');
    const all = await history(scene);
    assert.deepEqual(kindsOf(all.entries), [
      'note',
      'card',
      'chest',
      'reflection',
      'question',
      'question',
      'step',
      'help',
      'signal',
      'route',
    ]);
    assert.deepEqual([all.next, all.hasOlder], [null, false]);
    assert.equal(all.entries.find(({ kind }) => kind === 'question')?.sign, 'what_if');
    const step = all.entries.find(({ kind }) => kind === 'step')!;
    assert.equal(step.detail, 'done');
    assert.notEqual(step.title, '');
    assert.deepEqual(kindsOf((await history(scene, { kinds: ['chest', 'note'] })).entries), [
      'note',
      'chest',
    ]);
    const [today, tomorrow] = [dayOf(app.now()), dayOf(app.now() + day)];
    assert.deepEqual(kindsOf((await history(scene, { from: tomorrow })).entries), []);
    assert.equal((await history(scene, { until: today })).entries.length, all.entries.length);
    // Words of the child are found too, in this child's history.
    assert.deepEqual(kindsOf((await history(scene, { words: 'моря' })).entries), ['note', 'question']);
    // Others hear what they hear elsewhere: the child has told the tutor alone.
    assert.deepEqual(kindsOf((await history(scene, {}, 'specialist')).entries), [
      'note',
      'card',
      'chest',
      'step',
      'route',
    ]);
    assert.deepEqual(kindsOf((await history(scene, {}, 'teacher')).entries), ['chest', 'step', 'route']);
  });

  test('pages tell everything once, also what happened in one moment', async () => {
    const scene = await open();
    const { app, pupilId, people, school } = scene;
    const noteIds = Array.from({ length: 75 }, () => app.random.id());
    await app.db
      .insertInto('note')
      .values(
        noteIds.map((noteId, place) => ({
          school_id: school.schoolId,
          note_id: noteId,
          pupil_id: pupilId,
          author_id: people.tutor.personId,
          kind: 'talk' as const,
          text: 'Разговор',
          route_id: null,
          step_id: null,
          visibility: 'team' as const,
          revision: 1,
          // Fifty of them at once.
          created_at: app.now() - (place < 50 ? 5 : place),
          updated_at: app.now(),
        })),
      )
      .execute();
    const told: string[] = [];
    let pages = 0;
    for (let after: string | null = null, on = true; on; pages += 1) {
      const { entries, next } = await history(scene, { after });
      told.push(...entries.map(({ entryId }) => entryId));
      after = next;
      on = next !== null;
    }
    assert.deepEqual([told.length, new Set(told).size, pages], [75, 75, 3]);
  });

  test('old school years are told only on purpose, and that is recorded', async () => {
    const scene = await open();
    await note(scene, 'Давнее слово');
    // Two summers later the first of them is older than the last school year.
    scene.app.pass(370 * day);
    const token = await scene.school.enter({
      person: scene.people.tutor,
      courseId: scene.courseId,
      role: 'assistant',
      at: scene.app.now(),
    });
    const ask = (older: boolean, words = '') =>
      scene.app.ok('POST /api/pupils/:pupilId/timeline', {
        token,
        params: { pupilId: scene.pupilId },
        body: { ...everything, older, words },
      });
    assert.equal((await ask(false)).entries.length, 1);
    scene.app.pass(366 * day);
    const later = await scene.school.enter({
      person: scene.people.tutor,
      courseId: scene.courseId,
      role: 'assistant',
      at: scene.app.now(),
    });
    const page = (older: boolean, words = '') =>
      scene.app.ok('POST /api/pupils/:pupilId/timeline', {
        token: later,
        params: { pupilId: scene.pupilId },
        body: { ...everything, older, words },
      });
    const hidden = await page(false);
    assert.deepEqual([hidden.entries, hidden.hasOlder], [[], true]);
    assert.equal((await page(false, 'слова')).hasOlder, true);
    assert.equal((await scene.audit('timeline.older_opened')).length, 0);
    assert.deepEqual(textsOf((await page(true)).entries), ['Давнее слово']);
    assert.equal((await scene.audit('timeline.older_opened')).length, 1);
    const across = (older: boolean) =>
      scene.app.ok('POST /api/search', { token: later, body: { words: 'слово', older, below: null } });
    assert.equal((await across(false)).found.length, 0);
    assert.equal((await across(true)).found.length, 1);
  });

  test('words are found in any form, in both languages, and ё is е', async () => {
    const scene = await withManyPupils(await open());
    await note(scene, 'Аня рассказала о подводных лодках. Ребёнок ждал');
    await note(scene, 'Решали дроби 3/4 — reading books together');
    const first = 'Аня рассказала о подводных лодках. Ребёнок ждал';
    const second = 'Решали дроби 3/4 — reading books together';
    assert.deepEqual(await found(scene, 'подводная лодка'), [first]);
    assert.deepEqual(await found(scene, 'РЕБЕНОК'), [first]);
    assert.deepEqual(await found(scene, 'дробь'), [second]);
    assert.deepEqual(await found(scene, 'книга'), []);
    assert.deepEqual(await found(scene, 'read the book'), []);
    assert.deepEqual(await found(scene, 'Book read'), [second]);
    assert.deepEqual(await found(scene, 'лодка дробь'), []);
    const { entries } = await history(scene, { words: 'лодку подводную' });
    assert.deepEqual(entries[0]?.hits, ['подводных', 'лодках']);
  });

  test('only what may be read is found: restricted words by nobody, own words by their author', async () => {
    const scene = await withManyPupils(await open());
    const { people } = scene;
    await note(scene, 'Секретная тетрадь', { visibility: 'named', readers: [people.specialist.personId] });
    await note(scene, 'Тетрадь для себя', { visibility: 'author' });
    await note(scene, 'Тетради класса', { visibility: 'teachers', as: 'teacher' });
    await note(scene, 'Тетрадкой поделился, тетрадь забыл', { visibility: 'team', as: 'specialist' });
    const shared = ['Тетрадкой поделился, тетрадь забыл', 'Тетради класса'];
    assert.deepEqual(await found(scene, 'тетрадь'), [...shared, 'Тетрадь для себя']);
    assert.deepEqual(await found(scene, 'тетрадь', 'specialist'), shared);
    assert.deepEqual(await found(scene, 'тетрадь', 'teacher'), ['Тетради класса']);
    assert.deepEqual(await found(scene, 'секретный'), []);
    assert.deepEqual(await found(scene, 'секретный', 'specialist'), []);
    for (const stranger of [
      'courseStaff',
      'staffOfOtherCourse',
      'staffOfOtherSchool',
      'formerTutor',
    ] as const)
      assert.deepEqual((await search(scene, 'тетрадь', stranger)).found, []);
    // In the history the restricted one is there, without a word of it.
    const [kept] = (await history(scene)).entries.filter(({ restricted }) => restricted);
    assert.deepEqual([kept?.text, kept?.title], ['', '']);
    assert.equal((await history(scene, {}, 'teacher')).entries.length, 1);
  });

  test('the index follows the note: edited, restricted, opened up again, erased', async () => {
    const scene = await withManyPupils(await open());
    const { app } = scene;
    const noteId = await note(scene, 'Строил замок');
    let revision = 0;
    const edit = (text: string, readers: string[] = []) =>
      app.ok('PUT /api/notes/:noteId', {
        token: scene.as('tutor'),
        params: { noteId },
        body: {
          revision: (revision += 1),
          kind: 'observation',
          text,
          routeId: null,
          stepId: null,
          visibility: readers.length > 0 ? 'named' : 'team',
          readers,
        },
      });
    assert.deepEqual(await found(scene, 'замки'), ['Строил замок']);
    await edit('Строил корабль');
    assert.deepEqual([await found(scene, 'замки'), await found(scene, 'корабли')], [[], ['Строил корабль']]);
    await edit('Строил корабль', [scene.people.specialist.personId]);
    assert.deepEqual(await found(scene, 'корабли'), []);
    await edit('Строил корабль');
    assert.deepEqual(await found(scene, 'корабли'), ['Строил корабль']);
    await app.ok('PUT /api/drafts/:draftKey', {
      token: scene.as('tutor'),
      params: { draftKey: `profile:${scene.pupilId}-strength` },
      body: { form: { text: 'Недописанное' } },
    });
    const { schoolId } = scene.school;
    const pupil = { schoolId, pupilId: scene.pupilId, ...scene.people.self };
    const gone = await erasePupil({ db: app.db, random: app.random, clock: () => app.now() }, pupil);
    assert.deepEqual([gone['search_text'], gone['draft']], [1, 1]);
    assert.deepEqual((await search(scene, 'корабли')).found, []);
    // The index beside the table has forgotten it as well.
    if (engineOf(app.db) === 'postgres') return;
    const { rows } = await sql`select rowid from search_stem where search_stem match ${'"корабл"'}`.execute(
      app.db,
    );
    assert.deepEqual(rows, []);
  });

  test('in a large school seldom and common words are found alike, whoever the newest texts are about', async () => {
    const scene = await withManyPupils(await open());
    const { pupilId } = scene;
    await note(scene, 'Нашла редкостный гербарий в библиотеке');
    const text = ['Нашла редкостный гербарий в библиотеке'];
    const finds = async (): Promise<void> => {
      assert.deepEqual(await found(scene, 'гербария'), text);
      assert.deepEqual(await found(scene, 'библиотека'), text);
      assert.deepEqual(await found(scene, 'гербарии библиотек'), text);
      assert.deepEqual(await found(scene, 'тихая библиотека'), []);
    };
    // None of the newest thousand, a fifth, nearly all of them are about the reader's pupils.
    await fillWith(scene, 'В библиотеке шумно', { count: 1000 });
    await finds();
    await fillWith(scene, 'Тихо', { count: 300, pupilId });
    await fillWith(scene, 'Тихо', { count: 800 });
    await finds();
    await fillWith(scene, 'Тихо', { count: 900, pupilId });
    await finds();
    // Many texts that hold the word, and none that may be read.
    await fillWith(scene, 'Гербарий', { count: 40, pupilId });
    await finds();
  });

  test('a page of the search ends where the next begins', async () => {
    const scene = await open();
    const texts = Array.from({ length: 23 }, (_, place) => `Читал рассказ ${place}`);
    for (const text of texts) await note(scene, text);
    const first = await search(scene, 'рассказы');
    const second = await search(scene, 'рассказы', 'tutor', first.next);
    assert.deepEqual(
      [...first.found, ...second.found].map(({ entry }) => entry.text),
      texts.toReversed(),
    );
    assert.equal(second.next, null);
    assert.deepEqual([first.found[0]?.pupilId, first.found[0]?.name], [scene.pupilId, 'Аня Лебедева']);
  });

  test('odd words are words, or nothing at all', async () => {
    const scene = await open();
    const odd = 'שלום олень <script>alert("AND OR NOT")</script> 👩‍🚀 naïve 東京 ў';
    await note(scene, odd);
    for (const words of [
      'שלום',
      'олени',
      'script',
      '"alert"',
      'NAÏVE',
      '東京',
      'ў',
      "x' OR 1=1 --",
      'олень*',
    ])
      assert.deepEqual((await search(scene, words)).found.length, words.includes('--') ? 0 : 1, words);
    for (const words of ['', '  ', '👩‍🚀', '"*()', '%']) {
      assert.deepEqual((await search(scene, words)).found, [], words);
      const told = words.trim() === '' ? 1 : 0;
      assert.equal((await history(scene, { words })).entries.length, told, words);
    }
    for (const body of [{ words: 'я'.repeat(201) }, { words: 5 }, { after: '1; drop' }, { kinds: ['all'] }]) {
      const answer = await scene.app.call('POST /api/pupils/:pupilId/timeline', {
        token: scene.as('tutor'),
        params: { pupilId: scene.pupilId },
        body: { ...everything, ...body },
      });
      assert.equal(answer.status, 400);
    }
    // A blob without a blank is one word, and does not grow the index.
    assert.ok(stemsOf('ы'.repeat(100_000)).join('').length < 50);
  });

  test('a school that is there already finds what it wrote before', async () => {
    const scene = await open();
    const { db } = scene.app;
    await note(scene, 'Поливал цветы');
    await note(scene, 'Тайный цветок', { visibility: 'named', readers: [scene.people.specialist.personId] });
    await db.deleteFrom('search_text').where('school_id', '=', scene.school.schoolId).execute();
    assert.deepEqual(await found(scene, 'цветами'), []);
    await db.transaction().execute((tx) => fillSearchTexts(tx));
    assert.deepEqual(await found(scene, 'цветами'), ['Поливал цветы']);
  });
});
