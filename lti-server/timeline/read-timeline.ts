import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import { timelineKinds, type TimelineEntry, type TimelineKind } from '../contract/timeline.ts';
import type { TimelinePage, TimelineQuestion } from '../contract/timeline.ts';
import { slateOf } from '../profile/clean-slate.ts';
import { stemsOf } from '../storage/stems.ts';
import { card, meetings, notes } from './adult-sources.ts';
import { chest, events, questions, reflections } from './child-sources.ts';
import { colleagues } from './colleague-sources.ts';
import { calls, signals, steps, versions } from './route-sources.ts';
import { selectCardMade } from './table.ts';
import type { Asked, Source } from './source.ts';
import { holds, withHits } from './words.ts';

/** Each asks for the rights of its own part. Of one moment they are told in this order. */
const sources: Record<TimelineKind, Source> = {
  note: notes,
  meeting: meetings,
  route: versions,
  step: steps,
  signal: signals,
  help: calls,
  question: questions,
  reflection: reflections,
  chest,
  event: events,
  card,
  colleague: colleagues,
};

const pageSize = 30;
/** Where words are looked for, whole parts are read: no more of one than this. */
const mostSearched = 2000;
const dayMs = 24 * 60 * 60_000;

/**
 * One stream of what the caller may read of a pupil, newest first, page by page. Years before the last one
 * are told only on purpose, and that is recorded (domain section 8, rule 10).
 * @throws Refusal `NOT_FOUND`
 */
export async function readTimeline(
  context: Context,
  { pupilId, ...question }: { pupilId: string } & TimelineQuestion,
): Promise<TimelinePage> {
  const { db } = context;
  const standing = await allow(context, pupilId, 'note.list');
  const since = await slateOf(context, pupilId);
  const stems = stemsOf(question.words);
  const noWord = question.words !== '' && stems.length === 0;
  const [moment, told] = placeOf(question.after);
  const from = question.from === null ? 0 : Date.parse(question.from);
  const until = question.until === null ? Number.MAX_SAFE_INTEGER : Date.parse(question.until) + dayMs - 1;
  const asked: Asked = {
    context,
    standing,
    since: Math.max(from, question.older ? 0 : since),
    upTo: Math.min(until, moment),
    // Those of the cursor's own moment come once more, and are left out below.
    limit: stems.length > 0 ? mostSearched : pageSize + told + 1,
    stems,
  };
  const kinds = timelineKinds.filter((kind) => question.kinds.length === 0 || question.kinds.includes(kind));
  const found = noWord ? [] : await collect(asked, kinds);
  const rest = found.slice(asked.upTo === moment ? told : 0);
  const entries = rest.slice(0, pageSize);
  const more = rest.length > entries.length;
  if (question.older && question.after === null) {
    await db.transaction().execute((tx) => record(tx, context, { action: 'timeline.older_opened', pupilId }));
  }
  return {
    entries: entries.map((entry) => withHits(entry, stems)),
    next: more ? cursorAfter(entries, { moment, told }) : null,
    since,
    hasOlder: !more && !question.older && from < since && !noWord && (await isOlder(asked, kinds)),
  };
}

/** What the sources tell, in one order that stays the same from page to page. */
async function collect(asked: Asked, kinds: readonly TimelineKind[]): Promise<TimelineEntry[]> {
  const told = await Promise.all(kinds.map((kind) => sources[kind](asked)));
  return told
    .flat()
    .filter((entry) => holds(entry, asked.stems))
    .sort((one, other) => other.at - one.at);
}

/** Whether anything is older than what is told; of a child who came later there is nothing to look for. */
async function isOlder(asked: Asked, kinds: readonly TimelineKind[]): Promise<boolean> {
  const { context, standing, since, stems } = asked;
  const of = { schoolId: context.actor.schoolId, pupilId: standing.pupilId };
  if ((await selectCardMade(context.db, of)) >= since) return false;
  const before = { ...asked, since: 0, upTo: Math.min(asked.upTo, since - 1) };
  const limit = stems.length > 0 ? mostSearched : 1;
  return (await collect({ ...before, limit }, kinds)).length > 0;
}

/** A cursor's moment, and how many entries of that moment have been told. */
function placeOf(cursor: string | null): [moment: number, told: number] {
  const [moment = '', told = ''] = (cursor ?? '').split('.');
  return cursor === null ? [Number.MAX_SAFE_INTEGER, 0] : [Number(moment), Number(told)];
}

function cursorAfter(
  entries: readonly TimelineEntry[],
  before: { moment: number; told: number },
): string | null {
  const at = entries.at(-1)?.at;
  if (at === undefined) return null;
  const ofMoment = entries.filter((entry) => entry.at === at).length;
  return `${at}.${ofMoment + (at === before.moment ? before.told : 0)}`;
}
