import { noteReaders } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { allow, may, type Standing } from '../access/standing.ts';
import type { ProfileItem, ProfileView } from '../contract/profile.ts';
import type { RoutePlan } from '../contract/routes.ts';
import { visibilities, type HelpLevel } from '../contract/vocabulary.ts';
import { slateOf } from './clean-slate.ts';
import { readContent } from './content.ts';
import { fadingOf, signOf } from './fading.ts';
import { kindsAddedBy, kindsReadBy, mayEdit } from './rights.ts';
import { selectHelpGiven, selectItems, selectRouteTitles, type ItemRow } from './table.ts';

/**
 * The pupil's card: all of it for tutors and specialists, strengths, interests and how to help for teachers.
 * @throws Refusal `NOT_FOUND`
 */
export async function readProfile(context: Context, pupilId: string): Promise<ProfileView> {
  return presentProfile(context, await allow(context, pupilId, 'profile.see'));
}

/** The card as it is after a change; the caller has asked for the right. */
export async function presentProfile(context: Context, standing: Standing): Promise<ProfileView> {
  const { db, actor } = context;
  const { pupilId } = standing;
  const of = { schoolId: actor.schoolId, pupilId };
  const whole = may(standing, 'profile.read');
  const all = await selectItems(db, { ...of, kinds: kindsReadBy(standing), older: whole });
  const rows = all.filter((row) => row.left_turn === null);
  const routes = whole ? await selectRouteTitles(db, of) : [];
  return {
    pupilId,
    items: rows.map((row) => presentItem(context, { row, standing })),
    earlier: all
      .filter((row) => row.left_turn !== null)
      .map((row) => presentItem(context, { row, standing })),
    fading: whole ? await fading(context, { standing, rows }) : [],
    routes: routes.map((route) => ({
      routeId: route.route_id,
      title: (JSON.parse(route.plan) as RoutePlan).title,
    })),
    mayAdd: [...kindsAddedBy(standing)],
  };
}

export const presentItem = (
  { actor }: Context,
  { row, standing }: { row: ItemRow; standing: Standing },
): ProfileItem => ({
  itemId: row.item_id,
  content: readContent(row.content),
  revision: row.revision,
  removed: row.removed_at !== null,
  createdAt: row.created_at,
  createdBy: { personId: row.created_by, name: row.author },
  updatedAt: row.updated_at,
  updatedBy: { personId: row.updated_by, name: row.editor },
  abilities: { edit: mayEdit({ actor, standing }, row) },
});

/** Out of what the notes say, as far as the reader may read them, and of the entries on the card. */
async function fading(
  context: Context,
  { standing, rows }: { standing: Standing; rows: readonly ItemRow[] },
): Promise<ProfileView['fading']> {
  const { db, actor } = context;
  const since = await slateOf(context, standing.pupilId);
  const notes = await selectHelpGiven(db, {
    schoolId: actor.schoolId,
    pupilId: standing.pupilId,
    personId: actor.personId,
    visibilities: visibilities.filter((visibility) =>
      noteReaders[visibility].some((relation) => standing.relations.has(relation)),
    ),
    since,
  });
  const entries = rows.flatMap((row): { at: number; level: HelpLevel }[] => {
    const content = readContent(row.content);
    return content.kind === 'help_level' && row.created_at >= since
      ? [{ at: row.created_at, level: content.level }]
      : [];
  });
  return fadingOf([...notes.flatMap((note) => signOf(note) ?? []), ...entries]);
}
