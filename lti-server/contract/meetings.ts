// Long because a meeting is one thing: agenda, words, agreements, minutes and the log that they fill.
import * as z from 'zod/mini';
import { Day, Id, Line, Moment, PersonName, Revision, Text } from './fields.ts';
import { parties } from './vocabulary.ts';

/** What kind of meeting it is; all have the same bones (domain section 2.4; S19, S41, S59, S60). */
export const meetingKinds = ['tutorial', 'talk', 'family_meeting'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** What became of an agreement, in a grown-up's word; none of them is a failure. */
export const agreementOutcomes = ['kept', 'otherwise', 'not_now'] as const;
export type AgreementOutcome = (typeof agreementOutcomes)[number];

/** What a point of the agenda is about, in the order in which a meeting usually goes. */
export const agendaSections = [
  'agreements',
  'requests',
  'questions',
  'success',
  'difficulty',
  'gaps',
  'changed',
  'choice',
  'own',
] as const;
export type AgendaSection = (typeof agendaSections)[number];

/** Where a point comes from. `own`: a grown-up has added it. */
export const agendaSources = [
  'agreement',
  'request',
  'question',
  'step_done',
  'step_changed',
  'step_not_now',
  'hard',
  'tired',
  'help',
  'own_step',
  'reflection',
  'find',
  'note',
  'good_word',
  'difficulty',
  'gap',
  'way',
  'own',
] as const;
export type AgendaSource = (typeof agendaSources)[number];

/** A meeting has as many at most: more are wishes (domain section 6). */
export const mostAgreements = 3;
/** So many children take part in one meeting at most. */
export const mostPupils = 12;
const mostPoints = 60;
const mostQuotes = 20;

/** Names a point: what it comes from and the record there. The words are read anew every time. */
const PointKey = z.string().check(z.regex(/^[a-z_]{2,20}:[A-Za-z0-9_-]{1,64}$/));

/** A point of the agenda as its reader sees it. */
export const AgendaPoint = z.object({
  key: PointKey,
  section: z.enum(agendaSections),
  source: z.enum(agendaSources),
  /** The words of the record: a step's title, a child's question, a grown-up's note. */
  text: z.string(),
  /** What belongs to it: the sign of a question, the names of the ways, who wrote the note. */
  more: z.array(z.string()),
  at: z.nullable(Moment),
  /** How long the voice beside a note is. */
  voiceSeconds: z.optional(z.int()),
  /** Whether it stands on the screen that the child sees too. */
  shared: z.boolean(),
  /** Taken off by the tutor; kept, so that it can come back. */
  off: z.boolean(),
  /** It was talked about. */
  done: z.boolean(),
});
export type AgendaPoint = z.infer<typeof AgendaPoint>;

/** What a tutor has made of a point. The words and `shared` count only for points of one's own. */
const PointChange = z.object({
  key: PointKey,
  off: z.boolean(),
  done: z.boolean(),
  text: Line(300),
  shared: z.boolean(),
});

/** The child's words as a grown-up wrote them down, in the child's sight. */
export const Quote = z.object({
  quoteId: Id,
  /** What was asked; empty when the child began. */
  about: Line(300),
  words: Text(500),
  /** Whether it stands in the minutes; else it stays with the tutors. */
  kept: z.boolean(),
  /** The child lets the others of the group see it on the screen that they share. */
  shown: z.optional(z.boolean()),
});
export type Quote = z.infer<typeof Quote>;

/**
 * What of the card an agreement is about, with the item there. `request`: it leads the request on. `answer`: it is
 * the answer to it. `gap`: so the topic will be checked.
 */
const About = z.string().check(z.regex(/^(request|answer|gap):[A-Za-z0-9_-]{1,64}$/));

/** An agreement as it is being made. Who it is on is a person, or a party where nobody of it is known by name. */
export const AgreementDraft = z.object({
  agreementId: Id,
  text: Line(300),
  owner: z.enum(parties),
  ownerId: z.nullable(Id),
  dueOn: z.nullable(Day),
  /** It becomes a step of the pupil's route when the meeting ends. */
  asStep: z.boolean(),
  about: z.optional(z.nullable(About)),
});
export type AgreementDraft = z.infer<typeof AgreementDraft>;

/** Who reads what the tutor writes for grown-ups. */
export const meetingAudiences = ['team', 'teachers'] as const;

/** What is written about one child in a meeting, without the agenda. */
const written = {
  topic: Line(200),
  /** The grown-ups who take part besides the leader, of those around the child. */
  people: z.array(Id).check(z.maxLength(12)),
  /** … and others, in words. */
  guests: Line(200),
  quotes: z.array(Quote).check(z.maxLength(mostQuotes)),
  /** The tutor's words for the child in the minutes. */
  words: Text(3000),
  /** … and for grown-ups. */
  adultWords: Text(3000),
  audience: z.enum(meetingAudiences),
  agreements: z.array(AgreementDraft).check(z.maxLength(mostAgreements)),
};

/** Everything that is written about one child; what a tutor sends and what is stored. */
export const MeetingPart = z.object({
  ...written,
  points: z.array(PointChange).check(z.maxLength(mostPoints)),
});
export type MeetingPart = z.infer<typeof MeetingPart>;

/** Somebody an agreement can be on. */
export const AgreementOwner = z.object({
  party: z.enum(parties),
  personId: z.nullable(Id),
  /** Null where only the party is known. */
  name: z.nullable(z.string()),
});
export type AgreementOwner = z.infer<typeof AgreementOwner>;

/** A request or a topic gap of the card, in the words that stand there; for the tutors alone. */
const AgreementSubject = z.object({ kind: z.enum(['request', 'gap']), text: z.string() });
export type AgreementSubject = z.infer<typeof AgreementSubject>;

/** An agreement that was made. */
export const AgreementView = z.object({
  agreementId: Id,
  meetingId: Id,
  text: z.string(),
  owner: AgreementOwner,
  agreedOn: Day,
  dueOn: Day,
  /** What the grown-up said, else what has become of the step; null while it is open. */
  outcome: z.nullable(z.enum(agreementOutcomes)),
  /** The step of the route that it became; null for a duty beside the route. */
  step: z.nullable(z.object({ routeId: Id, stepId: Id, waiting: z.boolean() })),
  /** What of the card it leads on, while it stands there. */
  about: z.nullable(AgreementSubject),
});
export type AgreementView = z.infer<typeof AgreementView>;

/** What a meeting left behind for one child: notes like any other. */
const Minutes = z.object({ text: z.string(), visibility: z.enum(['pupil', 'family', 'teachers', 'team']) });

/** One child in a meeting. */
export const MeetingPupil = z.object({
  pupilId: Id,
  name: z.string(),
  ...written,
  /** In the tutor's order; what is new since then stands at the end. Empty once the meeting is over. */
  points: z.array(AgendaPoint),
  /** Everybody an agreement can be on. */
  owners: z.array(AgreementOwner),
  /** Of earlier meetings, as far as they are on the agenda. */
  earlier: z.array(AgreementView),
  /** Made in this meeting; empty until it is over. */
  agreed: z.array(AgreementView),
  minutes: z.nullable(Minutes),
  adultMinutes: z.nullable(Minutes),
});
export type MeetingPupil = z.infer<typeof MeetingPupil>;

/** A meeting with those of its children whom the caller is the tutor of. */
export const MeetingView = z.object({
  meetingId: Id,
  kind: z.enum(meetingKinds),
  heldOn: Day,
  minutesPlanned: z.int(),
  minutesSpent: z.nullable(z.int()),
  startedAt: z.nullable(Moment),
  endedAt: z.nullable(Moment),
  revision: Revision,
  leader: PersonName,
  /** Who wrote in it last, and when. */
  changedBy: z.string(),
  changedAt: Moment,
  /** How many children take part, with those of other tutors. */
  size: z.int(),
  pupils: z.array(MeetingPupil),
});
export type MeetingView = z.infer<typeof MeetingView>;

const minutes = z.int().check(z.minimum(1), z.maximum(480));

/**
 * Prepares a meeting: the agenda builds itself. One that is prepared already with the same children answers
 * in its stead, whoever prepared it. `meetingId` is made by the widget.
 */
export const MeetingPreparation = z.object({
  meetingId: Id,
  kind: z.enum(meetingKinds),
  pupilIds: z.array(Id).check(z.minLength(1), z.maxLength(mostPupils)),
  heldOn: Day,
  minutesPlanned: minutes,
});
export type MeetingPreparation = z.infer<typeof MeetingPreparation>;

/** Saves what is written. `started`: the meeting has begun; the server knows the hour. */
export const MeetingEdit = z.object({
  revision: Revision,
  heldOn: Day,
  minutesPlanned: minutes,
  started: z.boolean(),
  pupils: z
    .array(z.object({ pupilId: Id, ...MeetingPart.shape }))
    .check(z.minLength(1), z.maxLength(mostPupils)),
});
export type MeetingEdit = z.infer<typeof MeetingEdit>;

/** Ends the meeting. The minutes as the tutor has read them; an empty text leaves no note. */
export const MeetingEnd = z.object({
  revision: Revision,
  minutesSpent: minutes,
  pupils: z
    .array(
      z.object({ pupilId: Id, text: Text(8000), seenBy: z.enum(['pupil', 'family']), adultText: Text(8000) }),
    )
    .check(z.minLength(1), z.maxLength(mostPupils)),
});
export type MeetingEnd = z.infer<typeof MeetingEnd>;

/** A pupil's meetings, the newest first, and the agreements, open ones first. */
export const MeetingList = z.object({
  meetings: z.array(
    z.object({
      meetingId: Id,
      kind: z.enum(meetingKinds),
      heldOn: Day,
      ended: z.boolean(),
      started: z.boolean(),
      topic: z.string(),
      /** Other children in it, as far as the caller is their tutor. */
      others: z.array(z.string()),
    }),
  ),
  agreements: z.array(AgreementView),
  /** Children of the caller who can be asked along, this one left out; by name. */
  companions: z.array(z.object({ pupilId: Id, name: z.string() })),
});
export type MeetingList = z.infer<typeof MeetingList>;

/** Null takes a word about an agreement back. */
export const AgreementReview = z.object({ outcome: z.nullable(z.enum(agreementOutcomes)) });

/** A month: `2026-09`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** One line of a tutor's log (form F6 of domain section 9). */
export const Contact = z.object({
  contactId: Id,
  day: Day,
  /** Null where nobody measured. */
  minutes: z.nullable(z.int()),
  form: z.enum(['individual', 'group']),
  kind: z.enum([...meetingKinds, 'note']),
  /** Children first; children of other tutors are left out. */
  participants: z.array(z.string()),
  topic: z.string(),
  /** Null for a restricted note: its text is nowhere but with its readers. */
  content: z.nullable(z.string()),
  /** The voice beside a note that may be read here: of a group, that of one child's copy. */
  voice: z.optional(z.object({ noteId: Id, seconds: z.int(), by: z.string() })),
  agreements: z.array(z.string()),
});
export type Contact = z.infer<typeof Contact>;

/** The log of some months, the oldest first. */
export const ContactLog = z.object({ contacts: z.array(Contact), truncated: z.boolean() });
export type ContactLog = z.infer<typeof ContactLog>;
