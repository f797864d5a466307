import * as z from 'zod/mini';
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
  EventTying,
  EventView,
} from '../events.ts';
import { Id } from '../fields.ts';
import { FileBody } from '../files.ts';
import { Nothing } from '../session.ts';

const ofCourse = z.object({ courseId: Id });
const ofPupil = z.object({ pupilId: Id });
const ofEvent = z.object({ eventId: Id });
const ofEventWord = z.object({ eventId: Id, wordId: Id });
const ofEventPupil = z.object({ eventId: Id, pupilId: Id });
const ofEventTask = z.object({ eventId: Id, taskId: Id });

/** Events and journeys. */
export const eventsEndpoints = {
  'GET /api/courses/:courseId/events': { params: ofCourse, body: Nothing, answer: EventList },
  'POST /api/courses/:courseId/events': { params: ofCourse, body: EventCreation, answer: EventView },
  'GET /api/pupils/:pupilId/events': { params: ofPupil, body: Nothing, answer: EventList },
  'GET /api/events/:eventId': { params: ofEvent, body: Nothing, answer: EventView },
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
  'GET /api/events/:eventId/words/:wordId/file': { params: ofEventWord, body: Nothing, answer: FileBody },
  'PUT /api/events/:eventId/pupils/:pupilId/step': {
    params: ofEventPupil,
    body: EventTying,
    answer: EventView,
  },
} as const;
