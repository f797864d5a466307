import { written } from '../../../lti-server/contract/fields.ts';
import type { GroupNote, NoteCircles, QuickVisibility } from '../../../lti-server/contract/quick-notes.ts';
import { quickVisibilities } from '../../../lti-server/contract/quick-notes.ts';
import {
  feelings,
  helpGiven,
  noteKinds,
  type Feeling,
  type HelpGiven,
  type NoteKind,
} from '../../../lti-server/contract/vocabulary.ts';
import type { DraftForm } from '../../api/drafts.ts';

export type CircleChild = NoteCircles['children'][number];

/** A quick note as it is being typed. */
export interface QuickForm {
  pupilIds: readonly string[];
  kind: NoteKind;
  feeling: Feeling | null;
  helpGiven: HelpGiven | null;
  visibility: QuickVisibility;
  text: string;
  /** What is said of one child alone, by pupil. */
  own: Readonly<Record<string, string>>;
}

/** So many characters may be said of one child. */
export const longestText = 4000;
const mostChildren = 40;

/** A good word is meant for the child; the support team is the usual circle (domain section 8, rule 1). */
export const circleFor = (kind: NoteKind): QuickVisibility => (kind === 'good_word' ? 'pupil' : 'team');

export const newQuickForm = ({ pupilIds, kind }: Pick<QuickForm, 'pupilIds' | 'kind'>): QuickForm => ({
  pupilIds,
  kind,
  feeling: null,
  helpGiven: null,
  visibility: circleFor(kind),
  text: '',
  own: {},
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** A draft comes back from outside: what does not fit is taken from a fresh form. */
export const quickFormFromDraft = (draft: DraftForm, fresh: QuickForm): QuickForm => ({
  pupilIds: Array.isArray(draft['pupilIds']) ? draft['pupilIds'].filter(isText) : fresh.pupilIds,
  kind: noteKinds.find((kind) => kind === draft['kind']) ?? fresh.kind,
  feeling: feelings.find((feeling) => feeling === draft['feeling']) ?? null,
  helpGiven: helpGiven.find((help) => help === draft['helpGiven']) ?? null,
  visibility: quickVisibilities.find((visibility) => visibility === draft['visibility']) ?? fresh.visibility,
  text: isText(draft['text']) ? draft['text'] : '',
  own: Object.fromEntries(
    Object.entries((draft['own'] ?? {}) as Record<string, unknown>).filter((pair): pair is [string, string] =>
      isText(pair[1]),
    ),
  ),
});

export const isWritten = ({ text, own }: QuickForm): boolean =>
  [text, ...Object.values(own)].some((part) => written(part) !== '');

const textFor = ({ text, own }: QuickForm, pupilId: string): string =>
  [text, own[pupilId] ?? ''].map(written).filter(Boolean).join('\n');

/** How many characters the longest of its texts has. */
export const lengthOf = (form: QuickForm): number =>
  Math.max(0, ...form.pupilIds.map((pupilId) => textFor(form, pupilId).length));

export type QuickProblem = 'whomRequired' | 'textRequired' | 'textTooLong' | 'tooMany';

/** What is still wrong with it. */
export const quickProblem = (form: QuickForm): QuickProblem | undefined => {
  const texts = form.pupilIds.map((pupilId) => textFor(form, pupilId));
  if (texts.length === 0) return 'whomRequired';
  if (texts.length > mostChildren) return 'tooMany';
  if (texts.some((text) => text === '')) return 'textRequired';
  return lengthOf(form) > longestText ? 'textTooLong' : undefined;
};

/** The note as it is sent. Its ids are made now and kept with it, so that it is written once. */
export const groupNoteOf = (form: QuickForm): GroupNote => ({
  groupId: crypto.randomUUID(),
  kind: form.kind,
  feeling: form.feeling,
  helpGiven: form.helpGiven,
  visibility: form.visibility,
  notes: form.pupilIds.map((pupilId) => ({
    noteId: crypto.randomUUID(),
    pupilId,
    text: textFor(form, pupilId),
  })),
});

/** So that a name is found however it is typed. */
const plain = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** The children whom a search finds, the chosen ones with them; whoever stands first stays there. */
export const foundChildren = (
  children: readonly CircleChild[],
  { search, chosen, first }: { search: string; chosen: readonly string[]; first: readonly string[] },
): CircleChild[] => {
  const wanted = plain(written(search));
  const found = children.filter(
    ({ name, pupilId }) => chosen.includes(pupilId) || plain(name).includes(wanted),
  );
  const isFirst = ({ pupilId }: CircleChild): boolean => first.includes(pupilId);
  return [...found.filter(isFirst), ...found.filter((child) => !isFirst(child))];
};

/** The chosen children, put together by who would read the note about them. */
export const readersOf = (
  children: readonly CircleChild[],
  {
    visibility,
    people,
    me,
    meWord,
  }: Pick<QuickForm, 'visibility'> & {
    people: NoteCircles['people'];
    me: string;
    meWord: string;
  },
): { children: string; names: string; count: number }[] => {
  const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
  const groups = new Map<string, { children: string[]; count: number }>();
  for (const child of children) {
    const readers = child.readers[visibility].map((id) => (id === me ? meWord : (nameOf.get(id) ?? '')));
    const names = readers.join(', ');
    const group = groups.get(names) ?? { children: [], count: readers.length };
    group.children.push(child.name);
    groups.set(names, group);
  }
  return [...groups].map(([names, group]) => ({
    names,
    count: group.count,
    children: group.children.join(', '),
  }));
};

const day = 24 * 60 * 60_000;

/** Who has had no good word for so long that a gentle reminder is in place (domain section 8, rule 7). */
export const withoutGoodWord = (children: readonly CircleChild[], now: number): CircleChild[] =>
  children.filter(({ lastGoodWordAt }) => lastGoodWordAt === null || now - lastGoodWordAt > 14 * day);
