import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ItemContent } from '../../../lti-server/contract/library.ts';
import { itemKinds, type ItemKind } from '../../../lti-server/contract/library-vocabulary.ts';
import { locales } from '../../../lti-server/contract/vocabulary.ts';
import { contentOf } from '../../../lti-server/library/items.ts';
import { itemSources } from '../../../lti-server/library/item-sources.ts';
import { purgeDeclinedItems } from '../../../lti-server/library/item-table.ts';
import { day } from '../../support/app.ts';
import { signedPackage } from '../../support/library-package.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const counts: Record<ItemKind, number> = { game: 34, break: 10, prompt: 12, question: 16, reply: 8 };

test('the starter library holds what it promises, each item whole in both languages', () => {
  for (const kind of itemKinds)
    assert.equal(itemSources.filter((source) => source.kind === kind).length, counts[kind], kind);
  assert.equal(new Set(itemSources.map(({ key }) => key)).size, itemSources.length);
  for (const source of itemSources) {
    for (const locale of locales) {
      const content = contentOf(source, locale);
      assert.deepEqual(ItemContent.parse(content), content, source.key);
    }
    assert.match(source.text.ru, /[а-яё]/i);
    assert.doesNotMatch(source.title.en + source.text.en, /[а-яё]/i, source.key);
    assert.doesNotMatch(source.title.ru + source.text.ru, /[a-z]{3,}/i, source.key);
  }
});

test('no game promises that it trains the memory or the attention', () => {
  for (const { text, key } of itemSources)
    assert.doesNotMatch(text.ru + text.en, /развива|трениру|улучша|укрепля|develops|improves|trains/i, key);
});

const content: ItemContent = {
  kind: 'game',
  locale: 'ru',
  title: 'Найди пару',
  text: 'Разложите карточки и ищите пары по очереди.',
  needs: ['memory'],
  minutes: 5,
  ages: [7, 10],
  places: ['class'],
};

onEveryEngine('the school’s library', (open) => {
  test('keeps an own item for its author, offers it, shares it once somebody else has decided', async () => {
    const scene = await open();
    const { app, as } = scene;
    const item = await add(scene, content);
    const params = { itemId: item.itemId };
    assert.equal((await titles(scene, 'teacher')).includes(content.title), false);
    await app.refused('POST /api/library/items/:itemId/decision', {
      token: as('teacher'),
      params,
      body: { share: true },
      code: 'NOT_FOUND',
    });
    await app.ok('POST /api/library/items/:itemId/offer', { token: as('tutor'), params });
    assert.ok((await titles(scene, 'teacher')).includes(content.title), 'who moderates sees what waits');
    await app.refused('POST /api/library/items/:itemId/decision', {
      token: as('tutor'),
      params,
      body: { share: true },
      code: 'NOT_FOUND',
    });
    const decided = { token: as('teacher'), params, body: { share: true } };
    assert.equal((await app.ok('POST /api/library/items/:itemId/decision', decided)).standing, 'shared');
    assert.ok((await titles(scene, 'specialist')).includes(content.title));
    assert.equal((await scene.audit('library.item_shared')).length, 1);
  });

  test('lets nobody decide about an own item', async () => {
    const { app, as } = await open();
    const itemId = app.random.id();
    const of = { token: as('teacher'), params: { itemId } };
    await app.ok('POST /api/library/items', { token: as('teacher'), body: { itemId, content } });
    await app.ok('POST /api/library/items/:itemId/offer', of);
    await app.refused('POST /api/library/items/:itemId/decision', {
      ...of,
      body: { share: true },
      code: 'NOT_FOUND',
    });
  });

  test('takes an edit of what was read, and a change in between does not get lost', async () => {
    const scene = await open();
    const { itemId } = await add(scene, content);
    const edit = (title: string) => ({
      token: scene.as('tutor'),
      params: { itemId },
      body: { revision: 1, content: { ...content, title } },
    });
    await scene.app.ok('PUT /api/library/items/:itemId', edit('Первое'));
    await scene.app.refused('PUT /api/library/items/:itemId', {
      ...edit('Второе'),
      code: 'REVISION_CONFLICT',
    });
    await scene.app.ok('DELETE /api/library/items/:itemId', { token: scene.as('tutor'), params: { itemId } });
    assert.equal((await titles(scene, 'tutor')).includes('Первое'), false);
  });

  test('refuses contacts, addresses and markup in an item', async () => {
    const { app, as } = await open();
    for (const text of ['Пишите: a@b.ru', 'Звоните 8 999 123-45-67', '<b>Игра</b>', 'https://example.org'])
      await app.refused('POST /api/library/items', {
        token: as('tutor'),
        body: { itemId: app.random.id(), content: { ...content, text } },
        code: 'BAD_INPUT',
      });
  });

  test('goes to another school as a signed package whose items wait there; twice brings nothing new', async () => {
    const scene = await open();
    const { app, as, people } = scene;
    const { itemId } = await add(scene, content);
    const request = { itemIds: [itemId, 'starter-game-1'] };
    // Somebody's own item cannot be taken along by another.
    await app.refused('POST /api/library/packages', {
      token: as('teacher'),
      body: request,
      code: 'NOT_FOUND',
    });
    await app.ok('POST /api/library/items/:itemId/offer', { token: as('tutor'), params: { itemId } });
    const sent = await app.ok('POST /api/library/packages', { token: as('teacher'), body: request });
    const inside = Buffer.from(sent.package.split('.')[1] ?? '', 'base64url').toString();
    for (const { name, personId } of Object.values(people))
      assert.ok(!inside.includes(name) && !inside.includes(personId));
    const other = as('staffOfOtherSchool');
    const taken = await app.ok('POST /api/library/imports', { token: other, body: sent });
    assert.deepEqual({ waiting: taken.waiting, known: taken.known }, { waiting: 2, known: 0 });
    const there = (await app.ok('GET /api/library', { token: other })).items.filter(
      ({ standing }) => standing !== 'starter',
    );
    assert.ok(there.every((one) => one.standing === 'offered' && one.author === null));
    assert.ok(there.every((one) => one.origin === taken.origin && one.abilities.decide));
    const again = await app.ok('POST /api/library/imports', { token: other, body: sent });
    assert.deepEqual({ waiting: again.waiting, known: again.known }, { waiting: 0, known: 2 });
  });

  test('takes nothing of a hostile package', async () => {
    const scene = await open();
    const { app, as } = scene;
    const token = as('teacher');
    const good = await signedPackage({ format: 'marshrut-library-1', items: [content] });
    const [head, , signature] = good.split('.');
    const changed = Buffer.from(JSON.stringify({ format: 'marshrut-library-1', items: [] })).toString(
      'base64url',
    );
    const forged = [
      `${head}.${changed}.${signature}`,
      'not.a.package',
      await signedPackage({}, { typ: 'JWT' }),
    ];
    for (const text of forged)
      await app.refused('POST /api/library/imports', {
        token,
        body: { package: text },
        code: 'LIBRARY_PACKAGE_SIGNATURE',
      });
    const invalid = [
      { format: 'marshrut-library-1', items: [{ ...content, author: 'Мария Ивановна' }] },
      { format: 'marshrut-library-1', school: 'Школа', items: [content] },
      { format: 'marshrut-library-1', items: [{ ...content, text: '<img src=x onerror=alert(1)>' }] },
      { format: 'marshrut-library-1', items: [{ ...content, needs: ['grades'] }] },
      { format: 'marshrut-library-1', items: Array.from({ length: 201 }, () => content) },
      { format: 'marshrut-library-2', items: [content] },
      [],
    ];
    for (const payload of invalid)
      await app.refused('POST /api/library/imports', {
        token,
        body: { package: await signedPackage(payload) },
        code: 'LIBRARY_PACKAGE_INVALID',
      });
    const huge = { package: 'x'.repeat(300_000) };
    await app.refused('POST /api/library/imports', { token, body: huge, code: 'BODY_TOO_LARGE' });
    const long = { package: 'x'.repeat(210_000) };
    await app.refused('POST /api/library/imports', { token, body: long, code: 'BAD_INPUT' });
    assert.equal((await titles(scene, 'teacher')).includes(content.title), false);
  });

  test('forgets what was declined after ninety days', async () => {
    const scene = await open();
    const { app, as, school } = scene;
    const params = { itemId: (await add(scene, content)).itemId };
    await app.ok('POST /api/library/items/:itemId/offer', { token: as('tutor'), params });
    const body = { share: false };
    await app.ok('POST /api/library/items/:itemId/decision', { token: as('teacher'), params, body });
    const at = { schoolId: school.schoolId };
    await purgeDeclinedItems(app.db, { ...at, now: app.now() + 89 * day });
    assert.ok((await titles(scene, 'tutor')).includes(content.title));
    await purgeDeclinedItems(app.db, { ...at, now: app.now() + 91 * day });
    assert.equal((await titles(scene, 'tutor')).includes(content.title), false);
  });
});

const add = ({ app, as }: Scene, written: ItemContent) =>
  app.ok('POST /api/library/items', {
    token: as('tutor'),
    body: { itemId: app.random.id(), content: written },
  });

const titles = async ({ app, as }: Scene, kind: 'tutor' | 'teacher' | 'specialist') =>
  (await app.ok('GET /api/library', { token: as(kind) })).items.map((item) => item.content.title);
