import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { GroupNote } from '../contract/quick-notes.ts';
import { notFound, Refusal } from '../errors.ts';
import { keepGroupNote, selectGroup } from './group-note-table.ts';
import { insertNote, selectNote } from './table.ts';
import { useVoice } from './voice-table.ts';

/**
 * Writes one observation as a note about each child, all of them or none. Sent again, by a widget that
 * never heard the answer, it changes nothing; what was taken back since stays away.
 * @throws Refusal `NOT_FOUND` when the caller may not write about one of the children, and for an id that
 * belongs to another note; `BAD_INPUT` when the voice of one of them was not sent before
 */
export async function writeGroupNote(context: Context, group: GroupNote): Promise<{ noteIds: string[] }> {
  const { db, clock, actor } = context;
  const { groupId, kind, feeling, visibility, notes, voiceSeconds = null } = group;
  for (const { pupilId } of notes) await allow(context, pupilId, 'note.write');
  const at = clock();
  await db.transaction().execute(async (tx) => {
    const known = await selectGroup(tx, { schoolId: actor.schoolId, groupId });
    if (known.some((row) => row.author_id !== actor.personId)) throw notFound();
    const takenBack = new Set(known.filter((row) => row.undone_at !== null).map((row) => row.pupil_id));
    for (const { noteId, pupilId, text } of notes) {
      const of = { schoolId: actor.schoolId, noteId };
      if (takenBack.has(pupilId)) continue;
      const isNew = await insertNote(tx, {
        ...of,
        pupilId,
        kind,
        text,
        routeId: null,
        stepId: null,
        visibility,
        feeling,
        helpGiven: group.helpGiven,
        voiceSeconds,
        groupId: notes.length > 1 ? groupId : null,
        at,
        by: actor.personId,
      });
      if (isNew) {
        if (voiceSeconds !== null && !(await useVoice(tx, { ...of, pupilId, at, by: actor.personId })))
          throw new Refusal('BAD_INPUT', { fields: [{ path: 'voiceSeconds', problem: 'not_sent' }] });
        await keepGroupNote(tx, { ...of, groupId, pupilId, at, by: actor.personId });
        await record(tx, context, { action: 'note.written', pupilId, subjectId: noteId });
        continue;
      }
      const there = await selectNote(tx, of);
      if (there?.pupil_id !== pupilId || there.author_id !== actor.personId) throw notFound();
    }
  });
  return { noteIds: notes.map(({ noteId }) => noteId) };
}
