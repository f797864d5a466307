import * as z from 'zod/mini';
import { CompletionRetry, CompletionSwitch, CompletionView } from './completion.ts';
import { BulkDeed, BulkOutcome, BulkOutcomes, BulkSheet, BulkSheetRequest } from './bulk.ts';
import { ChestChange, ChestCreation, ChestReply, ChestView } from './chest.ts';
import {
  Arrangement,
  Coordination,
  Coverage,
  coverageWeeks,
  Duties,
  TutorAsked,
  TutorAsking,
  TutorTiesEnd,
  YearPreview,
  YearTurn,
} from './coordination.ts';
import { Handover } from './handover.ts';
import { DraftBody, DraftKey, DraftView } from './drafts.ts';
import {
  EventCreation,
  EventEdit,
  EventHiding,
  EventInvitation,
  EventList,
  EventReply,
  EventSaying,
  EventStageChange,
  EventTaking,
  EventView,
} from './events.ts';
import { Id } from './fields.ts';
import { CaptureTrouble, CaptureTroubleList, FileBody, FileBytes, FileView } from './files.ts';
import { Glance } from './glance.ts';
import { Audiences, NoteCreation, NoteEdit, NoteHistory, NoteList, NoteOpening, NoteView } from './notes.ts';
import {
  AgreementReview,
  AgreementView,
  ContactLog,
  MeetingEdit,
  MeetingEnd,
  MeetingList,
  MeetingPreparation,
  MeetingView,
  Month,
} from './meetings.ts';
import { Meeting, MyPeople } from './my-people.ts';
import {
  QuestionAdding,
  QuestionAsking,
  QuestionJar,
  QuestionKeeping,
  QuestionView,
  WayTried,
} from './questions.ts';
import {
  ReflectionKeeping,
  ReflectionList,
  ReflectionReplying,
  ReflectionView,
  ReflectionWriting,
} from './reflections.ts';
import { AttentionSettings, Overview, Snooze } from './overview.ts';
import { ProfileCreation, ProfileEdit, ProfileHistory, ProfileView } from './profile.ts';
import { PupilCard, Take, TieEnd, TieGrant } from './pupils.ts';
import { LookChoice, ReadingLevelChange } from './looks.ts';
import { GroupNote, GroupNoteWritten, NoteCircles } from './quick-notes.ts';
import {
  ItemCreation,
  ItemDecision,
  ItemEdit,
  Library,
  LibraryItem,
  LibraryPackage,
  PackageRequest,
  PackageTaken,
} from './library.ts';
import { CourseLearners, PupilConfirmation, TieCandidates } from './learners.ts';
import { RouteList, RouteVersionView, RouteView } from './route-views.ts';
import {
  HelpAnswer,
  HelpCall,
  ProgressView,
  PupilPage,
  RouteAgreement,
  RouteCreation,
  RouteEdit,
  RouteRevision,
  StepChoice,
  StepResults,
  StepStateChange,
} from './routes.ts';
import { Nothing, SessionView } from './session.ts';
import { RouteCopy, RouteResumption, RouteShift } from './route-deeds.ts';
import { SearchPage, SearchQuestion, TimelinePage, TimelineQuestion } from './timeline.ts';
import { ComposedPlan, LevelSwitch, TemplateAnswers, TemplateCards, TemplateId } from './templates.ts';
import { attentionRules, fileKinds } from './vocabulary.ts';
import { OwnStepAnswer, OwnStepProposal, SignalBody, StepOrder } from './voice.ts';

const ofCourse = z.object({ courseId: Id });
const ofLink = z.object({ linkId: Id });
const ofPupil = z.object({ pupilId: Id });
const ofTie = z.object({ pupilId: Id, tieId: Id });
const ofRule = z.object({ pupilId: Id, rule: z.enum(attentionRules) });
const ofRoute = z.object({ routeId: Id });
const ofVersion = z.object({ routeId: Id, version: z.coerce.number().check(z.int(), z.positive()) });
const ofStep = z.object({ routeId: Id, stepId: Id });
const ofSignal = z.object({ routeId: Id, stepId: Id, signalId: Id });
const ofOwnStep = z.object({ ownStepId: Id });
const ofHelp = z.object({ helpId: Id });
const ofNote = z.object({ noteId: Id });
const ofQuestion = z.object({ questionId: Id });
const ofEntry = z.object({ questionId: Id, entryId: Id });
const ofReflection = z.object({ reflectionId: Id });
const ofDraft = z.object({ draftKey: DraftKey });
const ofChestItem = z.object({ itemId: Id });
const ofFile = z.object({ fileId: Id });
const ofUpload = z.object({ pupilId: Id, kind: z.enum(fileKinds), fileId: Id });
const ofDeed = z.object({ deedId: Id });
const ofItem = z.object({ itemId: Id });
const ofTemplate = z.object({ templateId: TemplateId });
const ofEvent = z.object({ eventId: Id });
const ofEventWord = z.object({ eventId: Id, wordId: Id });
const ofEventTask = z.object({ eventId: Id, taskId: Id });
const ofMeeting = z.object({ meetingId: Id });
const ofAgreement = z.object({ agreementId: Id });
const ofMonths = z.object({ from: Month, until: Month });
const ofPupilMonths = z.object({ pupilId: Id, from: Month, until: Month });
const ofWeeks = z.object({
  weeks: z.coerce.number().check(z.refine((weeks) => coverageWeeks.some((known) => known === weeks))),
});
const ofTurn = z.object({ turnId: Id });
const none = Nothing;

/**
 * Every endpoint of the HTTP API: what stands in its path and body, and what it answers. The server
 * validates by it, the OpenAPI page is made of it, and the matrix of rights in `tests/privacy` must
 * have a row for each.
 */
export const endpoints = {
  'GET /api/session': { params: none, body: none, answer: SessionView },
  'DELETE /api/session': { params: none, body: none, answer: Nothing },
  'GET /api/glance': { params: none, body: none, answer: Glance },

  'GET /api/courses/:courseId/learners': { params: ofCourse, body: none, answer: CourseLearners },
  'POST /api/courses/:courseId/pupils': { params: ofCourse, body: PupilConfirmation, answer: CourseLearners },
  'POST /api/courses/:courseId/tutees': { params: ofCourse, body: Take, answer: PupilCard },

  'GET /api/links/:linkId/completion': { params: ofLink, body: none, answer: CompletionView },
  'PUT /api/links/:linkId/completion': { params: ofLink, body: CompletionSwitch, answer: CompletionView },
  'POST /api/links/:linkId/completion/retry': {
    params: ofLink,
    body: CompletionRetry,
    answer: CompletionView,
  },

  'GET /api/overview': { params: none, body: none, answer: Overview },
  'PUT /api/overview/settings': { params: none, body: AttentionSettings, answer: AttentionSettings },
  'PUT /api/pupils/:pupilId/snoozes/:rule': { params: ofRule, body: Snooze, answer: Nothing },
  'DELETE /api/pupils/:pupilId/snoozes/:rule': { params: ofRule, body: none, answer: Nothing },

  'GET /api/pupils/:pupilId': { params: ofPupil, body: none, answer: PupilCard },
  'GET /api/pupils/:pupilId/page': { params: ofPupil, body: none, answer: PupilPage },
  'GET /api/pupils/:pupilId/people': { params: ofPupil, body: none, answer: MyPeople },
  'PUT /api/pupils/:pupilId/meeting': { params: ofPupil, body: Meeting, answer: MyPeople },
  'PUT /api/pupils/:pupilId/look': { params: ofPupil, body: LookChoice, answer: LookChoice },
  'PUT /api/pupils/:pupilId/reading-level': {
    params: ofPupil,
    body: ReadingLevelChange,
    answer: PupilCard,
  },
  'GET /api/pupils/:pupilId/tie-candidates': { params: ofPupil, body: none, answer: TieCandidates },
  'POST /api/pupils/:pupilId/ties': { params: ofPupil, body: TieGrant, answer: PupilCard },
  'POST /api/pupils/:pupilId/ties/:tieId/end': { params: ofTie, body: TieEnd, answer: PupilCard },

  'GET /api/pupils/:pupilId/profile': { params: ofPupil, body: none, answer: ProfileView },
  'POST /api/pupils/:pupilId/profile': { params: ofPupil, body: ProfileCreation, answer: ProfileView },
  'PUT /api/profile-items/:itemId': { params: ofItem, body: ProfileEdit, answer: ProfileView },
  'GET /api/profile-items/:itemId/history': { params: ofItem, body: none, answer: ProfileHistory },
  'POST /api/pupils/:pupilId/timeline': { params: ofPupil, body: TimelineQuestion, answer: TimelinePage },
  'POST /api/search': { params: none, body: SearchQuestion, answer: SearchPage },

  'GET /api/pupils/:pupilId/routes': { params: ofPupil, body: none, answer: RouteList },
  'POST /api/pupils/:pupilId/routes': { params: ofPupil, body: RouteCreation, answer: RouteView },
  'GET /api/routes/:routeId': { params: ofRoute, body: none, answer: RouteView },
  'PUT /api/routes/:routeId': { params: ofRoute, body: RouteEdit, answer: RouteView },
  'POST /api/routes/:routeId/agreements': { params: ofRoute, body: RouteAgreement, answer: RouteView },
  'POST /api/routes/:routeId/close': { params: ofRoute, body: RouteRevision, answer: RouteView },
  'POST /api/routes/:routeId/reopen': { params: ofRoute, body: RouteRevision, answer: RouteView },
  'GET /api/routes/:routeId/versions/:version': { params: ofVersion, body: none, answer: RouteVersionView },
  'PUT /api/routes/:routeId/steps/:stepId/state': {
    params: ofStep,
    body: StepStateChange,
    answer: ProgressView,
  },
  'PUT /api/routes/:routeId/steps/:stepId/choice': { params: ofStep, body: StepChoice, answer: ProgressView },
  'POST /api/routes/:routeId/steps/:stepId/help': { params: ofStep, body: HelpCall, answer: ProgressView },
  'POST /api/help/:helpId/answer': { params: ofHelp, body: HelpAnswer, answer: ProgressView },
  'GET /api/routes/:routeId/voice': { params: ofRoute, body: none, answer: ProgressView },
  'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    params: ofSignal,
    body: SignalBody,
    answer: ProgressView,
  },
  'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId': {
    params: ofSignal,
    body: none,
    answer: ProgressView,
  },
  'PUT /api/routes/:routeId/order': { params: ofRoute, body: StepOrder, answer: ProgressView },
  'PUT /api/routes/:routeId/results': { params: ofRoute, body: StepResults, answer: ProgressView },
  'POST /api/routes/:routeId/own-steps': { params: ofRoute, body: OwnStepProposal, answer: ProgressView },
  'DELETE /api/own-steps/:ownStepId': { params: ofOwnStep, body: none, answer: ProgressView },
  'POST /api/own-steps/:ownStepId/answer': { params: ofOwnStep, body: OwnStepAnswer, answer: ProgressView },

  'GET /api/pupils/:pupilId/notes': { params: ofPupil, body: none, answer: NoteList },
  'POST /api/pupils/:pupilId/notes': { params: ofPupil, body: NoteCreation, answer: NoteView },
  'GET /api/pupils/:pupilId/audiences': { params: ofPupil, body: none, answer: Audiences },
  'PUT /api/notes/:noteId': { params: ofNote, body: NoteEdit, answer: NoteView },
  'POST /api/notes/:noteId/open': { params: ofNote, body: NoteOpening, answer: NoteView },
  'POST /api/notes/:noteId/history': { params: ofNote, body: NoteOpening, answer: NoteHistory },

  'GET /api/pupils/:pupilId/questions': { params: ofPupil, body: none, answer: QuestionJar },
  'POST /api/pupils/:pupilId/questions': { params: ofPupil, body: QuestionAsking, answer: QuestionView },
  'PUT /api/questions/:questionId': { params: ofQuestion, body: QuestionKeeping, answer: QuestionView },
  'DELETE /api/questions/:questionId': { params: ofQuestion, body: none, answer: Nothing },
  'POST /api/questions/:questionId/entries': {
    params: ofQuestion,
    body: QuestionAdding,
    answer: QuestionView,
  },
  'PUT /api/questions/:questionId/entries/:entryId': {
    params: ofEntry,
    body: WayTried,
    answer: QuestionView,
  },
  'DELETE /api/questions/:questionId/entries/:entryId': {
    params: ofEntry,
    body: none,
    answer: QuestionView,
  },

  'GET /api/pupils/:pupilId/reflections': { params: ofPupil, body: none, answer: ReflectionList },
  'POST /api/pupils/:pupilId/reflections': {
    params: ofPupil,
    body: ReflectionWriting,
    answer: ReflectionView,
  },
  'PUT /api/reflections/:reflectionId': {
    params: ofReflection,
    body: ReflectionKeeping,
    answer: ReflectionView,
  },
  'DELETE /api/reflections/:reflectionId': { params: ofReflection, body: none, answer: Nothing },
  'POST /api/reflections/:reflectionId/replies': {
    params: ofReflection,
    body: ReflectionReplying,
    answer: ReflectionView,
  },

  'GET /api/note-circles': { params: none, body: none, answer: NoteCircles },
  'POST /api/group-notes': { params: none, body: GroupNote, answer: GroupNoteWritten },

  'GET /api/courses/:courseId/events': { params: ofCourse, body: none, answer: EventList },
  'POST /api/courses/:courseId/events': { params: ofCourse, body: EventCreation, answer: EventView },
  'GET /api/pupils/:pupilId/events': { params: ofPupil, body: none, answer: EventList },
  'GET /api/events/:eventId': { params: ofEvent, body: none, answer: EventView },
  'PUT /api/events/:eventId': { params: ofEvent, body: EventEdit, answer: EventView },
  'PUT /api/events/:eventId/stage': { params: ofEvent, body: EventStageChange, answer: EventView },
  'POST /api/events/:eventId/invitations': { params: ofEvent, body: EventInvitation, answer: EventView },
  'PUT /api/events/:eventId/answer': { params: ofEvent, body: EventReply, answer: EventView },
  'POST /api/events/:eventId/words': { params: ofEvent, body: EventSaying, answer: EventView },
  'PUT /api/events/:eventId/words/:wordId/hidden': {
    params: ofEventWord,
    body: EventHiding,
    answer: EventView,
  },
  'PUT /api/events/:eventId/tasks/:taskId/taking': {
    params: ofEventTask,
    body: EventTaking,
    answer: EventView,
  },

  'GET /api/pupils/:pupilId/meetings': { params: ofPupil, body: none, answer: MeetingList },
  'POST /api/meetings': { params: none, body: MeetingPreparation, answer: MeetingView },
  'GET /api/meetings/:meetingId': { params: ofMeeting, body: none, answer: MeetingView },
  'PUT /api/meetings/:meetingId': { params: ofMeeting, body: MeetingEdit, answer: MeetingView },
  'DELETE /api/meetings/:meetingId': { params: ofMeeting, body: none, answer: Nothing },
  'POST /api/meetings/:meetingId/end': { params: ofMeeting, body: MeetingEnd, answer: MeetingView },
  'PUT /api/agreements/:agreementId/outcome': {
    params: ofAgreement,
    body: AgreementReview,
    answer: AgreementView,
  },
  'GET /api/contacts/:from/:until': { params: ofMonths, body: none, answer: ContactLog },
  'GET /api/pupils/:pupilId/contacts/:from/:until': {
    params: ofPupilMonths,
    body: none,
    answer: ContactLog,
  },

  'POST /api/routes/:routeId/shift': { params: ofRoute, body: RouteShift, answer: RouteView },
  'POST /api/routes/:routeId/pause': { params: ofRoute, body: RouteRevision, answer: RouteView },
  'POST /api/routes/:routeId/resume': { params: ofRoute, body: RouteResumption, answer: RouteView },
  'POST /api/routes/:routeId/level': { params: ofRoute, body: LevelSwitch, answer: RouteView },
  'POST /api/pupils/:pupilId/route-copies': { params: ofPupil, body: RouteCopy, answer: RouteView },

  'GET /api/library': { params: none, body: none, answer: Library },
  'POST /api/library/items': { params: none, body: ItemCreation, answer: LibraryItem },
  'PUT /api/library/items/:itemId': { params: ofItem, body: ItemEdit, answer: LibraryItem },
  'DELETE /api/library/items/:itemId': { params: ofItem, body: none, answer: Nothing },
  'POST /api/library/items/:itemId/offer': { params: ofItem, body: none, answer: LibraryItem },
  'POST /api/library/items/:itemId/decision': { params: ofItem, body: ItemDecision, answer: LibraryItem },
  'POST /api/library/packages': { params: none, body: PackageRequest, answer: LibraryPackage },
  'POST /api/library/imports': { params: none, body: LibraryPackage, answer: PackageTaken },
  'GET /api/templates': { params: none, body: none, answer: TemplateCards },
  'POST /api/templates/:templateId/plans': {
    params: ofTemplate,
    body: TemplateAnswers,
    answer: ComposedPlan,
  },

  'GET /api/duties': { params: none, body: none, answer: Duties },
  'GET /api/coordination': { params: none, body: none, answer: Coordination },
  'POST /api/coordination/arrangements': { params: none, body: Arrangement, answer: Coordination },
  'POST /api/coordination/tie-ends': { params: none, body: TutorTiesEnd, answer: Coordination },
  'GET /api/coordination/coverage/:weeks': { params: ofWeeks, body: none, answer: Coverage },
  'PUT /api/coordination/attention': { params: none, body: AttentionSettings, answer: AttentionSettings },
  'POST /api/coordination/year-previews': { params: none, body: YearTurn, answer: YearPreview },
  'POST /api/coordination/years': { params: none, body: YearTurn, answer: Coordination },
  'POST /api/coordination/years/:turnId/undo': { params: ofTurn, body: none, answer: Coordination },
  'GET /api/pupils/:pupilId/tutor-request': { params: ofPupil, body: none, answer: TutorAsked },
  'PUT /api/pupils/:pupilId/tutor-request': { params: ofPupil, body: TutorAsking, answer: TutorAsked },
  'DELETE /api/pupils/:pupilId/tutor-request': { params: ofPupil, body: none, answer: TutorAsked },
  'GET /api/pupils/:pupilId/handover': { params: ofPupil, body: none, answer: Handover },
  'POST /api/pupils/:pupilId/handover/read': { params: ofPupil, body: none, answer: Handover },

  'GET /api/pupils/:pupilId/chest': { params: ofPupil, body: none, answer: ChestView },
  'POST /api/pupils/:pupilId/chest': { params: ofPupil, body: ChestCreation, answer: ChestView },
  'PUT /api/chest/:itemId': { params: ofChestItem, body: ChestChange, answer: ChestView },
  'POST /api/chest/:itemId/replies': { params: ofChestItem, body: ChestReply, answer: ChestView },

  'PUT /api/pupils/:pupilId/files/:kind/:fileId': { params: ofUpload, body: FileBytes, answer: FileView },
  'GET /api/files/:fileId': { params: ofFile, body: none, answer: FileBody },
  'POST /api/pupils/:pupilId/capture-troubles': { params: ofPupil, body: CaptureTrouble, answer: Nothing },
  'GET /api/pupils/:pupilId/capture-troubles': { params: ofPupil, body: none, answer: CaptureTroubleList },

  'POST /api/bulk/sheets': { params: none, body: BulkSheetRequest, answer: BulkSheet },
  'GET /api/bulk/deeds': { params: none, body: none, answer: BulkOutcomes },
  'POST /api/bulk/deeds': { params: none, body: BulkDeed, answer: BulkOutcome },
  'POST /api/bulk/deeds/:deedId/undo': { params: ofDeed, body: none, answer: BulkOutcome },

  'GET /api/drafts/:draftKey': { params: ofDraft, body: none, answer: DraftView },
  'PUT /api/drafts/:draftKey': { params: ofDraft, body: DraftBody, answer: Nothing },
  'DELETE /api/drafts/:draftKey': { params: ofDraft, body: none, answer: Nothing },
} as const;

export type Endpoints = typeof endpoints;
export type EndpointKey = keyof Endpoints;
export type Params<K extends EndpointKey> = z.output<Endpoints[K]['params']>;
export type Body<K extends EndpointKey> = z.output<Endpoints[K]['body']>;
export type Answer<K extends EndpointKey> = z.output<Endpoints[K]['answer']>;
