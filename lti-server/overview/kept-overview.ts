import type { AuditAction } from '../access/audit.ts';
import { dayOf, type Actor, type Context } from '../access/context.ts';
import { answerWriterOf, WrittenAnswer } from '../access/written-answer.ts';
import { Overview, OverviewChild } from '../contract/overview.ts';
import type { Locale } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { allowStaff } from './allow-staff.ts';
import { selectChanges, type ChangeRow } from './changes-table.ts';
import { readOverview } from './overview.ts';

/**
 * The overview is read again after every deed of a tutor, and nearly nothing in it has changed by then. So it
 * is kept as it was written, child by child, and only the children of whom the school's audit has something
 * new are read anew. The audit is asked each time: whichever server has written, nobody reads what is old.
 */

/** What no audit entry tells (names and groups from the LMS, days that go by) is seen after this many milliseconds. */
const life = 60_000;
/** An entry is dated before it is committed, and servers' clocks differ a little: so far back is looked again. */
const overlap = 10_000;
/** More children than this are not read one by one. */
const mostChanged = 100;
const mostChanges = 2000;
/** Children in memory, in all overviews: about twenty megabytes. */
const mostKept = 20_000;

/** These name no pupil and change no overview; whatever else names none may change all of them. */
const harmless: ReadonlySet<AuditAction> = new Set([
  'person.arrived',
  'session.ended',
  'search.older_opened',
  'file.added',
  'placement.chosen',
  'meeting.edited',
  'library.item_added',
  'library.item_edited',
]);

interface KeptChild {
  readonly pupilId: string;
  readonly name: string;
  /** How many bytes of the list are about it. */
  readonly length: number;
}

interface WrittenChild extends Omit<KeptChild, 'length'> {
  readonly bytes: Buffer;
}

/** All children, by name, as they stand in the answer, with a comma between two. */
interface List {
  readonly children: readonly KeptChild[];
  readonly list: Buffer;
}

interface Kept extends List {
  readonly day: string;
  readonly readAt: number;
  /** The audit entries that were there before it was read, as far back as the overlap. */
  readonly seen: ReadonlySet<string>;
  readonly newest: number;
  readonly rest: Omit<Overview, 'children' | 'at'>;
}

const writeChild = answerWriterOf(OverviewChild);
const writeOverview = answerWriterOf(Overview);
const comma = Buffer.from(',');

/** Made once: to make one costs about as much as a query. */
const collators: Record<Locale, Intl.Collator> = {
  ru: new Intl.Collator('ru'),
  en: new Intl.Collator('en'),
};

const caches = new WeakMap<object, Map<string, Kept>>();

/** The caller's overview, ready to be sent. @throws Refusal where the caller is no staff */
export async function answerOverview(context: Context): Promise<WrittenAnswer<Overview>> {
  allowStaff(context);
  const { db, clock, actor } = context;
  const cache = cacheOf(db);
  const key = `${actor.schoolId} ${actor.personId} ${actor.locale}`;
  const known = cache.get(key);
  const now = clock();
  // Before the children are read: what comes in between is new to the next reader.
  const entries = await selectChanges(db, {
    school: actor.schoolId,
    since: Math.min(known?.newest ?? now, now) - overlap,
    limit: mostChanges,
  });
  const changed = known === undefined ? 'all' : changedSince(known, { entries, now });
  const kept =
    known !== undefined && changed !== 'all' && changed.length === 0
      ? { ...known, ...seenIn(entries, known.newest) }
      : await renew(context, { known, changed, entries, now });
  cache.delete(key);
  cache.set(key, kept);
  makeRoom(cache);
  return new WrittenAnswer(written(kept, now));
}

/** Whose page has changed since; `all` when that cannot be said child by child. */
function changedSince(
  known: Kept,
  { entries, now }: { entries: readonly ChangeRow[]; now: number },
): 'all' | string[] {
  const age = now - known.readAt;
  if (known.day !== dayOf(now) || age >= life || age < 0 || entries.length >= mostChanges) return 'all';
  const fresh = entries.filter((entry) => !known.seen.has(entry.entry_id));
  if (fresh.some((entry) => entry.pupil_id === null && !harmless.has(entry.action))) return 'all';
  const pupilIds = [...new Set(fresh.flatMap((entry) => entry.pupil_id ?? []))];
  return pupilIds.length > mostChanged ? 'all' : pupilIds;
}

async function renew(
  context: Context,
  of: {
    known: Kept | undefined;
    changed: 'all' | readonly string[];
    entries: readonly ChangeRow[];
    now: number;
  },
): Promise<Kept> {
  const { known, changed, entries, now } = of;
  const seen = seenIn(entries, known?.newest ?? now);
  if (known === undefined || changed === 'all') {
    const { children, at, ...rest } = await readOverview(context);
    const listed = listOf(children.map(writtenChild), context.actor);
    return { ...seen, ...listed, rest, day: dayOf(at), readAt: now };
  }
  const { children: some, at: _at, ...ofSome } = await readOverview(context, changed);
  const fresh = some.map(writtenChild);
  const others = ({ pupilId }: { readonly pupilId: string }): boolean => !changed.includes(pupilId);
  const listed =
    inTheirPlaces(known, { fresh, others }) ??
    listOf([...cutUp(known).filter(others), ...fresh], context.actor);
  const rest = {
    settings: ofSome.settings,
    courses: joined(known.rest.courses, ofSome.courses, ({ courseId }) => courseId),
    groups: joined(known.rest.groups, ofSome.groups, ({ groupId }) => groupId),
  };
  return { ...known, ...seen, ...listed, rest };
}

const seenIn = (entries: readonly ChangeRow[], before: number): Pick<Kept, 'seen' | 'newest'> => ({
  seen: new Set(entries.map((entry) => entry.entry_id)),
  newest: Math.max(before, entries[0]?.at ?? 0),
});

const writtenChild = (child: OverviewChild): WrittenChild => ({
  pupilId: child.pupilId,
  name: child.name,
  bytes: Buffer.from(writeChild(child)),
});

const keptChild = ({ pupilId, name, bytes }: WrittenChild): KeptChild => ({
  pupilId,
  name,
  length: bytes.length,
});

function listOf(children: readonly WrittenChild[], { locale }: Actor): List {
  const { compare } = collators[locale];
  const ordered = children.toSorted((one, other) => compare(one.name, other.name));
  return {
    children: ordered.map(keptChild),
    list: Buffer.concat(ordered.flatMap(({ bytes }, place) => (place === 0 ? [bytes] : [comma, bytes]))),
  };
}

/** Each child with its part of the list. */
function cutUp({ children, list }: List): WrittenChild[] {
  let start = 0;
  return children.map(({ pupilId, name, length }) => {
    const bytes = list.subarray(start, start + length);
    start += length + comma.length;
    return { pupilId, name, bytes };
  });
}

/** The list with these written anew; null where one has another name, or is new, or gone: that is seldom so. */
function inTheirPlaces(
  { children, list }: List,
  { fresh, others }: { fresh: readonly WrittenChild[]; others: (child: KeptChild) => boolean },
): List | null {
  const unplaced = new Map(fresh.map((child) => [child.pupilId, child]));
  const renewed: KeptChild[] = [];
  const parts: Buffer[] = [];
  let start = 0;
  let copied = 0;
  for (const child of children) {
    const end = start + child.length;
    if (others(child)) renewed.push(child);
    else {
      const anew = unplaced.get(child.pupilId);
      if (anew?.name !== child.name) return null;
      unplaced.delete(child.pupilId);
      renewed.push(keptChild(anew));
      parts.push(list.subarray(copied, start), anew.bytes);
      copied = end;
    }
    start = end + comma.length;
  }
  if (unplaced.size > 0) return null;
  return { children: renewed, list: copied === 0 ? list : Buffer.concat([...parts, list.subarray(copied)]) };
}

const joined = <T>(known: readonly T[], some: readonly T[], idOf: (one: T) => string): T[] => [
  ...new Map([...known, ...some].map((one) => [idOf(one), one])).values(),
];

function written({ list, rest }: Kept, at: number): Buffer {
  const text = writeOverview({ ...rest, children: [], at });
  const place = text.indexOf('[]') + 1;
  return Buffer.concat([Buffer.from(text.slice(0, place)), list, Buffer.from(text.slice(place))]);
}

function cacheOf(db: Database): Map<string, Kept> {
  // A transaction shares the adapter of the database it began on; another database has another one.
  const { adapter } = db.getExecutor();
  const cache = caches.get(adapter) ?? new Map<string, Kept>();
  caches.set(adapter, cache);
  return cache;
}

/** Those that were not asked for the longest go first. */
function makeRoom(cache: Map<string, Kept>): void {
  let kept = 0;
  for (const { children } of cache.values()) kept += Math.max(1, children.length);
  for (const [key, { children }] of cache) {
    if (kept <= mostKept || cache.size === 1) return;
    cache.delete(key);
    kept -= Math.max(1, children.length);
  }
}
