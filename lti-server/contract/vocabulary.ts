/**
 * The closed sets of the domain. The words are those of the glossary in `docs/glossary.md`.
 * Adding a member shows every place that must know it as a compile error (`Record<Kind, …>`).
 */

/**
 * How a grown-up stands to a pupil. A tie has a reason, a start and an end. A `club_teacher` (of extended
 * education) gets the help card and what is asked of them, never the case (domain item S56).
 */
export const tieKinds = ['tutor', 'teacher', 'specialist', 'guardian', 'club_teacher'] as const;
export type TieKind = (typeof tieKinds)[number];

/** Everyone who can propose or agree to something on a route: the pupil and the tied grown-ups. */
export const parties = ['pupil', 'tutor', 'teacher', 'specialist', 'guardian'] as const;
export type Party = (typeof parties)[number];

/** Stages of tutor support. A stage is a state of the route, never a gate that blocks work. */
export const stages = ['diagnostic', 'design', 'realisation', 'reflection'] as const;
export type Stage = (typeof stages)[number];

/** `draft`: never agreed. `agreed`: the pupil sees the last agreed version. `closed`: finished, can be reopened. */
export const routeStatuses = ['draft', 'agreed', 'closed'] as const;
export type RouteStatus = (typeof routeStatuses)[number];

export const stepStates = ['planned', 'now', 'done', 'changed', 'not_now'] as const;
export type StepState = (typeof stepStates)[number];

/** What can become of a step on paper: as planned, in another way, later. */
export const stepResults = ['done', 'changed', 'not_now'] as const satisfies readonly StepState[];

/** Where the way on a child's map leads; the other places have the ids of the steps. */
export const homePlace = 'home';

/** Stands behind the vowel that it marks: U+0301, a combining acute accent. */
export const stressMark = '\u0301';

/** How a step goes, as the child says it: began, finds it hard, is tired (domain section 4, P5). */
export const signalKinds = ['started', 'hard', 'tired'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** What a child can ask for after «hard» (the first four; section 5, point 13) or «tired» (the others). */
export const signalWishes = [
  'smaller',
  'together',
  'another_way',
  'leave',
  'break',
  'shorter',
  'enough',
] as const;
export type SignalWish = (typeof signalWishes)[number];

/** A step that the child has proposed: not answered yet, taken into the plan, or answered with words. */
export const ownStepStates = ['waiting', 'taken', 'answered'] as const;
export type OwnStepState = (typeof ownStepStates)[number];

/** Where a step takes place (forms of individual work in a Russian school, domain item S8). */
export const stepForms = [
  'talk',
  'lesson',
  'extra_lesson',
  'after_school',
  'elective',
  'club',
  'home',
  'journey',
  'learning_event',
  'tryout',
  'project',
] as const;
export type StepForm = (typeof stepForms)[number];

/** By what method (domain items S18–S23, S58, S63). */
export const stepMethods = [
  'problem_dialogue',
  'discussion',
  'self_analysis',
  'debate',
  'journey',
  'educational_map',
  'game',
  'practice',
  'movement_break',
] as const;
export type StepMethod = (typeof stepMethods)[number];

export const noteKinds = [
  'observation',
  'talk',
  'good_word',
  'difficulty',
  'agreement',
  'recommendation',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** How what is tried now went in a lesson or a circle, by one tap of a colleague (domain section 4, E2). */
export const feedbackOutcomes = ['worked', 'partly', 'not', 'not_tried'] as const;
export type FeedbackOutcome = (typeof feedbackOutcomes)[number];

/** A specialist's recommendation: not answered yet, taken into the route as a step, or answered with words. */
export const recommendationStates = ['waiting', 'taken', 'answered'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

/** How the child was, as the one who writes saw it; a word for a talk to begin with, never a measure. */
export const feelings = ['glad', 'calm', 'tired', 'upset', 'angry'] as const;
export type Feeling = (typeof feelings)[number];

/** How much help was given this time (domain item S32). Adults only. */
export const helpGiven = ['none', 'hint', 'together', 'shown', 'rest'] as const;
export type HelpGiven = (typeof helpGiven)[number];

/** What stands on a pupil's card for adults (domain sections 2.9 and 4; seeds S14, S15, S17, S32, S54, S57, S62). */
export const profileKinds = [
  'strength',
  'interest',
  'help',
  'request',
  'difficulty',
  'gap',
  'help_level',
] as const;
export type ProfileKind = (typeof profileKinds)[number];

/** How far an educational request has come (domain item S17). */
export const requestStates = ['heard', 'agreed', 'in_route', 'answered'] as const;
export type RequestState = (typeof requestStates)[number];

/** How deep an interest goes (domain item S54). */
export const interestDepths = ['curious', 'often', 'project'] as const;
export type InterestDepth = (typeof interestDepths)[number];

/**
 * What is difficult, in words of what is seen: never a label, never a diagnosis (domain items S48–S53).
 * `consider`: health, only as what to take into account.
 */
export const difficultyTags = [
  'hard_to_start',
  'hard_to_remember',
  'step_by_step',
  'attention_moves',
  'tires_quickly',
  'friends',
  'subject',
  'consider',
] as const;
export type DifficultyTag = (typeof difficultyTags)[number];

/** From the hand in the hand to alone (domain items S32, S79). Adults only, in words only. */
export const helpLevels = ['hands', 'together', 'hint', 'alone'] as const;
export type HelpLevel = (typeof helpLevels)[number];

/** Why a child may need a grown-up now, in the order in which they are told (domain section 6). */
export const attentionRules = [
  'help',
  'request',
  'agreement',
  'hard',
  'teacher',
  'mention',
  'talk',
  'goodWord',
  'step',
  'voice',
  'ending',
] as const;
export type AttentionRule = (typeof attentionRules)[number];

/**
 * Who may read a note. From `author` to `pupil` each level includes the ones before it: what the
 * pupil sees, the family sees too. `named` stands apart: only the readers named one by one.
 */
export const visibilities = ['author', 'team', 'teachers', 'family', 'pupil', 'named'] as const;
export type Visibility = (typeof visibilities)[number];

/** A person's part in one course, read from the LTI context roles of the latest launch. */
export const courseRoles = ['instructor', 'assistant', 'developer', 'mentor', 'learner', 'guest'] as const;
export type CourseRole = (typeof courseRoles)[number];

/** The course roles that enter as staff. What they may see is decided by ties, not by the role. */
export const staffRoles: readonly CourseRole[] = ['instructor', 'assistant'];

/** What the widget opens with. `empty`: a learner without a pupil card. `picker`: staff choose for the course page. */
export const homes = ['pupil', 'panel', 'family', 'empty', 'picker'] as const;
export type Home = (typeof homes)[number];

/**
 * What staff can put on a course page (LTI Deep Linking). It decides what a launch opens with, never what
 * anybody may see. A new kind is a line here, and then the compiler asks for its words and its screen.
 */
export const placementKinds = ['route', 'notes', 'questions', 'event', 'panel'] as const;
export type PlacementKind = (typeof placementKinds)[number];

/** The course roles that may put something on a course page: those that write its content. */
export const placingRoles: readonly CourseRole[] = ['instructor', 'assistant', 'developer'];

/** What a pupil's route is drawn as. `list` is no picture at all, for those who have outgrown them. */
export const looks = ['ocean', 'forest', 'space', 'list'] as const;
export type Look = (typeof looks)[number];

/** How large an island of its map is to the child: what it means, never what it counts. */
export const islandSizes = ['small', 'middle', 'large'] as const;
export type IslandSize = (typeof islandSizes)[number];

/** How much there is to read on a pupil's page. 1: grades 1–2, 2: grades 3–4, 3: grades 5–11. */
export const readingLevels = [1, 2, 3] as const;
export type ReadingLevel = (typeof readingLevels)[number];

export const locales = ['ru', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What a child makes with the device: a picture taken, a picture drawn, words said. */
export const fileKinds = ['photo', 'drawing', 'voice'] as const;
export type FileKind = (typeof fileKinds)[number];

/**
 * Who may see a file besides the child and whoever has put it there. The verb that keeps a file's id says
 * it, by the words the child was told before. `note`: not even those two; it is an adult's words about the
 * child, and the note that it belongs to is asked.
 */
export const fileAudiences = ['nobody', 'tutor', 'team', 'family', 'note'] as const;
export type FileAudience = (typeof fileAudiences)[number];

/** What lies in a treasure chest: something I can do, something I have found out. */
export const chestKinds = ['can', 'find'] as const;
export type ChestKind = (typeof chestKinds)[number];

/** Why a photo, a drawing or a voice did not get through. */
export const captureTroubles = [
  'too_large',
  'too_long',
  'wrong_kind',
  'broken',
  'full',
  'microphone',
  'heic',
  'not_sent',
] as const;
export type CaptureTroubleReason = (typeof captureTroubles)[number];
