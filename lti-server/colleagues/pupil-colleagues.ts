import { dayOf, type Context } from '../access/context.ts';
import { allow, may } from '../access/standing.ts';
import type { FeedbackView, PupilColleagues } from '../contract/colleagues.ts';
import { selectTies } from '../pupils/table.ts';
import { selectFeedbackOf, type FeedbackRow } from './feedback-table.ts';
import { heardRecommendations, presentRecommendation } from './recommendations.ts';
import { selectRecommendationsOf } from './recommendations-table.ts';
import { presentRequest } from './request-view.ts';
import { selectRequestsOfPupil } from './requests-table.ts';

const day = 24 * 60 * 60_000;
/** How far back taps are shown beside a child. */
const feedbackLook = 180 * day;

/**
 * What colleagues have said about a child: to its tutor all of it, to a colleague the own words and what has
 * become a step.
 * @throws Refusal `NOT_FOUND`
 */
export async function readPupilColleagues(context: Context, pupilId: string): Promise<PupilColleagues> {
  const { db, clock, actor } = context;
  const standing = await allow(context, pupilId, 'help_card.read');
  const of = { schoolId: actor.schoolId, pupilId };
  const now = clock();
  const said = { schoolId: actor.schoolId, pupilIds: [pupilId], since: now - feedbackLook };
  const [feedback, requests, recommendations, ties] = await Promise.all([
    selectFeedbackOf(db, may(standing, 'feedback.read') ? said : { ...said, by: actor.personId }),
    selectRequestsOfPupil(db, of),
    selectRecommendationsOf(db, { schoolId: actor.schoolId, pupilIds: [pupilId] }),
    selectTies(db, { ...of, today: dayOf(now) }),
  ]);
  const mayAnswer = may(standing, 'request.answer');
  const tutors = ties.filter((tie) => tie.kind === 'tutor' && tie.person_id !== actor.personId);
  return {
    pupilId,
    feedback: feedback.map(presentFeedback),
    requests: requests
      .filter((row) => mayAnswer || row.person_id === actor.personId)
      .map((row) => presentRequest(row, { actor, mayAnswer })),
    recommendations: heardRecommendations(recommendations, standing).map((row) =>
      presentRecommendation(row, { actor, mayAnswer: may(standing, 'recommendation.answer') }),
    ),
    tutors: [...new Set(tutors.map(({ name }) => name))],
    abilities: {
      request: may(standing, 'request.send') && tutors.length > 0,
      recommend: may(standing, 'recommendation.write'),
      answer: mayAnswer,
    },
  };
}

const presentFeedback = (row: FeedbackRow): FeedbackView => ({
  feedbackId: row.feedback_id,
  routeId: row.route_id,
  subjectId: row.subject_id,
  title: row.title,
  outcome: row.outcome,
  line: row.line,
  by: { personId: row.person_id, name: row.name },
  at: row.made_at,
});
