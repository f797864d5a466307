import { locales } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import { recordEntry } from '../installation/entries.ts';
import { asOneLine, requiredWord, table, type Command } from './command.ts';

export const schoolList: Command = {
  help: 'school list',
  options: {},
  async run({ db }) {
    const rows = await db.selectFrom('school').selectAll().orderBy('created_at').execute();
    if (rows.length === 0) return ['no schools yet: approve a deployment'];
    return table([
      ['ID', 'NAME', 'LANGUAGE', 'STAFF MAY TAKE PUPILS'],
      ...rows.map((row) => [row.school_id, row.name, row.locale, row.staff_may_take === 1 ? 'yes' : 'no']),
    ]);
  },
};

export const schoolSet: Command = {
  help: 'school set ID [--name N] [--language ru|en] [--staff-may-take yes|no]',
  operands: 1,
  options: { name: { type: 'string' }, language: { type: 'string' }, 'staff-may-take': { type: 'string' } },
  async run({ db, clock, random }, given) {
    const schoolId = requiredWord(given, 'the ID of a school');
    const { name, language, 'staff-may-take': staffMayTake } = given.values;
    const change = {
      ...(typeof name === 'string' && name.trim() !== '' ? { name: asOneLine(name, 'name') } : {}),
      ...(language === 'ru' || language === 'en' ? ({ locale: language } as const) : {}),
      ...(staffMayTake === 'yes' || staffMayTake === 'no'
        ? { staff_may_take: staffMayTake === 'yes' ? 1 : 0 }
        : {}),
    };
    if (typeof language === 'string' && !locales.some((known) => known === language))
      throw new Refusal('COMMAND_UNKNOWN', { note: `--language: known are ${locales.join(', ')}` });
    if (typeof staffMayTake === 'string' && staffMayTake !== 'yes' && staffMayTake !== 'no')
      throw new Refusal('COMMAND_UNKNOWN', { note: '--staff-may-take: yes or no' });
    if (Object.keys(change).length === 0 || Object.keys(change).length !== Object.keys(given.values).length) {
      throw new Refusal('COMMAND_UNKNOWN', { note: schoolSet.help });
    }
    await db.transaction().execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('school')
        .set(change)
        .where('school_id', '=', schoolId)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n)
        throw new Refusal('NOT_FOUND', { note: `school ${schoolId}; marshrut school list shows the IDs` });
      await recordEntry(
        { db: tx, clock, random },
        { sessionId: null, action: 'school.changed', subjectId: schoolId },
      );
    });
    return [`school ${schoolId} changed`];
  },
};
