import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import type { Page } from '../pages/document.ts';
import { refusalPage } from '../pages/notice.ts';
import { localeOfReader } from '../pages/reader.ts';
import { asStorageRefusal } from '../storage/failures.ts';
import { PlatformError } from './launch/verify-launch.ts';
import type { LaunchAttempt } from './launch/trail.ts';
import { withRefusal } from './launch/way-back.ts';

/** Answers with a page and the headers that belong to it; as bytes, for Node writes Russian text slowly. */
export function send(reply: FastifyReply, { body, headers }: Page, status = 200): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .send(typeof body === 'string' ? Buffer.from(body) : body);
}

/** Every refusal is a page with a code and a request number, and one line in the log; never the token. */
export function refuse(
  { onLaunch }: { readonly onLaunch: (attempt: LaunchAttempt) => void },
  { error, request, reply }: { error: unknown; request: FastifyRequest; reply: FastifyReply },
): FastifyReply {
  const refusal = asRefusal(error);
  const detail = refusal instanceof PlatformError ? refusal.word : null;
  onLaunch({
    result: refusal.code,
    binding: 'none',
    requestId: request.id,
    trail: request.trail,
    note: detail ?? refusal.details.note ?? null,
  });
  const facts = { code: refusal.code, note: refusal.details.note };
  if (refusal.code === 'INTERNAL') request.log.error({ ...facts, err: error }, 'launch failed');
  else request.log.warn(facts, 'launch refused');
  const { retryAfter } = refusal.details;
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  const { visitor } = request;
  const locale = visitor?.locale ?? localeOfReader(request);
  const told = { code: refusal.code, requestId: request.id, locale };
  const returnAddress = visitor?.returnAddress ?? null;
  const page = refusalPage({
    ...told,
    detail,
    // It must be readable inside any LMS, and there is nothing on it to be tricked into pressing.
    frameAncestors: ['*'],
    pendingHandle: refusal.details.pendingHandle ?? null,
    answerHandle: refusal.details.answerHandle ?? null,
    returnUrl: returnAddress === null ? null : withRefusal(returnAddress, told),
  });
  return send(reply, page, refusal.status);
}

/** Whatever was thrown, as a refusal of the catalogue. */
export function asRefusal(error: unknown): Refusal {
  const known = asStorageRefusal(error);
  if (known instanceof Refusal) return known;
  const code = (error as { code?: string }).code;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('BODY_TOO_LARGE');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal('WRONG_MEDIA_TYPE');
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  return new Refusal(status < 500 ? 'LTI_PARAM_MISSING' : 'INTERNAL', {
    cause: error,
    note: code ?? 'unexpected',
  });
}
