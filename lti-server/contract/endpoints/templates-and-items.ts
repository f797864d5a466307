import * as z from 'zod/mini';
import { Id } from '../fields.ts';
import {
  ItemCreation,
  ItemDecision,
  ItemEdit,
  Library,
  LibraryItem,
  LibraryPackage,
  PackageRequest,
  PackageTaken,
  TemplateDraft,
} from '../library.ts';
import { Nothing } from '../session.ts';
import { ComposedPlan, TemplateAnswers, TemplateCards, TemplateId } from '../templates.ts';

const ofItem = z.object({ itemId: Id });
const ofRoute = z.object({ routeId: Id });
const ofTemplate = z.object({ templateId: TemplateId });

/** What routes are made of. */
export const templatesAndItemsEndpoints = {
  'GET /api/library': { params: Nothing, body: Nothing, answer: Library },
  'POST /api/library/items': { params: Nothing, body: ItemCreation, answer: LibraryItem },
  'PUT /api/library/items/:itemId': { params: ofItem, body: ItemEdit, answer: LibraryItem },
  'DELETE /api/library/items/:itemId': { params: ofItem, body: Nothing, answer: Nothing },
  'POST /api/library/items/:itemId/offer': { params: ofItem, body: Nothing, answer: LibraryItem },
  'POST /api/library/items/:itemId/decision': { params: ofItem, body: ItemDecision, answer: LibraryItem },
  'POST /api/library/packages': { params: Nothing, body: PackageRequest, answer: LibraryPackage },
  'POST /api/library/imports': { params: Nothing, body: LibraryPackage, answer: PackageTaken },
  'GET /api/templates': { params: Nothing, body: Nothing, answer: TemplateCards },
  'POST /api/templates/:templateId/plans': {
    params: ofTemplate,
    body: TemplateAnswers,
    answer: ComposedPlan,
  },
  'POST /api/routes/:routeId/template-drafts': { params: ofRoute, body: Nothing, answer: TemplateDraft },
} as const;
