import type { DraftKind } from '../contract/drafts.ts';
import { profileKinds } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { readPupilRows } from '../storage/pupil-rows.ts';

interface Pupil {
  readonly schoolId: string;
  readonly pupilId: string;
  readonly personId: string;
}

type Rows = Awaited<ReturnType<typeof readPupilRows>>;

/** What stands behind the colon in the keys of drafts about a pupil. */
type Subjects = (pupilId: string, rows: Rows) => readonly (Rows['route'][number][string] | undefined)[];

const ofPupil: Subjects = (pupilId) => [pupilId];
const ofNobody: Subjects = () => [];

const subjects: Readonly<Record<DraftKind, Subjects>> = {
  note: ofPupil,
  'new-route': ofPupil,
  ask: ofPupil,
  'own-step': ofPupil,
  reflection: ofPupil,
  chest: ofPupil,
  'colleague-request': ofPupil,
  recommendation: ofPupil,
  'meeting-place': ofPupil,
  greeting: ofPupil,
  'note-edit': (_, { note }) => note.map((row) => row['note_id']),
  route: (_, { route }) => route.map((row) => row['route_id']),
  question: (_, { question }) => question.map((row) => row['question_id']),
  reply: (_, { reflection }) => reflection.map((row) => row['reflection_id']),
  'chest-reply': (_, { chest_item: items }) => items.map((row) => row['item_id']),
  profile: (pupilId, { profile_item: items }) => [
    ...profileKinds.map((kind) => `${pupilId}-${kind}`),
    ...items.map((row) => row['item_id']),
  ],
  feedback: (_, { colleague_feedback: feedback }) => feedback.map((row) => row['feedback_id']),
  'colleague-answer': (_, { colleague_request: requests }) => requests.map((row) => row['request_id']),
  'recommendation-reply': (_, { recommendation }) => recommendation.map((row) => row['recommendation_id']),
  // These name their pupils in the form.
  'quick-note': ofNobody,
  bulk: ofNobody,
  'library-item': ofNobody,
  event: ofNobody,
  'event-word': ofNobody,
};

/**
 * Erases what the pupil had begun to type, and what anybody had begun to type about the pupil.
 * @returns how many drafts are gone
 */
export async function eraseDrafts(tx: Database, { schoolId, pupilId, personId }: Pupil): Promise<number> {
  const rows = await readPupilRows(tx, { schoolId, pupilId });
  const keys = Object.entries(subjects).flatMap(([kind, of]) =>
    of(pupilId, rows).map((subject) => `${kind}:${subject}`),
  );
  const { numDeletedRows } = await tx
    .deleteFrom('draft')
    .where('school_id', '=', schoolId)
    .where((draft) =>
      draft.or([
        draft('person_id', '=', personId),
        draft('draft_key', 'in', keys),
        // An underscore in the id stands for any letter here; no other id fits even so.
        draft('form', 'like', `%${pupilId}%`),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
