import * as z from 'zod/mini';
import { Day, Id, Line, Moment, PersonName, RequiredLine, WebAddress } from './fields.ts';
import { launchChecks } from './launch-checks.ts';
import { Nothing } from './session.ts';
import { locales } from './vocabulary.ts';

/** A handle, as commands and pages name a deployment. */
const Handle = z.string().check(z.regex(/^[A-Za-z0-9_-]{4,64}$/));
const Kid = z.string().check(z.minLength(1), z.maxLength(200));
const NamedPlatform = z.object({ platformId: Id, name: z.string() });
const NamedSchool = z.object({ schoolId: Id, name: z.string() });

/** The secret of a one-time link, and the language of whoever opens it. */
const AdminLinkUse = z.object({
  secret: z.string().check(z.regex(/^[\w-]{20,100}$/)),
  locale: z.enum(locales),
});
export const AdminToken = z.object({ token: z.string() });

/** What the administrator may look after: one platform, or (null) the whole installation. */
export const AdminSessionView = z.object({
  platform: z.nullable(NamedPlatform),
  locale: z.enum(locales),
  endsAt: Moment,
  /** What is entered in an LMS by hand. */
  addresses: z.object({ launch: z.string(), login: z.string(), jwks: z.string(), configuration: z.string() }),
});
export type AdminSessionView = z.infer<typeof AdminSessionView>;

export const PlatformView = z.object({
  platformId: Id,
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  authUrl: z.string(),
  tokenUrl: z.string(),
  jwksUrl: z.string(),
  disabled: z.boolean(),
  createdAt: Moment,
  /** When somebody last came in from it; null when nobody has in the last 30 days. */
  lastLaunchAt: z.nullable(Moment),
});
export type PlatformView = z.infer<typeof PlatformView>;
export const PlatformList = z.object({ platforms: z.array(PlatformView) });

/** A registration by hand, with the deployment that is approved at once if one is named. */
export const PlatformCreation = z.object({
  name: RequiredLine(200),
  issuer: RequiredLine(255),
  clientId: RequiredLine(255),
  authUrl: WebAddress,
  tokenUrl: WebAddress,
  jwksUrl: WebAddress,
  deploymentId: Line(255),
});
export type PlatformCreation = z.infer<typeof PlatformCreation>;
export const PlatformSwitch = z.object({ disabled: z.boolean() });

export const deploymentStates = ['pending', 'approved', 'disabled'] as const;

export const DeploymentView = z.object({
  handle: Handle,
  deploymentId: z.string(),
  platform: NamedPlatform,
  status: z.enum(deploymentStates),
  school: z.nullable(NamedSchool),
  firstSeenAt: Moment,
});
export type DeploymentView = z.infer<typeof DeploymentView>;
export const DeploymentList = z.object({ deployments: z.array(DeploymentView) });

/** The school that a deployment belongs to from now on: one that exists, or a new one by its name. */
export const DeploymentApproval = z.union([
  z.object({ schoolId: Id, newSchool: z.null() }),
  z.object({ schoolId: z.null(), newSchool: RequiredLine(200) }),
]);
export type DeploymentApproval = z.infer<typeof DeploymentApproval>;

const schoolSettings = {
  name: RequiredLine(200),
  locale: z.enum(locales),
  /** Whether staff of a course may take its pupils as their tutees. */
  staffMayTake: z.boolean(),
};
export const SchoolSettings = z.object(schoolSettings);
export type SchoolSettings = z.infer<typeof SchoolSettings>;
export const InstalledSchool = z.object({ ...schoolSettings, schoolId: Id });
export type InstalledSchool = z.infer<typeof InstalledSchool>;
export const SchoolList = z.object({ schools: z.array(InstalledSchool) });

/** Who coordinates the tutors of a school, and which of its staff could. Only adults are ever named here. */
export const Coordinators = z.object({
  coordinators: z.array(
    z.object({ coordinatorId: Id, personId: Id, name: z.string(), endsOn: z.nullable(Day) }),
  ),
  candidates: z.array(PersonName),
});
export type Coordinators = z.infer<typeof Coordinators>;
export const CoordinatorNaming = z.object({ personId: Id, endsOn: z.nullable(Day) });

/** `coming`: published, signs later. `signing`. `leaving`: still published for what it signed before. */
export const keyStates = ['coming', 'signing', 'leaving'] as const;
export const KeyView = z.object({
  kid: Kid,
  state: z.enum(keyStates),
  signsFrom: Moment,
  retiresAt: z.nullable(Moment),
});
export type KeyView = z.infer<typeof KeyView>;
export const KeyList = z.object({ keys: z.array(KeyView) });

export const inviteStates = ['open', 'used', 'expired'] as const;
export const InviteView = z.object({
  inviteId: Handle,
  /** Of the school that the LMS joins, or of the one that is made for it. */
  name: z.nullable(z.string()),
  createdAt: Moment,
  endsAt: Moment,
  state: z.enum(inviteStates),
  /** Whether the first deployment of the LMS is let in by itself within a day. */
  welcomes: z.boolean(),
});
export type InviteView = z.infer<typeof InviteView>;
export const InviteList = z.object({ invites: z.array(InviteView) });
const InviteCreation = z.object({
  name: Line(200),
  days: z.int().check(z.minimum(1), z.maximum(90)),
  welcomes: z.optional(z.boolean()),
  /** The school that the LMS joins; a new one where none is named. */
  schoolId: z.optional(Id),
});
/** The address is told only here; afterwards nobody knows it. */
export const InviteMade = z.object({ url: z.string(), endsAt: Moment });
export type InviteMade = z.infer<typeof InviteMade>;

export const checkResults = ['passed', 'failed', 'not_reached'] as const;

/** One attempt to come in. Claims by name alone; no value of a token is anywhere. */
export const AttemptView = z.object({
  requestId: z.string(),
  at: Moment,
  /** Null: no registration was recognised. */
  platform: z.nullable(NamedPlatform),
  /** What an unrecognised platform calls itself. */
  stranger: z.nullable(z.object({ issuer: z.string(), clientId: z.nullable(z.string()) })),
  phase: z.enum(['login', 'launch']),
  /** `accepted`, or a code of the errors' catalogue. */
  result: z.string(),
  /** In the reader's language: what happened, and for a refusal how it is mended in this LMS. */
  reason: z.string(),
  mend: z.nullable(z.string()),
  /** For whoever looks closer; in the language of the log. */
  note: z.nullable(z.string()),
  checks: z.array(z.object({ check: z.enum(launchChecks), result: z.enum(checkResults) })),
  claims: z.nullable(z.object({ present: z.array(z.string()), missing: z.array(z.string()) })),
  binding: z.nullable(z.enum(['cookie', 'storage', 'origin'])),
});
export type AttemptView = z.infer<typeof AttemptView>;

/** Which attempts are wanted, the newest first; `before` is the `next` of the page before. */
export const AttemptSearch = z.object({
  platformId: z.nullable(Id),
  refusedOnly: z.boolean(),
  before: z.nullable(z.string().check(z.regex(/^\d{1,15}\.[\w-]{8,64}$/))),
});
export type AttemptSearch = z.infer<typeof AttemptSearch>;
export const AttemptPage = z.object({ attempts: z.array(AttemptView), next: z.nullable(z.string()) });
export type AttemptPage = z.infer<typeof AttemptPage>;

export const findingLevels = ['fail', 'warn', 'wait', 'ok'] as const;
/** One thing that was looked at: what it is, how bad, how it is mended; in the reader's language. */
export const FindingView = z.object({
  code: z.string(),
  level: z.enum(findingLevels),
  platform: z.nullable(NamedPlatform),
  what: z.string(),
  mend: z.nullable(z.string()),
});
export type FindingView = z.infer<typeof FindingView>;
export const FindingList = z.object({ findings: z.array(FindingView), lookedAt: Moment });
export type FindingList = z.infer<typeof FindingList>;

const none = Nothing;
const ofPlatform = z.object({ platformId: Id });
const ofDeployment = z.object({ handle: Handle });
const ofSchool = z.object({ schoolId: Id });
const ofCoordinator = z.object({ schoolId: Id, coordinatorId: Id });
const ofInvite = z.object({ inviteId: Handle });

/**
 * Every endpoint of the installation page. `who`: `anybody` with a link; `administrator` of the whole
 * installation or of a platform, who gets what is theirs and is answered 404 for all else; `whole`: of
 * the whole installation only. The server wires by this list, and the matrix of rights is made of it.
 */
export const installationEndpoints = {
  'POST /api/installation/session': { who: 'anybody', params: none, body: AdminLinkUse, answer: AdminToken },
  'GET /api/installation/session': {
    who: 'administrator',
    params: none,
    body: none,
    answer: AdminSessionView,
  },
  'DELETE /api/installation/session': { who: 'administrator', params: none, body: none, answer: Nothing },

  'GET /api/installation/platforms': { who: 'administrator', params: none, body: none, answer: PlatformList },
  'POST /api/installation/platforms': {
    who: 'whole',
    params: none,
    body: PlatformCreation,
    answer: PlatformList,
  },
  'PUT /api/installation/platforms/:platformId': {
    who: 'whole',
    params: ofPlatform,
    body: PlatformSwitch,
    answer: PlatformList,
  },

  'GET /api/installation/deployments': {
    who: 'administrator',
    params: none,
    body: none,
    answer: DeploymentList,
  },
  'POST /api/installation/deployments/:handle/approve': {
    who: 'administrator',
    params: ofDeployment,
    body: DeploymentApproval,
    answer: DeploymentList,
  },
  'POST /api/installation/deployments/:handle/disable': {
    who: 'administrator',
    params: ofDeployment,
    body: none,
    answer: DeploymentList,
  },

  'GET /api/installation/schools': { who: 'administrator', params: none, body: none, answer: SchoolList },
  'PUT /api/installation/schools/:schoolId': {
    who: 'administrator',
    params: ofSchool,
    body: SchoolSettings,
    answer: SchoolList,
  },
  'GET /api/installation/schools/:schoolId/coordinators': {
    who: 'administrator',
    params: ofSchool,
    body: none,
    answer: Coordinators,
  },
  'POST /api/installation/schools/:schoolId/coordinators': {
    who: 'administrator',
    params: ofSchool,
    body: CoordinatorNaming,
    answer: Coordinators,
  },
  'DELETE /api/installation/schools/:schoolId/coordinators/:coordinatorId': {
    who: 'administrator',
    params: ofCoordinator,
    body: none,
    answer: Coordinators,
  },

  'GET /api/installation/keys': { who: 'administrator', params: none, body: none, answer: KeyList },
  'POST /api/installation/keys': { who: 'whole', params: none, body: none, answer: KeyList },

  'GET /api/installation/invites': { who: 'whole', params: none, body: none, answer: InviteList },
  'POST /api/installation/invites': { who: 'whole', params: none, body: InviteCreation, answer: InviteMade },
  'DELETE /api/installation/invites/:inviteId': {
    who: 'whole',
    params: ofInvite,
    body: none,
    answer: InviteList,
  },

  'POST /api/installation/attempts': {
    who: 'administrator',
    params: none,
    body: AttemptSearch,
    answer: AttemptPage,
  },
  'GET /api/installation/findings': { who: 'administrator', params: none, body: none, answer: FindingList },
} as const;

export type InstallationEndpoints = typeof installationEndpoints;
export type InstallationKey = keyof InstallationEndpoints;
