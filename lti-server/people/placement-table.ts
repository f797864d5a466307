import type { Database } from '../storage/open.ts';
import type { Tables } from '../storage/schema.ts';
import type { PlacementMark } from './arrival.ts';

type Placement = Pick<Tables['resource_link'], 'placement_id' | 'opens'>;

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
    mark: { itemId, kind, ancestors },
  }: { schoolId: string; platformId: string; deploymentId: string; mark: PlacementMark },
): Promise<Placement> {
  if (kind !== null) return { placement_id: itemId, opens: kind };
  const links = tx
    .selectFrom('resource_link')
    .where('school_id', '=', schoolId)
    .where('opens', 'is not', null)
    .select(['lti_link_id', 'placement_id', 'opens']);
  if (itemId !== null) {
    const twin = await links.where('placement_id', '=', itemId).limit(1).executeTakeFirst();
    if (twin !== undefined) return { placement_id: itemId, opens: twin.opens };
  }
  if (ancestors.length > 0) {
    const known = await links
      .where('platform_id', '=', platformId)
      .where('deployment_id', '=', deploymentId)
      .where('lti_link_id', 'in', ancestors)
      .execute();
    const nearest = ancestors.find((id) => known.some((row) => row.lti_link_id === id));
    const ancestor = known.find((row) => row.lti_link_id === nearest);
    if (ancestor !== undefined) return { placement_id: ancestor.placement_id, opens: ancestor.opens };
  }
  return { placement_id: itemId, opens: null };
}
