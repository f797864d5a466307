import type { Handlers } from '../access/handlers.ts';
import { addItem, decideItem, editItem, offerItem, readLibrary, removeItem } from './items.ts';
import { readRouteWithLevels } from './levels-of-route.ts';
import type { KeyBox } from './library-key.ts';
import { exportPackage, importPackage } from './packages.ts';
import { draftTemplate } from './route-template.ts';
import { switchLevel } from './switch-level.ts';
import { composePlan, listTemplates } from './templates.ts';

export const templateAndItemEndpoints: Handlers<
  | 'GET /api/library'
  | 'POST /api/library/items'
  | 'PUT /api/library/items/:itemId'
  | 'DELETE /api/library/items/:itemId'
  | 'POST /api/library/items/:itemId/offer'
  | 'POST /api/library/items/:itemId/decision'
  | 'POST /api/library/imports'
  | 'GET /api/templates'
  | 'POST /api/templates/:templateId/plans'
  | 'GET /api/routes/:routeId'
  | 'POST /api/routes/:routeId/level'
  | 'POST /api/routes/:routeId/template-drafts'
> = {
  'GET /api/library': (context) => readLibrary(context),
  'POST /api/library/items': (context, { body }) => addItem(context, body),
  'PUT /api/library/items/:itemId': (context, { params, body }) => editItem(context, { ...params, ...body }),
  'DELETE /api/library/items/:itemId': (context, { params }) => removeItem(context, params.itemId),
  'POST /api/library/items/:itemId/offer': (context, { params }) => offerItem(context, params.itemId),
  'POST /api/library/items/:itemId/decision': (context, { params, body }) =>
    decideItem(context, { ...params, ...body }),
  'POST /api/library/imports': (context, { body }) => importPackage(context, body),
  'GET /api/templates': (context) => listTemplates(context),
  'POST /api/templates/:templateId/plans': (context, { params, body }) =>
    composePlan(context, { templateId: params.templateId, answers: body }),
  'POST /api/routes/:routeId/template-drafts': (context, { params }) =>
    draftTemplate(context, params.routeId),
  'GET /api/routes/:routeId': (context, { params }) => readRouteWithLevels(context, params.routeId),
  'POST /api/routes/:routeId/level': (context, { params, body }) =>
    switchLevel(context, { ...params, ...body }),
};

/** Signing needs what seals the school's key, so these wait for it. */
export const packageEndpoints = (box: KeyBox): Handlers<'POST /api/library/packages'> => ({
  'POST /api/library/packages': (context, { body }) => exportPackage(context, { ...body, box }),
});
