import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { CourseLearners } from '../../lti-server/contract/learners.ts';
import { engines } from './databases.ts';
import { membership } from './fake-platform.ts';
import { FakeRoster, line, type RosterLine } from './fake-roster.ts';
import { assertAccepted, startLtiApp, type LtiApp, type SessionTold } from './lti-app.ts';

export const asInstructor = {
  'https://purl.imsglobal.org/spec/lti/claim/roles': [`${membership}#Instructor`],
};

/** What tests of rosters do with a server. */
export interface RosterScene {
  readonly lti: LtiApp;
  /** A platform of its own, and so a school, whose list of members holds these. */
  open(members?: RosterLine[]): Promise<RosterSchool>;
  /** Does what the launches so far have left for later; tells how many jobs it was. */
  settle(): Promise<number>;
  learnersOf(session: SessionTold): Promise<CourseLearners>;
  confirm(session: SessionTold, personIds: string[]): Promise<{ statusCode: number; json(): unknown }>;
}

export interface RosterSchool {
  readonly platform: Awaited<ReturnType<LtiApp['connect']>>;
  readonly roster: FakeRoster;
  enterAsTeacher(sub?: string, name?: string): Promise<SessionTold>;
  enterAsPupil(sub: string, name: string): Promise<SessionTold>;
  /** Everybody of the school, by the LMS's identifier. */
  members(): Promise<{ sub: string; role: string; source: string | null; inactive_at: number | null }[]>;
}

export const namesOf = ({ learners }: CourseLearners): string[] => learners.map(({ person }) => person.name);

/** Runs the same tests on both engines, each with one server for all of them. */
export function onRosters(title: string, tests: (scene: () => RosterScene) => void): void {
  for (const engine of engines) {
    describe(`${title} (${engine.name})`, () => {
      let lti: LtiApp;
      before(async () => {
        lti = await startLtiApp(engine);
      });
      after(() => lti.close());
      tests(() => sceneOf(lti));
    });
  }
}

const sceneOf = (lti: LtiApp): RosterScene => ({
  lti,
  async open(members = [line('u-1', 'Борис Ёлкин'), line('u-2', 'Вера Новикова')]) {
    const platform = await lti.connect();
    const roster = new FakeRoster(lti.outbound, platform);
    roster.members = members;
    return {
      platform,
      roster,
      async enterAsTeacher(sub = 't-1', name = 'Мария Ивановна') {
        const claims = { sub, name, ...asInstructor };
        return await assertAccepted(lti, await lti.browser().launch(platform, { claims }));
      },
      enterAsPupil: async (sub, name) =>
        await assertAccepted(lti, await lti.browser().launch(platform, { claims: { sub, name } })),
      members: () => membersOf(lti, platform.issuer),
    };
  },
  settle: () => lti.app.jobs.runDue(),
  async learnersOf({ token, course }) {
    const response = await lti.app.inject({
      url: `/api/courses/${course?.courseId}/learners`,
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(response.statusCode, 200);
    return response.json();
  },
  confirm: async ({ token, course }, personIds) =>
    await lti.app.inject({
      method: 'POST',
      url: `/api/courses/${course?.courseId}/pupils`,
      headers: { authorization: `Bearer ${token}` },
      payload: { personIds },
    }),
});

async function membersOf({ db }: LtiApp, issuer: string) {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'membership.school_id')
        .onRef('person.person_id', '=', 'membership.person_id'),
    )
    .innerJoin('platform', 'platform.platform_id', 'person.platform_id')
    .where('platform.issuer', '=', issuer)
    .orderBy('person.sub')
    .select(['person.sub', 'membership.role', 'membership.source', 'membership.inactive_at'])
    .execute();
  return rows.map((row) => ({ ...row }));
}
