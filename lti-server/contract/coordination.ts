import * as z from 'zod/mini';
import { Day, Id, Moment, PersonName, RequiredLine } from './fields.ts';
import { NewYear } from './new-year.ts';
import { AttentionSettings } from './overview.ts';
import { stages, tieKinds } from './vocabulary.ts';

/** How many children one deed can be about. */
export const mostChildren = 200;
const children = z.array(Id).check(z.minLength(1), z.maxLength(mostChildren));
const Why = RequiredLine(200);

/** What somebody has to do with the tutors of the school, beyond the own children. */
export const Duties = z.object({
  /** Whether this person coordinates the school's tutors. */
  coordinates: z.boolean(),
  /** Children handed over to this person whose page has not been confirmed yet. */
  received: z.array(
    z.object({
      pupilId: Id,
      name: z.string(),
      /** Null where nobody was the tutor before. */
      from: z.nullable(z.string()),
      /** Until when, for who stands in. */
      until: z.nullable(Day),
    }),
  ),
  /** What a tutor is asked at the beginning of a school year. */
  newYear: z.optional(NewYear),
});
export type Duties = z.infer<typeof Duties>;

/** Whether the page handed over with a tie was confirmed; `none`: there was nothing to hand over. */
export const handoverStates = ['none', 'waiting', 'read'] as const;

/** A tie of kind tutor that holds or is still to come. */
export const TutorTie = z.object({
  tieId: Id,
  person: PersonName,
  reason: z.string(),
  startsOn: Day,
  endsOn: z.nullable(Day),
  /** Whom this tutor stands in for; null for a tutor of one's own. */
  substituteFor: z.nullable(z.string()),
  handover: z.enum(handoverStates),
});
export type TutorTie = z.infer<typeof TutorTie>;

export const CoordinatedPupil = z.object({
  pupilId: Id,
  name: z.string(),
  courseIds: z.array(Id),
  /** The grade in this school year, where it is known. */
  grade: z.nullable(z.int()),
  tutors: z.array(TutorTie),
});
export type CoordinatedPupil = z.infer<typeof CoordinatedPupil>;

export const WaitingPupil = z.object({
  pupilId: Id,
  name: z.string(),
  courseIds: z.array(Id),
  askedBy: z.string(),
  askedAt: Moment,
  why: z.string(),
});
export type WaitingPupil = z.infer<typeof WaitingPupil>;

/** A move to the next school year that can still be undone. */
export const YearTurnView = z.object({
  turnId: Id,
  /** The school year moved to, by the calendar year it begins in. */
  year: z.int(),
  pupils: z.int(),
  madeAt: Moment,
  madeBy: z.string(),
});
export type YearTurnView = z.infer<typeof YearTurnView>;

/** Who tutors whom in the whole school. Names and terms; nothing of what tutors write. By name. */
export const Coordination = z.object({
  pupils: z.array(CoordinatedPupil),
  /** Everybody who has come in as staff and can be a tutor. */
  staff: z.array(PersonName),
  /** Children for whom a tutor is asked, the longest wait first. */
  waiting: z.array(WaitingPupil),
  courses: z.array(z.object({ courseId: Id, title: z.string() })),
  /** How long the attention rules wait in this school unless a tutor says otherwise. */
  attention: AttentionSettings,
  turns: z.array(YearTurnView),
  /** How many items of the library wait for a decision; null where the launch does not open the library. */
  offered: z.nullable(z.int()),
  at: Moment,
});
export type Coordination = z.infer<typeof Coordination>;

/** Of one child what a coordinator sees besides name and tutors: where the route stands, when somebody talked. */
export const SchoolPupil = z.object({
  pupilId: Id,
  /** Null where no route is open. */
  route: z.nullable(z.enum(['agreed', 'draft'])),
  stage: z.nullable(z.enum(stages)),
  /** The day of the last talk or meeting; null where there was none for about a school year. */
  talkedOn: z.nullable(Day),
});
export type SchoolPupil = z.infer<typeof SchoolPupil>;
export const SchoolPupils = z.object({ pupils: z.array(SchoolPupil) });
export type SchoolPupils = z.infer<typeof SchoolPupils>;

/**
 * `give`: one more tutor. `move`: from one tutor to another, whose page is handed over. `substitute`: one
 * stands in for another until a day.
 */
export const arrangements = ['give', 'move', 'substitute'] as const;
export type ArrangementKind = (typeof arrangements)[number];

/** Nobody plans further ahead, nor lets another stand in for longer, in days. */
export const longestTerm = 400;

export const Arrangement = z
  .object({
    kind: z.enum(arrangements),
    pupilIds: children,
    toPersonId: Id,
    /** Who was or stays the tutor; null for `give`. */
    fromPersonId: z.nullable(Id),
    /** Null: at once. The reader's today may be another day than the server's. */
    startsOn: z.nullable(Day),
    endsOn: z.nullable(Day),
    reason: Why,
  })
  .check(
    z.refine((of) => (of.kind === 'give') === (of.fromPersonId === null), { path: ['fromPersonId'] }),
    z.refine((of) => of.fromPersonId !== of.toPersonId, { path: ['toPersonId'], error: 'same_person' }),
    z.refine((of) => of.endsOn === null || of.startsOn === null || of.endsOn >= of.startsOn, {
      path: ['endsOn'],
      error: 'window_order',
    }),
    z.refine((of) => of.kind !== 'substitute' || of.endsOn !== null, { path: ['endsOn'], error: 'required' }),
  );
export type Arrangement = z.infer<typeof Arrangement>;

/** Ends ties of tutors with the end of a day. */
export const TutorTiesEnd = z.object({
  tieIds: z.array(Id).check(z.minLength(1), z.maxLength(mostChildren)),
  endsOn: Day,
  reason: Why,
});
export type TutorTiesEnd = z.infer<typeof TutorTiesEnd>;

/** Why a child needs a tutor, in one line. */
export const TutorAsking = z.object({ why: Why });
/** What stands of it: nothing, or a request. */
export const TutorAsked = z.object({
  asked: z.nullable(z.object({ why: z.string(), askedAt: Moment, askedBy: z.string() })),
  /** Whether the school has somebody who reads the list. */
  heard: z.boolean(),
});
export type TutorAsked = z.infer<typeof TutorAsked>;

/** How far back a talk counts, in weeks. A few fixed choices: what lies between two of them gives nobody away. */
export const coverageWeeks = [4, 8] as const;
const count = z.nullable(z.int());

/** Counts of one class or of the school; null where a group behind it would be smaller than five. */
export const CoverageRow = z.object({
  /** Null: the whole school. */
  title: z.nullable(z.string()),
  pupils: count,
  tutor: count,
  route: count,
  talk: count,
  /** Requests of children and colleagues in that time, and how many were answered. */
  asked: count,
  answered: count,
});
export type CoverageRow = z.infer<typeof CoverageRow>;
export const Coverage = z.object({ weeks: z.int(), school: CoverageRow, classes: z.array(CoverageRow) });
export type Coverage = z.infer<typeof Coverage>;

export const tieFates = ['keep', 'end'] as const;
export const YearTurn = z.object({
  pupils: z
    .array(z.object({ pupilId: Id, grade: z.int().check(z.minimum(1), z.maximum(11)) }))
    .check(z.minLength(1), z.maxLength(2000)),
  /** Whether the tutors stay for the next year, or all staff ties end on 31 August. */
  ties: z.enum(tieFates),
  cleanSlate: z.boolean(),
});
export type YearTurn = z.infer<typeof YearTurn>;

/** What a move to the next year will do, child by child. */
export const YearPreview = z.object({
  year: z.int(),
  lastDay: Day,
  rows: z.array(
    z.object({
      pupilId: Id,
      name: z.string(),
      from: z.int(),
      /** Null: leaves the school. */
      to: z.nullable(z.int()),
      ties: z.array(
        z.object({
          person: z.string(),
          kind: z.enum(tieKinds),
          /** Until when it holds now. */
          was: z.nullable(Day),
          /** Until when it will hold. */
          endsOn: z.nullable(Day),
          changes: z.boolean(),
        }),
      ),
    }),
  ),
  /** Pupils who have been moved to that year already; they are passed over. */
  already: z.array(z.string()),
});
export type YearPreview = z.infer<typeof YearPreview>;
