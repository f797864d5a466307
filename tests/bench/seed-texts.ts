import type { Database } from '../../lti-server/storage/open.ts';
import { indexed, numberFor } from '../../lti-server/storage/search-texts.ts';
import { inBatches, numbered, pupilId, school_id, tutorId } from './seed-records.ts';

/**
 * Words of notes in the order of how often they are written. As in any language the n-th stands about n times
 * as seldom as the first; behind the real ones come made-up ones, so that there is something rare to look for.
 */
const frequent =
  'сегодня читал вместе рассказал рисунок начал сам помогла подсказка книга задача урок разговор дети игра решил попросил паузу работал минут первый кусочек мама учитель школа друг вопрос ответ интерес корабль маяк дробь предложение слово карточка перемена спокойно улыбался долго быстро кружок стихотворение проект находка тетрадь доска группа'.split(
    ' ',
  );

const syllables = 'ба во ги ду жа зе ки ло ма не по ру са те фу ха це чо ши ще'.split(' ');
const vocabulary = 20_000;

/** The word of a rank; made-up ones consist of syllables, and decline. */
export const wordOf = (rank: number): string => {
  const real = frequent[rank];
  if (real !== undefined) return real;
  const [one, two, three] = [rank % 20, Math.floor(rank / 20) % 20, Math.floor(rank / 400) % 50];
  return `${syllables[one]}${syllables[two]}${syllables[three % 20]}${three >= 20 ? 'р' : 'м'}ами`;
};

/** The same numbers at every run. */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const textOf = (next: () => number): string =>
  Array.from({ length: 14 + Math.floor(next() * 12) }, () =>
    wordOf(Math.floor(vocabulary ** next()) - 1),
  ).join(' ');

const findable = (row: { note_id: string; pupil_id: string; text: string; created_at: number }) => ({
  school_id,
  text_id: row.note_id,
  pupil_id: row.pupil_id,
  source: 'note' as const,
  number: numberFor({ textId: row.note_id, at: row.created_at }),
  stems: indexed({ schoolId: school_id, text: row.text }),
});

/**
 * So many notes about these children, spread over this school year and the last, all of them findable; written in
 * the order of time, as in life, and instead of the few that all say the same.
 */
export async function seedTexts(
  tx: Database,
  { notes, children, now }: { notes: number; children: number; now: number },
): Promise<void> {
  const next = repeatable(20_261_122);
  const visibilities = ['team', 'team', 'teachers', 'family', 'pupil', 'author'] as const;
  const row = (number: number) => {
    const at = now - Math.floor((1 - number / notes) * 400 * 86_400_000);
    return {
      school_id,
      note_id: numbered('text', number),
      pupil_id: pupilId(number % children),
      author_id: tutorId(number % 20),
      kind: 'observation' as const,
      text: textOf(next),
      route_id: null,
      step_id: null,
      visibility: visibilities[number % visibilities.length] ?? 'team',
      revision: 1,
      created_at: at,
      updated_at: at,
    };
  };
  await tx.deleteFrom('note').where('school_id', '=', school_id).execute();
  const numbers = Array.from({ length: notes }, (_, number) => number);
  await inBatches(numbers, async (some) => {
    const rows = some.map(row);
    await tx.insertInto('note').values(rows).execute();
    await tx.insertInto('search_text').values(rows.map(findable)).execute();
  });
}
