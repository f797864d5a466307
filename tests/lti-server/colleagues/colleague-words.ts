import type { RecommendationWriting, RequestSending } from '../../../lti-server/contract/colleagues.ts';
import type { FeedbackOutcome } from '../../../lti-server/contract/vocabulary.ts';
import type { KindOfPerson } from '../../support/class.ts';
import type { Scene } from '../../support/on-engines.ts';
import { plan, step } from '../../support/plans.ts';

/** The teacher of the class is Пётр Сергеевич, the specialist Ольга Львовна, the club teacher Роза Тимуровна. */
export const lessons = plan({
  endsOn: '2026-10-09',
  steps: [
    step('1', { helpers: ['Пётр Сергеевич'], endsOn: '2026-09-25' }),
    step('2', { form: 'club', startsOn: '2026-09-10' }),
    step('3', { form: 'home', startsOn: '2026-09-10' }),
  ],
});

export const cardOf = async ({ app, as, pupilId }: Scene, kind: KindOfPerson) => {
  const { children } = await app.ok('GET /api/help-cards', { token: as(kind) });
  return children.find((child) => child.pupilId === pupilId);
};

export const linesOf = async (scene: Scene, kind: KindOfPerson) =>
  ((await cardOf(scene, kind))?.lines ?? []).map((line) => `${line.kind}: ${line.text}`);

/** Things on a card stand in the order in which they were added. */
export async function addItem(
  { app, as, pupilId }: Scene,
  { kind, text }: { kind: 'strength' | 'help'; text: string },
): Promise<void> {
  app.pass(1000);
  await app.ok('POST /api/pupils/:pupilId/profile', {
    token: as('tutor'),
    params: { pupilId },
    body: {
      itemId: app.random.id(),
      content: kind === 'help' ? { kind, text, withChild: true } : { kind, text },
    },
  });
}

export const tap = (
  { app, as, pupilId }: Scene,
  of: {
    by: KindOfPerson;
    routeId: string | null;
    subjectId: string;
    outcome: FeedbackOutcome;
    feedbackId: string;
    line?: string;
  },
) => {
  const { by, feedbackId, line = '', ...body } = of;
  return app.ok('PUT /api/pupils/:pupilId/feedback/:feedbackId', {
    token: as(by),
    params: { pupilId, feedbackId },
    body: { ...body, line },
  });
};

export const ask = ({ app, as, pupilId }: Scene, by: KindOfPerson, change: Partial<RequestSending> = {}) =>
  app.ok('POST /api/pupils/:pupilId/colleague-requests', {
    token: as(by),
    params: { pupilId },
    body: {
      requestId: app.random.id(),
      sees: 'На третьем уроке ложится на парту.',
      happens: '',
      tried: '',
      hopes: '',
      ...change,
    },
  });

export const recommend = ({ app, as, pupilId }: Scene, change: Partial<RecommendationWriting> = {}) =>
  app.ok('POST /api/pupils/:pupilId/recommendations', {
    token: as('specialist'),
    params: { pupilId },
    body: {
      recommendationId: app.random.id(),
      title: 'Дышать волной перед чтением',
      how: 'Вдох на четыре, выдох на шесть.',
      place: 'за партой',
      often: 'каждый день',
      until: '2026-10-02',
      ownHands: false,
      ...change,
    },
  });

export const said = ({ app, as, pupilId }: Scene, kind: KindOfPerson) =>
  app.ok('GET /api/pupils/:pupilId/colleagues', { token: as(kind), params: { pupilId } });

export const answerRecommendation = (
  { app, as }: Scene,
  recommendationId: string,
  body: { taken: boolean; reply: string },
) =>
  app.ok('POST /api/recommendations/:recommendationId/answer', {
    token: as('tutor'),
    params: { recommendationId },
    body,
  });
