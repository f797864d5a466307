import * as z from 'zod/mini';
import { CompletionRetry, CompletionSwitch, CompletionView } from './completion.ts';
import { DraftBody, DraftKey, DraftView } from './drafts.ts';
import { Id } from './fields.ts';
import { Glance } from './glance.ts';
import { Audiences, NoteCreation, NoteEdit, NoteHistory, NoteList, NoteOpening, NoteView } from './notes.ts';
import { ChildWordReaders, Meeting, MyPeople } from './my-people.ts';
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
import { PupilCard, Take, TieEnd, TieGrant } from './pupils.ts';
import { LookChoice, ReadingLevelChange } from './looks.ts';
import { CourseLearners, PupilConfirmation, TieCandidates } from './learners.ts';
import { RouteList, RouteTemplates, RouteVersionView, RouteView } from './route-views.ts';
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
import { OwnStepAnswer, OwnStepProposal, SignalBody, StepOrder } from './voice.ts';

const ofCourse = z.object({ courseId: Id });
const ofLink = z.object({ linkId: Id });
const ofPupil = z.object({ pupilId: Id });
const ofTie = z.object({ pupilId: Id, tieId: Id });
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

  'GET /api/pupils/:pupilId': { params: ofPupil, body: none, answer: PupilCard },
  'GET /api/pupils/:pupilId/page': { params: ofPupil, body: none, answer: PupilPage },
  'GET /api/pupils/:pupilId/people': { params: ofPupil, body: none, answer: MyPeople },
  'PUT /api/pupils/:pupilId/meeting': { params: ofPupil, body: Meeting, answer: MyPeople },
  'GET /api/pupils/:pupilId/readers': { params: ofPupil, body: none, answer: ChildWordReaders },
  'PUT /api/pupils/:pupilId/look': { params: ofPupil, body: LookChoice, answer: LookChoice },
  'PUT /api/pupils/:pupilId/reading-level': {
    params: ofPupil,
    body: ReadingLevelChange,
    answer: PupilCard,
  },
  'GET /api/pupils/:pupilId/tie-candidates': { params: ofPupil, body: none, answer: TieCandidates },
  'POST /api/pupils/:pupilId/ties': { params: ofPupil, body: TieGrant, answer: PupilCard },
  'POST /api/pupils/:pupilId/ties/:tieId/end': { params: ofTie, body: TieEnd, answer: PupilCard },

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

  'GET /api/templates': { params: none, body: none, answer: RouteTemplates },

  'GET /api/drafts/:draftKey': { params: ofDraft, body: none, answer: DraftView },
  'PUT /api/drafts/:draftKey': { params: ofDraft, body: DraftBody, answer: Nothing },
  'DELETE /api/drafts/:draftKey': { params: ofDraft, body: none, answer: Nothing },
} as const;

export type Endpoints = typeof endpoints;
export type EndpointKey = keyof Endpoints;
export type Params<K extends EndpointKey> = z.output<Endpoints[K]['params']>;
export type Body<K extends EndpointKey> = z.output<Endpoints[K]['body']>;
export type Answer<K extends EndpointKey> = z.output<Endpoints[K]['answer']>;
