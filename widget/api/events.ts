import {
  EventList,
  EventView,
  type EventAnswer,
  type EventCreation,
  type EventEdit,
  type EventSaying,
  type EventStage,
  type ListedEvent,
} from '../../lti-server/contract/events.ts';
import type { Api } from './client.ts';

interface OfEvent {
  eventId: string;
}

/** The events of a course, for its staff; newest first. */
export const listEventsOfCourse = async (
  api: Api,
  { courseId, signal }: { courseId: string; signal?: AbortSignal },
): Promise<ListedEvent[]> =>
  (await api.call('GET /api/courses/:courseId/events', { params: { courseId }, answer: EventList, signal }))
    .events;

/** What the child was asked to join, newest first. */
export const listEventsOfPupil = async (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<ListedEvent[]> =>
  (await api.call('GET /api/pupils/:pupilId/events', { params: { pupilId }, answer: EventList, signal }))
    .events;

export const loadEvent = (
  api: Api,
  { eventId, signal }: OfEvent & { signal?: AbortSignal },
): Promise<EventView> =>
  api.call('GET /api/events/:eventId', { params: { eventId }, answer: EventView, signal });

/** `eventId` is made once for a form, so that sending it again is the same event. */
export const createEvent = (
  api: Api,
  { courseId, ...body }: { courseId: string } & EventCreation,
): Promise<EventView> =>
  api.call('POST /api/courses/:courseId/events', {
    params: { courseId },
    body,
    answer: EventView,
    idempotent: true,
  });

/** @throws ApiFailure `REVISION_CONFLICT` with both texts when somebody saved in between */
export const editEvent = (api: Api, { eventId, ...body }: OfEvent & EventEdit): Promise<EventView> =>
  api.call('PUT /api/events/:eventId', { params: { eventId }, body, answer: EventView });

/** @throws ApiFailure `EVENT_NO_IDEA`, `EVENT_NO_PURPOSE`, `EVENT_NO_REFLECTION` when the children come first */
export const changeEventStage = (
  api: Api,
  { eventId, ...body }: OfEvent & { revision: number; stage: EventStage },
): Promise<EventView> =>
  api.call('PUT /api/events/:eventId/stage', {
    params: { eventId },
    body,
    answer: EventView,
    idempotent: true,
  });

export const invitePupils = (
  api: Api,
  { eventId, pupilIds }: OfEvent & { pupilIds: string[] },
): Promise<EventView> =>
  api.call('POST /api/events/:eventId/invitations', {
    params: { eventId },
    body: { pupilIds },
    answer: EventView,
    idempotent: true,
  });

export const answerInvitation = (
  api: Api,
  { eventId, answer }: OfEvent & { answer: Exclude<EventAnswer, 'invited'> },
): Promise<EventView> =>
  api.call('PUT /api/events/:eventId/answer', {
    params: { eventId },
    body: { answer },
    answer: EventView,
    idempotent: true,
  });

/** `wordId` is made once for what was typed, so that sending it again is the same word. */
export const sayWord = (api: Api, { eventId, ...body }: OfEvent & EventSaying): Promise<EventView> =>
  api.call('POST /api/events/:eventId/words', {
    params: { eventId },
    body,
    answer: EventView,
    idempotent: true,
  });

/** Only one's own. */
export const hideWord = (
  api: Api,
  { hidden, ...params }: OfEvent & { wordId: string; hidden: boolean },
): Promise<EventView> =>
  api.call('PUT /api/events/:eventId/words/:wordId/hidden', {
    params,
    body: { hidden },
    answer: EventView,
    idempotent: true,
  });

export const takeTask = (
  api: Api,
  { taken, ...params }: OfEvent & { taskId: string; taken: boolean },
): Promise<EventView> =>
  api.call('PUT /api/events/:eventId/tasks/:taskId/taking', {
    params,
    body: { taken },
    answer: EventView,
    idempotent: true,
  });

/** A child's picture or voice, by the word that it belongs to. */
export const loadWordFile = async (
  api: Api,
  { signal, ...params }: OfEvent & { wordId: string; signal?: AbortSignal },
): Promise<Blob> =>
  (await api.send('GET /api/events/:eventId/words/:wordId/file', { params, signal })).blob();

/** Which step of a child's route the event is; null: none any more. */
export const tieStep = (
  api: Api,
  { stepId, ...params }: OfEvent & { pupilId: string; stepId: string | null },
): Promise<EventView> =>
  api.call('PUT /api/events/:eventId/pupils/:pupilId/step', {
    params,
    body: { stepId },
    answer: EventView,
    idempotent: true,
  });
