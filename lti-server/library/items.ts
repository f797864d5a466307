import type * as z from 'zod/mini';
import { record, type AuditAction } from '../access/audit.ts';
import { libraryModerators } from '../access/abilities.ts';
import { dayOf, type Actor, type Context } from '../access/context.ts';
import { coordinatorsOf } from '../access/school-standing.ts';
import type {
  ItemContent,
  ItemCreation,
  ItemDecision,
  ItemEdit,
  Library,
  LibraryItem,
} from '../contract/library.ts';
import type { ItemStanding } from '../contract/library-vocabulary.ts';
import { staffRoles, type Locale } from '../contract/vocabulary.ts';
import { notFound, Refusal } from '../errors.ts';
import type { Database } from '../storage/open.ts';
import type { ItemSource } from './item-source.ts';
import { itemSources } from './item-sources.ts';
import { deleteItem, insertItem, selectItem, selectItems, updateItem, type ItemRow } from './item-table.ts';
import { allowStaff } from './templates.ts';

/** Who decides what the school shares, as far as the caller is concerned. */
interface Moderation {
  /** Whether the school has a coordinator, through whom all sharing goes. */
  readonly coordinated: boolean;
  /** Whether the caller decides: a coordinator; in a school without one, whoever writes a course. */
  readonly moderates: boolean;
}

export async function moderationFor({ db, clock, actor }: Context): Promise<Moderation> {
  const coordinators = await coordinatorsOf(db, { schoolId: actor.schoolId, today: dayOf(clock()) });
  const coordinated = coordinators.size > 0;
  const moderates = coordinated
    ? coordinators.has(actor.personId) && staffRoles.includes(actor.role)
    : libraryModerators.includes(actor.role);
  return { coordinated, moderates };
}

const untouchable = { edit: false, offer: false, decide: false, remove: false };

/** The starter library in a language. */
export const starterItem = (source: ItemSource, locale: Locale): LibraryItem => ({
  itemId: `starter-${source.key}`,
  content: contentOf(source, locale),
  standing: 'starter',
  author: null,
  own: false,
  origin: null,
  answer: null,
  revision: 1,
  abilities: untouchable,
});

export const contentOf = (source: ItemSource, locale: Locale): ItemContent => ({
  kind: source.kind,
  locale,
  title: source.title[locale],
  text: source.text[locale],
  needs: [...source.needs],
  minutes: source.minutes,
  ages: [...source.ages],
  places: [...source.places],
});

/** Only an author changes an own item. */
const present = (
  row: ItemRow,
  { actor, moderation }: { actor: Actor; moderation: Moderation },
): LibraryItem => {
  const own = row.author_id === actor.personId;
  const changeable = own && row.standing !== 'shared';
  return {
    itemId: row.item_id,
    content: JSON.parse(row.content) as ItemContent,
    standing: row.standing,
    author: row.author,
    own,
    origin: row.origin,
    answer: own || moderation.moderates ? row.answer : null,
    revision: row.revision,
    abilities: {
      edit: changeable,
      offer: own && row.standing === 'own',
      decide: mayDecide(row, { actor, moderation }),
      remove: changeable || (moderation.moderates && row.standing === 'shared'),
    },
  };
};

/** Where colleagues decide about each other, nobody decides on an own item. */
const mayDecide = (
  row: ItemRow,
  { actor, moderation: { moderates, coordinated } }: { actor: Actor; moderation: Moderation },
): boolean => moderates && row.standing === 'offered' && (coordinated || row.author_id !== actor.personId);

/** The whole library for whoever works with children: starter, own, the school's. */
export async function readLibrary(context: Context): Promise<Library> {
  const { db, actor } = context;
  allowStaff(actor);
  const moderation = await moderationFor(context);
  const rows = await selectItems(db, { ...actor, moderates: moderation.moderates });
  return {
    items: [
      ...rows.map((row) => present(row, { actor, moderation })),
      ...itemSources.map((source) => starterItem(source, actor.locale)),
    ],
    mayModerate: moderation.moderates,
    coordinated: moderation.coordinated,
  };
}

/** Writes an item of one's own; nobody else sees it. The same id sent again is the same item. */
export async function addItem(
  context: Context,
  { itemId, content }: z.infer<typeof ItemCreation>,
): Promise<LibraryItem> {
  const { db, clock, actor } = context;
  allowStaff(actor);
  const moderation = await moderationFor(context);
  const of = { schoolId: actor.schoolId, itemId };
  return db.transaction().execute(async (tx) => {
    const isNew = await insertItem(tx, {
      ...of,
      authorId: actor.personId,
      content: JSON.stringify(content),
      standing: 'own',
      origin: null,
      at: clock(),
    });
    if (isNew) await record(tx, context, { action: 'library.item_added', subjectId: itemId });
    const row = await selectItem(tx, of);
    if (row?.author_id !== actor.personId) throw notFound();
    return present(row, { actor, moderation });
  });
}

/**
 * Changes an own item that the school does not share; one that waits or was declined is the author's
 * alone again. @throws Refusal `REVISION_CONFLICT`
 */
export const editItem = (
  context: Context,
  { itemId, revision, content }: { itemId: string } & z.infer<typeof ItemEdit>,
): Promise<LibraryItem> =>
  change(context, itemId, {
    may: (item) => item.abilities.edit,
    action: 'library.item_edited',
    make: (tx, row) =>
      updateItem(
        tx,
        { ...ofRow(context, row), revision, at: context.clock() },
        { content: JSON.stringify(content), standing: 'own', answer: null },
      ),
  });

/** Asks who moderates to share it. */
export const offerItem = (context: Context, itemId: string): Promise<LibraryItem> =>
  change(context, itemId, {
    may: (item) => item.abilities.offer,
    action: 'library.item_offered',
    make: (tx, row) => stand(context, { tx, row, standing: 'offered' }),
  });

/**
 * Shares what was offered, or answers why not. A coordinator's "no" needs words: the author reads them.
 * @throws Refusal `BAD_INPUT`
 */
export const decideItem = (
  context: Context,
  { itemId, share, words = '' }: { itemId: string } & z.infer<typeof ItemDecision>,
): Promise<LibraryItem> =>
  change(context, itemId, {
    may: (item) => item.abilities.decide,
    action: share ? 'library.item_shared' : 'library.item_declined',
    async make(tx, row) {
      const { coordinated } = await moderationFor({ ...context, db: tx });
      if (coordinated && !share && words === '')
        throw new Refusal('BAD_INPUT', { fields: [{ path: 'words', problem: 'required' }] });
      const answer = words === '' ? null : words;
      return stand(context, { tx, row, standing: share ? 'shared' : 'declined', answer });
    },
  });

/** Takes an item away for good: one's own, or as who moderates one that the school shares. */
export async function removeItem(context: Context, itemId: string): Promise<Record<string, never>> {
  const { db, actor } = context;
  allowStaff(actor);
  const moderation = await moderationFor(context);
  const of = { schoolId: actor.schoolId, itemId };
  await db.transaction().execute(async (tx) => {
    const row = await selectItem(tx, of);
    if (row === undefined || !present(row, { actor, moderation }).abilities.remove) throw notFound();
    await deleteItem(tx, of);
    await record(tx, context, { action: 'library.item_removed', subjectId: itemId });
  });
  return {};
}

const ofRow = ({ actor }: Context, row: ItemRow) => ({ schoolId: actor.schoolId, itemId: row.item_id });

function stand(
  context: Context,
  {
    tx,
    row,
    standing,
    answer = null,
  }: { tx: Database; row: ItemRow; standing: ItemStanding; answer?: string | null },
): Promise<boolean> {
  const at = context.clock();
  const decided =
    standing === 'offered' ? { answer } : { answer, decided_by: context.actor.personId, decided_at: at };
  return updateItem(tx, { ...ofRow(context, row), revision: row.revision, at }, { standing, ...decided });
}

/** @throws Refusal `NOT_FOUND` for what the caller may not do with it, as for an item that is not there */
async function change(
  context: Context,
  itemId: string,
  of: {
    may: (item: LibraryItem) => boolean;
    action: AuditAction;
    make: (tx: Database, row: ItemRow) => Promise<boolean>;
  },
): Promise<LibraryItem> {
  const { db, actor } = context;
  allowStaff(actor);
  const moderation = await moderationFor(context);
  const seen = { actor, moderation };
  const at = { schoolId: actor.schoolId, itemId };
  return db.transaction().execute(async (tx) => {
    const row = await selectItem(tx, at);
    if (row === undefined || !of.may(present(row, seen))) throw notFound();
    if (!(await of.make(tx, row))) throw new Refusal('REVISION_CONFLICT', { current: present(row, seen) });
    await record(tx, context, { action: of.action, subjectId: itemId });
    return present((await selectItem(tx, at)) as ItemRow, seen);
  });
}
