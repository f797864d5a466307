import type { Handlers } from '../access/handlers.ts';
import { listTemplates } from './templates.ts';

export const templateEndpoints: Handlers<'GET /api/templates'> = {
  'GET /api/templates': (context) => listTemplates(context),
};
