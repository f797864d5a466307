import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../../contract/vocabulary.ts';
import { Refusal } from '../../errors.ts';
import { launchedPage, storagePage } from '../../pages/shell.ts';
import type { WidgetFiles } from '../../pages/widget-files.ts';
import type { Arrival } from '../../people/arrival.ts';
import { checkMayPick, pickerHandover } from '../deep-linking/picker-door.ts';
import { send } from '../refuse.ts';
import type { LtiTools } from '../tools.ts';
import { parametersOf, trailOf } from '../visit.ts';
import { arriveWelcomed } from '../welcome.ts';
import {
  bindingAfterAsking,
  bindingOf,
  bindingSecretOf,
  expiredBindingCookie,
  storageKey,
  type Binding,
} from './binding.ts';
import { openHandle, sealHandle, type KnownLaunch } from './launch-handle.ts';
import { likelyHome } from './likely-home.ts';
import { offerNewTab } from './new-tab.ts';
import { noteFamily } from './note-family.ts';
import { reviewHandover } from './submission-review.ts';
import type { LaunchAttempt } from './trail.ts';
import { arrivalOf, checkAsked, isVouched, verifyLaunch } from './verify-launch.ts';

export interface LaunchDoor {
  readonly tools: LtiTools;
  readonly files: WidgetFiles;
  /** Told of every launch attempt: for the metrics and for the administrators' list. */
  readonly onLaunch: (attempt: LaunchAttempt) => void;
  /** Told of everybody who was let in, as the answer goes out. */
  readonly onArrival: (of: { schoolId: string; arrival: Arrival }) => void;
  /** Begins a session of the installation page for an administrator of the LMS; null when that is not to be. */
  readonly openInstallation: (of: { platformId: string; locale: Locale }) => Promise<string | null>;
}

/** A launch as the platform posts it. */
export async function launch(
  door: LaunchDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { tools } = door;
  const trail = trailOf(request, 'launch');
  const genuine = await verifyLaunch(tools, parametersOf(request), trail);
  const { login, locale, returnAddress } = genuine;
  request.visitor = { locale, returnAddress };
  const launched = checkAsked(tools, genuine, trail);
  trail.check = 'binding';
  const vouched = isVouched(tools, launched, request.headers.origin);
  const secret = bindingSecretOf(request.headers.cookie, login.id);
  noteFamily(tools, launched);
  const { question, origins: frameAncestors } = launched;
  const known = { login, arrival: arrivalOf(launched), question, frameAncestors, returnAddress };
  const binding = bound(() => bindingOf(login, { secret, vouched }));
  if (binding === 'ask') {
    const { claims } = trail;
    return askStorage(door, { known, origin: launched.platform.origins[0], vouched, claims, reply });
  }
  return await enterBound(door, { binding, known, request, reply });
}

/** The platform may hold the secret of this login: a page asks it and comes back with the answer. */
function askStorage(
  { tools }: LaunchDoor,
  {
    known,
    origin,
    vouched,
    claims,
    reply,
  }: {
    known: KnownLaunch;
    origin: string | undefined;
    vouched: boolean;
    claims: number | null;
    reply: FastifyReply;
  },
): FastifyReply {
  const { login, arrival, frameAncestors } = known;
  const handle = sealHandle(tools, { ...known, vouched, claims });
  const task = { task: 'get', frame: login.storageTarget, origin, key: storageKey(login.id) };
  const form = { action: '/lti/launch/binding', handle };
  return send(reply, storagePage({ locale: arrival.locale, task, form, frameAncestors }));
}

/** The same launch, brought back by our own page with what the platform's storage said. */
export async function launchAfterAsking(
  door: LaunchDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const trail = trailOf(request, 'launch');
  const parameters = parametersOf(request);
  trail.check = 'state';
  const { vouched, claims, ...known } = openHandle(door.tools, parameters.required('handle'));
  const { login, arrival, returnAddress } = known;
  trail.platformId = login.platformId;
  trail.loginId = login.id;
  trail.claims = claims;
  trail.check = 'binding';
  // Whoever began a login knows its secret: only our own page, which asked this browser's LMS, may bring it.
  if (!isPostedByUs(door, request))
    throw new Refusal('LTI_STATE_UNBOUND', { note: 'posted by a foreign page' });
  request.visitor = { locale: arrival.locale, returnAddress };
  const binding = bound(() => bindingAfterAsking(login, { secret: parameters.optional('binding'), vouched }));
  return await enterBound(door, { binding, known, request, reply });
}

interface Visit {
  readonly known: KnownLaunch;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Lets in whoever is bound to this browser; to the others a new tab is offered. */
async function enterBound(
  door: LaunchDoor,
  { binding, ...visit }: Visit & { readonly binding: Binding | null },
): Promise<FastifyReply> {
  return await (binding === null ? offerNewTab(door, visit) : enter(door, { binding, ...visit }));
}

const isPostedByUs = ({ tools }: LaunchDoor, { headers }: FastifyRequest): boolean =>
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

async function enter(
  { tools, files, onLaunch, onArrival, openInstallation }: LaunchDoor,
  { binding, known, request, reply }: Visit & { readonly binding: Binding },
): Promise<FastifyReply> {
  const { login, question, frameAncestors, returnAddress } = known;
  const arrival: Arrival = { ...known.arrival, binding };
  const { trail } = request;
  if (trail !== null) trail.check = 'approval';
  if (question !== null) checkMayPick(tools, { question, arrival, frameAncestors });
  const { token, sessionId, schoolId } = await arriveWelcomed(tools, arrival);
  const { platformId, peopleOf, locale, role, review: sub } = arrival;
  const review = sub === null ? {} : await reviewHandover(tools, { schoolId, role, peopleOf, sub });
  const installation = arrival.administers ? await openInstallation({ platformId, locale }) : null;
  // Only here nothing can fail any more.
  onLaunch({ result: 'accepted', binding, requestId: request.id, trail, note: null });
  request.log.info({ platform: platformId, binding, role }, 'launch accepted');
  onArrival({ schoolId, arrival });
  reply.header('set-cookie', expiredBindingCookie(login.id));
  return send(
    reply,
    launchedPage({
      files,
      locale,
      home: likelyHome({ arrival, question }),
      handover: {
        token,
        locale,
        platformOrigins: [...frameAncestors],
        ...review,
        ...(installation === null ? {} : { installation }),
        // Without a message: with one, a Moodle shows that instead of the course.
        ...(returnAddress === null ? {} : { returnAddress }),
        ...(question === null
          ? {}
          : { picker: pickerHandover(tools, { question, sessionId, locale, frameAncestors }) }),
      },
      frameAncestors,
    }),
  );
}
