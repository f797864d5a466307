import * as z from 'zod/mini';

/** Names of claims: LTI Core 1.3, section 5.3 and 5.4. https://www.imsglobal.org/spec/lti/v1p3/ */
const lti = 'https://purl.imsglobal.org/spec/lti/claim/';

export const claimNames = {
  messageType: `${lti}message_type`,
  version: `${lti}version`,
  deploymentId: `${lti}deployment_id`,
  targetLinkUri: `${lti}target_link_uri`,
  resourceLink: `${lti}resource_link`,
  roles: `${lti}roles`,
  context: `${lti}context`,
  presentation: `${lti}launch_presentation`,
  platform: `${lti}tool_platform`,
  custom: `${lti}custom`,
  ags: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  nrps: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
} as const;

/** An opaque identifier of the platform: not blank, at most 255 characters, no control characters. */
const identifier = z.string().check(
  z.regex(/^[^\u0000-\u001f\u007f]{1,255}$/),
  z.refine((id) => id.trim() !== '' && id.isWellFormed()),
);

/** An optional claim that is typed wrongly counts as absent: platforms send nulls and numbers. */
const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
const words = lenient(z.string());

/**
 * The claims that a resource link launch stands on, checked after the signature. Required ones are
 * strict, each with the code of its refusal (`errorCodes`); all others are read leniently, and
 * unknown ones are passed over (LTI Core 4.3).
 */
export const LaunchClaims = z.object({
  sub: identifier,
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.optional(z.string()),
  exp: z.number().check(z.lt(8_640_000_000_000)),
  iat: z.number(),
  nonce: z.string(),
  [claimNames.version]: z.literal('1.3.0'),
  [claimNames.messageType]: z.literal('LtiResourceLinkRequest'),
  [claimNames.deploymentId]: identifier,
  [claimNames.roles]: z.array(z.string()),
  [claimNames.targetLinkUri]: z.string().check(z.minLength(1), z.maxLength(4000)),
  [claimNames.resourceLink]: z.object({ id: identifier, title: words }),
  [claimNames.context]: z.catch(
    z.optional(z.object({ id: identifier, title: words, label: words })),
    undefined,
  ),
  [claimNames.presentation]: lenient(z.object({ return_url: words, locale: words, document_target: words })),
  [claimNames.platform]: lenient(z.object({ name: words, product_family_code: words })),
  [claimNames.ags]: lenient(
    z.object({ lineitem: words, lineitems: words, scope: lenient(z.array(z.string())) }),
  ),
  [claimNames.nrps]: lenient(z.object({ context_memberships_url: words })),
  name: words,
  given_name: words,
  family_name: words,
  locale: words,
});
export type LaunchClaims = z.infer<typeof LaunchClaims>;
