import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../contract/vocabulary.ts';
import { Refusal } from '../errors.ts';
import { localeOfReader } from '../pages/reader.ts';
import { shellPage, storagePage } from '../pages/shell.ts';
import type { WidgetFiles } from '../pages/widget-files.ts';
import type { Arrival } from '../people/arrival.ts';
import {
  bindingAfterAsking,
  bindingCookie,
  bindingOf,
  bindingSecretOf,
  expiredBindingCookie,
  storageKey,
  type Binding,
} from './launch/binding.ts';
import { configuration } from './configuration.ts';
import type { PickerQuestion } from './deep-linking/question.ts';
import { openHandle, sealHandle } from './launch/launch-handle.ts';
import { arrivalOf, isVouched, verifyLaunch, type VerifiedLaunch } from './launch/verify-launch.ts';
import { likelyHome } from './launch/likely-home.ts';
import { beginLogin } from './launch/login.ts';
import { offerNewTab } from './launch/new-tab.ts';
import { noteFamily } from './launch/note-family.ts';
import { readForm, readParameters, type Parameters, type RawParameters } from './parameters.ts';
import { answerQuestion, checkMayPick, pickerHandover } from './deep-linking/picker-door.ts';
import { refuse, send } from './refuse.ts';
import { reviewHandover } from './launch/submission-review.ts';
import { registrationEndpoints, type RegistrationDoor } from './registration/endpoints.ts';
import type { LoginState } from './launch/state.ts';
import type { ToolKeys } from './tool-keys.ts';
import type { LtiTools } from './tools.ts';
import { arriveWelcomed } from './welcome.ts';
import { beginTrail, type BegunLogin, type LaunchAttempt, type Trail } from './launch/trail.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How far a login or launch has come; null for all other requests. */
    trail: Trail | null;
  }
}

export interface LtiDoor {
  readonly tools: LtiTools;
  readonly toolKeys: ToolKeys;
  readonly files: WidgetFiles;
  readonly launchesPerMinute: number;
  readonly registration: Omit<RegistrationDoor, 'tools'>;
  /** Told of every login that is sent on to its platform. */
  readonly onLogin: (login: BegunLogin) => void;
  /** Told of every launch attempt: for the metrics and for the administrators' list. */
  readonly onLaunch: (attempt: LaunchAttempt) => void;
  /** Told of everybody who was let in, as the answer goes out. */
  readonly onArrival: (of: { schoolId: string; arrival: Arrival }) => void;
  /** Begins a session of the installation page for an administrator of the LMS; null when that is not to be. */
  readonly openInstallation: (of: { platformId: string; locale: Locale }) => Promise<string | null>;
}

/** Mentor lists and custom parameters can be long; ordinary launches are 3–10 kB. */
const bodyLimit = 256 * 1024;

/** The addresses of the LTI protocol, all below `/lti`. */
export async function ltiEndpoints(app: FastifyInstance, door: LtiDoor): Promise<void> {
  const { tools, toolKeys } = door;
  await app.register(formbody, { bodyLimit, parser: readForm });
  app.decorateRequest('trail', null);
  app.setErrorHandler((error, request, reply) => refuse(door, { error, request, reply }));

  app.get('/jwks', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=600').header('content-type', 'application/jwk-set+json');
    return JSON.stringify(await toolKeys.publicKeys());
  });
  app.get('/config.json', async () => configuration(tools.publicUrl));

  await app.register(async (doors) => {
    if (door.launchesPerMinute > 0) {
      await doors.register(rateLimit, {
        max: door.launchesPerMinute,
        timeWindow: 60_000,
        errorResponseBuilder: () => new Refusal('TOO_MANY_REQUESTS', { retryAfter: 60 }),
      });
    }
    doors.get('/login', (request, reply) => login(door, request, reply));
    doors.post('/login', { bodyLimit }, (request, reply) => login(door, request, reply));
    doors.post('/launch', { bodyLimit }, (request, reply) => launch(door, request, reply));
    doors.post('/launch/binding', { bodyLimit }, (request, reply) => launchAfterAsking(door, request, reply));
    doors.post('/deep-link', { bodyLimit }, (request, reply) =>
      answerQuestion(door, { parameters: parametersOf(request), request, reply }),
    );
    await doors.register(registrationEndpoints, { tools, ...door.registration });
    // Reload and Back ask for the page again by GET; the visit starts in the course.
    for (const address of ['/launch', '/launch/binding', '/deep-link']) {
      doors.get(address, (_request, reply) => {
        reply.header('allow', 'POST');
        throw new Refusal('METHOD_NOT_ALLOWED');
      });
    }
  });
}

/** Begins to note how far a request comes. */
function trailOf(request: FastifyRequest, phase: Trail['phase']): Trail {
  const trail = beginTrail(phase);
  request.trail = trail;
  return trail;
}

const parametersOf = (request: FastifyRequest): Parameters =>
  readParameters(request.query as RawParameters, request.body as RawParameters | undefined);

async function login(
  { tools, onLogin }: LtiDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { login, platform, loginHint, authenticationUrl, storageTarget } = await beginLogin(
    tools,
    parametersOf(request),
    trailOf(request, 'login'),
  );
  onLogin({ loginId: login.id, platformId: platform.platformId, loginHint, requestId: request.id });
  reply
    .header('set-cookie', bindingCookie(login.id, login.bindingSecret))
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer');
  // A redirect keeps the platform's own cookie; a page of ours in between is only for its storage.
  if (storageTarget === null) return reply.redirect(authenticationUrl, 302);
  const { origins: frameAncestors } = platform;
  const origin = frameAncestors[0];
  const task = {
    task: 'put',
    frame: storageTarget,
    origin,
    key: storageKey(login.id),
    value: login.bindingSecret,
    next: authenticationUrl,
  };
  return send(reply, storagePage({ locale: localeOfReader(request), task, form: null, frameAncestors }));
}

async function launch(door: LtiDoor, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { tools } = door;
  const trail = trailOf(request, 'launch');
  const launched = await verifyLaunch(tools, parametersOf(request), trail);
  trail.check = 'binding';
  const vouched = isVouched(tools, launched, request.headers.origin);
  const secret = bindingSecretOf(request.headers.cookie, launched.login.id);
  const frameAncestors = launched.origins;
  const arrival = arrivalOf(launched);
  noteFamily(tools, launched);
  const { login, question } = launched;
  const binding = bound(() => bindingOf(login, { secret, vouched }));
  if (binding === 'ask')
    return askStorage(door, { launched, arrival, vouched, frameAncestors, claims: trail.claims, reply });
  return await enterBound(door, { binding, arrival, login, question, frameAncestors, request, reply });
}

/** The platform may hold the secret of this login: a page asks it and comes back with the answer. */
function askStorage(
  { tools }: LtiDoor,
  {
    launched,
    arrival,
    vouched,
    frameAncestors,
    claims,
    reply,
  }: {
    launched: VerifiedLaunch;
    arrival: Omit<Arrival, 'binding'>;
    vouched: boolean;
    frameAncestors: readonly string[];
    claims: number | null;
    reply: FastifyReply;
  },
): FastifyReply {
  const { login, platform, question } = launched;
  const handle = sealHandle(tools, { login, arrival, question, vouched, frameAncestors, claims });
  const task = {
    task: 'get',
    frame: login.storageTarget,
    origin: platform.origins[0],
    key: storageKey(login.id),
  };
  const form = { action: '/lti/launch/binding', handle };
  return send(reply, storagePage({ locale: arrival.locale, task, form, frameAncestors }));
}

async function launchAfterAsking(
  door: LtiDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const trail = trailOf(request, 'launch');
  const parameters = parametersOf(request);
  trail.check = 'state';
  const waiting = openHandle(door.tools, parameters.required('handle'));
  const { login, arrival, question, vouched, frameAncestors } = waiting;
  trail.platformId = login.platformId;
  trail.loginId = login.id;
  trail.claims = waiting.claims;
  trail.check = 'binding';
  // Whoever began a login knows its secret: only our own page, which asked this browser's LMS, may bring it.
  if (!isPostedByUs(door, request))
    throw new Refusal('LTI_STATE_UNBOUND', { note: 'posted by a foreign page' });
  const binding = bound(() => bindingAfterAsking(login, { secret: parameters.optional('binding'), vouched }));
  return await enterBound(door, { binding, arrival, login, question, frameAncestors, request, reply });
}

/** Lets in whoever is bound to this browser; to the others a new tab is offered. */
async function enterBound(
  door: LtiDoor,
  { binding, arrival, ...rest }: Omit<Entering, 'arrival'> & Unbound,
): Promise<FastifyReply> {
  if (binding === null) return await offerNewTab(door, { arrival, ...rest });
  return await enter(door, { arrival: { ...arrival, binding }, ...rest });
}

const isPostedByUs = ({ tools }: LtiDoor, { headers }: FastifyRequest): boolean =>
  headers.origin === tools.publicOrigin || headers['sec-fetch-site'] === 'same-origin';

/** The binding, or null when this browser keeps nothing for us inside the LMS: then a new tab may help. */
function bound<T extends Binding | 'ask'>(decide: () => T): T | null {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'LTI_COOKIES_BLOCKED') return null;
    throw error;
  }
}

interface Entering {
  readonly arrival: Arrival;
  readonly login: LoginState;
  readonly question: PickerQuestion | null;
  readonly frameAncestors: readonly string[];
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Unbound {
  readonly arrival: Omit<Arrival, 'binding'>;
  readonly binding: Binding | null;
}

async function enter(
  { tools, files, onLaunch, onArrival, openInstallation }: LtiDoor,
  { arrival, login, question, frameAncestors, request, reply }: Entering,
): Promise<FastifyReply> {
  const { trail } = request;
  if (trail !== null) trail.check = 'approval';
  if (question !== null) checkMayPick(tools, { question, arrival, frameAncestors });
  const { token, sessionId, schoolId } = await arriveWelcomed(tools, arrival);
  const { platformId, locale, binding } = arrival;
  const installation = arrival.administers ? await openInstallation({ platformId, locale }) : null;
  onLaunch({ result: 'accepted', binding, requestId: request.id, trail, note: null });
  request.log.info(
    { platform: arrival.platformId, binding: arrival.binding, role: arrival.role },
    'launch accepted',
  );
  onArrival({ schoolId, arrival });
  const { review: sub } = arrival;
  const review =
    sub === null ? {} : await reviewHandover(tools, { schoolId, role: arrival.role, platformId, sub });
  reply.header('set-cookie', expiredBindingCookie(login.id));
  const platformOrigin = frameAncestors[0] ?? null;
  return send(
    reply,
    shellPage({
      files,
      locale,
      home: likelyHome({ arrival, question }),
      handover: {
        token,
        locale,
        platformOrigin,
        platformOrigins: [...frameAncestors],
        ...review,
        ...(installation === null ? {} : { installation }),
        ...(question === null
          ? {}
          : { picker: pickerHandover(tools, { question, sessionId, locale, frameAncestors }) }),
      },
      frameAncestors,
    }),
  );
}
