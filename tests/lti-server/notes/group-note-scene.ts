import type { GroupNote } from '../../../lti-server/contract/quick-notes.ts';
import { wavOf } from '../../support/made-files.ts';
import type { Scene } from '../../support/on-engines.ts';

export const voice = wavOf(1);
export const sayKey = 'PUT /api/pupils/:pupilId/note-voices/:noteId';

/** What the widget sends before the note: the same voice for each child. */
export async function say({ app, as }: Scene, { notes }: GroupNote): Promise<void> {
  for (const { pupilId, noteId } of notes)
    await app.ok(sayKey, { token: as('tutor'), params: { pupilId, noteId }, body: voice });
}

/** The tutor looks after two children. */
export async function openPair(open: () => Promise<Scene>): Promise<Scene> {
  const scene = await open();
  const { school, otherPupilId, people } = scene;
  await school.tie({ pupilId: otherPupilId, person: people.tutor, kind: 'tutor' });
  return scene;
}

export const groupOf = (
  { app, pupilId, otherPupilId }: Scene,
  [one, other]: [string, string],
): GroupNote => ({
  groupId: app.random.id(),
  kind: 'observation',
  feeling: 'glad',
  helpGiven: 'hint',
  visibility: 'team',
  notes: [
    { noteId: app.random.id(), pupilId, text: one },
    { noteId: app.random.id(), pupilId: otherPupilId, text: other },
  ],
});
