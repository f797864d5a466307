import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FileBytes, uploadLimit, type FileBody } from '../contract/files.ts';
import { Refusal } from '../errors.ts';

/** Bytes of uploads that may be in memory at once, in one process; the next upload is asked to come back. */
const mostUnderWay = 64 * 1024 * 1024;
let underWay = 0;

/** Endpoints whose body is a file read it as bytes; every other one goes on refusing such a body. */
export function readBytes(app: FastifyInstance): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.schema?.body === FileBytes) done(null, body);
    else done(new Refusal('WRONG_MEDIA_TYPE'));
  });
}

/**
 * Holds a place for an upload before its first byte is read.
 * @throws Refusal `TOO_MANY_REQUESTS` when too much is on its way already
 */
export async function holdPlace(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const told = Number(request.headers['content-length'] ?? uploadLimit);
  const bytes = Number.isFinite(told) ? Math.min(told, uploadLimit) : uploadLimit;
  // Gone while its session was looked up: its `close` has been, and nothing would free the place.
  if (reply.raw.destroyed) return;
  if (underWay + bytes > mostUnderWay) throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 2 });
  underWay += bytes;
  let held = true;
  const free = (): void => {
    if (held) underWay -= bytes;
    held = false;
  };
  reply.raw.once('finish', free).once('close', free);
}

/** Answers a file so that no browser takes it for a page, whatever it holds. */
export const sendBytes = (reply: FastifyReply, { mediaType, bytes }: FileBody): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', 'inline')
    .header('cross-origin-resource-policy', 'same-origin')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
