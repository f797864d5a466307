import type { Handlers } from '../access/handlers.ts';
import { switchLevel } from './switch-level.ts';
import { composePlan, listTemplates } from './templates.ts';

export const libraryEndpoints: Handlers<
  'GET /api/templates' | 'POST /api/templates/:templateId/plans' | 'POST /api/routes/:routeId/level'
> = {
  'GET /api/templates': (context) => listTemplates(context),
  'POST /api/templates/:templateId/plans': (context, { params, body }) =>
    composePlan(context, { templateId: params.templateId, answers: body }),
  'POST /api/routes/:routeId/level': (context, { params, body }) =>
    switchLevel(context, { ...params, ...body }),
};
