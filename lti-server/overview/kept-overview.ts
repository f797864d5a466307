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
const mostChanges = 500;
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
  readonly name: string;
  readonly bytes: Buffer;
}

interface Kept {
  readonly day: string;
  readonly readAt: number;
  /** The audit entries that were there before it was read, as far back as the overlap. */
  readonly seen: ReadonlySet<string>;
  readonly newest: number;
  readonly children: ReadonlyMap<string, KeptChild>;
  /** All children, by name, as they stand in the answer. */
  readonly list: Buffer;
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
    const listed = listOf(childrenOf(children), context.actor);
    return { ...seen, ...listed, rest, day: dayOf(at), readAt: now };
  }
  const { children: some, at: _at, ...ofSome } = await readOverview(context, changed);
  const children = new Map(known.children);
  for (const pupilId of changed) children.delete(pupilId);
  for (const [pupilId, child] of childrenOf(some)) children.set(pupilId, child);
  const rest = {
    settings: ofSome.settings,
    courses: joined(known.rest.courses, ofSome.courses, ({ courseId }) => courseId),
    groups: joined(known.rest.groups, ofSome.groups, ({ groupId }) => groupId),
  };
  return { ...known, ...seen, ...listOf(children, context.actor), rest };
}

const seenIn = (entries: readonly ChangeRow[], before: number): Pick<Kept, 'seen' | 'newest'> => ({
  seen: new Set(entries.map((entry) => entry.entry_id)),
  newest: Math.max(before, entries[0]?.at ?? 0),
});

const childrenOf = (children: readonly OverviewChild[]): Map<string, KeptChild> =>
  new Map(
    children.map((child) => [child.pupilId, { name: child.name, bytes: Buffer.from(writeChild(child)) }]),
  );

/** The children as one text; each is from then on a part of it, so that they are in memory once. */
function listOf(
  children: ReadonlyMap<string, KeptChild>,
  { locale }: Actor,
): Pick<Kept, 'children' | 'list'> {
  const { compare } = collators[locale];
  const ordered = [...children].sort(([, one], [, other]) => compare(one.name, other.name));
  const list = Buffer.concat(
    ordered.flatMap(([, { bytes }], place) => (place === 0 ? [bytes] : [comma, bytes])),
  );
  let start = 0;
  const parts = ordered.map(([pupilId, { name, bytes }]) => {
    const part = list.subarray(start, start + bytes.length);
    start += bytes.length + comma.length;
    return [pupilId, { name, bytes: part }] as const;
  });
  return { children: new Map(parts), list };
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
  for (const { children } of cache.values()) kept += Math.max(1, children.size);
  for (const [key, { children }] of cache) {
    if (kept <= mostKept || cache.size === 1) return;
    cache.delete(key);
    kept -= Math.max(1, children.size);
  }
}
