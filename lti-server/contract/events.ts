import * as z from 'zod/mini';
import { Day, Id, Line, Moment, RequiredLine, Revision, Text } from './fields.ts';
import { fileKinds } from './vocabulary.ts';

/** An event happens once, a journey goes from a question through places to finds (domain items S22, S74). */
export const eventKinds = ['event', 'journey'] as const;
export type EventKind = (typeof eventKinds)[number];

/** From the first ideas to the end; complete only after somebody has looked back (domain item S80). */
export const eventStages = ['ideas', 'plan', 'doing', 'reflection', 'complete'] as const;
export type EventStage = (typeof eventStages)[number];

/** What is thought through together (domain items S76, S77). */
export const eventParts = ['purpose', 'goals', 'tasks', 'ways', 'resources', 'results'] as const;
export type EventPart = (typeof eventParts)[number];

/** What a word of somebody is about: a part of the event, or what one takes along from it. */
export const wordAbouts = [...eventParts, 'takeaway'] as const;
export type WordAbout = (typeof wordAbouts)[number];

/**
 * What an event needs to be more than an activity: a sense in the children's words, a part of the children in
 * its design, a look back (domain item S74).
 */
export const eventLacks = ['purpose', 'children', 'reflection'] as const;
export type EventLack = (typeof eventLacks)[number];

export const eventAnswers = ['invited', 'joined', 'not_now'] as const;
export type EventAnswer = (typeof eventAnswers)[number];

/** Something to be done. Children take tasks by themselves; an adult who helps is named in words. */
export const EventTask = z.object({ id: Id, title: RequiredLine(160), helper: Line(80) });
export type EventTask = z.infer<typeof EventTask>;

/** The page of an event as it is written together. Several lines are several things. */
export const EventPlan = z
  .object({
    title: RequiredLine(120),
    /** What it is for, in children's words; must be there before anything is done. */
    purpose: Text(600),
    goals: Text(2000),
    tasks: z.array(EventTask).check(z.maxLength(30)),
    ways: Text(2000),
    resources: Text(2000),
    results: Text(2000),
    startsOn: z.nullable(Day),
    endsOn: z.nullable(Day),
  })
  .check(
    z.refine((plan) => plan.startsOn === null || plan.endsOn === null || plan.startsOn <= plan.endsOn, {
      path: ['endsOn'],
      error: 'window_order',
    }),
    z.refine((plan) => new Set(plan.tasks.map(({ id }) => id)).size === plan.tasks.length, {
      path: ['tasks'],
      error: 'same_id',
    }),
  );
export type EventPlan = z.infer<typeof EventPlan>;

/** Somebody's words. Of a child the group hears no more than the first name. */
export const EventWord = z.object({
  wordId: Id,
  about: z.enum(wordAbouts),
  /** Empty where a picture or a voice says it. */
  text: z.string(),
  /** A child's picture or voice; its bytes come by the event, for those who see the word. */
  file: z.nullable(z.enum(fileKinds)),
  author: z.string(),
  byChild: z.boolean(),
  own: z.boolean(),
  /** Only its author is shown what is hidden. */
  hidden: z.boolean(),
  at: Moment,
});
export type EventWord = z.infer<typeof EventWord>;

/** An event as one reader sees it. */
export const EventView = z.object({
  eventId: Id,
  kind: z.enum(eventKinds),
  stage: z.enum(eventStages),
  ideasUntil: z.nullable(Day),
  revision: Revision,
  plan: z.object({
    ...EventPlan.shape,
    tasks: z.array(z.object({ ...EventTask.shape, takenBy: z.array(z.string()), taken: z.boolean() })),
  }),
  words: z.array(EventWord),
  /** Suggestions of adults that wait for a child's first idea; staff see them, children only that there are some. */
  waiting: z.int(),
  /** Who joins: first names for the group. */
  together: z.array(z.string()),
  /** The adults who see what is written here. */
  adults: z.array(z.string()),
  /** The caller's own answer; null for staff. */
  answer: z.nullable(z.enum(eventAnswers)),
  /** The step of the caller's own route that this event is. */
  stepId: z.nullable(Id),
  lacks: z.array(z.enum(eventLacks)),
  /** Only for staff: everybody who was asked. Steps are told to those, and tied by those, who write the route. */
  invited: z.array(
    z.object({
      pupilId: Id,
      name: z.string(),
      answer: z.enum(eventAnswers),
      stepId: z.nullable(Id),
      mayTie: z.boolean(),
    }),
  ),
  abilities: z.object({ run: z.boolean(), say: z.boolean() }),
});
export type EventView = z.infer<typeof EventView>;

const Listed = z.object({
  eventId: Id,
  kind: z.enum(eventKinds),
  stage: z.enum(eventStages),
  title: z.string(),
  startsOn: z.nullable(Day),
  endsOn: z.nullable(Day),
  /** How many children join; told to staff only. */
  joined: z.nullable(z.int()),
  answer: z.nullable(z.enum(eventAnswers)),
  /** The step of the child's own route that this event is. */
  stepId: z.nullable(Id),
  /** Told to staff only. */
  lacks: z.array(z.enum(eventLacks)),
});
export type ListedEvent = z.infer<typeof Listed>;
export const EventList = z.object({ events: z.array(Listed) });

/** `eventId` is made by the widget: sending the same twice makes one event. */
export const EventCreation = z.object({
  eventId: Id,
  kind: z.enum(eventKinds),
  ideasUntil: z.nullable(Day),
  plan: EventPlan,
});
export type EventCreation = z.infer<typeof EventCreation>;
export const EventEdit = z.object({ revision: Revision, ideasUntil: z.nullable(Day), plan: EventPlan });
export type EventEdit = z.infer<typeof EventEdit>;
export const EventStageChange = z.object({ revision: Revision, stage: z.enum(eventStages) });
export type EventStageChange = z.infer<typeof EventStageChange>;

export const EventInvitation = z.object({ pupilIds: z.array(Id).check(z.minLength(1), z.maxLength(200)) });
export const EventReply = z.object({ answer: z.enum(['joined', 'not_now']) });
/** `wordId` is made by the widget, so that a second press is the same word. Words, or a picture or voice of a child. */
export const EventSaying = z
  .object({ wordId: Id, about: z.enum(wordAbouts), text: Text(600), fileId: z.nullable(Id) })
  .check(
    z.refine(({ text, fileId }) => text !== '' || fileId !== null, { path: ['text'], error: 'required' }),
  );
export type EventSaying = z.infer<typeof EventSaying>;
export const EventHiding = z.object({ hidden: z.boolean() });
export const EventTaking = z.object({ taken: z.boolean() });
/** Which step of the pupil's route this event is; none any more. */
export const EventTying = z.object({ stepId: z.nullable(Id) });
