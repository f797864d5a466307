import type { DeploymentApproval, DeploymentView } from '../contract/installation.ts';
import { notFound } from '../errors.ts';
import { approveDeployment, disableDeployment } from '../lti/deployments.ts';
import {
  demandDeployment,
  entryOf,
  schoolsWithin,
  type AdminContext,
  type InstallationTools,
  type Scope,
} from './context.ts';

/** The deployments this administrator looks after; those that wait come first. */
export async function listDeployments(
  { db }: Pick<InstallationTools, 'db'>,
  { platformId }: Scope,
): Promise<DeploymentView[]> {
  let query = db
    .selectFrom('deployment')
    .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
    .leftJoin('school', 'school.school_id', 'deployment.school_id');
  if (platformId !== null) query = query.where('deployment.platform_id', '=', platformId);
  const rows = await query
    .select([
      'deployment.handle',
      'deployment.deployment_id',
      'deployment.status',
      'deployment.first_seen_at',
      'deployment.platform_id',
      'platform.name as platform_name',
      'school.school_id',
      'school.name as school_name',
    ])
    .orderBy('deployment.first_seen_at')
    .execute();
  const views = rows.map((row): DeploymentView => {
    const { school_id: schoolId, school_name: name } = row;
    return {
      handle: row.handle,
      deploymentId: row.deployment_id,
      platform: { platformId: row.platform_id, name: row.platform_name },
      status: row.status,
      school: schoolId === null || name === null ? null : { schoolId, name },
      firstSeenAt: row.first_seen_at,
    };
  });
  return [
    ...views.filter(({ status }) => status === 'pending'),
    ...views.filter(({ status }) => status !== 'pending'),
  ];
}

/**
 * Lets a deployment in, or moves it to another school. An administrator of one platform joins it to a
 * school of that platform; a new school only while the platform has none, since two schools behind one
 * registration are strangers to each other.
 * @throws Refusal `NOT_FOUND`
 */
export async function approve(
  context: AdminContext,
  { handle, schoolId, newSchool }: DeploymentApproval & { handle: string },
): Promise<void> {
  await demandDeployment(context.db, context.admin, handle);
  const own = await schoolsWithin(context.db, context.admin);
  const allowed = own === null || (schoolId === null ? own.length === 0 : own.includes(schoolId));
  if (!allowed) throw notFound();
  await approveDeployment(context, {
    handle,
    schoolId,
    ...(newSchool === null ? {} : { newSchool }),
    alongside: entryOf(context, 'deployment.approved', handle),
  });
}

/** Switches a deployment off; the sessions of its people end. @throws Refusal `NOT_FOUND` */
export async function disable(context: AdminContext, handle: string): Promise<void> {
  await demandDeployment(context.db, context.admin, handle);
  await disableDeployment(context, { handle, alongside: entryOf(context, 'deployment.disabled', handle) });
}
