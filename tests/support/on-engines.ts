import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { AuditAction } from '../../lti-server/access/audit.ts';
import type { RouteView } from '../../lti-server/contract/route-views.ts';
import type { RoutePlan } from '../../lti-server/contract/routes.ts';
import { startApp, type TestApp } from './app.ts';
import { openClass, type KindOfPerson, type TestClass } from './class.ts';
import { engines } from './databases.ts';
import { plan } from './plans.ts';

/** A class in the app, and what tests of it do again and again. */
export interface Scene extends TestClass {
  readonly app: TestApp;
  /** The token of a kind of person who has one. */
  as(kind: KindOfPerson): string;
  /** The tutor begins a route for the pupil. */
  beginRoute(written?: RoutePlan): Promise<RouteView>;
  /** … and agrees it with the pupil at once. */
  agreedRoute(written?: RoutePlan): Promise<RouteView>;
  /** All audit entries of the school with this action. */
  audit(action: AuditAction): Promise<AuditRow[]>;
}

interface AuditRow {
  readonly person_id: string | null;
  readonly pupil_id: string | null;
  readonly subject_id: string | null;
  readonly reason: string | null;
}

/** Runs the same tests on SQLite and on PostgreSQL; each test opens a class of its own. */
export function onEveryEngine(title: string, tests: (open: () => Promise<Scene>) => void): void {
  for (const engine of engines) {
    describe(`${title} (${engine.name})`, () => {
      let app: TestApp;
      before(async () => {
        app = await startApp(engine);
      });
      after(() => app.close());
      tests(async () => sceneOf(app, await openClass(app)));
    });
  }
}

function sceneOf(app: TestApp, klass: TestClass): Scene {
  const as = (kind: KindOfPerson): string => {
    const token = klass.tokens[kind];
    assert.ok(token !== null);
    return token;
  };
  const beginRoute = (written = plan()): Promise<RouteView> =>
    app.ok('POST /api/pupils/:pupilId/routes', {
      token: as('tutor'),
      params: { pupilId: klass.pupilId },
      body: { routeId: app.random.id(), plan: written },
    });
  return {
    ...klass,
    app,
    as,
    beginRoute,
    async agreedRoute(written) {
      const { routeId, revision } = await beginRoute(written);
      return app.ok('POST /api/routes/:routeId/agreements', {
        token: as('tutor'),
        params: { routeId },
        body: { revision, agreedBy: ['pupil', 'tutor'] },
      });
    },
    async audit(action) {
      const rows = await app.db
        .selectFrom('audit_entry')
        .where('school_id', '=', klass.school.schoolId)
        .where('action', '=', action)
        .select(['person_id', 'pupil_id', 'subject_id', 'reason'])
        .execute();
      return rows.map((row) => ({ ...row }));
    },
  };
}
