import { sql } from 'kysely';
import type { TieKind } from '../contract/vocabulary.ts';
import { inForce } from '../people/ties-in-force.ts';
import type { Database } from '../storage/open.ts';
import { prepare } from '../storage/prepared.ts';

/** The queries of the quick note: three for any number of children. */

interface OfPerson extends Record<string, string | number | null> {
  school: string;
  person: string;
  today: string;
}

const ownTies = (db: Database, value: OfPerson) =>
  db
    .selectFrom('tie')
    .where('tie.school_id', '=', value.school)
    .where('tie.person_id', '=', value.person)
    .where(inForce(value.today));

export const selectWrittenAbout = prepare<
  OfPerson,
  { pupil_id: string; person_id: string; name: string; kind: TieKind }
>((db, value) =>
  ownTies(db, value)
    .innerJoin('pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'tie.school_id').onRef('pupil.pupil_id', '=', 'tie.pupil_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    .select(['tie.pupil_id', 'pupil.person_id', 'person.name', 'tie.kind']),
);

/** All grown-ups around these children. */
export const selectAround = prepare<
  OfPerson,
  { pupil_id: string; person_id: string; name: string; kind: TieKind }
>((db, value) =>
  ownTies(db, value)
    .innerJoin('tie as theirs', (join) =>
      join
        .onRef('theirs.school_id', '=', 'tie.school_id')
        .onRef('theirs.pupil_id', '=', 'tie.pupil_id')
        .on('theirs.ended_at', 'is', null)
        .on('theirs.starts_on', '<=', value.today)
        .on((on) => on.or([on('theirs.ends_on', 'is', null), on('theirs.ends_on', '>=', value.today)])),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'theirs.school_id')
        .onRef('person.person_id', '=', 'theirs.person_id'),
    )
    .select(['tie.pupil_id', 'theirs.person_id', 'person.name', 'theirs.kind']),
);

/** A good word that only the team reads was not said to anybody: it does not count here, unless it is one's own. */
export const selectLastGoodWords = prepare<OfPerson, { pupil_id: string; at: number }>((db, value) =>
  ownTies(db, value)
    .innerJoin('note', (join) =>
      join.onRef('note.school_id', '=', 'tie.school_id').onRef('note.pupil_id', '=', 'tie.pupil_id'),
    )
    .where('note.kind', '=', sql.lit('good_word'))
    .where((note) =>
      note.or([
        note('note.visibility', 'in', ['teachers', 'family', 'pupil']),
        note('note.author_id', '=', value.person),
      ]),
    )
    .groupBy('tie.pupil_id')
    .select((note) => ['tie.pupil_id', note.fn.max('note.created_at').as('at')]),
);
