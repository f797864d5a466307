import type { NoteCreation, NoteView } from '../../../lti-server/contract/notes.ts';
import { testRandom } from '../../support/app.ts';
import type { Scene } from '../../support/on-engines.ts';

/** A note for the support team, unless told otherwise. */
export const wording = (change: Partial<NoteCreation> = {}): NoteCreation => ({
  noteId: testRandom.id(),
  kind: 'observation',
  text: 'Работала 12 минут, потом попросила паузу.',
  routeId: null,
  stepId: null,
  visibility: 'team',
  readers: [],
  ...change,
});

/** Writes notes about the pupil as this kind of person. */
export const noteWriter =
  ({ app, as, pupilId }: Scene, kind: 'tutor' | 'teacher' | 'specialist' = 'tutor') =>
  (body: NoteCreation): Promise<NoteView> =>
    app.ok('POST /api/pupils/:pupilId/notes', { token: as(kind), params: { pupilId }, body });
