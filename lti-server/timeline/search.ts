import { abilities, type Relation } from '../access/abilities.ts';
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
import { entry } from './source.ts';
import { withHits } from './words.ts';

const pageSize = 20;

type Found = SearchPage['found'][number] & { readonly number: number };
type Texts = Awaited<ReturnType<typeof selectTexts>>;

const listening: readonly Relation[] = abilities['note.list'];
const kinds = tieKinds.filter((kind) => listening.includes(kind));

/**
 * Notes and lines of cards about all pupils that the caller is tied to, by words in any form, the newest first.
 * Restricted notes are never found by their words.
 * @throws Refusal `NOT_FOUND` for those who did not come in as staff
 */
export async function searchTexts(context: Context, question: SearchQuestion): Promise<SearchPage> {
  const { db, clock, actor } = context;
  if (!staffRoles.includes(actor.role)) throw notFound();
  const words = stemsOf(question.words);
  if (words.length === 0) return { found: [], next: null };
  const of: OfReader = {
    schoolId: actor.schoolId,
    personId: actor.personId,
    today: dayOf(clock()),
    kinds,
  };
  const found: Found[] = [];
  let below = question.below ?? Number.MAX_SAFE_INTEGER;
  for (let limit = pageSize * 2, full = true; full && found.length <= pageSize; limit *= 2) {
    const texts = await selectTexts(db, {
      ...of,
      stems: words,
      from: question.older ? 0 : numberFrom(cleanSlateSince(clock())),
      below,
      limit,
    });
    found.push(...(await readTexts(context, { of, texts, words })));
    full = texts.length === limit;
    below = texts.at(-1)?.number ?? below;
  }
  const page = found.slice(0, pageSize);
  return {
    found: page.map(({ pupilId, name, entry: told }) => ({ pupilId, name, entry: told })),
    next: found.length > pageSize ? (page.at(-1)?.number ?? null) : null,
  };
}

/** Those of the texts that the caller may read, in their order. */
async function readTexts(
  { db, actor }: Context,
  { of, texts, words }: { of: OfReader; texts: Texts; words: readonly string[] },
): Promise<Found[]> {
  if (texts.length === 0) return [];
  // One that is nobody's makes a list that is never empty.
  const idsOf = (source: Texts[number]['source']): string[] => [
    '',
    ...texts.filter((text) => text.source === source).map((text) => text.text_id),
  ];
  const pupilIds = [...new Set(texts.map((text) => text.pupil_id))];
  const ties = Map.groupBy(await selectTiesTo(db, { ...of, pupilIds }), (tie) => tie.pupil_id);
  const standingTo = (pupilId: string): Standing => ({
    pupilId,
    personId: '',
    relations: new Set((ties.get(pupilId) ?? []).map(({ kind }) => kind)),
  });
  const entries = new Map<string, TimelineEntry>();
  for (const note of await selectFoundNotes(db, { schoolId: of.schoolId, noteIds: idsOf('note') })) {
    if (note.author_id !== actor.personId && !mayRead(standingTo(note.pupil_id), note.visibility)) continue;
    const { note_id: entryId, kind: detail, created_at: at, author: by, text } = note;
    entries.set(entryId, entry({ entryId, kind: 'note', detail, at, by, text }));
  }
  for (const item of await selectFoundItems(db, { schoolId: of.schoolId, itemIds: idsOf('profile') })) {
    if (!kindsReadBy(standingTo(item.pupil_id)).includes(item.kind)) continue;
    const { item_id: entryId, kind: detail, created_at: at, author: by } = item;
    const text = wordsOf(readContent(item.content));
    entries.set(entryId, entry({ entryId, kind: 'card', detail, at, by, text }));
  }
  return texts.flatMap(({ text_id: id, pupil_id: pupilId, number }) => {
    const told = entries.get(id);
    const name = ties.get(pupilId)?.[0]?.name;
    return told === undefined || name === undefined
      ? []
      : [{ pupilId, name, number, entry: withHits(told, words) }];
  });
}
