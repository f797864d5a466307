import * as z from 'zod/mini';
import { Day, Id, Line, Moment, PersonName, RequiredLine, RequiredText, Revision, Text } from './fields.ts';
import {
  difficultyTags,
  helpLevels,
  interestDepths,
  parties,
  profileKinds,
  requestStates,
} from './vocabulary.ts';

const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('strength'), text: RequiredLine(200) }),
  z.object({
    kind: z.literal('interest'),
    text: RequiredLine(200),
    /** Since when it has been one, as far as anybody remembers. */
    since: z.nullable(Day),
    depth: z.enum(interestDepths),
  }),
  /** A short line of "how to help me", which also stands in class lists. */
  z.object({ kind: z.literal('help'), text: RequiredLine(140), withChild: z.boolean() }),
  z.object({
    kind: z.literal('request'),
    words: RequiredText(1000),
    /** Whose words these are. */
    voice: z.enum(parties),
    state: z.enum(requestStates),
    routeId: z.nullable(Id),
    answer: Text(1000),
  }),
  z.object({
    kind: z.literal('difficulty'),
    tag: z.enum(difficultyTags),
    seen: RequiredText(1000),
    /** What helps, and the strength to lean on: without both it is refused (domain section 8, rule 7). */
    helps: Text(1000),
    strengthId: z.nullable(Id),
    tries: Text(1000),
    who: Line(200),
    until: z.nullable(Day),
    helped: Text(1000),
  }),
  z.object({
    kind: z.literal('gap'),
    subject: RequiredLine(100),
    topic: RequiredLine(200),
    evidence: Text(1000),
    plan: Text(1000),
    until: z.nullable(Day),
    checkedOn: z.nullable(Day),
    result: Text(1000),
  }),
  /** How much help was needed at something: one entry of a story, never a measure. */
  z.object({ kind: z.literal('help_level'), level: z.enum(helpLevels), about: Line(200) }),
]);
/**
 * One thing that is known of a pupil; each kind is filled in its own way. A request that
 * is in the route leads to one, one that is answered has an answer.
 */
export const ProfileContent = content.check(
  z.refine((of) => of.kind !== 'request' || of.state !== 'in_route' || of.routeId !== null, {
    path: ['routeId'],
    error: 'required',
  }),
  z.refine((of) => of.kind !== 'request' || of.state !== 'answered' || of.answer !== '', {
    path: ['answer'],
    error: 'required',
  }),
);
export type ProfileContent = z.infer<typeof ProfileContent>;

export const ProfileItem = z.object({
  itemId: Id,
  content: ProfileContent,
  revision: Revision,
  /** Taken off the card; it can be put back for a while. */
  removed: z.boolean(),
  createdAt: Moment,
  createdBy: PersonName,
  updatedAt: Moment,
  updatedBy: PersonName,
  abilities: z.object({ edit: z.boolean() }),
});
export type ProfileItem = z.infer<typeof ProfileItem>;

/** `itemId` is made by the widget: sending the same thing twice keeps one. */
export const ProfileCreation = z.object({ itemId: Id, content: ProfileContent });
export type ProfileCreation = z.infer<typeof ProfileCreation>;

export const ProfileEdit = z.object({ revision: Revision, content: ProfileContent, removed: z.boolean() });
export type ProfileEdit = z.infer<typeof ProfileEdit>;

export const ProfileView = z.object({
  pupilId: Id,
  /** In the order in which they were added. Teachers get strengths, interests and how to help. */
  items: z.array(ProfileItem),
  /** What a new school year has left behind, for those who read the whole card; touched, it stands on it again. */
  earlier: z.optional(z.array(ProfileItem)),
  /** How help has faded, month by month, out of notes and entries: the usual level first. */
  fading: z.array(z.object({ month: Day, levels: z.array(z.enum(helpLevels)) })),
  /** The pupil's routes, for requests that led to one. */
  routes: z.array(z.object({ routeId: Id, title: z.string() })),
  /** What the caller may add. */
  mayAdd: z.array(z.enum(profileKinds)),
});
export type ProfileView = z.infer<typeof ProfileView>;

/** Earlier wordings, oldest first. */
export const ProfileHistory = z.object({
  edits: z.array(
    z.object({
      revision: Revision,
      content: ProfileContent,
      removed: z.boolean(),
      editedAt: Moment,
      /** Who put it that way. */
      author: z.string(),
    }),
  ),
});
export type ProfileHistory = z.infer<typeof ProfileHistory>;
