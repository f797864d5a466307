import type { AttentionReason, AttentionSettings } from '../contract/overview.ts';
import type { FeedbackOutcome, NoteKind, RouteStatus, SignalKind } from '../contract/vocabulary.ts';

import { restBetween, restedDays, type Rest } from '../routes/rests.ts';

/** What is known of a child, as far as the rules ask. Moments in milliseconds. */
export interface KnownOfChild {
  /** When the tutor's care began: nobody can have been forgotten before. */
  readonly tiedSince: number;
  readonly tieEndsOn: string | null;
  readonly calls: readonly { asked_at: number }[];
  /** The newest first. */
  readonly signals: readonly { kind: SignalKind; at: number }[];
  readonly teacher: { kind: NoteKind | null; outcome: FeedbackOutcome | null; at: number } | null;
  /** The request or recommendation of a colleague that waits longest. */
  readonly request: { madeAt: number; answerBy: string | null } | null;
  /** The day of what a grown-up has agreed to longest ago and nobody has said a word about since. */
  readonly agreedUntil: string | null;
  readonly lastTalkAt: number | null;
  readonly lastGoodWordAt: number | null;
  readonly lastContactAt: number | null;
  readonly route: RouteStatus | null;
  /** The route is paused: nothing in it waits for anybody. */
  readonly resting: boolean;
  readonly nowStepSince: number | null;
  /** The pauses of the route that are over. */
  readonly rests: readonly Rest[];
  readonly agreedWithoutPupilAt: number | null;
  readonly routeEndsOn: string | null;
}

const day = 24 * 60 * 60_000;

/** How long each rule waits unless the tutor says otherwise (domain section 6). */
export const usualSettings: AttentionSettings = {
  help: 1,
  request: 3,
  hard: 3,
  teacher: 3,
  voice: 3,
  talk: 10,
  goodWord: 14,
  mention: 30,
  step: 10,
  ending: 14,
  agreement: 1,
  keys: true,
};

/**
 * Why this child needs a grown-up now, in the order of the rules. Each is a grown-up's duty in words; they are
 * never counted together into anything.
 */
export function reasonsFor(
  child: KnownOfChild,
  { settings, now }: { settings: AttentionSettings; now: number },
): AttentionReason[] {
  const reasons: AttentionReason[] = [];
  const add = (
    reason: Omit<AttentionReason, 'promise'> & Partial<Pick<AttentionReason, 'promise'>>,
  ): void => {
    reasons.push({ promise: false, ...reason });
  };
  const daysSince = (moment: number): number => Math.floor((now - moment) / day);
  const [call] = child.calls.toSorted((one, other) => one.asked_at - other.asked_at);
  if (call !== undefined && settings.help !== null) {
    const waited = schoolDaysBetween(call.asked_at, now);
    add({ rule: 'help', since: call.asked_at, days: waited, promise: waited >= settings.help });
  }
  if (child.request !== null && settings.request !== null) {
    const { madeAt, answerBy } = child.request;
    // The day was told to the colleague; a rule that was changed since does not move it.
    const late = answerBy !== null && Math.floor(Date.parse(answerBy) / day) < Math.floor(now / day);
    add({ rule: 'request', since: madeAt, days: schoolDaysBetween(madeAt, now), promise: late });
  }
  if (child.agreedUntil !== null && settings.agreement !== null) {
    const since = Date.parse(child.agreedUntil);
    if (daysSince(since) >= settings.agreement) add({ rule: 'agreement', since, days: daysSince(since) });
  }
  if (settings.hard !== null) {
    const row = child.signals.slice(0, settings.hard);
    const since = row.at(-1)?.at;
    if (row.length === settings.hard && since !== undefined && row.every(({ kind }) => kind !== 'started'))
      add({ rule: 'hard', since, days: settings.hard });
  }
  const { teacher } = child;
  if (settings.teacher !== null && (teacher?.kind === 'difficulty' || teacher?.outcome === 'not')) {
    const answered = (child.lastTalkAt ?? 0) > teacher.at;
    if (!answered && daysSince(teacher.at) >= settings.teacher)
      add({ rule: 'teacher', since: teacher.at, days: daysSince(teacher.at) });
  }
  const late = (last: number | null, limit: number | null): { since: number; days: number } | null => {
    const since = Math.max(last ?? 0, child.tiedSince);
    return limit !== null && daysSince(since) >= limit ? { since, days: daysSince(since) } : null;
  };
  const mention = late(child.lastContactAt, settings.mention);
  if (mention) add({ rule: 'mention', ...mention });
  else {
    // Who has not been mentioned at all had neither a talk nor a good word: one reason says it.
    const talk = late(child.lastTalkAt, settings.talk);
    if (talk) add({ rule: 'talk', ...talk });
    const goodWord = late(child.lastGoodWordAt, settings.goodWord);
    if (goodWord) add({ rule: 'goodWord', ...goodWord });
  }
  if (settings.step !== null && child.nowStepSince !== null && child.route === 'agreed' && !child.resting) {
    const since = child.nowStepSince;
    const rest = restBetween(child.rests, { since, until: now });
    const days = daysSince(since + rest);
    if (days >= settings.step)
      add({ rule: 'step', since, days, ...(rest === 0 ? {} : { rested: restedDays(rest) }) });
  }
  if (settings.voice !== null && child.agreedWithoutPupilAt !== null && child.route === 'agreed') {
    const days = daysSince(child.agreedWithoutPupilAt);
    if (days >= settings.voice) add({ rule: 'voice', since: child.agreedWithoutPupilAt, days });
  }
  const left = daysLeft([child.route === 'agreed' ? child.routeEndsOn : null, child.tieEndsOn], now);
  if (settings.ending !== null && left !== null && left <= settings.ending)
    add({ rule: 'ending', since: null, days: left });
  return reasons;
}

/** Days until the nearest of these days that has not passed. */
function daysLeft(days: readonly (string | null)[], now: number): number | null {
  const today = Math.floor(now / day);
  const left = days
    .flatMap((ends) => (ends === null ? [] : [Math.floor(Date.parse(ends) / day) - today]))
    .filter((count) => count >= 0);
  return left.length === 0 ? null : Math.min(...left);
}

/** Whole days between two moments without what falls on a Saturday or a Sunday. */
export function schoolDaysBetween(from: number, until: number): number {
  let time = 0;
  for (let begin = from; begin < until;) {
    const end = Math.min(until, (Math.floor(begin / day) + 1) * day);
    const weekday = new Date(begin).getUTCDay();
    if (weekday !== 0 && weekday !== 6) time += end - begin;
    begin = end;
    // After a year nobody counts any more; it also bounds the loop.
    if (time > 365 * day) break;
  }
  return Math.floor(time / day);
}
