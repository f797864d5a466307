import type { ChildWordKind } from '../contract/my-people.ts';
import type { CourseRole, FileAudience, Visibility } from '../contract/vocabulary.ts';

/**
 * How the actor stands to a pupil. `self`, `guardian`: always. `tutor`, `teacher`, `specialist`,
 * `club_teacher`: a tie that is in force, in a session launched as staff. `course_staff`: launched as staff
 * from a course in which the pupil is a member, with or without a tie. `substitute`: a tutor who only stands
 * in for another for a while; always beside `tutor`, and asked for only where the two differ.
 */
export type Relation =
  | 'substitute'
  | 'self'
  | 'guardian'
  | 'tutor'
  | 'teacher'
  | 'specialist'
  | 'club_teacher'
  | 'course_staff';

/** Who may do what about a pupil. This table is the whole answer; no role is asked anywhere else. */
export const abilities = {
  /** Know that the pupil has a card, by name, and who is tied to the pupil. */
  'pupil.see': ['tutor', 'teacher', 'specialist', 'course_staff'],
  /** Say that a learner of the course is a pupil indeed, and so make a card. */
  'pupil.confirm': ['course_staff'],
  /** Become the pupil's tutor (also needs the school's setting). */
  'pupil.take': ['course_staff'],
  /** Give other people a tie to the pupil, or end one. */
  'tie.grant': ['tutor'],
  /** The agreed route and the notes meant for the pupil, as the pupil's page shows them. */
  'page.read': ['self', 'guardian', 'tutor', 'teacher', 'specialist'],
  /** Choose what the route is drawn as: it is the child's page. */
  'look.choose': ['self'],
  'reading_level.set': ['tutor', 'specialist'],
  /** The working plan, its versions and what was done. */
  'plan.read': ['tutor', 'teacher', 'specialist'],
  'route.write': ['tutor'],
  /** Let an activity tell the LMS that a route is finished; also needs to have come by that activity. */
  'completion.switch': ['course_staff'],
  /** Say that a step is done or not now, choose a way, call for help. */
  'step.report': ['self', 'tutor'],
  /** Say how a step goes, propose one, put the coming ones in order: the child's own voice. */
  'voice.speak': ['self'],
  /** The maps of this route and of those before it, as the child drew them. */
  'map.read': ['self', 'tutor'],
  /** Hear it. The child is told so, by name. */
  'voice.hear': ['tutor'],
  /** The child is told that the tutor will see the call, so nobody else does. */
  'help.answer': ['tutor'],
  /** Say when and where the child meets its tutor. */
  'meeting.fix': ['tutor'],
  /** The page on which a child is handed from one tutor to another; a coordinator sees only that it was read. */
  'handover.read': ['tutor'],
  /** Say what goes along into a new school year; who only stands in does not. */
  'year.begin': ['tutor'],
  /** Ask the coordinator for a tutor, and take that back. */
  'tutor.ask': ['teacher', 'specialist', 'course_staff'],
  /** Prepare a meeting, lead it, write its minutes, say what became of an agreement; read the contact log. */
  'meeting.lead': ['tutor'],
  /** Open events of a course, plan them with the children, invite. */
  'event.run': ['course_staff'],
  /** Join an event one is invited to, give ideas, take tasks, say what one takes along. */
  'event.join': ['self'],
  /** See the child on the overview: who needs a grown-up, and why; put a reason off. */
  'overview.read': ['tutor'],
  /** Ask, say where a question stands, hide it, let people in: the child alone. */
  'question.keep': ['self'],
  /** Read a question as far as the child lets it: the tutor, and whom the child has named. */
  'question.read': ['self', 'tutor', 'teacher', 'specialist', 'guardian'],
  /** Look back, hide it, take it away. */
  'reflection.keep': ['self'],
  'reflection.read': ['self', 'tutor'],
  'reflection.reply': ['tutor'],
  'note.write': ['tutor', 'teacher', 'specialist'],
  /** List the adults' notes; which of them and how much of each, `noteReaders` says. */
  'note.list': ['tutor', 'teacher', 'specialist'],
  /** Strengths, interests and how to help: the bright side of the card (domain section 8, rule 10). */
  'profile.see': ['tutor', 'teacher', 'specialist'],
  /** All of the card: requests, difficulties, topic gaps, how help fades. */
  'profile.read': ['tutor', 'specialist'],
  'profile.write': ['tutor'],
  /** Add what helps and what is difficult, and mend what one has added oneself. */
  'profile.add': ['tutor', 'specialist'],
  /** Put a photo, a drawing or a voice into the pupil's things. Who sees it, `fileReaders` says. */
  'file.add': ['self', 'tutor'],
  /** The treasure chest: the child all of it, the others what the child shows. */
  'chest.read': ['self', 'guardian', 'tutor', 'teacher', 'specialist'],
  /** What lies in it, and who sees it, is the child's alone to say. */
  'chest.write': ['self'],
  'chest.answer': ['guardian', 'tutor', 'teacher', 'specialist'],
  /** The card of at most five lines for one's own lesson. All that a teacher of a circle ever reads of the child. */
  'help_card.read': ['tutor', 'teacher', 'specialist', 'club_teacher'],
  /** Say by one tap how it went. Whoever says so sees it; who else does, `feedback.read` says, and is told before. */
  'feedback.give': ['teacher', 'specialist', 'club_teacher'],
  'feedback.read': ['tutor', 'specialist'],
  /** Ask the child's tutor for advice, and see what became of it. Between the two of them. */
  'request.send': ['teacher', 'specialist', 'club_teacher'],
  'request.answer': ['tutor'],
  /** Recommend something, with instructions for grown-ups. */
  'recommendation.write': ['specialist'],
  /** Once it is a step, its instructions are for all who read the plan. */
  'recommendation.read': ['tutor', 'specialist'],
  'recommendation.answer': ['tutor'],
  /** What the tutor did in a week, for those who read the plan anyway. */
  'digest.read': ['tutor', 'teacher', 'specialist'],
  /** Be told why something the child made did not get through. */
  'trouble.read': ['tutor', 'teacher', 'specialist'],
} as const satisfies Record<string, readonly Relation[]>;

export type Ability = keyof typeof abilities;

/** How the actor stands to the school as a whole: named a coordinator by the administrator. */
export type SchoolRelation = 'coordinator';

/**
 * Who may do what for the whole school. Nothing here opens a child's notes, reflections or questions: a
 * coordinator who needs them is a tutor of that child, by a tie like everybody's.
 */
export const schoolAbilities = {
  /** Who tutors whom: names, terms, reasons; give, end, move, stand in; the waiting list. */
  'tutors.arrange': ['coordinator'],
  /** Every child by name with class, tutor, stage of the route and the day of the last talk; nothing written. */
  'pupils.overview': ['coordinator'],
  /** Counts of children reached; small groups stay hidden. */
  'coverage.read': ['coordinator'],
  /** Move pupils to the next school year, and take that back. */
  'year.turn': ['coordinator'],
  /** How long the attention rules wait in this school; a tutor may depart from it. */
  'attention.set': ['coordinator'],
  /** Decide what the school's library shares, and exchange packages with other schools. */
  'library.moderate': ['coordinator'],
} as const satisfies Record<string, readonly SchoolRelation[]>;

export type SchoolAbility = keyof typeof schoolAbilities;

/**
 * Who may read a note of each visibility besides its author. `named` is decided by the note's own
 * list of readers; the team sees only that such a note exists (domain section 8, rule 2).
 */
export const noteReaders: Record<Visibility, readonly Relation[]> = {
  author: [],
  named: [],
  team: ['tutor', 'specialist'],
  teachers: ['tutor', 'specialist', 'teacher'],
  family: ['tutor', 'specialist', 'teacher', 'guardian'],
  pupil: ['tutor', 'specialist', 'teacher', 'guardian', 'self'],
};

/**
 * Who sees a child's own words of each kind, besides the child. The child reads these people's names before
 * writing (domain section 8, rule 15), so whoever shows such words keeps to this table.
 * Nearly all is for the tutor alone, and a question for whomever the child adds by name; what the child
 * puts on show of its chest is seen by the family too.
 */
export const childWordReaders: Record<ChildWordKind, readonly Relation[]> = {
  question: ['tutor'],
  reflection: ['tutor'],
  chest: ['tutor', 'specialist', 'teacher', 'guardian'],
  own_step: ['tutor'],
  map: ['tutor'],
  signal: ['tutor'],
};

/**
 * Who has `library.moderate` in a school that has no coordinator: teachers who write a course. There nobody
 * decides about an own item.
 */
export const libraryModerators: readonly CourseRole[] = ['instructor'];

/**
 * Who can be named as a reader of a restricted note. A family's page has no place where one is opened: naming a
 * relative would promise what is not there.
 */
export const nameableReaders: readonly Relation[] = ['tutor', 'teacher', 'specialist'];

/** Who is told that a restricted note exists, without its text. */
export const restrictedNoteKnownTo: readonly Relation[] = ['tutor', 'specialist'];

/** Who is not told of it after all, unless named as a reader: somebody who is here for a few days. */
export const restrictedNoteKeptFrom: readonly Relation[] = ['substitute'];

/**
 * Who may see a pupil's file of each audience; whoever has put it there may as well, while it is theirs to add.
 * What was said beside a note is not seen this way by anybody: `hearNote` asks the note.
 */
export const fileReaders: Record<FileAudience, readonly Relation[]> = {
  nobody: ['self'],
  tutor: ['self', 'tutor'],
  team: ['self', 'tutor', 'specialist', 'teacher'],
  family: ['self', 'tutor', 'specialist', 'teacher', 'guardian'],
  note: [],
};
