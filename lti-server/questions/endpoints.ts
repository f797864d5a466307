import type { Handlers } from '../access/handlers.ts';
import { askQuestion, eraseQuestion, keepQuestion } from './ask.ts';
import { addToQuestion, markTried, takeBackEntry } from './entries.ts';
import { readJar } from './jar.ts';

export const questionEndpoints: Handlers<
  | 'GET /api/pupils/:pupilId/questions'
  | 'POST /api/pupils/:pupilId/questions'
  | 'PUT /api/questions/:questionId'
  | 'DELETE /api/questions/:questionId'
  | 'POST /api/questions/:questionId/entries'
  | 'PUT /api/questions/:questionId/entries/:entryId'
  | 'DELETE /api/questions/:questionId/entries/:entryId'
> = {
  'GET /api/pupils/:pupilId/questions': (context, { params }) => readJar(context, params.pupilId),
  'POST /api/pupils/:pupilId/questions': (context, { params, body }) =>
    askQuestion(context, { ...params, asking: body }),
  'PUT /api/questions/:questionId': (context, { params, body }) =>
    keepQuestion(context, { ...params, keeping: body }),
  'DELETE /api/questions/:questionId': (context, { params }) => eraseQuestion(context, params.questionId),
  'POST /api/questions/:questionId/entries': (context, { params, body }) =>
    addToQuestion(context, { ...params, adding: body }),
  'PUT /api/questions/:questionId/entries/:entryId': (context, { params, body }) =>
    markTried(context, { ...params, ...body }),
  'DELETE /api/questions/:questionId/entries/:entryId': (context, { params }) =>
    takeBackEntry(context, params),
};
