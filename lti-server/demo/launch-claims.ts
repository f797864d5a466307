/**
 * What a token of this portal says about a person who opened the activity.
 * https://www.imsglobal.org/spec/lti/v1p3/#resource-link-launch-request-message
 */
import type { Locale } from '../contract/vocabulary.ts';
import { type Account, fullName } from './accounts.ts';
import { choiceClaims, substituted, type Choices } from './content-choice.ts';
import type { Gradebook } from './gradebook.ts';
import { gradebookClaim } from './gradebook-endpoints.ts';
import { groupsClaim } from './groups.ts';
import type { Launch } from './launch-hints.ts';
import { membershipsClaim } from './memberships.ts';
import { course, school } from './school.ts';

const ags = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';

const nrps = 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice';

const groupsService = 'https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

/**
 * The claims of one launch.
 */
export const launchClaims = (asked: {
  account: Account;
  documentTarget: Launch['documentTarget'];
  link: Launch['link'];
  review: Launch['review'];
  gradebook: Gradebook;
  choices: Choices;
  nonce: string;
  locale: Locale;
  issuer: string;
  targetLinkUri: string;
}): Record<string, unknown> => {
  const { account, issuer, link, review } = asked;
  return {
    nonce: asked.nonce,
    sub: account.id,
    name: fullName(account),
    given_name: account.givenName,
    family_name: account.familyName,
    ...(account.middleName === '' ? {} : { middle_name: account.middleName }),
    [lti('version')]: '1.3.0',
    [lti('target_link_uri')]: asked.targetLinkUri,
    [lti('roles')]: account.roles,
    [lti('context')]: {
      id: course.id,
      label: course.label,
      title: course.title,
      type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection'],
    },
    [lti('launch_presentation')]: {
      locale: asked.locale,
      document_target: asked.documentTarget,
      return_url: `${issuer}/course/return`,
    },
    [lti('tool_platform')]: {
      guid: school.guid,
      name: school.name,
      product_family_code: 'marshrut-demo-school',
      url: issuer,
      version: '1',
    },
    ...(link === null
      ? {
          [lti('message_type')]: 'LtiDeepLinkingRequest',
          ...choiceClaims({ issuer, word: asked.choices.begin(account.id) }),
        }
      : {
          [lti('message_type')]: review === null ? 'LtiResourceLinkRequest' : 'LtiSubmissionReviewRequest',
          ...(review === null ? {} : { [lti('for_user')]: { user_id: review } }),
          [nrps]: membershipsClaim(issuer),
          [groupsService]: groupsClaim(issuer),
          [ags]: gradebookClaim(asked.gradebook, { issuer, resourceLinkId: link.resourceLinkId }),
          [lti('resource_link')]: {
            id: link.resourceLinkId,
            title: link.title,
            description: link.about,
          },
          [lti('custom')]: substituted(link.custom),
        }),
  };
};
