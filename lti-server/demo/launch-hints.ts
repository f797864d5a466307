import type { Account } from './accounts.ts';

/** One click on the activity. It is told to the tool as `lti_message_hint` and comes back once. */
export interface Launch {
  /** Who clicked. */
  readonly account: Account;
  readonly documentTarget: 'iframe' | 'window';
  /** Which activity; null when a teacher chooses a new one in the tool. */
  readonly link: LaunchedLink | null;
  /** Whose work is opened from the gradebook, by account number; null for an ordinary visit. */
  readonly review: string | null;
}

/** An activity as a token tells of it. */
export interface LaunchedLink {
  readonly resourceLinkId: string;
  readonly title: string;
  readonly about: string;
  readonly custom: Readonly<Record<string, string>>;
}

export interface LaunchHints {
  issue(launch: Launch): string;
  /** The launch behind a hint, and never a second time. Null for a hint unknown, used or too old. */
  redeem(hint: string): Launch | null;
  /** What this person opened last, in a window of its own, for a login that the tool begins anew. Null when too old. */
  latest(accountId: string): Launch | null;
}

const lifetime = 5 * 60_000;
/** Nobody needs so many at once; more means that somebody only opens and never comes back. */
const kept = 5000;

export const createLaunchHints = (means: {
  clock: () => number;
  randomId: () => string;
  activityId: string;
}): LaunchHints => {
  type Kept = Launch & { readonly until: number };
  const open = new Map<string, Kept>();
  const latest = new Map<string, Kept>();
  const fresh = (launch: Kept | undefined): Kept | null =>
    launch && launch.until > means.clock() ? launch : null;
  return {
    issue(launch) {
      // JSON in a hint is what Moodle sends: a tool that trims or parses it shows itself here.
      const hint = JSON.stringify({ cmid: Number(means.activityId), launchid: means.randomId() });
      const until = means.clock() + lifetime;
      open.set(hint, { ...launch, until });
      latest.set(launch.account.id, { ...launch, documentTarget: 'window', until });
      for (const [oldest, launched] of open) {
        if (open.size <= kept && fresh(launched) !== null) break;
        open.delete(oldest);
      }
      return hint;
    },
    redeem(hint) {
      const launch = open.get(hint);
      open.delete(hint);
      return fresh(launch);
    },
    latest: (accountId) => fresh(latest.get(accountId)),
  };
};
