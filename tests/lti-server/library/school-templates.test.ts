import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ItemContent } from '../../../lti-server/contract/library.ts';
import { signedPackage } from '../../support/library-package.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { plan, step } from '../../support/plans.ts';

const written = () =>
  plan({
    title: 'Вулканы и Аня',
    purpose: 'Хочу показать бабушке.',
    startsOn: '2026-09-14',
    endsOn: '2026-10-12',
    goals: [{ id: 'goal-0001', title: 'Собрать вулкан', successSign: 'Ане нравится. Вулкан стоит.' }],
    steps: [
      step('1', {
        title: 'Найти книгу',
        whatToDo: 'Спроси в библиотеке. Мария Ивановна поможет. Пиши на anya@school.ru. Запиши два факта.',
        goalId: 'goal-0001',
        helpers: ['Мария Ивановна', 'бабушка'],
        resources: [{ title: 'Сайт', url: 'https://example.org/anya' }],
        startsOn: '2026-09-14',
        alternatives: [{ id: 'way-00001', title: 'Вдвоём', whatToDo: 'С другом.' }],
      }),
      step('2', { title: 'Построить модель', whatToDo: 'Возьми глину.' }),
    ],
  });

const draftOf = async ({ app, as, agreedRoute }: Scene): Promise<ItemContent> => {
  const { routeId } = await agreedRoute(written());
  const of = { token: as('tutor'), params: { routeId } };
  return (await app.ok('POST /api/routes/:routeId/template-drafts', of)).content;
};

/** The tutor keeps it, offers it, and somebody else shares it. */
async function shared(scene: Scene, content: ItemContent): Promise<string> {
  const { app, as } = scene;
  const itemId = app.random.id();
  const params = { itemId };
  await app.ok('POST /api/library/items', { token: as('tutor'), body: { itemId, content } });
  await app.ok('POST /api/library/items/:itemId/offer', { token: as('tutor'), params });
  const body = { share: true };
  await app.ok('POST /api/library/items/:itemId/decision', { token: as('teacher'), params, body });
  return itemId;
}

type Template = NonNullable<ItemContent['route']>;

const answers = {
  level: 'road' as const,
  likes: 'дельфины',
  helpers: [{ role: 'tutor' as const, name: 'Анна' }],
  startsOn: '2026-10-05',
  endsOn: '2026-11-01',
};

onEveryEngine('a school’s own templates', (open) => {
  test('a route becomes a template without the child, the people around, dates, links and contacts', async () => {
    const scene = await open();
    const content = await draftOf(scene);
    assert.equal(content.kind, 'template');
    const text = JSON.stringify(content);
    for (const trace of ['Ан', 'Ивановн', 'бабушк', 'example', '@', '2026', 'goal-0001'])
      assert.ok(!text.includes(trace), trace);
    const [first, second] = content.route?.steps ?? [];
    assert.equal(first?.whatToDo, 'Спроси в библиотеке. Запиши два факта.');
    assert.deepEqual(first?.helpers, ['tutor'], 'who is the tutor stays a role');
    assert.equal(first?.goal, 0);
    assert.equal(second?.title, 'Построить модель');
    assert.deepEqual([content.route?.weeks, content.route?.goals[0]?.successSign], [4, 'Вулкан стоит.']);
  });

  test('is its author’s until it is shared, then everybody’s to begin a route with', async () => {
    const scene = await open();
    const { app, as } = scene;
    const content = { ...(await draftOf(scene)), title: 'Вулкан своими руками' };
    const itemId = app.random.id();
    await app.ok('POST /api/library/items', { token: as('tutor'), body: { itemId, content } });
    const cardsOf = async (kind: 'tutor' | 'specialist') =>
      (await app.ok('GET /api/templates', { token: as(kind) })).templates.filter(({ standing }) => standing);
    assert.deepEqual(
      (await cardsOf('tutor')).map(({ title, standing, levels }) => [title, standing, levels[0]?.level]),
      [['Вулкан своими руками', 'own', 'road']],
    );
    assert.deepEqual(await cardsOf('specialist'), []);
    const compose = { params: { templateId: itemId }, body: answers };
    await app.refused('POST /api/templates/:templateId/plans', {
      token: as('specialist'),
      ...compose,
      code: 'NOT_FOUND',
    });
    await shared(scene, { ...content, title: 'Вулкан для школы' });
    const [card] = await cardsOf('specialist');
    assert.equal(card?.title, 'Вулкан для школы');
    const made = await app.ok('POST /api/templates/:templateId/plans', {
      token: as('specialist'),
      params: { templateId: card?.templateId ?? '' },
      body: answers,
    });
    assert.match(made.plan.purpose, /дельфины/);
    assert.deepEqual(made.plan.steps[0]?.helpers, ['Анна']);
    assert.equal(made.plan.steps[0]?.goalId, made.plan.goals[0]?.id);
    const again = await app.ok('POST /api/templates/:templateId/plans', { token: as('tutor'), ...compose });
    assert.notEqual(again.plan.steps[0]?.id, made.plan.steps[0]?.id);
    const begun = await scene.beginRoute(made.plan);
    assert.equal(begun.plan.steps.length, 2);
  });

  test('has the levels that its author gave it, and a route of it is switched like any other', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const content = { ...(await draftOf(scene)), title: 'Вулкан в три шага' };
    const route = content.route as NonNullable<ItemContent['route']>;
    const [first, second] = route.steps as [Template['steps'][number], Template['steps'][number]];
    assert.deepEqual([first.key, first.from, route.levels], ['s1', 'road', [{ level: 'road', weeks: 4 }]]);
    const levels = [
      { level: 'expedition' as const, weeks: 10 },
      { level: 'trail' as const, weeks: 1 },
    ];
    const on = { ...first, key: 's3', from: 'expedition' as const, title: 'Позвать класс' };
    const steps = [{ ...first, from: 'trail' as const }, second, on];
    const whole = { ...content, route: { ...route, levels, steps } };
    const itemId = await shared(scene, whole);
    const { templates } = await app.ok('GET /api/templates', { token: as('tutor') });
    assert.deepEqual(templates.find(({ templateId }) => templateId === itemId)?.levels, [
      { level: 'trail', weeks: 1, steps: ['Найти книгу'] },
      { level: 'expedition', weeks: 10, steps: ['Найти книгу', 'Построить модель', 'Позвать класс'] },
    ]);
    const compose = async (level: 'trail' | 'road') => {
      const body = { ...answers, level };
      const of = { token: as('tutor'), params: { templateId: itemId }, body };
      return (await app.ok('POST /api/templates/:templateId/plans', of)).plan;
    };
    const titles = ({ steps: made }: { steps: readonly { title: string }[] }) =>
      made.map(({ title }) => title);
    assert.deepEqual(titles(await compose('road')), ['Найти книгу'], 'the nearest that is offered');
    const begun = await app.ok('POST /api/pupils/:pupilId/routes', {
      token: as('tutor'),
      params: { pupilId },
      body: { routeId: app.random.id(), plan: await compose('trail') },
    });
    const of = { token: as('tutor'), params: { routeId: begun.routeId } };
    assert.deepEqual((await app.ok('GET /api/routes/:routeId', of)).levels, ['trail', 'expedition']);
    const switched = 'POST /api/routes/:routeId/level';
    await app.refused(switched, {
      ...of,
      body: { revision: begun.revision, level: 'road' },
      code: 'LEVEL_NOT_OFFERED',
    });
    const body = { revision: begun.revision, level: 'expedition' as const };
    const longer = await app.ok(switched, { ...of, body });
    assert.deepEqual(titles(longer.plan), ['Найти книгу', 'Построить модель', 'Позвать класс']);
    assert.equal(longer.plan.steps[0]?.id, begun.plan.steps[0]?.id, 'a step that stays is the same one');
    const shorter = await app.ok(switched, { ...of, body: { revision: longer.revision, level: 'trail' } });
    assert.deepEqual(titles(shorter.plan), ['Найти книгу']);
    for (const wrong of [
      { ...route, levels: [{ level: 'trail', weeks: 1 }, ...levels] },
      { ...route, levels, steps: [second, on] },
      { ...route, levels: [] },
      { ...route, steps: [first, { ...second, key: 's1' }] },
      { ...route, steps: [{ ...first, key: 'anna' }] },
    ])
      await app.refused('POST /api/library/items', {
        token: as('tutor'),
        body: { itemId: app.random.id(), content: { ...content, route: wrong as never } },
        code: 'BAD_INPUT',
      });
  });

  test('travels in a signed package, and one that holds more than a template is refused', async () => {
    const scene = await open();
    const { app, as, people } = scene;
    const content = await draftOf(scene);
    const itemId = await shared(scene, content);
    const sent = await app.ok('POST /api/library/packages', {
      token: as('teacher'),
      body: { itemIds: [itemId] },
    });
    const inside = Buffer.from(sent.package.split('.')[1] ?? '', 'base64url').toString();
    for (const { name, personId } of Object.values(people))
      assert.ok(!inside.includes(name) && !inside.includes(personId));
    const other = as('staffOfOtherSchool');
    const taken = await app.ok('POST /api/library/imports', { token: other, body: sent });
    assert.equal(taken.waiting, 1);
    const there = await app.ok('GET /api/library', { token: other });
    assert.deepEqual(there.items.find(({ standing }) => standing === 'offered')?.content, content);
    const route = content.route as NonNullable<ItemContent['route']>;
    const hostile = [
      { ...content, route: { ...route, pupil: 'Аня' } },
      { ...content, route: { ...route, steps: [{ ...route.steps[0], endsOn: '2026-10-01' }] } },
      { ...content, route: { ...route, purpose: 'Звоните 8 999 123-45-67' } },
      { ...content, route: { ...route, steps: [{ ...route.steps[0], goal: 7 }] } },
      { ...content, route: { ...route, steps: Array.from({ length: 61 }, () => route.steps[0]) } },
      { ...content, kind: 'game' },
      { ...content, route: undefined },
    ];
    for (const item of hostile) {
      const body = { package: await signedPackage({ format: 'marshrut-library-1', items: [item] }) };
      await app.refused('POST /api/library/imports', {
        token: as('teacher'),
        body,
        code: 'LIBRARY_PACKAGE_INVALID',
      });
    }
  });
});
