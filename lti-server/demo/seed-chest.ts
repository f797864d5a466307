import { bodyHash } from '../files/body-hash.ts';
import { storeBody } from '../storage/file-bodies.ts';
import type { Database } from '../storage/open.ts';
import { ids, personIdOf, pupilIdOf } from './ids.ts';
import { treasures, type StoryTreasure } from './stories/chest.ts';
import type { StoryClock } from './story-clock.ts';

const idOf = (kind: 'item' | 'file' | 'reply', place: number, turn = 0): string =>
  `demo-chest-${kind}-${String(place + 1).padStart(2, '0')}${turn === 0 ? '' : `-${turn}`}`;

/** Writes the treasure chests with their proofs and the answers of grown-ups. */
export const seedChest = async ({ tx, calendar }: { tx: Database; calendar: StoryClock }): Promise<void> => {
  for (const [place, treasure] of treasures.entries()) {
    await seedProof({ tx, calendar }, treasure, place);
    const at = calendar.moment(treasure.day, place % 12);
    await tx
      .insertInto('chest_item')
      .values({
        school_id: ids.school,
        item_id: idOf('item', place),
        pupil_id: pupilIdOf(treasure.pupil),
        kind: treasure.kind,
        text: treasure.text,
        file_id: treasure.proof === undefined ? null : idOf('file', place),
        is_shown: treasure.shown ? 1 : 0,
        goes_along: 1,
        hidden_at: treasure.hidden === true ? at : null,
        created_at: at,
      })
      .execute();
    const replies = (treasure.replies ?? []).map(({ author, text, day }, turn) => ({
      school_id: ids.school,
      reply_id: idOf('reply', place, turn),
      item_id: idOf('item', place),
      pupil_id: pupilIdOf(treasure.pupil),
      author_id: personIdOf(author),
      text,
      created_at: calendar.moment(day, turn),
    }));
    if (replies.length > 0) await tx.insertInto('chest_reply').values(replies).execute();
  }
};

const seedProof = async (
  { tx, calendar }: { tx: Database; calendar: StoryClock },
  { proof, pupil, day, shown, hidden }: StoryTreasure,
  place: number,
): Promise<void> => {
  if (proof === undefined) return;
  const bytes = Buffer.from(proof.webp, 'base64');
  const of = { schoolId: ids.school, pupilId: pupilIdOf(pupil) };
  const hash = bodyHash({ ...of, body: bytes });
  const at = calendar.moment(day);
  const row = { school_id: of.schoolId, pupil_id: of.pupilId, hash };
  const body = await storeBody(tx, { ...of, hash, bytes });
  await tx
    .insertInto('file_body')
    .values({ ...row, body, stored_at: at })
    .execute();
  await tx
    .insertInto('stored_file')
    .values({
      ...row,
      file_id: idOf('file', place),
      kind: proof.kind,
      media_type: 'image/webp',
      bytes: bytes.length,
      seen_by: shown && hidden !== true ? 'family' : 'nobody',
      uploaded_by: personIdOf(pupil),
      created_at: at,
      used_at: at,
    })
    .execute();
};
