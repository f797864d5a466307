import { written } from '../../../lti-server/contract/fields.ts';
import type { DraftForm } from '../../api/drafts.ts';

/** A field of a short form between colleagues. */
export interface FormField {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'day' | 'check';
  max?: number;
  required?: boolean;
}

/** What is typed, by field; a box that is ticked holds `yes`. The id is made with it and kept with it. */
export interface FormValues {
  id: string;
  words: Readonly<Record<string, string>>;
}

export const newForm = (words: Readonly<Record<string, string>> = {}): FormValues => ({
  id: crypto.randomUUID(),
  words,
});

/** A draft comes back from outside: what does not fit is left out. */
export const formFromDraft = (draft: DraftForm, fields: readonly FormField[]): FormValues | undefined => {
  const { id, words } = draft as { id?: unknown; words?: unknown };
  if (typeof id !== 'string' || typeof words !== 'object' || words === null) return undefined;
  const known = Object.entries(words as Record<string, unknown>).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && fields.some(({ name }) => name === entry[0]),
  );
  return { id, words: Object.fromEntries(known) };
};

export const isWritten = ({ words }: FormValues): boolean =>
  Object.values(words).some((text) => written(text) !== '');
