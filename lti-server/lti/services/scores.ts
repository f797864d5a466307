import * as z from 'zod/mini';
import { gradeScopes } from '../../completion/gradebook.ts';
import { CallFailure } from './call-failure.ts';
import { below, callOf, type GradebookOf } from './line-items.ts';
import { familyByCode } from '../platforms/families.ts';

const scoreType = 'application/vnd.ims.lis.v1.score+json';
const resultsType = 'application/vnd.ims.lis.v2.resultcontainer+json';

/**
 * The score of a finished route: one of one point, completed, with not a word about how (AGS 3.2.6). Just
 * the fields of the specification, since some platforms refuse a score with any other; save where one
 * wants more.
 */
const scoreOf = ({ sub, stamp, family }: { sub: string; stamp: number; family: string | null }) => ({
  userId: sub,
  scoreGiven: 1,
  scoreMaximum: 1,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: new Date(stamp).toISOString(),
  ...familyByCode(family).scoreExtras,
});

/**
 * Tells the platform that somebody has finished. `stamp` is the score's own moment, in milliseconds.
 * @throws CallFailure
 */
export async function postScore(
  of: GradebookOf,
  { lineItem, ...score }: { lineItem: string; sub: string; stamp: number },
): Promise<void> {
  try {
    await callOf(of, {
      url: below(lineItem, 'scores'),
      method: 'POST',
      scopes: [gradeScopes.score],
      contentType: scoreType,
      body: scoreOf({ ...score, family: of.family }),
    });
  } catch (error) {
    // A success is one whatever stands in its body, unless that is a page: a login, or a proxy, in the service's place.
    const isAnswer = error instanceof CallFailure && error.stage === 'service' && !error.isPage;
    const status = isAnswer ? error.httpStatus : null;
    if (status === null || status < 200 || status > 299) throw error;
  }
}

const Results = z.array(
  z.object({
    userId: z.coerce.string(),
    resultScore: z.catch(z.nullish(z.number()), null),
    resultMaximum: z.catch(z.nullish(z.number()), null),
  }),
);

/**
 * What the gradebook holds for somebody now: `full` points, `other` than that, `none`; `unknown` where we
 * may not look. Never asked with a limit, which breaks Moodle's list of results.
 */
export async function readMark(
  of: GradebookOf,
  { lineItem, sub }: { lineItem: string; sub: string },
): Promise<'full' | 'other' | 'none' | 'unknown'> {
  if (!of.gradebook.scopes.includes(gradeScopes.readResults)) return 'unknown';
  const url = new URL(below(lineItem, 'results'));
  url.searchParams.set('user_id', sub);
  try {
    const { json } = await callOf(of, {
      url: url.href,
      method: 'GET',
      scopes: [gradeScopes.readResults],
      accept: resultsType,
    });
    const mark = Results.parse(json).find(({ userId }) => userId === sub);
    if (mark?.resultScore === null || mark?.resultScore === undefined) return 'none';
    return mark.resultScore >= (mark.resultMaximum ?? 1) ? 'full' : 'other';
  } catch (error) {
    if (error instanceof CallFailure && error.isPassing) throw error;
    return 'unknown';
  }
}
