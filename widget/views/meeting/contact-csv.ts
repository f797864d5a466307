import type { Contact } from '../../../lti-server/contract/meetings.ts';
import { meetingWords } from '../../locales/meeting-words.ts';

/** What a line says, in the order of form F6 (domain section 9). */
export const contactCells = (contact: Contact): string[] => {
  const words = meetingWords.words;
  const kind = contact.kind === 'note' ? words.noteKind : words.kinds[contact.kind];
  return [
    contact.day.split('-').toReversed().join('.'),
    contact.minutes === null ? '' : String(contact.minutes),
    `${words.forms[contact.form]}, ${kind.toLocaleLowerCase()}`,
    contact.participants.join(', '),
    contact.topic,
    contact.content ?? words.restricted,
    contact.agreements.join('; '),
  ];
};

/** Where among them it stands what it was about. */
export const contentPlace = 5;

/** A spreadsheet takes a cell that begins so for a formula, and runs it. */
const looksLikeFormula = /^[=+\-@\t\r]/;

const cell = (text: string): string =>
  `"${(looksLikeFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * The log as a table for a spreadsheet: semicolons, as Russian settings expect, and the mark by which the
 * program knows the letters.
 */
export const contactsAsCsv = (contacts: readonly Contact[]): string => {
  const { columns } = meetingWords.words;
  const head = Object.values(columns);
  const lines = [head, ...contacts.map(contactCells)].map((cells) => cells.map(cell).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
};
