import type { Handlers } from '../access/handlers.ts';
import { listLearners } from './learners.ts';
import { leave, viewSession } from './session-view.ts';

export const peopleEndpoints: Handlers<
  'GET /api/session' | 'DELETE /api/session' | 'GET /api/courses/:courseId/learners'
> = {
  'GET /api/session': (context) => viewSession(context),
  'DELETE /api/session': (context) => leave(context),
  'GET /api/courses/:courseId/learners': (context, { params }) => listLearners(context, params.courseId),
};
