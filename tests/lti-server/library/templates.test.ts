import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RoutePlan } from '../../../lti-server/contract/routes.ts';
import { needs, routeLevels, type RouteLevel } from '../../../lti-server/contract/library-vocabulary.ts';
import type { TemplateAnswers } from '../../../lti-server/contract/templates.ts';
import { locales, type Locale } from '../../../lti-server/contract/vocabulary.ts';
import { planOf } from '../../../lti-server/library/templates.ts';
import { stepsOfLevel, templateSources } from '../../../lti-server/library/template-sources.ts';
import type { Words } from '../../../lti-server/library/template-source.ts';
import { testRandom } from '../../support/app.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const bounds: Record<RouteLevel, readonly [number, number]> = {
  trail: [3, 4],
  road: [6, 8],
  expedition: [10, 14],
};

const answers: TemplateAnswers = {
  level: 'road',
  likes: '',
  helpers: [{ role: 'tutor', name: 'Мария Ивановна' }],
  startsOn: '2026-09-14',
  endsOn: '2026-10-11',
};

/** Every text of a template with where it stands. */
function textsOf(source: (typeof templateSources)[number]): Words[] {
  const { summary, title, purpose, goals, steps } = source;
  return [
    summary,
    title,
    purpose,
    ...goals.flatMap((goal) => [goal.title, goal.successSign]),
    ...steps.flatMap((step) => [
      step.title,
      step.whatToDo,
      ...(step.alternatives ?? []).flatMap((way) => [way.title, way.whatToDo]),
    ]),
  ];
}

test('the templates are sixteen, each with a purpose, goals with a sign of success, and twins', () => {
  assert.equal(templateSources.length, 16);
  assert.equal(new Set(templateSources.map(({ templateId }) => templateId)).size, 16);
  for (const source of templateSources) {
    const { templateId, goals, steps } = source;
    assert.ok(goals.length >= 2, templateId);
    assert.equal(new Set(steps.map(({ key }) => key)).size, steps.length, templateId);
    assert.ok(
      steps.some((step) => (step.alternatives?.length ?? 0) >= 2),
      `${templateId} leaves the child no choice`,
    );
    for (const goal of goals)
      assert.ok(
        steps.some((step) => step.goal === goal.key),
        `${templateId} ${goal.key}`,
      );
    for (const step of steps)
      assert.ok(
        goals.some((goal) => goal.key === step.goal),
        `${templateId} ${step.key}`,
      );
    assert.ok(source.needs.length > 0 && source.needs.every((need) => needs.includes(need)));
  }
});

test('every need has a template', () => {
  for (const need of needs)
    assert.ok(
      templateSources.some((source) => source.needs.includes(need)),
      need,
    );
});

test('each level holds as many steps as its name promises', () => {
  for (const source of templateSources) {
    for (const level of routeLevels) {
      const [least, most] = bounds[level];
      const { length } = stepsOfLevel(source, level);
      assert.ok(length >= least && length <= most, `${source.templateId} ${level}: ${length}`);
    }
  }
});

test('every text stands in both languages, in its own letters', () => {
  for (const source of templateSources) {
    for (const { ru, en } of textsOf(source)) {
      assert.match(ru, /[а-яё]/i);
      assert.doesNotMatch(ru, /[a-z]{3,}/i);
      assert.match(en, /[a-z]/i);
      assert.doesNotMatch(en, /[а-яё]/i);
    }
  }
});

test('what a child reads says nothing of difficulties, councils or how far memory can be trained', () => {
  for (const source of templateSources) {
    for (const { ru } of textsOf({ ...source, summary: source.title }))
      assert.doesNotMatch(ru, /ППк|ПМПК|ОВЗ|диагноз|отстаёт|развивает память|тренирует/i);
  }
});

test('a plan is whole at every level in both languages, with windows inside the route’s', () => {
  for (const locale of locales) {
    for (const source of templateSources) {
      for (const level of routeLevels) {
        const plan = planOf({ source, answers: { ...answers, level }, locale, random: testRandom });
        assert.deepEqual(RoutePlan.parse(plan), plan);
        assert.ok(plan.steps.every((step) => step.goalId !== null && step.whatToDo !== ''));
        assert.ok(plan.steps.every((step) => (step.startsOn ?? '') >= answers.startsOn));
        assert.ok(plan.steps.every((step) => (step.endsOn ?? '9') <= answers.endsOn));
      }
    }
  }
});

onEveryEngine('a plan made of a template', (open) => {
  test('comes in the reader’s language, with the steps that its card has promised', async () => {
    const scene = await open();
    for (const locale of locales) {
      const [card] = await cards(scene, locale);
      const plan = await compose(scene, { locale, templateId: card?.templateId ?? '', level: 'road' });
      assert.deepEqual(
        plan.steps.map(({ title }) => title),
        card?.levels.find(({ level }) => level === 'road')?.steps,
      );
    }
  });

  test('names what the child likes and who can help, and leaves out who cannot', async () => {
    const scene = await open();
    const plan = await compose(scene, { templateId: 'reading', level: 'road', likes: 'динозавры' });
    assert.match(plan.purpose, /динозавры\.$/);
    assert.ok(plan.steps.some((step) => step.whatToDo.includes('динозавры')));
    assert.deepEqual([...new Set(plan.steps.flatMap((step) => step.helpers))], ['Мария Ивановна']);
    const plain = await compose(scene, { templateId: 'reading', level: 'road' });
    assert.doesNotMatch(JSON.stringify(plain), /что ты любишь:/);
  });

  test('has new ids every time, so that two routes of one template share no step', async () => {
    const scene = await open();
    const ids = [
      await compose(scene, { templateId: 'interest' }),
      await compose(scene, { templateId: 'interest' }),
    ].flatMap(({ goals, steps }) => [
      ...goals.map(({ id }) => id),
      ...steps.flatMap((step) => [step.id, ...step.alternatives.map(({ id }) => id)]),
    ]);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('can be begun with as it is', async () => {
    const scene = await open();
    const plan = await compose(scene, { templateId: 'friends', level: 'expedition' });
    assert.deepEqual((await scene.beginRoute(plan)).plan, plan);
  });

  test('is refused for an unknown template and for an end before the beginning', async () => {
    const { app, as } = await open();
    const key = 'POST /api/templates/:templateId/plans';
    const token = as('tutor');
    await app.refused(key, { token, params: { templateId: 'treasure' }, body: answers, code: 'NOT_FOUND' });
    const body = { ...answers, endsOn: '2026-09-01' };
    await app.refused(key, { token, params: { templateId: 'interest' }, body, code: 'BAD_INPUT' });
  });
});

const enter = ({ school, people, courseId }: Scene, locale: Locale): Promise<string> =>
  school.enter({ person: people.tutor, courseId, role: 'assistant', locale });

const cards = async (scene: Scene, locale: Locale) =>
  (await scene.app.ok('GET /api/templates', { token: await enter(scene, locale) })).templates;

const compose = async (
  scene: Scene,
  { locale = 'ru', templateId, ...some }: { locale?: Locale; templateId: string } & Partial<TemplateAnswers>,
) =>
  (
    await scene.app.ok('POST /api/templates/:templateId/plans', {
      token: await enter(scene, locale),
      params: { templateId },
      body: { ...answers, ...some },
    })
  ).plan;
