import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../../lti-server/contract/routes.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';
import { answerRecommendation, recommend } from '../colleagues/colleague-words.ts';
import { agreement, edit, end, prepare } from '../meetings/meeting-scene.ts';

/** Its last letter takes two places of a text, of which this leaves room for one. */
const tooLongFor = (places: number): string => `${'а'.repeat(places - 1)}🌋`;

onEveryEngine('a step made of what people have written', (open) => {
  test('the child’s own words become one line', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    for (const [text, title] of [
      ['Построить\tлодку', 'Построить лодку'],
      [tooLongFor(120), 'а'.repeat(119)],
    ] as const) {
      const ownStepId = scene.app.random.id();
      await scene.app.ok('POST /api/routes/:routeId/own-steps', {
        token: scene.as('self'),
        params: { routeId },
        body: { ownStepId, text, fileId: null },
      });
      await scene.app.ok('POST /api/own-steps/:ownStepId/answer', {
        token: scene.as('tutor'),
        params: { ownStepId },
        body: { taken: true, reply: '', title: '' },
      });
      const made = (await stepsOf(scene, routeId)).at(-1);
      assert.deepEqual([made?.title, made?.whatToDo], [title, text]);
    }
  });

  test('what was agreed in a meeting is cut where a letter ends, and so is the name of whoever helps', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    const { personId } = scene.people.teacher;
    await rename(scene, personId);
    const text = `${tooLongFor(119)} и ещё немного`;
    await end(
      scene,
      await edit(scene, await prepare(scene), {
        people: [personId],
        agreements: [agreement({ text, owner: 'teacher', ownerId: personId })],
      }),
    );
    const made = (await stepsOf(scene, routeId)).find(({ proposedBy }) => proposedBy === 'teacher');
    assert.deepEqual(
      [made?.title, made?.whatToDo, made?.helpers],
      [`${'а'.repeat(118)}…`, text, ['а'.repeat(79)]],
    );
  });

  test('the name of a specialist who does it with the child is cut where a letter ends', async () => {
    const scene = await open();
    const { routeId } = await scene.agreedRoute();
    await rename(scene, scene.people.specialist.personId);
    const { recommendationId } = await recommend(scene, { ownHands: true });
    const { stepId } = await answerRecommendation(scene, recommendationId, { taken: true, reply: '' });
    const made = (await stepsOf(scene, routeId)).find(({ id }) => id === stepId);
    assert.deepEqual(made?.helpers, ['а'.repeat(79)]);
  });
});

async function stepsOf({ app, as }: Scene, routeId: string): Promise<readonly Step[]> {
  const { plan } = await app.ok('GET /api/routes/:routeId', { token: as('tutor'), params: { routeId } });
  return plan.steps;
}

const rename = ({ app, school }: Scene, personId: string) =>
  app.db
    .updateTable('person')
    .set({ name: tooLongFor(80) })
    .where('school_id', '=', school.schoolId)
    .where('person_id', '=', personId)
    .execute();
