import * as z from 'zod/mini';
import { Day, Id, Line, Moment, PersonName, RequiredLine, RequiredText, Text } from './fields.ts';
import { feedbackOutcomes, recommendationStates, stepStates, tieKinds } from './vocabulary.ts';

/** How it went, as a colleague said by one tap. `routeId` is null where it is about a line of the help card. */
export const FeedbackView = z.object({
  feedbackId: Id,
  routeId: z.nullable(Id),
  subjectId: Id,
  /** What was tried, in the words of that day. */
  title: z.string(),
  outcome: z.enum(feedbackOutcomes),
  line: z.string(),
  by: PersonName,
  at: Moment,
});
export type FeedbackView = z.infer<typeof FeedbackView>;

/** `feedbackId` is made by the widget: another tap on the same day changes what was said. */
export const FeedbackGiving = z.object({
  routeId: z.nullable(Id),
  subjectId: Id,
  outcome: z.enum(feedbackOutcomes),
  line: Line(300),
});
export type FeedbackGiving = z.infer<typeof FeedbackGiving>;

/** What stands in a line of the help card: what the child is good at, how to help, what is tried now. */
export const helpLineKinds = ['strength', 'help', 'try'] as const;
export type HelpLineKind = (typeof helpLineKinds)[number];

export const HelpLine = z.object({
  kind: z.enum(helpLineKinds),
  text: z.string(),
  /** Instructions of a specialist, for grown-ups. */
  how: z.string(),
  /** Until when it is tried; null where nobody has said. */
  until: z.nullable(Day),
  /** Together: what feedback can be given about; `subjectId` is null where there is none to give. */
  routeId: z.nullable(Id),
  subjectId: z.nullable(Id),
  /** What the reader has said of it last. */
  mine: z.nullable(
    z.object({ feedbackId: Id, outcome: z.enum(feedbackOutcomes), line: z.string(), at: Moment }),
  ),
});
export type HelpLine = z.infer<typeof HelpLine>;

/** What has become of a request: whoever asked sees when it was read. */
const requestStates = ['new', 'seen', 'answered'] as const;

/** A request to the child's tutor (domain section 4, E3). The answer is promised by a day, and shown. */
export const ColleagueRequest = z.object({
  requestId: Id,
  pupilId: Id,
  pupil: z.string(),
  by: PersonName,
  sees: z.string(),
  happens: z.string(),
  tried: z.string(),
  hopes: z.string(),
  madeAt: Moment,
  answerBy: Day,
  state: z.enum(requestStates),
  answeredAt: z.nullable(Moment),
  answeredBy: z.string(),
  answer: z.string(),
  abilities: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
});
export type ColleagueRequest = z.infer<typeof ColleagueRequest>;

/** All but what is seen may be left empty: nothing here is a form to fill. */
export const RequestSending = z.object({
  requestId: Id,
  sees: RequiredText(1000),
  happens: Line(300),
  tried: Text(1000),
  hopes: Text(1000),
});
export type RequestSending = z.infer<typeof RequestSending>;

export const RequestAnswer = z.object({ answer: RequiredText(2000) });

/** A child in the class list of a colleague: at most five lines. */
export const HelpCard = z.object({
  pupilId: Id,
  name: z.string(),
  tie: z.enum(tieKinds),
  /** Why the reader stands beside the child, in the words of whoever asked; until when. */
  ask: z.string(),
  endsOn: z.nullable(Day),
  courseIds: z.array(Id),
  lines: z.array(HelpLine).check(z.maxLength(5)),
  /** Who reads what the reader says by a tap, by name; the reader is not listed. */
  seenBy: z.array(z.string()),
  tutors: z.array(z.string()),
  abilities: z.object({ open: z.boolean(), feedback: z.boolean(), request: z.boolean() }),
});
export type HelpCard = z.infer<typeof HelpCard>;

/** The children of a teacher or a specialist, by name. */
export const MyClass = z.object({
  children: z.array(HelpCard),
  courses: z.array(z.object({ courseId: Id, title: z.string() })),
  at: Moment,
});
export type MyClass = z.infer<typeof MyClass>;

/** What a specialist recommends. As a step it has the title, which the child reads; all else is for grown-ups. */
export const RecommendationWriting = z.object({
  recommendationId: Id,
  title: RequiredLine(120),
  how: Text(1000),
  place: Line(120),
  often: Line(120),
  until: z.nullable(Day),
  /** A technique that the specialist alone uses (domain item S65). */
  ownHands: z.boolean(),
});
export type RecommendationWriting = z.infer<typeof RecommendationWriting>;

export const Recommendation = z.object({
  recommendationId: Id,
  pupilId: Id,
  pupil: z.string(),
  by: PersonName,
  title: z.string(),
  how: z.string(),
  place: z.string(),
  often: z.string(),
  until: z.nullable(Day),
  ownHands: z.boolean(),
  madeAt: Moment,
  state: z.enum(recommendationStates),
  reply: z.string(),
  answeredAt: z.nullable(Moment),
  answeredBy: z.string(),
  /** The step it has become, and how that stands; null while it is none. */
  routeId: z.nullable(Id),
  stepId: z.nullable(Id),
  stepState: z.nullable(z.enum(stepStates)),
  abilities: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** Takes it into the child's current route, or answers with words. */
export const RecommendationAnswer = z
  .object({ taken: z.boolean(), reply: Text(1000) })
  .check(z.refine(({ taken, reply }) => taken || reply !== '', { path: ['reply'], error: 'required' }));
export type RecommendationAnswer = z.infer<typeof RecommendationAnswer>;

/**
 * What goes between colleagues and tutors: one's own requests and recommendations, and those that wait for the
 * caller as a tutor; the newest first.
 */
export const RequestBoard = z.object({
  requests: z.array(ColleagueRequest),
  recommendations: z.array(Recommendation),
});
export type RequestBoard = z.infer<typeof RequestBoard>;

/** What colleagues have said about one child, as far as the caller hears it; the newest first. */
export const PupilColleagues = z.object({
  pupilId: Id,
  feedback: z.array(FeedbackView),
  requests: z.array(ColleagueRequest),
  recommendations: z.array(Recommendation),
  /** Who reads a request of the caller: the child's tutors, by name. */
  tutors: z.array(z.string()),
  abilities: z.object({ request: z.boolean(), recommend: z.boolean(), answer: z.boolean() }),
});
export type PupilColleagues = z.infer<typeof PupilColleagues>;

const children = z.array(z.object({ name: z.string(), title: z.string() }));

/** What the tutor did for one class in a school week: five lines at most, facts alone. */
export const ClassWeek = z.object({
  /** Null: children who share no course with the reader. */
  courseId: z.nullable(Id),
  title: z.string(),
  agreed: children,
  done: children,
  /** With how many children the tutor has talked. */
  talks: z.int(),
  /** Answers to the reader's requests. */
  answers: z.array(z.object({ name: z.string(), answer: z.string(), by: z.string() })),
  /** What to try in the next week. */
  next: z.array(z.object({ name: z.string(), title: z.string(), until: z.nullable(Day) })),
});
export type ClassWeek = z.infer<typeof ClassWeek>;

export const Digest = z.object({
  /** The week's Monday and Sunday. */
  from: Day,
  to: Day,
  classes: z.array(ClassWeek),
  at: Moment,
});
export type Digest = z.infer<typeof Digest>;
