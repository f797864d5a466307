import { sql, type RawBuilder } from 'kysely';
import { engineOf } from '../storage/engine-of.ts';
import { listedInJson, listedText } from '../storage/listed.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';

/** A session to begin, and all that must be as it was at an earlier launch. */
export type Unchanged = {
  readonly sessionId: string;
  readonly secretHash: string;
  readonly now: number;
  readonly endsAt: number;
  readonly platformId: string;
  readonly deploymentId: string;
  readonly sub: string;
  readonly role: string;
  readonly locale: string;
  readonly binding: string;
  readonly ltiLinkId: string;
  readonly contextId: string;
  readonly memberHash: string;
  readonly linkHash: string;
};

const sessionColumns = [
  'school_id',
  'session_id',
  'secret_hash',
  'person_id',
  'course_id',
  'link_id',
  'role',
  'locale',
  'binding',
  'opens',
  'created_at',
  'used_at',
  'ends_at',
] as const;

/** The session's row if deployment, course, person, membership and link are known and unchanged. */
function unchangedRow(db: Database, value: (name: keyof Unchanged) => RawBuilder<string>) {
  const moment = (name: keyof Unchanged) => sql<number>`cast(${value(name)} as bigint)`;
  return db
    .selectFrom('deployment')
    .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'deployment.school_id')
        .on('person.platform_id', '=', (platform) =>
          platform.fn.coalesce('platform.people_of', 'platform.platform_id'),
        )
        .on('person.sub', '=', value('sub')),
    )
    .innerJoin('course', (join) =>
      join
        .onRef('course.school_id', '=', 'deployment.school_id')
        .onRef('course.platform_id', '=', 'deployment.platform_id')
        .onRef('course.deployment_id', '=', 'deployment.deployment_id')
        .on('course.context_id', '=', value('contextId')),
    )
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.school_id', '=', 'deployment.school_id')
        .onRef('membership.course_id', '=', 'course.course_id')
        .onRef('membership.person_id', '=', 'person.person_id')
        .on('membership.claims_hash', '=', value('memberHash')),
    )
    .innerJoin('resource_link', (join) =>
      join
        .onRef('resource_link.school_id', '=', 'deployment.school_id')
        .onRef('resource_link.platform_id', '=', 'deployment.platform_id')
        .onRef('resource_link.deployment_id', '=', 'deployment.deployment_id')
        .on('resource_link.lti_link_id', '=', value('ltiLinkId'))
        .on('resource_link.claims_hash', '=', value('linkHash')),
    )
    .where('deployment.platform_id', '=', value('platformId'))
    .where('deployment.deployment_id', '=', value('deploymentId'))
    .where('deployment.status', '=', 'approved')
    .where('platform.disabled', '=', 0)
    .select([
      'person.school_id',
      value('sessionId').as('session_id'),
      value('secretHash').as('secret_hash'),
      'person.person_id',
      'course.course_id',
      'resource_link.link_id',
      value('role').as('role'),
      value('locale').as('locale'),
      value('binding').as('binding'),
      'resource_link.opens',
      moment('now').as('created_at'),
      moment('now').as('used_at'),
      moment('endsAt').as('ends_at'),
    ]);
}

const insertOne = prepare<Unchanged, { school_id: string }>((db, given) =>
  db
    .insertInto('session')
    .columns([...sessionColumns])
    .expression(unchangedRow(db, (name) => sql<string>`cast(${given[name]} as text)`))
    .onConflict((conflict) => conflict.doNothing())
    .returning('school_id'),
);

/** One statement for PostgreSQL, to which each way there and back costs more than what it does there. */
const insertListed = prepare<{ list: string }, { school_id: string; secret_hash: string }>((db, { list }) =>
  db
    .insertInto('session')
    .columns([...sessionColumns])
    .expression(
      db
        .selectFrom(listedInJson(db, list).as('listed'))
        // Looked up one by one, however many rows the planner expects of a list.
        .innerJoinLateral(unchangedRow(db, listedText).limit(1).as('known'), (join) => join.onTrue())
        .selectAll('known'),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['school_id', 'secret_hash']),
);

/** Begins the sessions of launches that tell nothing new; the school of each, or null where nothing was begun. */
export async function insertUnchanged(
  db: Database,
  sessions: readonly Unchanged[],
): Promise<readonly (string | null)[]> {
  if (engineOf(db) === 'postgres') {
    const rows = await insertListed(db, { list: JSON.stringify(sessions) });
    // A launch that comes twice has one id and two secrets.
    const schools = new Map(rows.map((row) => [row.secret_hash, row.school_id]));
    return sessions.map(({ secretHash }) => schools.get(secretHash) ?? null);
  }
  return await db.transaction().execute(async (tx) => {
    const schools: (string | null)[] = [];
    for (const session of sessions) schools.push((await insertOne(tx, session))[0]?.school_id ?? null);
    return schools;
  });
}
