import type { Clock, Random } from '../../access/context.ts';
import { readGradebook } from '../../completion/gradebook.ts';
import {
  noteColumn,
  notePutOff,
  noteRefused,
  noteRemade,
  noteSent,
  noteTry,
  stampAfter,
} from '../../completion/outbox.ts';
import {
  selectCounted,
  selectLink,
  type CountedRow,
  type LinkRow,
  type OfLink,
} from '../../completion/table.ts';
import type { LmsRefusal } from '../../contract/completion.ts';
import type { Locale } from '../../contract/vocabulary.ts';
import { selectSchoolLocale } from '../../pupils/table.ts';
import type { JobHandler, JobOutcome } from '../../storage/job-runner.ts';
import type { Database } from '../../storage/open.ts';
import { CallFailure, type CallReason } from './call-failure.ts';
import type { Connector } from './connector.ts';
import { findColumn, isThere, makeColumn, mayMake, type GradebookOf } from './line-items.ts';
import { postScore, readMark } from './scores.ts';

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly connector: Connector;
}

/** After so many passes, about a day and a half, a silent LMS is given up; staff can have it tried again. */
const mostPasses = 16;

/** How a column that we make is called in the gradebook. */
const labels: Record<Locale, (activity: string) => string> = {
  ru: (activity) => (activity === '' ? 'Маршрут пройден' : `${activity}: выполнено`),
  en: (activity) => (activity === '' ? 'Route finished' : `${activity}: done`),
};

/** Everything that a pass over one activity works with. */
interface Pass extends Tools {
  readonly of: OfLink;
  readonly link: LinkRow;
  readonly book: GradebookOf;
  /** Columns that turned out to be gone. */
  readonly gone: Set<string>;
  /** Whether a column was made in place of one that was gone: a second time nothing is made. */
  remade: boolean;
}

/**
 * Brings the waiting scores of one activity to the LMS, one after another: so nobody makes a second
 * column meanwhile, and an LMS that is down is knocked at once and not once for each pupil.
 */
export const sendScores =
  (tools: Tools): JobHandler =>
  async ({ schoolId, subject: linkId, attempts }) => {
    const of = { schoolId, linkId };
    const { db, clock, connector } = tools;
    const link = await selectLink(db, of);
    if (link?.is_on !== 1) return { is: 'done' };
    const book = {
      connector,
      platformId: link.platform_id,
      deploymentId: link.deployment_id,
      family: link.family,
      gradebook: readGradebook(link.services),
    };
    const remade = link.remade === 1;
    const pass: Pass = { ...tools, of, link, book, gone: new Set(), remade };
    if ((await dueNow(pass)).length === 0) return await whatIsLeft(pass);
    if (link.deployment_status !== 'approved') {
      await refuseAll(pass, 'not_allowed');
      return await whatIsLeft(pass);
    }
    try {
      const column = await columnOf(pass);
      const left = typeof column === 'string' ? await sendAll(pass, column) : column;
      if (left !== null) await refuseAll(pass, left.refused);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (isForNow(error) && attempts < mostPasses) return putOff(error, clock());
      await refuseAll(pass, reasonForAll(error));
    }
    return await whatIsLeft(pass);
  };

const putOff = (error: CallFailure, now: number): JobOutcome => {
  const { retryAfter } = error.details;
  const wait = retryAfter === undefined ? {} : { notBefore: now + retryAfter * 1000 };
  return { is: 'retry', reason: error.reason, ...wait };
};

const dueNow = async ({ db, clock, of }: Pass): Promise<CountedRow[]> =>
  (await selectCounted(db, of)).filter((row) => row.state === 'waiting' && row.due_at <= clock());

/** Somebody may have finished, or been put on the list again, while we were busy. */
async function whatIsLeft({ db, of }: Pass): Promise<JobOutcome> {
  const waiting = (await selectCounted(db, of)).filter((row) => row.state === 'waiting');
  return waiting.length === 0
    ? { is: 'done' }
    : { is: 'again', at: Math.min(...waiting.map((row) => row.due_at)) };
}

async function refuseAll(pass: Pass, reason: LmsRefusal): Promise<void> {
  for (const row of await dueNow(pass))
    await noteRefused(pass, { ...pass.of, pupilId: row.pupil_id }, reason);
}

interface NoColumn {
  readonly refused: LmsRefusal;
}

/** The column that was used before, the activity's own, one that is found, or a new one. */
async function columnOf(pass: Pass): Promise<string | NoColumn> {
  const { link, book, of } = pass;
  if (link.line_item_url !== null) return link.line_item_url;
  const known = book.gradebook.lineItem ?? (await findColumn(book, activityOf(pass)));
  if (known === null && !mayMake(book.gradebook)) return { refused: 'no_gradebook' };
  const lineItem = known ?? (await make(pass));
  await noteColumn(pass, of, lineItem);
  return lineItem;
}

const activityOf = ({ of, link }: Pass) => ({ ltiLinkId: link.lti_link_id, linkId: of.linkId });

async function make(pass: Pass): Promise<string> {
  const { db, of, link, book } = pass;
  const { locale } = await selectSchoolLocale(db, of.schoolId);
  return await makeColumn(book, { ...activityOf(pass), label: labels[locale](link.title) });
}

/** In place of a column that is gone: another that the launch has told of since, one that is found, once a new one. */
async function columnInstead(pass: Pass, lost: string): Promise<string | NoColumn> {
  const { book, of, gone } = pass;
  gone.add(lost);
  const told = book.gradebook.lineItem;
  const other = told !== null && !gone.has(told) ? told : await findColumn(book, activityOf(pass));
  if (other !== null && !gone.has(other)) {
    await noteColumn(pass, of, other);
    return other;
  }
  if (pass.remade || !mayMake(book.gradebook)) return { refused: 'column_gone' };
  const lineItem = await make(pass);
  pass.remade = true;
  await noteRemade(pass, of, lineItem);
  return lineItem;
}

/**
 * Sends whatever is due into a column. Null when all is through.
 * @throws CallFailure when the LMS must be asked later, or refuses all alike
 */
async function sendAll(pass: Pass, column: string): Promise<NoColumn | null> {
  for (const row of await dueNow(pass)) {
    const outcome = await sendOne(pass, { row, column });
    if (outcome !== 'column_gone') continue;
    const instead = await columnInstead(pass, column);
    if (typeof instead !== 'string') return instead;
    // From the beginning: with a new column also those are due whose marks went with the old one.
    return await sendAll(pass, instead);
  }
  return null;
}

interface Sending {
  readonly row: CountedRow;
  readonly column: string;
}

async function sendOne(pass: Pass, { row, column }: Sending): Promise<'through' | 'column_gone'> {
  const of = { ...pass.of, pupilId: row.pupil_id };
  let stamp = row.scored_at ?? pass.clock();
  let mayBeOurs = row.unanswered === 1;
  for (let tries = 1; ; tries += 1) {
    // Taken back, or switched off, since the list was read.
    if (!(await noteTry(pass, of, row, stamp))) return 'through';
    const said = await ask(pass, { row, column, stamp });
    if (said === 'taken') {
      await noteSent(pass, of, row);
      return 'through';
    }
    if (said.reason === 'not_found' && (await isThere(pass.book, column)) !== true) {
      await notePutOff(pass, of, { answered: true });
      return 'column_gone';
    }
    const answered = said.httpStatus !== null && said.httpStatus < 500;
    if (isForNow(said) || isForAll(said)) {
      await notePutOff(pass, of, { answered });
      throw said;
    }
    const mark = await markAfter(pass, { row, column, said });
    if (mark === 'full' || (mark === 'unknown' && mayBeOurs && said.reason === 'conflict')) {
      await noteSent(pass, of, row);
      return 'through';
    }
    if (said.reason !== 'conflict' || mark === 'other' || tries === 2) {
      const reason = mark === 'other' || said.reason === 'conflict' ? 'newer_mark' : reasonOf(said);
      await noteRefused(pass, of, reason);
      return 'through';
    }
    // The gradebook holds something later than our score, yet no mark: ours is the newest word.
    stamp = stampAfter(stamp, pass.clock());
    mayBeOurs = false;
  }
}

async function ask(
  { book }: Pass,
  { row, column, stamp }: Sending & { stamp: number },
): Promise<'taken' | CallFailure> {
  try {
    await postScore(book, { lineItem: column, sub: row.sub, stamp });
    return 'taken';
  } catch (error) {
    if (error instanceof CallFailure) return error;
    throw error;
  }
}

/** After a refusal of this one score: what stands in the gradebook. Some say 400 for a later mark. */
const markAfter = (pass: Pass, { row, column, said }: Sending & { said: CallFailure }) =>
  said.reason === 'conflict' || said.httpStatus === 400
    ? readMark(pass.book, { lineItem: column, sub: row.sub })
    : Promise.resolve('unknown' as const);

/** Whether it may be otherwise later. A right that is missing is not: Moodle says 401 for that. */
const isForNow = ({ isPassing, reason }: CallFailure): boolean => isPassing && reason !== 'unauthorized';

/** Whether the next pupil's score would fare the same. */
const isForAll = ({ reason, stage }: CallFailure): boolean => stage === 'token' || notAllowed.has(reason);

const notAllowed: ReadonlySet<CallReason> = new Set(['unauthorized', 'switched_off', 'forbidden_address']);

/** What staff are told when the LMS would not, or for too long did not, deal with the column at all. */
function reasonForAll(failure: CallFailure): LmsRefusal {
  if (isForAll(failure)) return 'not_allowed';
  return failure.isPassing ? 'lms_silent' : 'column_refused';
}

/** What staff are told when it did not take the score of one pupil. */
function reasonOf({ httpStatus }: CallFailure): LmsRefusal {
  if (httpStatus === 403) return 'not_allowed';
  return ofOnePerson.has(httpStatus ?? 0) ? 'not_gradable' : 'not_understood';
}

/** Moodle and Blackboard say 400, Brightspace 404, Canvas 412 or 422 of somebody who gets no marks there. */
const ofOnePerson: ReadonlySet<number> = new Set([400, 404, 412, 422]);
