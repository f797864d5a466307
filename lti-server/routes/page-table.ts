// Long because the page is read in two queries, and each thing on it names the same columns.
import { sql } from 'kysely';
import type {
  FileKind,
  Look,
  ReadingLevel,
  NoteKind,
  OwnStepState,
  RouteStatus,
  SignalKind,
  SignalWish,
  StepState,
  Visibility,
} from '../contract/vocabulary.ts';
import { prepare } from '../storage/prepared.ts';
import { inForce } from '../people/ties-in-force.ts';

/**
 * The two queries of the pupil's page. It is opened with every visit to the course, so they are prepared,
 * and everything that surrounds the route comes in one go: on PostgreSQL a question more costs more than
 * a few rows more.
 */

export interface PageRow {
  readonly name: string;
  readonly look: Look | null;
  readonly reading_level: ReadingLevel | null;
  readonly stress_marks: number | null;
  /** Null, with all that follows, while nothing was ever agreed. */
  readonly route_id: string | null;
  readonly status: RouteStatus | null;
  readonly paused_on: string | null;
  readonly plan: string | null;
}

/** The pupil's name and the current route: the newest agreed one, else the newest closed one. */
export const selectPage = prepare<{ school: string; pupil: string }, PageRow>((db, value) =>
  db
    .selectFrom('pupil')
    .innerJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'pupil.school_id')
        .onRef('person.person_id', '=', 'pupil.person_id'),
    )
    // A draft has no version, so a route that was never agreed does not reach the join below.
    .leftJoin('route', (join) =>
      join
        .onRef('route.school_id', '=', 'pupil.school_id')
        .onRef('route.pupil_id', '=', 'pupil.pupil_id')
        .on('route.agreed_version', 'is not', null),
    )
    .leftJoin('route_version', (join) =>
      join
        .onRef('route_version.school_id', '=', 'route.school_id')
        .onRef('route_version.route_id', '=', 'route.route_id')
        .onRef('route_version.version', '=', 'route.agreed_version'),
    )
    .where('pupil.school_id', '=', value.school)
    .where('pupil.pupil_id', '=', value.pupil)
    .orderBy((page) =>
      page.case().when('route.status', '=', sql.lit('agreed')).then(sql.lit(0)).else(sql.lit(1)).end(),
    )
    .orderBy('route.created_at', 'desc')
    .orderBy('route.route_id')
    .limit(sql.lit(1))
    .select([
      'person.name',
      'pupil.look',
      'pupil.reading_level',
      'pupil.stress_marks',
      'route.route_id',
      'route.status',
      'route.paused_on',
      'route_version.plan',
    ]),
);

interface SurroundingsValues extends Record<string, string | number | null> {
  school: string;
  pupil: string;
  /** Empty when there is no route. */
  route: string;
  today: string;
  /** Which notes may be shown. */
  visibility: Visibility;
  orVisibility: Visibility;
}

/** Each row is one of eight things; the columns that a thing does not have are null. */
export type SurroundingsRow =
  | { what: 'tutor'; id: string; text: string }
  | { what: 'step'; id: string; kind: StepState; other_id: string | null; at: number }
  | {
      what: 'help';
      id: string;
      text: string | null;
      other_id: string;
      at: number;
      until: number | null;
      by_name: string | null;
    }
  | { what: 'signal'; id: string; kind: SignalKind; text: SignalWish | null; other_id: string; at: number }
  | {
      what: 'own_step';
      id: string;
      kind: OwnStepState;
      text: string;
      other_id: string | null;
      /** What was answered, in the column that other things have their route in. */
      route_id: string | null;
      at: number;
      until: number | null;
      by_name: string | null;
      /** The kind of the file, when there is one. */
      more: FileKind | null;
    }
  | { what: 'order'; text: string }
  | { what: 'drawing'; text: string }
  | {
      what: 'note';
      id: string;
      kind: NoteKind;
      text: string;
      other_id: string | null;
      route_id: string | null;
      at: number;
      by_name: string;
    };

const noText = sql<string | null>`cast(null as text)`;
const noMoment = sql<number | null>`cast(null as bigint)`;
const what = <W extends SurroundingsRow['what']>(word: W) => sql<string>`${sql.lit(word)}`.as('what');

/** Newer notes come first on the page; older ones than these are read from the list of notes. */
const notesOnPage = 50;

/** The latest ones say how the step of now goes. */
const signalsOnPage = 30;

/** The tutors, the states of the steps, what the child has said, and the notes that the reader may see. */
export const selectSurroundings = prepare<SurroundingsValues, SurroundingsRow>((db, value) => {
  const tutors = db
    .selectFrom('tie')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'tie.school_id').onRef('person.person_id', '=', 'tie.person_id'),
    )
    .where('tie.school_id', '=', value.school)
    .where('tie.pupil_id', '=', value.pupil)
    .where('tie.kind', '=', 'tutor')
    .where(inForce(value.today))
    .select([
      what('tutor'),
      'person.person_id as id',
      noText.as('kind'),
      'person.name as text',
      noText.as('other_id'),
      noText.as('route_id'),
      noText.as('by_name'),
      noText.as('more'),
      'tie.created_at as at',
      noMoment.as('until'),
    ]);
  const steps = db
    .selectFrom('step_progress')
    .where('school_id', '=', value.school)
    .where('route_id', '=', value.route)
    .select([
      what('step'),
      'step_id as id',
      sql<string | null>`state`.as('kind'),
      noText.as('text'),
      'alternative_id as other_id',
      noText.as('route_id'),
      noText.as('by_name'),
      noText.as('more'),
      'changed_at as at',
      noMoment.as('until'),
    ]);
  const help = db
    .selectFrom('help_call')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'help_call.school_id')
        .onRef('person.person_id', '=', 'help_call.answered_by'),
    )
    .where('help_call.school_id', '=', value.school)
    .where('help_call.route_id', '=', value.route)
    .select([
      what('help'),
      'help_call.help_id as id',
      noText.as('kind'),
      'help_call.reply as text',
      'help_call.step_id as other_id',
      noText.as('route_id'),
      'person.name as by_name',
      noText.as('more'),
      'help_call.asked_at as at',
      'help_call.answered_at as until',
    ]);
  const newestSignals = db
    .selectFrom('step_signal')
    .where('school_id', '=', value.school)
    .where('route_id', '=', value.route)
    .orderBy('made_at', 'desc')
    .limit(sql.lit(signalsOnPage))
    .select([
      what('signal'),
      'signal_id as id',
      sql<string | null>`kind`.as('kind'),
      sql<string | null>`wish`.as('text'),
      'step_id as other_id',
      noText.as('route_id'),
      noText.as('by_name'),
      noText.as('more'),
      'made_at as at',
      noMoment.as('until'),
    ]);
  const ownSteps = db
    .selectFrom('own_step')
    .leftJoin('person', (join) =>
      join
        .onRef('person.school_id', '=', 'own_step.school_id')
        .onRef('person.person_id', '=', 'own_step.answered_by'),
    )
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.school_id', '=', 'own_step.school_id')
        .onRef('stored_file.file_id', '=', 'own_step.file_id'),
    )
    .where('own_step.school_id', '=', value.school)
    .where('own_step.route_id', '=', value.route)
    .select([
      what('own_step'),
      'own_step.own_step_id as id',
      sql<string | null>`own_step.state`.as('kind'),
      'own_step.text',
      'own_step.file_id as other_id',
      'own_step.reply as route_id',
      'person.name as by_name',
      sql<string | null>`stored_file.kind`.as('more'),
      'own_step.made_at as at',
      'own_step.answered_at as until',
    ]);
  const order = db
    .selectFrom('step_order')
    .where('school_id', '=', value.school)
    .where('route_id', '=', value.route)
    .select([
      what('order'),
      noText.as('id'),
      noText.as('kind'),
      'step_ids as text',
      noText.as('other_id'),
      noText.as('route_id'),
      noText.as('by_name'),
      noText.as('more'),
      'changed_at as at',
      noMoment.as('until'),
    ]);
  const newestDrawing = db
    .selectFrom('child_map')
    .where('school_id', '=', value.school)
    .where('route_id', '=', value.route)
    .orderBy('version', 'desc')
    .limit(sql.lit(1))
    .select([
      what('drawing'),
      noText.as('id'),
      noText.as('kind'),
      'drawing as text',
      noText.as('other_id'),
      noText.as('route_id'),
      noText.as('by_name'),
      noText.as('more'),
      'changed_at as at',
      noMoment.as('until'),
    ]);
  const drawing = db.selectFrom(newestDrawing.as('newest_drawing')).selectAll();
  const signals = db.selectFrom(newestSignals.as('newest_signals')).selectAll();
  const newestNotes = db
    .selectFrom('note')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'note.school_id').onRef('person.person_id', '=', 'note.author_id'),
    )
    .where('note.school_id', '=', value.school)
    .where('note.pupil_id', '=', value.pupil)
    .where('note.visibility', 'in', [value.visibility, value.orVisibility])
    .orderBy('note.created_at', 'desc')
    .limit(sql.lit(notesOnPage))
    .select([
      what('note'),
      'note.note_id as id',
      sql<string | null>`note.kind`.as('kind'),
      'note.text',
      'note.step_id as other_id',
      'note.route_id',
      'person.name as by_name',
      noText.as('more'),
      'note.created_at as at',
      noMoment.as('until'),
    ]);
  const notes = db.selectFrom(newestNotes.as('newest')).selectAll();
  return tutors
    .unionAll(steps as never)
    .unionAll(help as never)
    .unionAll(signals as never)
    .unionAll(ownSteps as never)
    .unionAll(order as never)
    .unionAll(drawing as never)
    .unionAll(notes as never);
});
