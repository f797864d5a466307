import { Day } from '../contract/fields.ts';
import { endCoordinator, listCoordinators, nameCoordinator } from '../coordination/coordinators.ts';
import { Refusal } from '../errors.ts';
import { entry, knownSchool, requiredOption, requiredWord, table, type Command } from './command.ts';

/** Who coordinates the tutors of a school: rights come from here, no role of the LMS gives them. */
export const coordinatorList: Command = {
  help: 'coordinator list --school ID',
  options: { school: { type: 'string' } },
  async run(means, given) {
    const { coordinators, candidates } = await listCoordinators(means, {
      schoolId: await knownSchool(means, requiredOption(given, 'school')),
    });
    return [
      ...(coordinators.length === 0
        ? ['no coordinators: marshrut coordinator add PERSON --school ID names one']
        : table([
            ['ID', 'NAME', 'UNTIL'],
            ...coordinators.map(({ personId, name, endsOn }) => [personId, name, endsOn ?? '—']),
          ])),
      ...(candidates.length === 0
        ? ['nobody has come in as staff yet']
        : [
            '',
            'staff who could be named:',
            ...table(candidates.map(({ personId, name }) => [personId, name])),
          ]),
    ];
  },
};

export const coordinatorAdd: Command = {
  help: 'coordinator add PERSON --school ID [--until YYYY-MM-DD]   (PERSON: the name or the ID of one of the staff)',
  operands: 1,
  options: { school: { type: 'string' }, until: { type: 'string' } },
  async run(means, given) {
    const schoolId = await knownSchool(means, requiredOption(given, 'school'));
    const { coordinators, candidates } = await listCoordinators(means, { schoolId });
    const person = onlyOne([...coordinators, ...candidates], requiredWord(given, 'a name or an ID'));
    const { until } = given.values;
    const day = typeof until === 'string' ? Day.safeParse(until) : null;
    if (day?.success === false)
      throw new Refusal('COMMAND_UNKNOWN', { note: '--until: a day as 2027-05-31' });
    const endsOn = day?.data ?? null;
    const alongside = entry(means, 'coordinator.named', schoolId);
    const wish = { schoolId, personId: person.personId, endsOn, alongside };
    await nameCoordinator(means, wish).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'BAD_INPUT')
        throw new Refusal('COMMAND_UNKNOWN', { cause: error, note: '--until: a day that is still to come' });
      throw error;
    });
    return [`${person.name} coordinates the tutors${endsOn === null ? '' : ` until ${endsOn}`}`];
  },
};

export const coordinatorRemove: Command = {
  help: 'coordinator remove PERSON --school ID',
  operands: 1,
  options: { school: { type: 'string' } },
  async run(means, given) {
    const schoolId = await knownSchool(means, requiredOption(given, 'school'));
    const { coordinators } = await listCoordinators(means, { schoolId });
    const person = onlyOne(coordinators, requiredWord(given, 'a name or an ID'));
    const alongside = entry(means, 'coordinator.ended', schoolId);
    await endCoordinator(means, { schoolId, coordinatorId: person.coordinatorId, alongside });
    return [`${person.name} no longer coordinates the tutors`];
  },
};

/** @throws Refusal `NOT_FOUND` where nobody or more than one is meant */
function onlyOne<Person extends { personId: string; name: string }>(
  people: readonly Person[],
  word: string,
): Person {
  const meant = people.filter(({ personId, name }) => personId === word || name === word);
  const [person] = meant;
  if (person === undefined || meant.length > 1)
    throw new Refusal('NOT_FOUND', {
      note: `${meant.length === 0 ? 'nobody' : 'more than one'} of that name; marshrut coordinator list --school ID shows the IDs`,
    });
  return person;
}
