import * as z from 'zod/mini';
import { lineOf } from '../../contract/line.ts';
import { Refusal, type ErrorCode } from '../../errors.ts';
import type { Outbound, OutboundAnswer } from '../outbound.ts';

/** What a platform said to a registration. Only the client id is sure to be there. */
export interface RegistrationAnswer {
  readonly clientId: string;
  /** Null where deployments come later (Canvas). */
  readonly deploymentId: string | null;
  /** The scopes granted; null where the platform does not repeat them. */
  readonly scopes: readonly string[] | null;
}

/** A platform's own refusal, with its words in one line. */
export class RegistrationRefusal extends Refusal {
  readonly reason: string;
  constructor(code: ErrorCode, { reason, status }: { reason: string; status: number }) {
    // The words are a stranger's and may hold anything: the log gets only what looks like a code.
    super(code, { note: /^[\w-]{1,60}$/.test(reason) ? `${status} ${reason}` : String(status) });
    this.reason = reason;
  }
}

/** Identifiers are text; some platforms send numbers. */
const identifier = z
  .pipe(
    z.union([z.string(), z.number()]),
    z.transform((value) => String(value).trim()),
  )
  .check(
    z.regex(/^[^\u0000-\u001f\u007f]{1,255}$/),
    z.refine((id) => id.isWellFormed()),
  );
/** RFC 6749, section 3.3. */
const scopeToken = /^[\u0021-\u007e]+$/;
const toolPart = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const Answer = z.object({
  client_id: identifier,
  scope: z.catch(z.optional(z.string()), undefined),
  [toolPart]: z.catch(
    z.optional(z.object({ deployment_id: z.catch(z.optional(identifier), undefined) })),
    undefined,
  ),
});

/**
 * Sends the registration. Not tried twice: the token is good for one, and a lost answer may have been a yes.
 * @throws Refusal `LTI_REGISTRATION_REFUSED` (RegistrationRefusal), `LTI_REGISTRATION_UNSURE`
 */
export async function postRegistration(
  outbound: Outbound,
  { url, token, body }: { url: string; token: string | null; body: Record<string, unknown> },
): Promise<RegistrationAnswer> {
  return readAnswer(
    await sendOnce(outbound, {
      url,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    }),
  );
}

async function sendOnce(
  outbound: Outbound,
  request: { url: string; headers: Record<string, string>; body: string },
): Promise<OutboundAnswer> {
  try {
    return await outbound.send({ method: 'POST', ...request });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { note } = error.details;
    // Forbidden addresses are never asked; everything else may have arrived.
    throw new Refusal(
      error.code === 'OUTBOUND_FORBIDDEN' ? 'LTI_CONFIGURATION_PRIVATE' : 'LTI_REGISTRATION_UNSURE',
      { cause: error, ...(note === undefined ? {} : { note }) },
    );
  }
}

function readAnswer({ status, text }: OutboundAnswer): RegistrationAnswer {
  const json = asJson(text);
  const parsed = Answer.safeParse(json);
  if (status < 200 || status >= 300 || !parsed.success) {
    const reason = (status >= 300 ? reasonOf(json, text) : 'no client_id') || `HTTP ${status}`;
    throw new RegistrationRefusal('LTI_REGISTRATION_REFUSED', { reason, status });
  }
  const { client_id: clientId, scope, [toolPart]: tool } = parsed.data;
  return {
    clientId,
    deploymentId: tool?.deployment_id ?? null,
    scopes: scope?.split(/\s+/).filter((one) => scopeToken.test(one)) ?? null,
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const Failure = z.object({
  error: z.catch(z.optional(z.string()), undefined),
  error_description: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.optional(z.string()), undefined),
  errors: z.catch(z.array(z.object({ message: z.string() })), []),
});

/** One line of a reason out of JSON (RFC 7591, 3.2.2; Canvas), plain text (Moodle) or a whole HTML page. */
function reasonOf(json: unknown, text: string): string {
  const failure = Failure.safeParse(json);
  const said = failure.success
    ? [
        failure.data.error,
        failure.data.error_description ?? failure.data.message,
        ...failure.data.errors.map(({ message }) => message),
      ]
        .filter(Boolean)
        .join(': ')
    : plainText(text);
  return lineOf(said.replace(/[\u202a-\u202e\u2066-\u2069]/g, ' '), 300);
}

/** The title of a page, or what is left of it without its markup. */
function plainText(text: string): string {
  const head = text.slice(0, 4000);
  const title = /<title[^>]{0,200}>([^<]{1,300})</i.exec(head)?.[1];
  return (
    title ?? head.replace(/<(script|style)\b[\s\S]{0,4000}?<\/\1>/gi, ' ').replace(/<[^>]{0,2000}>/g, ' ')
  );
}
