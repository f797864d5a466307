import {
  ComposedPlan,
  TemplateCards,
  type TemplateAnswers,
  type TemplateCard,
} from '../../lti-server/contract/templates.ts';
import { TemplateDraft, type ItemContent } from '../../lti-server/contract/library.ts';
import type { RoutePlan } from '../../lti-server/contract/routes.ts';
import type { Api } from './client.ts';

/** Starting points for a route, in the reader's language. */
export const loadTemplates = async (api: Api, signal?: AbortSignal): Promise<TemplateCard[]> =>
  (await api.call('GET /api/templates', { params: {}, answer: TemplateCards, signal })).templates;

/** A plan made of a template and the answers; the server keeps nothing of it. */
export const composePlan = async (
  api: Api,
  { templateId, ...body }: { templateId: string } & TemplateAnswers,
): Promise<RoutePlan> =>
  (
    await api.call('POST /api/templates/:templateId/plans', {
      params: { templateId },
      body,
      answer: ComposedPlan,
      idempotent: true,
    })
  ).plan;

/** A route as a template to be looked through; the server keeps nothing of it. */
export const draftTemplate = async (api: Api, routeId: string): Promise<ItemContent> =>
  (
    await api.call('POST /api/routes/:routeId/template-drafts', {
      params: { routeId },
      body: {},
      answer: TemplateDraft,
      idempotent: true,
    })
  ).content;
