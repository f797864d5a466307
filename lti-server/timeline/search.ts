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
import { engineOf } from '../storage/engine-of.ts';
import { numberFrom } from '../storage/search-texts.ts';
import { stemsOf } from '../storage/stems.ts';
import { foundOfColleagues } from './colleague-sources.ts';
import { selectFoundItems, selectFoundNotes } from './found-records.ts';
import { textsOnPostgres } from './search-on-postgres.ts';
import { textsOnSqlite } from './search-on-sqlite.ts';
import type { FoundText, OfReader } from './search-table.ts';
import { entry } from './source.ts';
import { withHits } from './words.ts';

const pageSize = 20;
/** A page and one more, and some that the reader may not read. */
const firstLot = 32;

type Found = SearchPage['found'][number] & { readonly number: number };
type Texts = readonly FoundText[];

/** The newest texts that hold all of the stems, about the pupils of the reader's ties. */
const textsOn = { sqlite: textsOnSqlite, postgres: textsOnPostgres };

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
  const { older, below } = question;
  // What is older than the slate is only looked for to say that it is there.
  const slate = older ? 0 : numberFrom(since);
  const found = await find(context, { of, words, slate, below: below ?? Number.MAX_SAFE_INTEGER });
  const told = found.filter(({ number }) => number >= slate);
  const page = told.slice(0, pageSize);
  const more = told.length > page.length;
  if (older && below === null)
    await db.transaction().execute((tx) => record(tx, context, { action: 'search.older_opened' }));
  return {
    found: page.map(({ pupilId, name, entry: text }) => ({ pupilId, name, entry: withHits(text, words) })),
    next: more ? (page.at(-1)?.number ?? null) : null,
    since,
    hasOlder: !more && found.length > told.length,
  };
}

/** The newest that the caller may read: more than a page, or until one is older than the slate, or all. */
async function find(
  context: Context,
  asked: { of: OfReader; words: readonly string[]; slate: number; below: number },
): Promise<Found[]> {
  const { of, words, slate } = asked;
  const found: Found[] = [];
  let { below } = asked;
  for (let limit = firstLot, full = true; full && !isEnough(found, slate); limit *= 2) {
    const texts = await textsOn[engineOf(context.db)](context.db, { ...of, stems: words, below, limit });
    found.push(...(await readTexts(context, { of, texts })));
    full = texts.length === limit;
    below = texts.at(-1)?.number ?? below;
  }
  return found;
}

const isEnough = (found: readonly Found[], slate: number): boolean =>
  found.length > pageSize || (found.at(-1)?.number ?? slate) < slate;

/** Those of the texts that the caller may read, in their order. */
async function readTexts(context: Context, { of, texts }: { of: OfReader; texts: Texts }): Promise<Found[]> {
  if (texts.length === 0) return [];
  const { db, actor } = context;
  const idsOf = (source: Texts[number]['source']): string[] =>
    texts.filter((text) => text.source === source).map((text) => text.text_id);
  const { schoolId } = of;
  const [noteIds, itemIds] = [idsOf('note'), idsOf('profile')];
  const [notes, items] = await Promise.all([
    noteIds.length === 0 ? [] : selectFoundNotes(db, { schoolId, noteIds }),
    itemIds.length === 0 ? [] : selectFoundItems(db, { schoolId, itemIds }),
  ]);
  const heldTo = new Map(texts.map(({ pupil_id: pupilId, kinds: held }) => [pupilId, held.split(',')]));
  const standingTo = (pupilId: string): Standing => {
    const held = heldTo.get(pupilId) ?? [];
    return { pupilId, personId: '', relations: new Set(tieKinds.filter((kind) => held.includes(kind))) };
  };
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
  return texts.flatMap(({ text_id: id, pupil_id: pupilId, name, number }) => {
    const told = entries.get(id);
    return told === undefined ? [] : [{ pupilId, name, number, entry: told }];
  });
}
