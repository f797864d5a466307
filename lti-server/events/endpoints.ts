import type { Handlers } from '../access/handlers.ts';
import { changeStage } from './change-stage.ts';
import { answerInvitation, invitePupils } from './join-event.ts';
import { listEventsOfCourse, listEventsOfPupil, readEvent } from './read-events.ts';
import { hideWord, sayWord } from './say-word.ts';
import { showWordFile } from './show-word-file.ts';
import { takeTask } from './take-task.ts';
import { tieStep } from './tie-step.ts';
import { createEvent, editEvent } from './write-event.ts';

export const eventEndpoints: Handlers<
  | 'GET /api/courses/:courseId/events'
  | 'POST /api/courses/:courseId/events'
  | 'GET /api/pupils/:pupilId/events'
  | 'GET /api/events/:eventId'
  | 'PUT /api/events/:eventId'
  | 'PUT /api/events/:eventId/stage'
  | 'POST /api/events/:eventId/invitations'
  | 'PUT /api/events/:eventId/answer'
  | 'POST /api/events/:eventId/words'
  | 'PUT /api/events/:eventId/words/:wordId/hidden'
  | 'PUT /api/events/:eventId/tasks/:taskId/taking'
  | 'GET /api/events/:eventId/words/:wordId/file'
  | 'PUT /api/events/:eventId/pupils/:pupilId/step'
> = {
  'GET /api/courses/:courseId/events': (context, { params }) => listEventsOfCourse(context, params.courseId),
  'POST /api/courses/:courseId/events': (context, { params, body }) =>
    createEvent(context, { courseId: params.courseId, creation: body }),
  'GET /api/pupils/:pupilId/events': (context, { params }) => listEventsOfPupil(context, params.pupilId),
  'GET /api/events/:eventId': (context, { params }) => readEvent(context, params.eventId),
  'PUT /api/events/:eventId': (context, { params, body }) =>
    editEvent(context, { eventId: params.eventId, edit: body }),
  'PUT /api/events/:eventId/stage': (context, { params, body }) =>
    changeStage(context, { eventId: params.eventId, change: body }),
  'POST /api/events/:eventId/invitations': (context, { params, body }) =>
    invitePupils(context, { ...params, ...body }),
  'PUT /api/events/:eventId/answer': (context, { params, body }) =>
    answerInvitation(context, { ...params, ...body }),
  'POST /api/events/:eventId/words': (context, { params, body }) =>
    sayWord(context, { eventId: params.eventId, saying: body }),
  'PUT /api/events/:eventId/words/:wordId/hidden': (context, { params, body }) =>
    hideWord(context, { ...params, ...body }),
  'PUT /api/events/:eventId/tasks/:taskId/taking': (context, { params, body }) =>
    takeTask(context, { ...params, ...body }),
  'GET /api/events/:eventId/words/:wordId/file': (context, { params }) => showWordFile(context, params),
  'PUT /api/events/:eventId/pupils/:pupilId/step': (context, { params, body }) =>
    tieStep(context, { ...params, ...body }),
};
