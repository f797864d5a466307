import { Refusal } from '../errors.ts';
import { approveDeployment, disableDeployment } from '../lti/deployments.ts';
import { asOneLine, entry, requiredWord, table, whenUnknown, type Command, type Means } from './command.ts';

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

/** Of the two that may be unknown: where both are told. */
const unknownHere = (handle: string, schoolId: string | null = null) =>
  whenUnknown(
    `deployment ${handle}${schoolId === null ? '' : ` or school ${schoolId}`}; marshrut deployment list and marshrut school list show the IDs`,
  );

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
  operands: 1,
  options: { all: { type: 'boolean' }, school: { type: 'string' } },
  async run(means, given) {
    const schoolId = typeof given.values['school'] === 'string' ? given.values['school'] : null;
    const all = given.values['all'] === true;
    if (all && (given.positionals.length > 0 || schoolId !== null))
      throw new Refusal('COMMAND_UNKNOWN', { note: deploymentApprove.help });
    const rows = await listed(means.db);
    const handles = all
      ? rows.filter((row) => row.status === 'pending').map((row) => row.handle)
      : [requiredWord(given, 'the ID of a deployment, or --all')];
    const meant = rows.find(({ handle }) => handle === handles[0]);
    if (schoolId !== null && meant?.status === 'approved' && meant.school_id !== schoolId)
      throw new Refusal('ALREADY_DONE', {
        note: `deployment ${meant.handle} is approved; marshrut deployment join moves it to another school`,
      });
    const lines: string[] = [];
    for (const handle of handles) {
      const approved = await approveDeployment(means, {
        handle,
        schoolId,
        alongside: entry(means, 'deployment.approved', handle),
      }).catch(unknownHere(handle, schoolId));
      lines.push(`deployment ${handle} approved, school ${approved.schoolId}`);
    }
    return lines.length === 0 ? ['nothing waits for approval'] : lines;
  },
};

export const deploymentJoin: Command = {
  help: 'deployment join ID (--school SCHOOL | --new-school NAME)',
  operands: 1,
  options: { school: { type: 'string' }, 'new-school': { type: 'string' } },
  async run(means, given) {
    const handle = requiredWord(given, 'the ID of a deployment');
    const { school, 'new-school': newSchool } = given.values;
    if ((typeof school === 'string') === (typeof newSchool === 'string'))
      throw new Refusal('COMMAND_UNKNOWN', { note: deploymentJoin.help });
    const joined = typeof school === 'string' ? school : null;
    const { schoolId, was } = await approveDeployment(means, {
      handle,
      schoolId: joined,
      ...(typeof newSchool === 'string' ? { newSchool: asOneLine(newSchool, 'new-school') } : {}),
      alongside: entry(means, 'deployment.approved', handle),
    }).catch(unknownHere(handle, joined));
    return [
      `deployment ${handle} belongs to school ${schoolId}`,
      ...(was === 'disabled' ? ['it was switched off and is on again'] : []),
      'people whom that school does not know from the same LMS begin anew there; what was written stays with the earlier school',
    ];
  },
};

export const deploymentDisable: Command = {
  help: 'deployment disable ID',
  operands: 1,
  options: {},
  async run(means, given) {
    const handle = requiredWord(given, 'the ID of a deployment');
    await disableDeployment(means, {
      handle,
      alongside: entry(means, 'deployment.disabled', handle),
    }).catch(unknownHere(handle));
    return [`deployment ${handle} disabled, its sessions ended`];
  },
};
