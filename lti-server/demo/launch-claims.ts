/**
 * What a token of this portal says about a person who opened the activity.
 * https://www.imsglobal.org/spec/lti/v1p3/#resource-link-launch-request-message
 */
import type { Locale } from '../contract/vocabulary.ts';
import { type Account, fullName } from './accounts.ts';
import type { Launch } from './launch-hints.ts';
import { activity, course, school } from './school.ts';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

/**
 * The claims of one launch. Rosters and grades (NRPS, AGS) are left out on purpose: this portal does
 * not offer them, and a tool must live with that.
 */
export const launchClaims = (asked: {
  account: Account;
  documentTarget: Launch['documentTarget'];
  nonce: string;
  locale: Locale;
  issuer: string;
  targetLinkUri: string;
}): Record<string, unknown> => {
  const { account, issuer } = asked;
  return {
    nonce: asked.nonce,
    sub: account.id,
    name: fullName(account),
    given_name: account.givenName,
    family_name: account.familyName,
    ...(account.middleName === '' ? {} : { middle_name: account.middleName }),
    [lti('version')]: '1.3.0',
    [lti('message_type')]: 'LtiResourceLinkRequest',
    [lti('target_link_uri')]: asked.targetLinkUri,
    [lti('roles')]: account.roles,
    [lti('context')]: {
      id: course.id,
      label: course.label,
      title: course.title,
      type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection'],
    },
    [lti('resource_link')]: {
      id: activity.resourceLinkId,
      title: activity.title,
      description: activity.about,
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
    [lti('custom')]: { activity: activity.resourceLinkId },
  };
};
