import type { RegisteredMessage, RegisteredService } from '../pages/registration-texts.ts';
import { historyParameters } from './launch/custom-parameters.ts';

/** What Marshrut is to an LMS: one description for the page by hand and for dynamic registration. */
export const toolName = { ru: 'Маршрут', en: 'Marshrut' } as const;

export const toolAbout = {
  ru: 'Индивидуальный образовательный маршрут ученика на странице курса',
  en: 'A pupil’s individual educational route on the course page',
} as const;

/**
 * The messages that Marshrut answers, and where each is offered in an LMS. The picker stands first: Canvas takes a
 * message without placements for one of its own place for links, and keeps the first of each place.
 */
export const toolMessages: readonly {
  readonly type: RegisteredMessage;
  readonly placements: readonly string[];
}[] = [
  { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] },
  { type: 'LtiResourceLinkRequest', placements: [] },
  { type: 'LtiSubmissionReviewRequest', placements: [] },
];

const ags = 'https://purl.imsglobal.org/spec/lti-ags/scope/';

/** The services asked for, by the scope of each (AGS 2.0, section 3; NRPS 2.0, section 2.2). */
export const toolScopes: Readonly<Record<string, RegisteredService>> = {
  'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly': 'roster',
  'https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly': 'roster',
  [`${ags}lineitem`]: 'done',
  [`${ags}lineitem.readonly`]: 'done',
  [`${ags}result.readonly`]: 'done',
  [`${ags}score`]: 'done',
};

/** The services that these scopes are for. */
export const servicesOf = (scopes: readonly string[]): readonly RegisteredService[] => [
  ...new Set(
    Object.entries(toolScopes).flatMap(([scope, service]) => (scopes.includes(scope) ? [service] : [])),
  ),
];

/** The services that were asked for and of which nothing was granted; null grants whatever was asked. */
export const withheldServices = (
  asked: readonly string[],
  granted: readonly string[] | null,
): readonly RegisteredService[] =>
  granted === null ? [] : servicesOf(asked).filter((service) => !servicesOf(granted).includes(service));

/** What a launch is to tell of a person. E-mail addresses are not asked for. */
export const toolClaims: readonly string[] = ['iss', 'sub', 'name', 'given_name', 'family_name'];

/** Addresses of the tool. There is one redirect URI, which platforms compare letter by letter. */
export const toolAddresses = (publicUrl: string) => ({
  login: `${publicUrl}/lti/login`,
  launch: `${publicUrl}/lti/launch`,
  keys: `${publicUrl}/lti/jwks`,
  icon: `${publicUrl}/lti/icon.svg`,
});

export const toolCustomParameters: Readonly<Record<string, string>> = historyParameters;
