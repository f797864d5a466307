import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../access/session.ts';
import type { Failure } from '../contract/failure.ts';
import { catalogue, Refusal } from '../errors.ts';
import { localeOfReader } from '../pages/reader.ts';
import { asStorageRefusal } from '../storage/failures.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The living session behind the bearer token; set before anything else of the request is read. */
    session: Session | null;
  }
}

/** The one place that turns whatever was thrown into the answer `{code, message, requestId}`. */
export function answerFailures(app: FastifyInstance): void {
  app.decorateRequest('session', null);
  app.setErrorHandler((error, request, reply) => {
    const refusal = asRefusal(error);
    const facts = { code: refusal.code, note: refusal.details.note, endpoint: request.routeOptions.url };
    if (refusal.status >= 500)
      request.log.error({ ...facts, err: refusal.details.cause ?? error }, 'request failed');
    else request.log.debug(facts, 'request refused');
    return sendFailure(refusal, request, reply);
  });
}

export function sendFailure(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { fields, current, yours, retryAfter } = refusal.details;
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  const locale = request.session?.locale ?? localeOfReader(request);
  const failure: Failure = {
    code: refusal.code,
    message: catalogue[refusal.code][locale],
    requestId: request.id,
    ...(fields === undefined ? {} : { fields: [...fields] }),
    ...(current === undefined ? {} : { current }),
    ...(yours === undefined ? {} : { yours }),
  };
  return reply
    .code(refusal.status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(failure));
}

/** Fastify's own refusals in our words: https://fastify.dev/docs/latest/Reference/Errors/ */
const ofFastify: Record<string, ConstructorParameters<typeof Refusal>[0]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'WRONG_MEDIA_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_INPUT',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_INPUT',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BAD_INPUT',
};

function asRefusal(error: unknown): Refusal {
  const known = asStorageRefusal(error);
  if (known instanceof Refusal) return known;
  const { code, validation, statusCode } = error as Partial<FastifyError>;
  if (validation !== undefined) {
    const fields = validation.map((problem) => ({
      path: problem.instancePath.split('/').filter(Boolean).join('.'),
      problem: problem.message ?? problem.keyword,
    }));
    return new Refusal('BAD_INPUT', { fields });
  }
  const mapped = code === undefined ? undefined : ofFastify[code];
  if (mapped !== undefined) return new Refusal(mapped, { cause: error });
  return new Refusal(statusCode !== undefined && statusCode < 500 ? 'BAD_INPUT' : 'INTERNAL', {
    cause: error,
  });
}
