import * as z from 'zod/mini';
import type { DraftView } from '../../lti-server/contract/drafts.ts';
import { Moment } from '../../lti-server/contract/fields.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { Api } from './client.ts';

/** A form as it was typed, not yet valid. */
export type DraftForm = Record<string, unknown>;
export type Draft = NonNullable<DraftView['draft']>;

const isForm = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The contract's answer, put so that the code of a record's schema is not on every pupil's page as well. */
const DraftAnswer: z.ZodMiniType<DraftView> = z.object({
  draft: z.nullable(z.object({ form: z.custom<DraftForm>(isForm), savedAt: Moment })),
});

export const loadDraft = async (api: Api, draftKey: string, signal?: AbortSignal): Promise<Draft | null> =>
  (await api.call('GET /api/drafts/:draftKey', { params: { draftKey }, answer: DraftAnswer, signal })).draft;

/** `leaving`: the page is going away, the browser delivers it afterwards. */
export const saveDraft = async (
  api: Api,
  { draftKey, form, leaving }: { draftKey: string; form: DraftForm; leaving: boolean },
): Promise<void> => {
  await api.call('PUT /api/drafts/:draftKey', {
    params: { draftKey },
    body: { form },
    answer: Nothing,
    idempotent: !leaving,
    keepalive: leaving,
  });
};

export const dropDraft = async (api: Api, draftKey: string): Promise<void> => {
  await api.call('DELETE /api/drafts/:draftKey', { params: { draftKey }, answer: Nothing, idempotent: true });
};
