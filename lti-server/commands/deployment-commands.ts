import { Refusal } from '../errors.ts';
import { recordEntry, type InstallationAction } from '../installation/entries.ts';
import { approveDeployment, disableDeployment } from '../lti/deployments.ts';
import { asOneLine, requiredWord, table, type Command, type Means } from './command.ts';

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

/** Notes beside the change that it came from the command line. */
const entry =
  ({ clock, random }: Means, action: InstallationAction, subjectId: string) =>
  (tx: Means['db']): Promise<void> =>
    recordEntry({ db: tx, clock, random }, { sessionId: null, action, subjectId });

/** Says where IDs are told when one of them is unknown. */
async function withHint<T>(work: Promise<T>, unknown: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND')
      throw new Refusal('NOT_FOUND', {
        cause: error,
        note: `${unknown}; marshrut deployment list and marshrut school list show the IDs`,
      });
    throw error;
  }
}

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
    for (const { handle, status, school_id } of rows) {
      if (handles.includes(handle) && status === 'approved' && schoolId !== null && school_id !== schoolId)
        throw new Refusal('ALREADY_DONE', {
          note: `deployment ${handle} is approved; marshrut deployment join moves it to another school`,
        });
    }
    const lines: string[] = [];
    for (const handle of handles) {
      const approved = await withHint(
        approveDeployment(means, {
          handle,
          schoolId,
          alongside: entry(means, 'deployment.approved', handle),
        }),
        `deployment ${handle}${schoolId === null ? '' : ` or school ${schoolId}`}`,
      );
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
    const { schoolId, was } = await withHint(
      approveDeployment(means, {
        handle,
        schoolId: typeof school === 'string' ? school : null,
        ...(typeof newSchool === 'string' ? { newSchool: asOneLine(newSchool, 'new-school') } : {}),
        alongside: entry(means, 'deployment.approved', handle),
      }),
      `deployment ${handle}${typeof school === 'string' ? ` or school ${school}` : ''}`,
    );
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
    await withHint(
      disableDeployment(means, { handle, alongside: entry(means, 'deployment.disabled', handle) }),
      `deployment ${handle}`,
    );
    return [`deployment ${handle} disabled, its sessions ended`];
  },
};
