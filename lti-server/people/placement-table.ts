import type { Database } from '../storage/open.ts';
import type { Tables } from '../storage/schema.ts';
import type { PlacementMark } from './arrival.ts';

type Placement = Pick<Tables['resource_link'], 'placement_id' | 'opens' | 'event_id'>;

/**
 * What a link was made for. It says so itself; where a copy of the course has lost that, the link with
 * the same identifier of ours knows it, or the one it was copied from.
 */
export async function findPlacement(
  tx: Database,
  {
    schoolId,
    platformId,
    deploymentId,
    mark: { itemId, kind, eventId, ancestors },
  }: { schoolId: string; platformId: string; deploymentId: string; mark: PlacementMark },
): Promise<Placement> {
  // A link that says "an event" and not which one is asked after like one that says nothing.
  if (kind !== null && (kind !== 'event' || eventId !== null)) {
    return { placement_id: itemId, opens: kind, event_id: kind === 'event' ? eventId : null };
  }
  const links = tx
    .selectFrom('resource_link')
    .where('school_id', '=', schoolId)
    .where('opens', 'is not', null)
    .select(['lti_link_id', 'placement_id', 'opens', 'event_id']);
  if (itemId !== null) {
    const twin = await links.where('placement_id', '=', itemId).limit(1).executeTakeFirst();
    if (twin !== undefined) return { placement_id: itemId, opens: twin.opens, event_id: twin.event_id };
  }
  if (ancestors.length > 0) {
    const known = await links
      .where('platform_id', '=', platformId)
      .where('deployment_id', '=', deploymentId)
      .where('lti_link_id', 'in', ancestors)
      .execute();
    const nearest = ancestors.find((id) => known.some((row) => row.lti_link_id === id));
    const ancestor = known.find((row) => row.lti_link_id === nearest);
    if (ancestor !== undefined) {
      const { placement_id, opens, event_id } = ancestor;
      return { placement_id, opens, event_id };
    }
  }
  return { placement_id: itemId, opens: null, event_id: null };
}

/** The event that a place was made for, if it is one of an event. */
export async function selectEventOfLink(
  db: Database,
  { schoolId, linkId }: { schoolId: string; linkId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('resource_link')
    .where('school_id', '=', schoolId)
    .where('link_id', '=', linkId)
    .select('event_id')
    .executeTakeFirst();
  return row?.event_id ?? null;
}
