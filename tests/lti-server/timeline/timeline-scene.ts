import assert from 'node:assert/strict';
import type { NoteCreation } from '../../../lti-server/contract/notes.ts';
import type { TimelineEntry, TimelineQuestion } from '../../../lti-server/contract/timeline.ts';
import { numberFrom } from '../../../lti-server/storage/search-texts.ts';
import { schoolMark, stemsOf } from '../../../lti-server/storage/stems.ts';
import type { KindOfPerson } from '../../support/class.ts';
import type { Scene } from '../../support/on-engines.ts';

/** What tests of the history and of the search do again and again. */

export const everything: TimelineQuestion = {
  kinds: [],
  from: null,
  until: null,
  words: '',
  older: false,
  after: null,
};

export const history = (scene: Scene, asked: Partial<TimelineQuestion> = {}, as: KindOfPerson = 'tutor') =>
  scene.app.ok('POST /api/pupils/:pupilId/timeline', {
    token: scene.as(as),
    params: { pupilId: scene.pupilId },
    body: { ...everything, ...asked },
  });

export const search = (
  scene: Scene,
  words: string,
  as: KindOfPerson = 'tutor',
  below: number | null = null,
) => scene.app.ok('POST /api/search', { token: scene.as(as), body: { words, older: false, below } });

interface Writing extends Partial<NoteCreation> {
  readonly as?: KindOfPerson;
  readonly pupilId?: string;
}

export async function note(
  scene: Scene,
  text: string,
  { as = 'tutor', pupilId = scene.pupilId, ...of }: Writing = {},
) {
  scene.app.pass(1);
  const noteId = scene.app.random.id();
  await scene.app.ok('POST /api/pupils/:pupilId/notes', {
    token: scene.as(as),
    params: { pupilId },
    body: {
      noteId,
      kind: 'observation',
      text,
      routeId: null,
      stepId: null,
      visibility: 'team',
      readers: [],
      ...of,
    },
  });
  return noteId;
}

export const textsOf = (entries: readonly TimelineEntry[]) => entries.map(({ text }) => text);
export const kindsOf = (entries: readonly TimelineEntry[]) => entries.map(({ kind }) => kind);

/** All texts that the search finds, and that the history of the pupil finds: both must tell the same. */
export async function found(scene: Scene, words: string, as: KindOfPerson = 'tutor'): Promise<string[]> {
  const across = (await search(scene, words, as)).found.map(({ entry }) => entry.text);
  assert.deepEqual(textsOf((await history(scene, { words }, as)).entries), across);
  return across;
}

/** The tutor gets so many more children that the engines' own indexes are asked, not each text by itself. */
export async function withManyPupils(scene: Scene): Promise<Scene> {
  await scene.app.db.transaction().execute(async (tx) => {
    const school = scene.school.outside(tx);
    for (let number = 0; number < 21; number += 1) {
      const pupilId = await school.addCard(await school.addPerson(`Ученик ${number}`));
      await school.tie({ pupilId, person: scene.people.tutor, kind: 'tutor' });
      await school.tie({ pupilId, person: scene.people.specialist, kind: 'specialist' });
      await school.tie({ pupilId, person: scene.people.teacher, kind: 'teacher' });
    }
  });
  return scene;
}

let numbers = 0;

/** Texts of another tutor's child, or of this one, newer than all others, which hold these words. */
export async function fillWith(
  scene: Scene,
  words: string,
  { count, pupilId = scene.otherPupilId }: { count: number; pupilId?: string },
): Promise<void> {
  const { app, school } = scene;
  const rows = Array.from({ length: count }, (_, place) => ({
    school_id: school.schoolId,
    text_id: app.random.id(),
    pupil_id: pupilId,
    source: 'note' as const,
    number: numberFrom(app.now() + 1000 + (numbers += 1)),
    stems: ` ${schoolMark(school.schoolId)} ${stemsOf(words).join(' ')} n${place} `,
  }));
  for (let first = 0; first < count; first += 300)
    await app.db
      .insertInto('search_text')
      .values(rows.slice(first, first + 300))
      .execute();
}
