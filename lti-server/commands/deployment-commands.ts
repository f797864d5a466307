import { approveDeployment, disableDeployment } from '../lti/deployments.ts';
import { requiredWord, table, type Command, type Means } from './command.ts';

const listed = (db: Means['db']) =>
  db
    .selectFrom('deployment')
    .innerJoin('platform', 'platform.platform_id', 'deployment.platform_id')
    .leftJoin('school', 'school.school_id', 'deployment.school_id')
    .select([
      'deployment.handle',
      'deployment.deployment_id',
      'deployment.status',
      'platform.name as platform',
      'school.name as school',
      'school.school_id',
    ])
    .orderBy('deployment.first_seen_at')
    .execute();

export const deploymentList: Command = {
  help: 'deployment list',
  options: {},
  async run({ db }) {
    const rows = await listed(db);
    if (rows.length === 0) return ['no deployments yet: open the tool once from a course of the LMS'];
    return table([
      ['ID', 'STATE', 'DEPLOYMENT', 'PLATFORM', 'SCHOOL'],
      ...rows.map((row) => [
        row.handle,
        row.status,
        row.deployment_id,
        row.platform,
        row.school === null ? '—' : `${row.school} (${row.school_id})`,
      ]),
    ]);
  },
};

export const deploymentApprove: Command = {
  help: 'deployment approve ID [--school SCHOOL] | deployment approve --all',
  options: { all: { type: 'boolean' }, school: { type: 'string' } },
  async run(means, given) {
    const schoolId = typeof given.values['school'] === 'string' ? given.values['school'] : null;
    const handles =
      given.values['all'] === true
        ? (await listed(means.db)).filter((row) => row.status === 'pending').map((row) => row.handle)
        : [requiredWord(given, 'the ID of a deployment, or --all')];
    const lines: string[] = [];
    for (const handle of handles) {
      const approved = await approveDeployment(means, { handle, schoolId });
      lines.push(`deployment ${handle} approved, school ${approved.schoolId}`);
    }
    return lines.length === 0 ? ['nothing waits for approval'] : lines;
  },
};

export const deploymentDisable: Command = {
  help: 'deployment disable ID',
  options: {},
  async run(means, given) {
    const handle = requiredWord(given, 'the ID of a deployment');
    await disableDeployment(means, { handle });
    return [`deployment ${handle} disabled, its sessions ended`];
  },
};
