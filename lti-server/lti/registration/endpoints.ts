import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../../contract/vocabulary.ts';
import { catalogue, Refusal } from '../../errors.ts';
import { localeOfReader } from '../../pages/reader.ts';
import {
  confirmRegistrationPage,
  registeredPage,
  registrationRefusedPage,
} from '../../pages/registration-page.ts';
import type { RegisteredService } from '../../pages/registration-texts.ts';
import type { RemainingStep } from '../../pages/remaining-steps.ts';
import { findInvite, type GivenInvite } from '../invites.ts';
import type { Outbound } from '../outbound.ts';
import { readParameters, type Parameters, type RawParameters } from '../parameters.ts';
import { familyByCode } from '../platforms/families.ts';
import { asRefusal, send } from '../refuse.ts';
import type { SecretBox } from '../secret-box.ts';
import {
  toolAddresses,
  toolMessages,
  toolName,
  servicesOf,
  toolScopes,
  withheldServices,
} from '../tool-description.ts';
import type { LtiTools } from '../tools.ts';
import { fetchConfiguration } from './platform-configuration.ts';
import { postRegistration, RegistrationRefusal } from './registration-answer.ts';
import { openRegistration, sealRegistration, type OpenRegistration } from './registration-handle.ts';
import { registrationRequest, wishOf } from './registration-request.ts';
import { schoolOfRegistration, storeRegistration, type DeploymentState } from './store-registration.ts';

/** What registration needs beyond the tools of a launch. */
export interface RegistrationDoor {
  readonly tools: LtiTools;
  readonly outbound: Outbound;
  readonly box: SecretBox;
  /** Whether anybody may register without an invite: only while the demonstration is on. */
  readonly open: boolean;
}

/** How a registration ended. */
interface Outcome {
  readonly updated: boolean;
  readonly deployment: DeploymentState;
  readonly withheld: readonly RegisteredService[];
}

/** `/lti/register`: where an LMS shows its administrator what is registered, and does it (LTI Dynamic Registration 1.0). */
export async function registrationEndpoints(app: FastifyInstance, door: RegistrationDoor): Promise<void> {
  /** Two presses of the button are one registration. */
  const underWay = new Map<string, Promise<Outcome>>();
  app.setErrorHandler((error, request, reply) => refuseRegistration(error, request, reply));
  app.get('/register', (request, reply) => ask(door, request, reply));
  app.post('/register', async (request, reply) => {
    const registration = openRegistration(
      { clock: door.tools.clock, box: door.box },
      parametersOf(request).required('handle'),
    );
    const outcome = underWay.get(registration.id) ?? register(door, registration);
    underWay.set(registration.id, outcome);
    try {
      return tell(reply, { registration, outcome: await outcome, locale: localeOfReader(request) });
    } finally {
      underWay.delete(registration.id);
    }
  });
}

const parametersOf = (request: FastifyRequest): Parameters =>
  readParameters(request.query as RawParameters, request.body as RawParameters | undefined);

/** The page that shows what will be registered. Nothing is stored yet. */
async function ask(
  { tools, outbound, box, open }: RegistrationDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const parameters = parametersOf(request);
  const inviteToken = parameters.optional('invite');
  if (inviteToken === null && !open) throw new Refusal('LTI_INVITE_MISSING');
  const invite = inviteToken === null ? null : await openInvite(tools, inviteToken);
  const url = parameters.optional('openid_configuration');
  if (url === null) throw new Refusal('LTI_REGISTRATION_OUTSIDE');
  const registrationToken = parameters.optional('registration_token');
  const configuration = await fetchConfiguration(outbound, { url, token: registrationToken });
  const { name, confirms = [], remains } = familyByCode(configuration.family);
  const wish = wishOf(configuration);
  const messages = wish.messages.map(({ type }) => type);
  const services = servicesOf(wish.scopes);
  const notOffered = [...toolMessages.map(({ type }) => type), ...servicesOf(Object.keys(toolScopes))].filter(
    (one) => ![...messages, ...services].includes(one),
  );
  const { host } = new URL(configuration.issuer);
  const handle = sealRegistration(
    { clock: tools.clock, box },
    { id: tools.random.id(), inviteToken, configuration, registrationToken },
  );
  const page = confirmRegistrationPage({
    locale: localeOfReader(request),
    platform: name,
    details:
      configuration.version === null || name === host
        ? host
        : `${host} · ${name} ${configuration.version.split(' ', 1).join()}`,
    school: await schoolOfRegistration(tools, { configuration, invite }),
    name: toolName.ru,
    addresses: toolAddresses(tools.publicUrl),
    messages,
    scopes: wish.scopes,
    services,
    notOffered,
    host: new URL(tools.publicUrl).host,
    remains: [...confirms, ...remains],
    handle,
  });
  return send(reply, page);
}

/** @throws Refusal `LTI_INVITE_…` */
async function openInvite(tools: LtiTools, token: string): Promise<GivenInvite> {
  const invite = await findInvite(tools, token);
  if (invite.usedBy !== null) throw new Refusal('LTI_INVITE_USED');
  return invite;
}

/** Registers with the platform and stores it. A page that is loaded again finds it done. */
async function register(
  { tools, outbound }: RegistrationDoor,
  { id, inviteToken, configuration, registrationToken }: OpenRegistration,
): Promise<Outcome> {
  const invite = inviteToken === null ? null : await findInvite(tools, inviteToken);
  if (invite?.usedBy === id) return await doneBefore(tools, invite);
  if (invite !== null && invite.usedBy !== null) throw new Refusal('LTI_INVITE_USED');
  const answer = await postRegistration(outbound, {
    url: configuration.registrationUrl,
    token: registrationToken,
    body: registrationRequest(tools.publicUrl, configuration),
  });
  const { updated, deployment } = await storeRegistration(tools, { id, configuration, answer, invite });
  return { updated, deployment, withheld: withheldServices(wishOf(configuration).scopes, answer.scopes) };
}

async function doneBefore({ db }: LtiTools, { platformId }: GivenInvite): Promise<Outcome> {
  const approved = await db
    .selectFrom('deployment')
    .where('platform_id', '=', platformId)
    .where('status', '=', 'approved')
    .select('handle')
    .executeTakeFirst();
  return { updated: false, deployment: approved === undefined ? 'later' : 'approved', withheld: [] };
}

function tell(
  reply: FastifyReply,
  { registration, outcome, locale }: { registration: OpenRegistration; outcome: Outcome; locale: Locale },
): FastifyReply {
  const { name, confirms = [], remains, closeSubjects } = familyByCode(registration.configuration.family);
  const { deployment } = outcome;
  const waits: readonly RemainingStep[] =
    deployment === 'later' ? ['approve'] : deployment === 'welcome' ? ['openWithinADay'] : [];
  const page = registeredPage({
    locale,
    platform: name,
    updated: outcome.updated,
    deployment,
    withheld: outcome.withheld,
    remains: [...confirms, ...remains, ...waits],
    closeSubjects,
  });
  return send(reply, page);
}

/** A page that says why, in words for an administrator; one line in the log, without anybody's words. */
function refuseRegistration(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = asRefusal(error);
  const { code } = refusal;
  const { note = null, retryAfter } = refusal.details;
  if (catalogue[code].status >= 500)
    request.log.error({ code, note, err: refusal.details.cause ?? error }, 'registration failed');
  else request.log.warn({ code, note }, 'registration refused');
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  const page = registrationRefusedPage({
    code,
    reason: refusal instanceof RegistrationRefusal ? refusal.reason : null,
    note: code.startsWith('LTI_CONFIGURATION') ? note : null,
    requestId: request.id,
    locale: localeOfReader(request),
  });
  return send(reply, page, refusal.status);
}
