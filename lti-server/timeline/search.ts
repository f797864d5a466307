import { abilities, type Relation } from '../access/abilities.ts';
import { record } from '../access/audit.ts';
import { dayOf, type Context } from '../access/context.ts';
import type { Standing } from '../access/standing.ts';
import type { SearchPage, SearchQuestion, TimelineEntry } from '../contract/timeline.ts';
import { staffRoles, tieKinds } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { mayRead } from '../notes/list-notes.ts';
import { readContent, wordsOf } from '../profile/content.ts';
import { kindsReadBy } from '../profile/rights.ts';
import { cleanSlateSince } from '../profile/school-year.ts';
import { numberFrom } from '../storage/search-texts.ts';
import { stemsOf } from '../storage/stems.ts';
import {
  selectFoundItems,
  selectFoundNotes,
  selectTexts,
  selectTiesTo,
  type OfReader,
} from './search-table.ts';
import { foundOfColleagues } from './colleague-sources.ts';
import { entry } from './source.ts';
import { withHits } from './words.ts';

const pageSize = 20;

type Found = SearchPage['found'][number] & { readonly number: number };
type Texts = Awaited<ReturnType<typeof selectTexts>>;

const listening: readonly Relation[] = abilities['note.list'];
const kinds = tieKinds.filter((kind) => listening.includes(kind));

/**
 * Notes, lines of cards and words of colleagues about all pupils that the caller is tied to, by words in any form,
 * the newest first. Restricted notes are never found by their words. Years before the last one are looked through
 * only on purpose, and that is recorded (domain section 8, rule 10).
 * @throws Refusal `NOT_FOUND` for those who did not come in as staff
 */
export async function searchTexts(context: Context, question: SearchQuestion): Promise<SearchPage> {
  const { db, clock, actor } = context;
  if (!staffRoles.includes(actor.role)) throw notFound();
  const words = stemsOf(question.words);
  const since = cleanSlateSince(clock());
  if (words.length === 0) return { found: [], next: null, since, hasOlder: false };
  const of: OfReader = {
    schoolId: actor.schoolId,
    personId: actor.personId,
    today: dayOf(clock()),
    kinds,
  };
  const slate = numberFrom(since);
  const { older, below } = question;
  const found = await find(context, {
    of,
    words,
    from: older ? 0 : slate,
    below: below ?? Number.MAX_SAFE_INTEGER,
    enough: pageSize + 1,
  });
  const page = found.slice(0, pageSize);
  const more = found.length > page.length;
  if (older && below === null)
    await db.transaction().execute((tx) => record(tx, context, { action: 'search.older_opened' }));
  const hasOlder = async (): Promise<boolean> =>
    (await find(context, { of, words, from: 0, below: slate, enough: 1 })).length > 0;
  return {
    found: page.map(({ pupilId, name, entry: told }) => ({ pupilId, name, entry: told })),
    next: more ? (page.at(-1)?.number ?? null) : null,
    since,
    hasOlder: !more && !older && (await hasOlder()),
  };
}

/** The newest so many that the caller may read, and some more. */
async function find(
  context: Context,
  asked: { of: OfReader; words: readonly string[]; from: number; below: number; enough: number },
): Promise<Found[]> {
  const { of, words, from, enough } = asked;
  const found: Found[] = [];
  let { below } = asked;
  for (let limit = pageSize * 2, full = true; full && found.length < enough; limit *= 2) {
    const texts = await selectTexts(context.db, { ...of, stems: words, from, below, limit });
    found.push(...(await readTexts(context, { of, texts, words })));
    full = texts.length === limit;
    below = texts.at(-1)?.number ?? below;
  }
  return found;
}

/** Those of the texts that the caller may read, in their order. */
async function readTexts(
  context: Context,
  { of, texts, words }: { of: OfReader; texts: Texts; words: readonly string[] },
): Promise<Found[]> {
  if (texts.length === 0) return [];
  const { db, actor } = context;
  const idsOf = (source: Texts[number]['source']): string[] =>
    texts.filter((text) => text.source === source).map((text) => text.text_id);
  // One that is nobody's makes a list that is never empty.
  const someIdsOf = (source: 'note' | 'profile'): string[] => ['', ...idsOf(source)];
  const pupilIds = [...new Set(texts.map((text) => text.pupil_id))];
  const { schoolId } = of;
  const [tied, notes, items] = await Promise.all([
    selectTiesTo(db, { ...of, pupilIds }),
    selectFoundNotes(db, { schoolId, noteIds: someIdsOf('note') }),
    selectFoundItems(db, { schoolId, itemIds: someIdsOf('profile') }),
  ]);
  const ties = Map.groupBy(tied, (tie) => tie.pupil_id);
  const standingTo = (pupilId: string): Standing => ({
    pupilId,
    personId: '',
    relations: new Set((ties.get(pupilId) ?? []).map(({ kind }) => kind)),
  });
  const entries = new Map<string, TimelineEntry>();
  for (const note of notes) {
    if (note.author_id !== actor.personId && !mayRead(standingTo(note.pupil_id), note.visibility)) continue;
    const { note_id: entryId, kind: detail, created_at: at, author: by, text } = note;
    const voice = note.voice_seconds === null ? {} : { voiceSeconds: note.voice_seconds };
    entries.set(entryId, entry({ entryId, kind: 'note', detail, at, by, text, ...voice }));
  }
  for (const item of items) {
    if (!kindsReadBy(standingTo(item.pupil_id)).includes(item.kind)) continue;
    const { item_id: entryId, kind: detail, created_at: at, author: by } = item;
    const text = wordsOf(readContent(item.content));
    entries.set(entryId, entry({ entryId, kind: 'card', detail, at, by, text }));
  }
  const ids = {
    feedback: idsOf('feedback'),
    request: idsOf('request'),
    recommendation: idsOf('recommendation'),
  };
  for (const told of await foundOfColleagues(context, { ids, standingTo })) entries.set(told.entryId, told);
  return texts.flatMap(({ text_id: id, pupil_id: pupilId, number }) => {
    const told = entries.get(id);
    const name = ties.get(pupilId)?.[0]?.name;
    return told === undefined || name === undefined
      ? []
      : [{ pupilId, name, number, entry: withHits(told, words) }];
  });
}
