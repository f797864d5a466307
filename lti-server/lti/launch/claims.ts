import * as z from 'zod/mini';
import { customNames } from './custom-parameters.ts';

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
  groups: 'https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice',
  forUser: `${lti}for_user`,
  deepLinkingSettings: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
} as const;

/** An opaque identifier of the platform: not blank, at most 255 characters, no control characters. */
const identifier = z.string().check(
  z.regex(/^[^\u0000-\u001f\u007f]{1,255}$/),
  z.refine((id) => id.trim() !== '' && id.isWellFormed()),
);

/** An optional claim that is typed wrongly counts as absent: platforms send nulls and numbers. */
const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
const words = lenient(z.string());

/** What every message stands on. Required claims are strict, all others are read leniently (LTI Core 4.3). */
const everyMessage = {
  sub: identifier,
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.optional(z.string()),
  exp: z.number().check(z.lt(8_640_000_000_000)),
  iat: z.number(),
  nonce: z.string(),
  [claimNames.version]: z.literal('1.3.0'),
  [claimNames.deploymentId]: identifier,
  [claimNames.roles]: z.array(z.string()),
  [claimNames.context]: z.catch(
    z.optional(z.object({ id: identifier, title: words, label: words })),
    undefined,
  ),
  [claimNames.presentation]: lenient(z.object({ return_url: words, locale: words, document_target: words })),
  [claimNames.platform]: lenient(z.object({ name: words, product_family_code: words })),
  [claimNames.custom]: lenient(
    z.object({
      [customNames.item]: words,
      [customNames.kind]: words,
      [customNames.event]: words,
      [customNames.linkHistory]: words,
    }),
  ),
  [claimNames.ags]: lenient(
    z.object({ lineitem: words, lineitems: words, scope: lenient(z.array(z.string())) }),
  ),
  [claimNames.nrps]: lenient(z.object({ context_memberships_url: words })),
  [claimNames.groups]: lenient(z.object({ context_groups_url: words })),
  name: words,
  given_name: words,
  family_name: words,
  locale: words,
};
const address = z.string().check(z.minLength(1), z.maxLength(4000));

const ResourceLink = z.object({ id: identifier, title: words });
const DeepLinkingSettings = z.object({
  deep_link_return_url: address,
  accept_types: z.array(z.string()),
  accept_presentation_document_targets: z.array(z.string()),
  accept_multiple: lenient(z.boolean()),
  data: z.optional(z.unknown()),
});
export type DeepLinkingSettings = z.infer<typeof DeepLinkingSettings>;

const ResourceLinkMessage = z.object({
  ...everyMessage,
  [claimNames.messageType]: z.literal('LtiResourceLinkRequest'),
  [claimNames.targetLinkUri]: address,
  [claimNames.resourceLink]: ResourceLink,
});

/** Deep Linking 2.0, section 4.4: of a place that does not exist yet, so a resource link has no meaning. */
const DeepLinkingMessage = z.object({
  ...everyMessage,
  [claimNames.messageType]: z.literal('LtiDeepLinkingRequest'),
  [claimNames.targetLinkUri]: z.optional(address),
  [claimNames.deepLinkingSettings]: DeepLinkingSettings,
});

/** Submission Review 1.0: about somebody's work. The place is told only where the column is coupled to it. */
const SubmissionReviewMessage = z.object({
  ...everyMessage,
  [claimNames.messageType]: z.literal('LtiSubmissionReviewRequest'),
  [claimNames.targetLinkUri]: z.optional(address),
  [claimNames.resourceLink]: z.optional(ResourceLink),
  // Some libraries call it `id`; the specification says `user_id`.
  [claimNames.forUser]: z.union([
    z.pipe(
      z.object({ user_id: identifier }),
      z.transform(({ user_id: sub }) => ({ sub })),
    ),
    z.pipe(
      z.object({ id: identifier }),
      z.transform(({ id: sub }) => ({ sub })),
    ),
  ]),
});

/** The messages that are understood, each with its own required claims. */
export const messages: ReadonlyMap<unknown, z.ZodMiniType<LaunchClaims>> = new Map<
  string,
  z.ZodMiniType<LaunchClaims>
>([
  ['LtiResourceLinkRequest', ResourceLinkMessage],
  ['LtiDeepLinkingRequest', DeepLinkingMessage],
  ['LtiSubmissionReviewRequest', SubmissionReviewMessage],
]);
/** Tells what a message lacks that is none of these. */
export const usualMessage = ResourceLinkMessage;

/** What a verified message says, whichever it is. */
export type LaunchClaims = Omit<z.infer<typeof ResourceLinkMessage>, SomeMessagesOnly> & {
  [claimNames.messageType]: 'LtiResourceLinkRequest' | 'LtiDeepLinkingRequest' | 'LtiSubmissionReviewRequest';
  [claimNames.targetLinkUri]?: string | undefined;
  [claimNames.resourceLink]?: z.infer<typeof ResourceLink> | undefined;
  [claimNames.forUser]?: { readonly sub: string };
  [claimNames.deepLinkingSettings]?: DeepLinkingSettings;
};
type SomeMessagesOnly =
  | typeof claimNames.messageType
  | typeof claimNames.targetLinkUri
  | typeof claimNames.resourceLink;
