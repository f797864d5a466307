import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RoutePlan } from '../../../lti-server/contract/routes.ts';
import { locales, type Locale } from '../../../lti-server/contract/vocabulary.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const key = 'GET /api/templates';

onEveryEngine('templates of routes', (open) => {
  test('are three, each a whole plan of six to eight steps with signs of success and ways to choose', async () => {
    const scene = await open();
    for (const locale of locales) {
      const templates = await read(scene, locale);
      assert.deepEqual(
        templates.map((template) => template.templateId),
        ['interest', 'bridge', 'starting'],
      );
      for (const { summary, plan } of templates) {
        assert.deepEqual(RoutePlan.parse(plan), plan);
        assert.ok(summary.length > 0);
        assert.ok(plan.steps.length >= 6 && plan.steps.length <= 8);
        assert.ok(plan.goals.every((goal) => goal.successSign !== ''));
        assert.ok(plan.steps.every((step) => step.whatToDo !== '' && step.goalId !== null));
        assert.ok(plan.steps.filter((step) => step.alternatives.length >= 2).length >= 2);
        assert.ok([plan, ...plan.steps].every((part) => part.startsOn === null && part.endsOn === null));
      }
    }
  });

  test('come in the reader’s language only', async () => {
    const scene = await open();
    assert.doesNotMatch(JSON.stringify((await read(scene, 'en')).map(shown)), /[а-яё]/i);
    const letters = JSON.stringify((await read(scene, 'ru')).map(shown)).replace(/"\w+":/g, '');
    assert.doesNotMatch(letters, /[a-z]{3,}/i);
  });

  test('have new ids every time, so that two routes of one template share no step', async () => {
    const scene = await open();
    const ids = (await read(scene, 'ru'))
      .concat(await read(scene, 'ru'))
      .flatMap(({ plan }) => [
        ...plan.goals.map((goal) => goal.id),
        ...plan.steps.flatMap((step) => [step.id, ...step.alternatives.map((way) => way.id)]),
      ]);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('can be begun with as they are', async () => {
    const scene = await open();
    for (const { plan } of await read(scene, 'ru')) {
      assert.deepEqual((await scene.beginRoute(plan)).plan, plan);
    }
  });
});

const read = async ({ app, school, people, courseId }: Scene, locale: Locale) => {
  const token = await school.enter({ person: people.tutor, courseId, role: 'assistant', locale });
  return (await app.ok(key, { token })).templates;
};

/** The texts of a template, without ids and words of the vocabulary. */
const shown = ({ summary, plan }: Awaited<ReturnType<typeof read>>[number]) => ({
  summary,
  title: plan.title,
  purpose: plan.purpose,
  goals: plan.goals.map(({ title, successSign }) => [title, successSign]),
  steps: plan.steps.map((step) => [
    step.title,
    step.whatToDo,
    step.helpers,
    step.alternatives.map((way) => [way.title, way.whatToDo]),
  ]),
});
