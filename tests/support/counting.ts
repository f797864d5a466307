import type { CompletionView } from '../../lti-server/contract/completion.ts';
import { scoresJob } from '../../lti-server/completion/queue.ts';
import { createConnector } from '../../lti-server/lti/services/connector.ts';
import { createPlatforms } from '../../lti-server/lti/platforms.ts';
import { sendScores } from '../../lti-server/lti/services/send-scores.ts';
import type { ToolKeys } from '../../lti-server/lti/tool-keys.ts';
import { createJobRunner } from '../../lti-server/storage/job-runner.ts';
import pino from 'pino';
import { addresses, FakeGradebook } from './fake-gradebook.ts';
import type { Scene } from './on-engines.ts';
import { plan, step, stepId } from './plans.ts';

/** A class whose activity has a gradebook, and what tests of it do again and again. */
export interface Counting extends Scene {
  readonly gradebook: FakeGradebook;
  /** The pupil's agreed route of two steps. */
  readonly routeId: string;
  view(): Promise<CompletionView>;
  switchOn(how?: { earlier?: boolean }): Promise<CompletionView>;
  switchOff(): Promise<CompletionView>;
  retry(pupilId?: string | null): Promise<CompletionView>;
  /** The pupil says what became of a step. */
  report(step: '1' | '2', state: 'done' | 'now' | 'planned'): Promise<void>;
  /** An agreed route of two steps for another pupil of the same tutor. */
  beginRouteOf(pupilId: string, token: string): Promise<{ routeId: string }>;
  /** The pupil does both steps. */
  finish(): Promise<void>;
  /** Time passes and all jobs that are due are done. */
  work(duration?: number): Promise<void>;
  /** What the list says of the pupil, in short: `sent`, `refused not_gradable`. */
  said(): Promise<string | undefined>;
  /** The pupil's number in the LMS. */
  readonly sub: string;
}

export const minute = 60_000;

const toolKeys = {
  sign: async () => 'signed',
  publicKeys: async () => ({ keys: [] }),
} as unknown as ToolKeys;

export async function startCounting(scene: Scene, change: { services?: object } = {}): Promise<Counting> {
  const { app, school, linkId, pupilId, people } = scene;
  const gradebook = new FakeGradebook();
  gradebook.put({ id: addresses.own, resourceLinkId: linkId });
  await app.db
    .insertInto('deployment')
    .values({
      platform_id: school.platformId,
      deployment_id: '1',
      handle: app.random.id(),
      status: 'approved',
      school_id: school.schoolId,
      first_seen_at: app.now(),
    })
    .execute();
  if (change.services !== undefined) {
    await app.db
      .updateTable('resource_link')
      .set({ services: JSON.stringify(change.services) })
      .where('school_id', '=', school.schoolId)
      .where('link_id', '=', linkId)
      .execute();
  }
  const clock = app.now;
  const { db, random } = app;
  const log = pino({ level: 'silent' });
  // A runner of this test's own: jobs of other classes in the same database are not its business.
  const connector = createConnector({
    outbound: gradebook,
    platforms: createPlatforms({ db, clock }),
    toolKeys,
    clock,
    random,
    pause: async () => undefined,
  });
  const handle = sendScores({ db, clock, random, connector });
  const jobs = createJobRunner({
    db,
    clock,
    log,
    random,
    handlers: {
      [scoresJob]: async (job) =>
        job.schoolId === school.schoolId ? await handle(job) : { is: 'giveUp', reason: 'not_of_this_test' },
    },
  });
  const { routeId } = await scene.agreedRoute(plan({ steps: [step('1'), step('2')] }));
  const params = { linkId };
  // Hours pass in some tests, and a session does not outlive them.
  const enter = (who: 'courseStaff' | 'self'): Promise<string> =>
    school.enter({
      person: people[who],
      courseId: scene.courseId,
      linkId,
      role: who === 'self' ? 'learner' : 'instructor',
      at: app.now(),
    });
  const turn = async (body: { on: boolean; earlier: boolean }): Promise<CompletionView> =>
    app.ok('PUT /api/links/:linkId/completion', { token: await enter('courseStaff'), params, body });
  const counting: Counting = {
    ...scene,
    gradebook,
    routeId,
    sub: people.self.personId,
    view: async () =>
      app.ok('GET /api/links/:linkId/completion', { token: await enter('courseStaff'), params }),
    switchOn: ({ earlier = false } = {}) => turn({ on: true, earlier }),
    switchOff: () => turn({ on: false, earlier: false }),
    retry: async (whose = null) =>
      app.ok('POST /api/links/:linkId/completion/retry', {
        token: await enter('courseStaff'),
        params,
        body: { pupilId: whose },
      }),
    async report(id, state) {
      await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
        token: await enter('self'),
        params: { routeId, stepId: stepId(id) },
        body: { state },
      });
    },
    async beginRouteOf(whose, token) {
      const id = app.random.id();
      await app.ok('POST /api/pupils/:pupilId/routes', {
        token,
        params: { pupilId: whose },
        body: { routeId: id, plan: plan({ steps: [step('1'), step('2')] }) },
      });
      await app.ok('POST /api/routes/:routeId/agreements', {
        token,
        params: { routeId: id },
        body: { revision: 1, agreedBy: ['pupil', 'tutor'] },
      });
      return { routeId: id };
    },
    async finish() {
      await counting.report('1', 'done');
      await counting.report('2', 'done');
    },
    async work(duration = 0) {
      app.pass(duration);
      await jobs.runDue();
    },
    async said() {
      const { pupils } = await counting.view();
      const row = pupils.find((one) => one.pupilId === pupilId);
      return row === undefined ? undefined : [row.state, row.reason].filter(Boolean).join(' ');
    },
  };
  return counting;
}

/** The same, switched on, with the route finished a moment ago. */
export async function startFinished(open: () => Promise<Scene>, services?: object): Promise<Counting> {
  const counting = await startCounting(await open(), services === undefined ? {} : { services });
  await counting.switchOn();
  await counting.finish();
  return counting;
}

let newcomers = 0;

/** One more pupil of the course, whose route is finished at this moment. */
export async function addFinished(counting: Counting): Promise<void> {
  const { app, school, courseId, linkId } = counting;
  newcomers += 1;
  const person = await school.addPerson(`Яна ${newcomers}`);
  await school.enrol({ person, courseId, role: 'learner' });
  const pupilId = await school.addCard(person);
  const { people } = counting;
  await school.tie({ pupilId, person: people.tutor, kind: 'tutor' });
  const token = await school.enter({
    person: people.tutor,
    courseId,
    linkId,
    role: 'assistant',
    at: app.now(),
  });
  const { routeId } = await counting.beginRouteOf(pupilId, token);
  for (const stepId of ['step-0001', 'step-0002']) {
    await app.ok('PUT /api/routes/:routeId/steps/:stepId/state', {
      token,
      params: { routeId, stepId },
      body: { state: 'done' },
    });
  }
}
