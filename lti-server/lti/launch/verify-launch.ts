import type { Locale } from '../../contract/vocabulary.ts';
import type { Arrival } from '../../people/arrival.ts';
import { writeLinkServices } from '../../people/link-services.ts';
import { localeOf } from '../../pages/reader.ts';
import { Refusal } from '../../errors.ts';
import { timely } from '../../storage/timely.ts';
import { checkAudience, checkClaims, checkDeploymentHint, checkNonce, checkTarget } from './claim-checks.ts';
import { claimNames, type LaunchClaims } from './claims.ts';
import { placementOf } from './custom-parameters.ts';
import { questionOf, type PickerQuestion } from '../deep-linking/question.ts';
import { lineOf } from '../../contract/line.ts';
import type { Parameters } from '../parameters.ts';
import { webOrigin, type Platform } from '../platforms.ts';
import { administers, courseRoleOf } from '../roles.ts';
import { readState, type LoginState } from './state.ts';
import { checkShape, checkSignature } from './token-checks.ts';
import type { LtiTools } from '../tools.ts';
import { claimBits, type Trail } from './trail.ts';
import { returnAddressOf } from './way-back.ts';

/** A launch whose token is genuine and belongs to this login. */
export interface GenuineLaunch {
  readonly login: LoginState;
  readonly platform: Platform;
  readonly claims: LaunchClaims;
  /** The reader's language. */
  readonly locale: Locale;
  /** Where the platform wants its people back, if it may be followed. */
  readonly returnAddress: string | null;
}

/** A genuine launch that asks for what we have. */
export interface VerifiedLaunch extends GenuineLaunch {
  /** Where the platform's own pages come from; Canvas posts from another host than it signs in on. */
  readonly origins: readonly string[];
  /** What the platform wants to know; null unless staff come to choose for a course page. */
  readonly question: PickerQuestion | null;
}

/** A platform's own refusal, posted to the launch address instead of a token (OpenID Connect Core 3.1.2.6). */
export class PlatformError extends Refusal {
  readonly word: string;
  constructor(word: string) {
    super('LTI_PLATFORM_ERROR', { note: word });
    this.word = word;
  }
}

/**
 * The checks of a launch, in the order of the specification (1EdTech Security Framework 1.0, section
 * 5.1.3; LTI Core 1.3, section 5.3); the first that fails ends it. Up to here nothing of the token is
 * believed; `checkAsked` goes on.
 * @throws Refusal `LTI_…` @throws PlatformError
 */
export async function verifyLaunch(
  tools: LtiTools,
  parameters: Parameters,
  trail: Trail,
): Promise<GenuineLaunch> {
  trail.check = 'answer';
  const error = parameters.optional('error');
  const state = parameters.optional('state');
  if (error !== null) {
    noteLogin(tools, state, trail);
    throw new PlatformError(/^[a-z_]{1,40}$/.test(error) ? error : 'unknown');
  }
  trail.check = 'state';
  if (state === null) throw new Refusal('LTI_STATE_MISSING');
  const login = readState(tools, state);
  trail.platformId = login.platformId;
  trail.loginId = login.id;
  trail.check = 'registration';
  const platform = await tools.platforms.byId(login.platformId);
  if (platform === undefined) throw new Refusal('LTI_REGISTRATION_UNKNOWN');
  if (platform.disabled) throw new Refusal('LTI_REGISTRATION_DISABLED');
  trail.check = 'form';
  const idToken = parameters.required('id_token');
  const { kid } = checkShape(idToken);
  trail.check = 'key';
  const payload = await checkSignature(tools, { platform, idToken, kid });
  trail.claims = claimBits(payload);
  trail.check = 'claims';
  const claims = checkClaims(payload);
  checkAudience(claims, platform);
  trail.check = 'nonce';
  checkNonce(claims, login.nonce);
  const { publicOrigin } = tools;
  const returnAddress = returnAddressOf(claims, { platform, publicOrigin });
  return { login, platform, claims, locale: launchLocale(claims), returnAddress };
}

/** Whether what a genuine launch asks for is here. @throws Refusal `LTI_DEPLOYMENT_UNKNOWN`, `LTI_TARGET_MISMATCH`, `LTI_DL_SETTINGS` */
export function checkAsked({ publicOrigin }: LtiTools, genuine: GenuineLaunch, trail: Trail): VerifiedLaunch {
  const { login, platform, claims } = genuine;
  trail.check = 'deployment';
  checkDeploymentHint(claims, login.deploymentId);
  trail.check = 'target';
  checkTarget(claims, publicOrigin);
  const question = questionOf(claims, { platform, publicOrigin });
  return { ...genuine, origins: originsOf(platform, claims), question };
}

/** A platform that refuses brings the state back too, and so tells which platform and which login it was. */
function noteLogin(tools: LtiTools, state: string | null, trail: Trail): void {
  try {
    const { id, platformId } = readState(tools, state ?? '');
    trail.loginId = id;
    trail.platformId = platformId;
  } catch {
    // Then it is nobody's refusal, and told as such.
  }
}

/** The platform's origins and those of the return addresses it has signed. */
function originsOf({ origins }: Platform, claims: LaunchClaims): readonly string[] {
  const signed = [
    claims[claimNames.presentation]?.return_url,
    claims[claimNames.deepLinkingSettings]?.deep_link_return_url,
  ].filter((address) => address !== undefined);
  return signed.length === 0 ? origins : [...new Set([...origins, ...signed.flatMap(webOrigin)])];
}

/** Whether the `Origin` header vouches for the launch; `strict` does not take its word. */
export const isVouched = (
  { requireBinding }: LtiTools,
  { origins }: VerifiedLaunch,
  origin: string | undefined,
): boolean => requireBinding === 'layered' && origin !== undefined && origins.includes(origin);

/** The reader's language of a launch. */
const launchLocale = (claims: LaunchClaims) =>
  localeOf(claims[claimNames.presentation]?.locale, claims.locale);

/** What the people's folder needs to know of a launch. E-mail addresses and the rest are not even kept. */
export function arrivalOf({ login, platform, claims, locale }: VerifiedLaunch): Omit<Arrival, 'binding'> {
  const context = claims[claimNames.context];
  const link = claims[claimNames.resourceLink];
  const fullName = claims.name ?? [claims.given_name, claims.family_name].filter(Boolean).join(' ');
  return {
    platformId: login.platformId,
    deploymentId: claims[claimNames.deploymentId],
    peopleOf: platform.peopleOf,
    sub: claims.sub,
    name: lineOf(fullName, 200),
    role: courseRoleOf(claims[claimNames.roles]),
    administers: administers(claims[claimNames.roles]),
    course:
      context === undefined
        ? null
        : { contextId: context.id, title: lineOf(context.title ?? context.label ?? platform.name, 300) },
    link:
      link === undefined
        ? null
        : {
            ltiLinkId: link.id,
            title: lineOf(link.title ?? '', 300),
            services: linkServicesOf(claims),
            placement: placementOf(claims[claimNames.custom]),
          },
    review: claims[claimNames.forUser]?.sub ?? null,
    locale,
    session: timely(login.startedAt, claims.nonce),
  };
}

function linkServicesOf(claims: LaunchClaims): string {
  const ags = claims[claimNames.ags];
  const groups = claims[claimNames.groups]?.context_groups_url;
  return writeLinkServices({
    lineitem: ags?.lineitem ?? null,
    lineitems: ags?.lineitems ?? null,
    scope: ags?.scope ?? [],
    memberships: claims[claimNames.nrps]?.context_memberships_url ?? null,
    ...(groups === undefined ? {} : { groups }),
  });
}
