/** The checks of a launch in the order in which they are made; the first that fails ends it. */
export const launchChecks = [
  'request',
  'answer',
  'state',
  'registration',
  'form',
  'key',
  'signature',
  'issuer',
  'audience',
  'times',
  'claims',
  'nonce',
  'deployment',
  'target',
  'binding',
  'approval',
] as const;
export type LaunchCheck = (typeof launchChecks)[number];

/** The checks of a login, which comes before. */
export const loginChecks: readonly LaunchCheck[] = ['request', 'registration'];

const lti = 'https://purl.imsglobal.org/spec/lti/claim/';

/**
 * The claims that Marshrut looks at, by the short names that administrators read. A stored attempt keeps a
 * bit for each, by its place here: new ones are added at the end, none is ever moved (at most 31).
 */
export const knownClaims = {
  sub: 'sub',
  name: 'name',
  given_name: 'given_name',
  family_name: 'family_name',
  message_type: `${lti}message_type`,
  version: `${lti}version`,
  deployment_id: `${lti}deployment_id`,
  target_link_uri: `${lti}target_link_uri`,
  roles: `${lti}roles`,
  resource_link: `${lti}resource_link`,
  context: `${lti}context`,
  launch_presentation: `${lti}launch_presentation`,
  tool_platform: `${lti}tool_platform`,
  custom: `${lti}custom`,
  'lti-ags': 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  'lti-nrps': 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  'lti-dl': 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
  'lti-gs': 'https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice',
} as const;
export type KnownClaim = keyof typeof knownClaims;
