import type { Database } from '../storage/open.ts';
import { stepIdOf } from './compose-route.ts';
import { ids, personIdOf, pupilIdOf, routeIdOf } from './ids.ts';
import { contacts } from './stories/contacts.ts';
import { notes as told } from './stories/notes.ts';
import type { StoryNote } from './stories/story.ts';
import type { StoryClock } from './story-clock.ts';

const notes: readonly StoryNote[] = [...told, ...contacts];

const noteIdOf = (place: number): string => `demo-note-${String(place + 1).padStart(2, '0')}`;

/** The note of a story, as the minutes of a meeting on that day; null where there is none. */
export const noteIdOfDay = (of: Pick<StoryNote, 'pupil' | 'day' | 'kind'>): string | null => {
  const place = notes.findIndex(
    (note) => note.pupil === of.pupil && note.day === of.day && note.kind === of.kind,
  );
  return place < 0 ? null : noteIdOf(place);
};

/** Writes the notes with their readers and their earlier wordings. */
export const seedNotes = async ({ tx, calendar }: { tx: Database; calendar: StoryClock }): Promise<void> => {
  const row = (note: StoryNote, place: number) => {
    const created = calendar.moment(note.day - (note.before === undefined ? 0 : 1), place % 12);
    const routeId = routeIdOf(note.pupil);
    return {
      school_id: ids.school,
      note_id: noteIdOf(place),
      pupil_id: pupilIdOf(note.pupil),
      author_id: personIdOf(note.author),
      kind: note.kind,
      text: note.text,
      route_id: note.step === undefined ? null : routeId,
      step_id: note.step === undefined ? null : stepIdOf(routeId, note.step),
      visibility: note.visibility,
      revision: note.before === undefined ? 1 : 2,
      created_at: created,
      updated_at: note.before === undefined ? created : calendar.moment(note.day, place % 12),
    };
  };
  await tx.insertInto('note').values(notes.map(row)).execute();
  await tx
    .insertInto('note_reader')
    .values(
      notes.flatMap((note, place) =>
        (note.readers ?? []).map((reader) => ({
          school_id: ids.school,
          note_id: noteIdOf(place),
          person_id: personIdOf(reader),
        })),
      ),
    )
    .execute();
  await tx
    .insertInto('note_edit')
    .values(
      notes.flatMap((note, place) =>
        note.before === undefined
          ? []
          : {
              school_id: ids.school,
              note_id: noteIdOf(place),
              revision: 1,
              kind: note.kind,
              text: note.before,
              visibility: note.visibility,
              edited_at: calendar.moment(note.day, place % 12),
              edited_by: personIdOf(note.author),
              readers: null,
            },
      ),
    )
    .execute();
};
