import { wordsOf } from '../profile/content.ts';
import type { ProfileContent } from '../contract/profile.ts';
import type { Database } from '../storage/open.ts';
import { fillSearchTexts } from '../storage/fill-search-texts.ts';
import { keepSearchText } from '../storage/search-texts.ts';
import { ids, personIdOf, pupilIdOf, routeIdOf } from './ids.ts';
import { profiles, type StoryItem } from './stories/profiles.ts';
import type { StoryClock } from './story-clock.ts';

const itemIdOf = (item: StoryItem): string =>
  `demo-card-${String(profiles.indexOf(item) + 1).padStart(2, '0')}`;

/** From today to 20 May before this school year, in days; a negative number. */
function daysToLastSpring(calendar: StoryClock): number {
  const today = calendar.day(0);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const spring = `${month >= 9 ? year : year - 1}-05-20`;
  return (Date.parse(spring) - Date.parse(today)) / 86_400_000;
}

/** Writes the pupils' cards with their earlier wordings, and makes all that is written findable by its words. */
export const seedProfile = async ({
  tx,
  calendar,
}: {
  tx: Database;
  calendar: StoryClock;
}): Promise<void> => {
  const rows = profiles.map((item, place) => {
    const day = item.lastSpring ? daysToLastSpring(calendar) + item.day : item.day;
    const at = calendar.moment(day, place % 12);
    const by = personIdOf(item.before?.by ?? item.by);
    const content = contentOf(item);
    return {
      content,
      row: {
        school_id: ids.school,
        item_id: itemIdOf(item),
        pupil_id: pupilIdOf(item.pupil),
        kind: content.kind,
        content: JSON.stringify(content),
        revision: item.before === undefined ? 1 : 2,
        created_at: at,
        created_by: by,
        updated_at: item.before === undefined ? at : calendar.moment(item.day + 1),
        updated_by: personIdOf(item.by),
        removed_at: null,
        left_turn: null,
      },
    };
  });
  await tx
    .insertInto('profile_item')
    .values(rows.map(({ row }) => row))
    .execute();
  await tx
    .insertInto('profile_edit')
    .values(
      profiles.flatMap((item) =>
        item.before === undefined
          ? []
          : {
              school_id: ids.school,
              item_id: itemIdOf(item),
              revision: 1,
              content: JSON.stringify(item.before.content),
              is_removed: 0,
              edited_at: calendar.moment(item.day),
              edited_by: personIdOf(item.before.by),
            },
      ),
    )
    .execute();
  for (const { row, content } of rows)
    await keepSearchText(tx, {
      schoolId: ids.school,
      textId: row.item_id,
      pupilId: row.pupil_id,
      source: 'profile',
      at: row.created_at,
      text: wordsOf(content),
    });
  await fillSearchTexts(tx);
};

/** With the records that the story names by their place. */
function contentOf({ pupil, content, leansOn, toRoute }: StoryItem): ProfileContent {
  if (content.kind === 'difficulty' && leansOn !== undefined) {
    const strengths = profiles.filter((item) => item.pupil === pupil && item.content.kind === 'strength');
    const strength = strengths[leansOn];
    return { ...content, strengthId: strength === undefined ? null : itemIdOf(strength) };
  }
  return content.kind === 'request' && toRoute ? { ...content, routeId: routeIdOf(pupil) } : content;
}
