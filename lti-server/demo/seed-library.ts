import type { Database } from '../storage/open.ts';
import { teacher } from './accounts.ts';
import { ids, personIdOf } from './ids.ts';
import { libraryItems } from './stories/library.ts';
import type { StoryClock } from './story-clock.ts';

/** Puts the school's own items beside the starter library: one shared, one offered, one of the tutor's. */
export const seedLibrary = async ({
  tx,
  calendar,
}: {
  tx: Database;
  calendar: StoryClock;
}): Promise<void> => {
  await tx
    .insertInto('library_item')
    .values(
      libraryItems.map((item, place) => {
        const at = calendar.moment(item.day, place);
        const decided = item.standing === 'shared';
        return {
          school_id: ids.school,
          item_id: `demo-item-${place + 1}`,
          author_id: personIdOf(item.author),
          content: JSON.stringify(item.content),
          standing: item.standing,
          origin: null,
          revision: 1,
          created_at: at,
          updated_at: at,
          decided_by: decided ? personIdOf(teacher.id) : null,
          decided_at: decided ? at : null,
        };
      }),
    )
    .execute();
};
