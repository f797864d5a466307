import { may } from '../access/standing.ts';
import { heardOf } from '../notes/list-notes.ts';
import { isRestricted, notesHeard } from '../notes/table.ts';
import { readContent, wordsOf } from '../profile/content.ts';
import { kindsReadBy } from '../profile/rights.ts';
import { selectItems } from '../profile/table.ts';
import { textsOf } from './search-table.ts';
import { selectMeetings } from './table.ts';
import { entry, within, type Source } from './source.ts';

/** Notes, as far as the caller is told of them; restricted ones without their text. */
export const notes: Source = async ({ context, standing, since, upTo, limit, stems }) => {
  if (!may(standing, 'note.list')) return [];
  const of = { schoolId: context.actor.schoolId, pupilId: standing.pupilId };
  let query = notesHeard(context.db, {
    ...of,
    personId: context.actor.personId,
    visibilities: heardOf(standing),
  })
    .where('note.created_at', '>=', since)
    .where('note.created_at', '<=', upTo)
    .limit(limit);
  if (stems.length > 0) {
    query = query.where('note.note_id', 'in', textsOf(context.db, { ...of, stems }));
  }
  const rows = await query.execute();
  return rows.map((note) =>
    entry({
      entryId: note.note_id,
      kind: 'note',
      detail: note.kind,
      at: note.created_at,
      by: note.author,
      text: note.text,
      restricted: isRestricted(note),
      ...(note.voice_seconds === null || isRestricted(note) ? {} : { voiceSeconds: note.voice_seconds }),
    }),
  );
};

/** What was put on the card, when it was put there. */
export const card: Source = async (asked) => {
  const { context, standing } = asked;
  const kinds = kindsReadBy(standing);
  if (kinds.length === 0) return [];
  const of = { schoolId: context.actor.schoolId, pupilId: standing.pupilId };
  const rows = await selectItems(context.db, { ...of, kinds, older: true });
  return within(
    asked,
    rows.map((row) =>
      entry({
        entryId: row.item_id,
        kind: 'card',
        detail: row.kind,
        at: row.created_at,
        by: row.author,
        text: wordsOf(readContent(row.content)).replaceAll(/\n+/g, '\n').trim(),
      }),
    ),
  );
};

/** Meetings that are over, with what was agreed; their minutes are notes. */
export const meetings: Source = async ({ context, standing, ...asked }) => {
  if (!may(standing, 'meeting.lead')) return [];
  const of = { schoolId: context.actor.schoolId, pupilId: standing.pupilId };
  const rows = await selectMeetings(context.db, { ...of, ...asked });
  return rows.map((row) =>
    entry({
      entryId: row.meeting_id,
      kind: 'meeting',
      detail: row.kind,
      at: row.ended_at ?? 0,
      by: row.author,
      text: row.agreed.join('\n'),
    }),
  );
};
