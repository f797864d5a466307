import type { Context } from '../access/context.ts';
import { may, type Standing } from '../access/standing.ts';
import { selectFeedbackById, selectFeedbackOf, type FeedbackRow } from '../colleagues/feedback-table.ts';
import { heardRecommendations } from '../colleagues/recommendations.ts';
import {
  selectRecommendationsById,
  selectRecommendationsOf,
  type RecommendationRow,
} from '../colleagues/recommendations-table.ts';
import { selectRequestsById, selectRequestsOfPupil, type RequestRow } from '../colleagues/requests-table.ts';
import type { ColleagueDetail, TimelineEntry } from '../contract/timeline.ts';
import { entry, within, type Source } from './source.ts';

const mostRequests = 1000;

/** Who asks: how it went and requests are told to their authors in any case. */
type Reader = { readonly standing: Standing; readonly personId: string };

const heardFeedback = (rows: readonly FeedbackRow[], { standing, personId }: Reader): FeedbackRow[] =>
  rows.filter((row) => row.person_id === personId || may(standing, 'feedback.read'));

const heardRequests = (rows: readonly RequestRow[], { standing, personId }: Reader): RequestRow[] =>
  rows.filter((row) => row.person_id === personId || may(standing, 'request.answer'));

const told = (
  detail: ColleagueDetail,
  of: Pick<TimelineEntry, 'entryId' | 'at' | 'by' | 'title' | 'text'> & { answer?: TimelineEntry['answer'] },
): TimelineEntry => entry({ ...of, kind: 'colleague', detail });

const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

const answerOf = (text: string | null, by: string | null): Pick<TimelineEntry, 'answer'> =>
  text === null || text === '' ? {} : { answer: { text, by: by ?? '' } };

const ofFeedback = (row: FeedbackRow): TimelineEntry =>
  told(row.outcome, {
    entryId: row.feedback_id,
    at: row.made_at,
    by: row.name,
    title: row.title,
    text: row.line,
  });

const ofRequest = (row: RequestRow): TimelineEntry =>
  told(row.answered_at === null ? 'request' : 'request_answered', {
    entryId: row.request_id,
    at: row.made_at,
    by: row.author,
    title: '',
    text: lines(row.sees, row.happens, row.tried, row.hopes),
    ...answerOf(row.answer, row.answered_by),
  });

const recommendationDetails = {
  waiting: 'recommendation',
  taken: 'recommendation_taken',
  answered: 'recommendation_answered',
} as const;

const ofRecommendation = (row: RecommendationRow): TimelineEntry =>
  told(recommendationDetails[row.state], {
    entryId: row.recommendation_id,
    at: row.made_at,
    by: row.author,
    title: row.title,
    text: lines(row.how, row.place, row.often),
    ...answerOf(row.reply, row.answered_by),
  });

/** What colleagues said of the child, to whom it may be told: as on the screen of the child's colleagues. */
export const colleagues: Source = async (asked) => {
  const { context, standing, since } = asked;
  const { schoolId, personId } = context.actor;
  const { pupilId } = standing;
  const pupilIds = [pupilId];
  const reader = { standing, personId };
  const [feedback, requests, recommendations] = await Promise.all([
    selectFeedbackOf(context.db, { schoolId, pupilIds, since }),
    selectRequestsOfPupil(context.db, { schoolId, pupilId, limit: mostRequests }),
    selectRecommendationsOf(context.db, { schoolId, pupilIds }),
  ]);
  return within(asked, [
    ...heardFeedback(feedback, reader).map(ofFeedback),
    ...heardRequests(requests, reader).map(ofRequest),
    ...heardRecommendations(recommendations, standing).map(ofRecommendation),
  ]);
};

/** The same of what a search has found, by source: those that the caller may read. */
export async function foundOfColleagues(
  { db, actor }: Context,
  of: {
    ids: Readonly<Record<'feedback' | 'request' | 'recommendation', readonly string[]>>;
    standingTo: (pupilId: string) => Standing;
  },
): Promise<TimelineEntry[]> {
  const { schoolId, personId } = actor;
  const readerOf = (row: { pupil_id: string }): Reader => ({
    standing: of.standingTo(row.pupil_id),
    personId,
  });
  const asked = async <Row>(
    ids: readonly string[],
    select: (of: { schoolId: string; ids: readonly string[] }) => Promise<Row[]>,
  ): Promise<Row[]> => (ids.length === 0 ? [] : select({ schoolId, ids }));
  const feedback = await asked(of.ids.feedback, (given) => selectFeedbackById(db, given));
  const requests = await asked(of.ids.request, (given) => selectRequestsById(db, given));
  const recommendations = await asked(of.ids.recommendation, (given) => selectRecommendationsById(db, given));
  return [
    ...feedback.flatMap((row) => heardFeedback([row], readerOf(row)).map(ofFeedback)),
    ...requests.flatMap((row) => heardRequests([row], readerOf(row)).map(ofRequest)),
    ...recommendations.flatMap((row) =>
      heardRecommendations([row], of.standingTo(row.pupil_id)).map(ofRecommendation),
    ),
  ];
}
