import { writeFile } from 'node:fs/promises';
import { recordAs } from '../access/audit.ts';
import { Refusal } from '../errors.ts';
import { erasePupil, exportPupil } from '../pupils/erasure.ts';
import { findPupil, listPupils } from '../pupils/table.ts';
import {
  knownSchool,
  requiredOption,
  requiredWord,
  table,
  type Arguments,
  type Command,
  type Means,
} from './command.ts';

export const pupilList: Command = {
  help: 'pupil list --school ID',
  options: { school: { type: 'string' } },
  async run({ db }, given) {
    const pupils = await listPupils(db, await knownSchool({ db }, requiredOption(given, 'school')));
    if (pupils.length === 0) return ['no pupil cards in this school'];
    return table([['ID', 'NAME'], ...pupils.map(({ pupil_id, name }) => [pupil_id, name])]);
  },
};

/** Everything that is kept of a pupil, for the family that asks for it (the right of access). */
export const pupilExport: Command = {
  help: 'export-pupil ID FILE --school ID [--with-restricted REASON]',
  operands: 2,
  options: { school: { type: 'string' }, 'with-restricted': { type: 'string' } },
  async run(means, given) {
    const pupil = await pupilOf(means, given);
    const path = given.positionals[1];
    if (path === undefined)
      throw new Refusal('COMMAND_UNKNOWN', { note: 'the name of a new file is needed' });
    const { db, clock, random } = means;
    const { schoolId, pupilId } = pupil;
    const reason = given.values['with-restricted'];
    const restricted = typeof reason === 'string' && reason.trim() !== '';
    const everything = await exportPupil(db, pupil, { restricted });
    try {
      await writeFile(path, `${JSON.stringify(everything, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new Refusal('FILE_UNUSABLE', { cause: error, note: `${path}: ${code}` });
    }
    await recordAs(
      db,
      { schoolId, personId: null, at: clock(), entryId: random.id() },
      { action: 'pupil.exported', pupilId, ...(restricted ? { reason } : {}) },
    );
    return [
      `${path}: all that is kept of the pupil, notes of adults included; hand it over with care`,
      restricted
        ? 'the texts of restricted notes are in it; the reason is kept in the audit'
        : 'the texts of restricted notes are left out; --with-restricted REASON puts them in, and the reason is kept',
    ];
  },
};

/** Takes a pupil out of the school for good: the card, routes, notes, the person and what they typed. */
export const pupilErase: Command = {
  help: 'erase-pupil ID --school ID [--yes]',
  operands: 1,
  options: { school: { type: 'string' }, yes: { type: 'boolean' } },
  async run(means, given) {
    const pupil = await pupilOf(means, given);
    if (given.values['yes'] !== true)
      return [
        `${pupil.name}: the card, all routes, notes and the person would be erased, and could not come back`,
        'keep a copy with export-pupil if the family wants one, then repeat with --yes',
      ];
    const gone = await erasePupil(means, pupil);
    return [
      'erased, for good:',
      ...table(Object.entries(gone).map(([name, rows]) => [`  ${name}`, String(rows)])),
      'copies made by backup still hold the pupil: delete the old ones in their time',
    ];
  },
};

async function pupilOf(
  { db }: Means,
  given: Arguments,
): Promise<{ schoolId: string; pupilId: string; personId: string; name: string }> {
  const schoolId = requiredOption(given, 'school');
  const pupilId = requiredWord(given, 'the ID of a pupil');
  const pupil = await findPupil(db, { schoolId, pupilId });
  if (pupil === undefined)
    throw new Refusal('NOT_FOUND', { note: `pupil ${pupilId}; marshrut pupil list --school ID shows them` });
  return { schoolId, pupilId, personId: pupil.person_id, name: pupil.name };
}
