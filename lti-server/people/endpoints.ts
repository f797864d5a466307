import type { Handlers } from '../access/handlers.ts';
import { listLearners } from './learners.ts';
import { leave } from './session-view.ts';

export const peopleEndpoints: Handlers<'DELETE /api/session' | 'GET /api/courses/:courseId/learners'> = {
  'DELETE /api/session': (context) => leave(context),
  'GET /api/courses/:courseId/learners': (context, { params }) => listLearners(context, params.courseId),
};
