import type { LaunchHandover } from '../../contract/session.ts';
import { staffRoles, type CourseRole } from '../../contract/vocabulary.ts';
import { selectPupilOfAccount } from '../../pupils/table.ts';
import type { LtiTools } from '../tools.ts';

/**
 * Whose route a review opens (LTI Submission Review 1.0: https://www.imsglobal.org/spec/lti-sr/v1p0). The
 * token names somebody, and that gives no right: the page asks for the pupil as at any other time. Somebody
 * without a card gets an id of nobody, which is answered as a pupil whom the reader may not see. Nothing
 * for those who are not staff here: they open with what is theirs.
 */
export async function reviewHandover(
  { db, random }: LtiTools,
  { schoolId, role, peopleOf, sub }: { schoolId: string; role: CourseRole; peopleOf: string; sub: string },
): Promise<Pick<LaunchHandover, 'review'>> {
  if (!staffRoles.includes(role)) return {};
  const pupil = await selectPupilOfAccount(db, { schoolId, peopleOf, sub });
  return { review: { pupilId: pupil?.pupil_id ?? random.id() } };
}
