import type { Handlers } from '../access/handlers.ts';
import { listReflections } from './list-reflections.ts';
import { eraseReflection, keepReflection, reflect } from './reflect.ts';
import { replyToReflection } from './reply.ts';

export const reflectionEndpoints: Handlers<
  | 'GET /api/pupils/:pupilId/reflections'
  | 'POST /api/pupils/:pupilId/reflections'
  | 'PUT /api/reflections/:reflectionId'
  | 'DELETE /api/reflections/:reflectionId'
  | 'POST /api/reflections/:reflectionId/replies'
> = {
  'GET /api/pupils/:pupilId/reflections': (context, { params }) => listReflections(context, params.pupilId),
  'POST /api/pupils/:pupilId/reflections': (context, { params, body }) =>
    reflect(context, { ...params, writing: body }),
  'PUT /api/reflections/:reflectionId': (context, { params, body }) =>
    keepReflection(context, { ...params, ...body }),
  'DELETE /api/reflections/:reflectionId': (context, { params }) =>
    eraseReflection(context, params.reflectionId),
  'POST /api/reflections/:reflectionId/replies': (context, { params, body }) =>
    replyToReflection(context, { ...params, ...body }),
};
