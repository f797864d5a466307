import type { FastifyReply, FastifyRequest } from 'fastify';
import { record } from '../../access/audit.ts';
import { resumeSession, type Session } from '../../access/session.ts';
import { PickedItems, type PickedItem, type PickerHandover } from '../../contract/deep-linking.ts';
import { placingRoles, staffRoles, type Locale } from '../../contract/vocabulary.ts';
import { Refusal } from '../../errors.ts';
import { isEventOfCourse } from '../../events/table.ts';
import { pickerAnswerPage } from '../../pages/picker-answer.ts';
import type { Arrival } from '../../people/arrival.ts';
import type { PickerQuestion } from './question.ts';
import { responseClaims, type Placed } from './response.ts';
import type { Parameters } from '../parameters.ts';
import type { Database } from '../../storage/open.ts';
import { openQuestion, sealQuestion, type WaitingQuestion } from './picker-handle.ts';
import { send } from '../refuse.ts';
import type { ToolKeys } from '../tool-keys.ts';
import type { LtiTools } from '../tools.ts';

/**
 * Whoever may not choose, or has nothing to choose from, is told so before anything is stored; the page
 * leads back to the LMS with an empty answer.
 * @throws Refusal `LTI_DL_ROLE`, `LTI_DL_TYPES`
 */
export function checkMayPick(
  tools: LtiTools,
  {
    question,
    arrival: { role, locale },
    frameAncestors,
  }: { question: PickerQuestion; arrival: Arrival; frameAncestors: readonly string[] },
): void {
  const refusal = !placingRoles.includes(role) ? 'LTI_DL_ROLE' : question.takesLinks ? null : 'LTI_DL_TYPES';
  if (refusal === null) return;
  const answerHandle = sealQuestion(tools, { question, sessionId: null, refusal, locale, frameAncestors });
  throw new Refusal(refusal, { answerHandle });
}

/** What the picker is given beside its token. */
export const pickerHandover = (
  tools: LtiTools,
  {
    question,
    ...of
  }: {
    question: PickerQuestion;
    sessionId: string;
    locale: Locale;
    frameAncestors: readonly string[];
  },
): PickerHandover => ({
  handle: sealQuestion(tools, { question, refusal: null, ...of }),
  multiple: question.multiple,
  targets: [...question.targets],
  launchAddress: question.launchAddress,
});

interface AnswerDoor {
  readonly tools: LtiTools;
  readonly toolKeys: ToolKeys;
}

/**
 * The form of the picker: makes the signed answer, and a page that posts it to the LMS (Deep Linking 2.0,
 * section 4.5). Without anything chosen it needs no session: a late "never mind" must not hang.
 * @throws Refusal `LTI_STATE_…`, `LTI_REGISTRATION_…`, `NO_SESSION`, `LTI_DL_ROLE`, `BAD_INPUT`
 */
export async function answerQuestion(
  { tools, toolKeys }: AnswerDoor,
  { parameters, request, reply }: { parameters: Parameters; request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const handle = parameters.required('handle');
  const waiting = openQuestion(tools, handle);
  const { question, locale, frameAncestors } = waiting;
  const platform = await tools.platforms.byId(question.platformId);
  if (platform === undefined) throw new Refusal('LTI_REGISTRATION_UNKNOWN');
  if (platform.disabled) throw new Refusal('LTI_REGISTRATION_DISABLED');
  const placed = await place(tools, { waiting, parameters }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    // The LMS still waits: the page of this refusal leads back to it.
    throw new Refusal(error.code, { ...error.details, answerHandle: handle });
  });
  const { launchUrl, random } = tools;
  const jwt = await toolKeys.sign(responseClaims({ waiting, placed, platform, launchUrl, random }));
  request.log.info({ platform: platform.platformId, items: placed.length }, 'deep linking answered');
  return send(reply, pickerAnswerPage({ locale, action: question.returnUrl, jwt, frameAncestors }));
}

/** What was chosen, checked against the question, each with an identifier and an audit entry of its own. */
async function place(
  { db, clock, random }: LtiTools,
  { waiting, parameters }: { waiting: WaitingQuestion; parameters: Parameters },
): Promise<readonly Placed[]> {
  const items = itemsIn(parameters.optional('items'), waiting.question);
  if (items.length === 0) return [];
  if (waiting.sessionId === null) throw new Refusal('LTI_DL_ROLE');
  const actor = await resumeSession(db, clock, parameters.optional('token') ?? '');
  checkIsWhoAsked(actor, waiting);
  for (const { eventId } of items) await checkEvent(db, { actor, eventId });
  const placed = items.map((item) => ({ ...item, itemId: random.id() }));
  await db.transaction().execute(async (tx) => {
    for (const { itemId } of placed) {
      await record(tx, { db: tx, clock, random, actor }, { action: 'placement.chosen', subjectId: itemId });
    }
  });
  return placed;
}

/** Only an event of the course that the picker was opened in, and only by those who run its events. */
async function checkEvent(
  db: Database,
  { actor, eventId }: { actor: Session; eventId: string | undefined },
): Promise<void> {
  if (eventId === undefined) return;
  const { schoolId, courseId, role } = actor;
  const found =
    courseId !== null &&
    staffRoles.includes(role) &&
    (await isEventOfCourse(db, { schoolId, courseId, eventId }));
  if (!found) throw new Refusal('BAD_INPUT', { note: 'no event of this course' });
}

function checkIsWhoAsked({ sessionId, role }: Session, waiting: WaitingQuestion): void {
  if (sessionId !== waiting.sessionId)
    throw new Refusal('NO_SESSION', { note: 'the session of another visit' });
  if (!placingRoles.includes(role)) throw new Refusal('LTI_DL_ROLE');
}

/** Never more or other than the LMS takes (Deep Linking 2.0, section 4.4.1.1). */
function itemsIn(text: string | null, { multiple, targets }: PickerQuestion): readonly PickedItem[] {
  if (text === null) return [];
  const parsed = PickedItems.safeParse(parsedJson(text));
  if (!parsed.success) throw new Refusal('BAD_INPUT', { note: 'items' });
  const items = parsed.data;
  const fits =
    (multiple || items.length <= 1) &&
    items.every(({ target }) => target === null || targets.includes(target));
  if (!fits) throw new Refusal('BAD_INPUT', { note: 'more than the platform takes' });
  return items;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
