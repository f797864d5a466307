import { selectUnreadRosters } from '../people/unread-rosters.ts';
import type { Database } from '../storage/open.ts';
import type { Finding, LookedAt } from './finding.ts';

/** Why a list was not read (`CallReason`), by what is to be done about it; all others are answers that cannot be taken. */
const codes: Readonly<Record<string, 'roster_forbidden' | 'roster_silent'>> = {
  forbidden: 'roster_forbidden',
  unauthorized: 'roster_forbidden',
  scope_refused: 'roster_forbidden',
  token_refused: 'roster_forbidden',
  unreachable: 'roster_silent',
  slow: 'roster_silent',
  throttled: 'roster_silent',
  server_error: 'roster_silent',
};

/** A finding names as many courses. */
const mostNamed = 3;

/** Courses whose lists of members could not be read when they were last asked for. */
export async function checkRosters(db: Database, { platform }: { platform: LookedAt }): Promise<Finding[]> {
  const { platformId } = platform;
  const schools = await db
    .selectFrom('deployment')
    .where('platform_id', '=', platformId)
    .where('school_id', 'is not', null)
    .select((deployment) => deployment.ref('school_id').$notNull().as('schoolId'))
    .distinct()
    .execute();
  const lists = await Promise.all(
    schools.map(({ schoolId }) => selectUnreadRosters(db, { schoolId, platformId })),
  );
  const unread = lists.flat();
  const byCode = Map.groupBy(unread, ({ reason }) => codes[reason ?? ''] ?? 'roster_unreadable');
  return [...byCode].map(([code, courses]) => {
    const names = courses.slice(0, mostNamed).map(({ title, reason }) => `«${title}» (${reason})`);
    const more = courses.length > mostNamed ? [`+${courses.length - mostNamed}`] : [];
    return { platform, code, level: 'warn', fact: [...names, ...more].join(', ') };
  });
}
