import { written } from '../../../lti-server/contract/fields.ts';
import type { ProfileContent } from '../../../lti-server/contract/profile.ts';
import {
  difficultyTags,
  helpLevels,
  interestDepths,
  parties,
  requestStates,
  type ProfileKind,
} from '../../../lti-server/contract/vocabulary.ts';
import type { DraftForm } from '../../api/drafts.ts';
import { profileWords } from '../../locales/profile-words.ts';

/** What stands in the fields: texts and chosen words as they are, a day or a record that is not chosen as ''. */
export type ProfileForm = Readonly<Record<string, string>>;

/** A field of the form; every kind of line has its own. */
export interface ProfileField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'line' | 'text' | 'day' | 'choice' | 'check';
  /** In characters, as the contract has it. */
  readonly most: number;
  readonly required: boolean;
  /** What can be chosen; '' stands for nothing. */
  readonly options: readonly { value: string; title: string }[];
}

/** What a form can lead to besides words. */
export interface Around {
  readonly strengths: readonly { itemId: string; text: string }[];
  readonly routes: readonly { routeId: string; title: string }[];
}

type Rest = Partial<Omit<ProfileField, 'name' | 'label' | 'type'>>;

const field = (type: ProfileField['type'], name: string, label: string, rest: Rest = {}): ProfileField => ({
  name,
  label,
  type,
  most: 1000,
  required: false,
  options: [],
  ...rest,
});

const choices = <Word extends string>(words: readonly Word[], titles: Record<Word, string>) =>
  words.map((value) => ({ value, title: titles[value] }));

const needed = { required: true } as const;

/** The fields of a kind of line, in the order in which they are asked. */
export const fieldsOf = (kind: ProfileKind, { strengths, routes }: Around): readonly ProfileField[] => {
  const words = profileWords.words;
  const { fields } = words;
  switch (kind) {
    case 'strength':
      return [field('line', 'text', fields.strength, { ...needed, most: 200 })];
    case 'interest':
      return [
        field('line', 'text', fields.interest, { ...needed, most: 200 }),
        field('choice', 'depth', fields.depth, { ...needed, options: choices(interestDepths, words.depths) }),
        field('day', 'since', fields.since),
      ];
    case 'help':
      return [
        field('line', 'text', fields.help, { ...needed, most: 140, hint: fields.helpHint }),
        field('check', 'withChild', fields.withChild),
      ];
    case 'request':
      return [
        field('text', 'words', fields.words, needed),
        field('choice', 'voice', fields.voice, { ...needed, options: choices(parties, words.voices) }),
        field('choice', 'state', fields.state, { ...needed, options: choices(requestStates, words.states) }),
        field('choice', 'routeId', fields.route, {
          options: [
            { value: '', title: fields.routeNone },
            ...routes.map(({ routeId, title }) => ({ value: routeId, title })),
          ],
        }),
        field('text', 'answer', fields.answer),
      ];
    case 'difficulty':
      return [
        field('choice', 'tag', fields.tag, {
          ...needed,
          hint: fields.tagHint,
          options: choices(difficultyTags, words.tags),
        }),
        field('text', 'seen', fields.seen, { ...needed, hint: fields.seenHint }),
        field('choice', 'strengthId', fields.strengthId, {
          ...needed,
          options: [
            { value: '', title: words.choose },
            ...strengths.map(({ itemId, text }) => ({ value: itemId, title: text })),
          ],
        }),
        field('text', 'helps', fields.helps, needed),
        field('text', 'tries', fields.tries),
        field('line', 'who', fields.who, { most: 200 }),
        field('day', 'until', fields.until),
        field('text', 'helped', fields.helped),
      ];
    case 'gap':
      return [
        field('line', 'subject', fields.subject, { ...needed, most: 100 }),
        field('line', 'topic', fields.topic, { ...needed, most: 200 }),
        field('text', 'evidence', fields.evidence),
        field('text', 'plan', fields.plan),
        field('day', 'until', fields.until),
        field('day', 'checkedOn', fields.checkedOn),
        field('text', 'result', fields.result),
      ];
    case 'help_level':
      return [
        field('choice', 'level', fields.level, { ...needed, options: choices(helpLevels, words.levels) }),
        field('line', 'about', fields.about, { most: 200 }),
      ];
  }
};

/** Nothing is filled in yet; where something must be chosen, the first is. */
export const emptyForm = (fields: readonly ProfileField[]): ProfileForm =>
  Object.fromEntries(
    fields.map(({ name, type, options }) => [
      name,
      type === 'check' ? 'no' : type === 'choice' ? (options[0]?.value ?? '') : '',
    ]),
  );

/** A line of the card as it stands in the fields. */
export const formOf = (content: ProfileContent, fields: readonly ProfileField[]): ProfileForm => {
  const values = content as Readonly<Record<string, string | boolean | null>>;
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const value = values[name];
      if (type === 'check') return [name, value === true ? 'yes' : 'no'];
      return [name, typeof value === 'string' ? value : ''];
    }),
  );
};

/** A draft comes back from outside: what does not fit is taken from a fresh form. */
export const formFromDraft = (
  draft: DraftForm,
  { fresh, fields }: { fresh: ProfileForm; fields: readonly ProfileField[] },
): ProfileForm =>
  Object.fromEntries(
    fields.map(({ name, options }) => {
      const value = draft[name];
      const known =
        typeof value === 'string' && (options.length === 0 || options.some((one) => one.value === value));
      return [name, known ? value : (fresh[name] ?? '')];
    }),
  );

/** What the server takes: the fields that are records or days are null where nothing is chosen. */
export const contentOf = (
  kind: ProfileKind,
  { form, fields }: { form: ProfileForm; fields: readonly ProfileField[] },
): ProfileContent => {
  const values = fields.map(({ name, type }) => {
    const value = written(form[name] ?? '');
    if (type === 'check') return [name, value === 'yes'];
    const orNull = type === 'day' || name.endsWith('Id');
    return [name, orNull && value === '' ? null : value];
  });
  // The fields are those of the kind; the server looks at each of them once more.
  return { kind, ...Object.fromEntries(values) } as ProfileContent;
};

/** What is still wrong, by field. */
export const problemsOf = (
  kind: ProfileKind,
  { form, fields }: { form: ProfileForm; fields: readonly ProfileField[] },
): Readonly<Record<string, string>> => {
  const words = profileWords.words;
  const missing = (one: ProfileField): boolean =>
    one.required ||
    (kind === 'request' && one.name === 'routeId' && form['state'] === 'in_route') ||
    (kind === 'request' && one.name === 'answer' && form['state'] === 'answered');
  return Object.fromEntries(
    fields.flatMap((one) => {
      const value = written(form[one.name] ?? '');
      if (value === '' && missing(one))
        return [[one.name, one.type === 'choice' ? words.requiredChoice : words.required]];
      return one.type !== 'choice' && value.length > one.most ? [[one.name, words.tooLong(one.most)]] : [];
    }),
  );
};

/** What is in a field, as it is read. */
export const valueInWords = (one: ProfileField, form: ProfileForm): string => {
  const value = form[one.name] ?? '';
  if (one.type === 'check') return value === 'yes' ? profileWords.words.withChild : '';
  return one.type === 'choice' ? (one.options.find((option) => option.value === value)?.title ?? '') : value;
};
