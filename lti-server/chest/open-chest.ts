import { childWordReaders } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import { allow, may, type Standing } from '../access/standing.ts';
import type { ChestItem, ChestView } from '../contract/chest.ts';
import type { PersonName } from '../contract/fields.ts';
import { selectTies } from '../pupils/table.ts';
import { selectItems, selectReplies } from './table.ts';

/** A pupil's chest: all of it for the child, what the child shows for the grown-ups around. */
export async function openChest(context: Context, pupilId: string): Promise<ChestView> {
  return presentChest(context, await allow(context, pupilId, 'chest.read'));
}

/** The chest as it stands after a change; the caller has asked for the right. */
export async function presentChest(context: Context, standing: Standing): Promise<ChestView> {
  const { db, actor } = context;
  const { pupilId } = standing;
  const of = { schoolId: actor.schoolId, pupilId };
  const own = standing.relations.has('self');
  const replies = await selectReplies(db, of);
  const rows = await selectItems(db, of);
  const items = rows
    .filter((row) => own || (row.is_shown === 1 && row.hidden_at === null))
    .map((row): ChestItem => ({
      itemId: row.item_id,
      kind: row.kind,
      text: row.text,
      file:
        row.file_id === null || row.file_kind === null ? null : { fileId: row.file_id, kind: row.file_kind },
      shown: row.is_shown === 1,
      goesAlong: row.goes_along === 1,
      hidden: row.hidden_at !== null,
      createdAt: row.created_at,
      replies: replies
        .filter((reply) => reply.item_id === row.item_id)
        .map((reply) => ({
          replyId: reply.reply_id,
          text: reply.text,
          author: reply.author,
          createdAt: reply.created_at,
        })),
    }));
  return {
    pupilId,
    items,
    seenBy: await peopleAround(context, pupilId),
    mayAdd: may(standing, 'chest.write'),
    mayAnswer: may(standing, 'chest.answer'),
  };
}

/** Everybody who sees what a child shows, by name: those whose tie is in force and lets them. */
async function peopleAround({ db, clock, actor }: Context, pupilId: string): Promise<PersonName[]> {
  const ties = await selectTies(db, { schoolId: actor.schoolId, pupilId, today: dayOf(clock()) });
  const readers = ties.filter((tie) => childWordReaders.chest.includes(tie.kind));
  const once = new Map(readers.map((row) => [row.person_id, row.name]));
  const { compare } = new Intl.Collator(actor.locale);
  return [...once]
    .map(([personId, name]) => ({ personId, name }))
    .toSorted((one, other) => compare(one.name, other.name));
}
