import type { Context } from '../access/context.ts';
import { selectGroup, type OfEvent } from './table.ts';

/** Open pages of all children who were asked are told that the event is another now. */
export async function tellGroup({ db, concern }: Context, of: OfEvent): Promise<void> {
  if (concern === undefined) return;
  for (const { pupil_id: pupilId } of await selectGroup(db, of)) concern({ pupilId });
}
