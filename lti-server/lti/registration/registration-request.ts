import { familyByCode } from '../platforms/families.ts';
import {
  toolAbout,
  toolAddresses,
  toolClaims,
  toolCustomParameters,
  toolMessages,
  toolName,
  toolScopes,
} from '../tool-description.ts';
import type { PlatformConfiguration } from './platform-configuration.ts';

/** What is asked of one platform: of all that Marshrut can use, only what it offers. */
export interface Wish {
  readonly messages: typeof toolMessages;
  readonly scopes: readonly string[];
  readonly customParameters: Readonly<Record<string, string>>;
}

/** Every LMS opens links, whether it says so or not. */
const always = 'LtiResourceLinkRequest';

export function wishOf({ family, messages, scopes, variables }: PlatformConfiguration): Wish {
  const sent = [always, ...messages, ...(familyByCode(family).unsaidMessages ?? [])];
  const offered = ([, value]: [string, string]): boolean =>
    variables === null || variables.includes(value.replace(/^\$/, ''));
  return {
    messages: toolMessages.filter(({ type }) => sent.includes(type)),
    scopes: Object.keys(toolScopes).filter((scope) => scopes === null || scopes.includes(scope)),
    customParameters: Object.fromEntries(Object.entries(toolCustomParameters).filter(offered)),
  };
}

/** The body of a registration (LTI Dynamic Registration 1.0, section 3.5). */
export function registrationRequest(
  publicUrl: string,
  configuration: PlatformConfiguration,
): Record<string, unknown> {
  const { messages, scopes, customParameters } = wishOf(configuration);
  const { login, launch, keys, icon } = toolAddresses(publicUrl);
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: login,
    redirect_uris: [launch],
    client_name: toolName.ru,
    'client_name#en': toolName.en,
    jwks_uri: keys,
    client_uri: publicUrl,
    logo_uri: icon,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: scopes.join(' '),
    'https://purl.imsglobal.org/spec/lti-tool-configuration': {
      domain: new URL(publicUrl).host,
      description: toolAbout.ru,
      'description#en': toolAbout.en,
      target_link_uri: launch,
      custom_parameters: customParameters,
      claims: toolClaims,
      messages: messages.map(({ type, placements }) => ({
        type,
        target_link_uri: launch,
        label: toolName.ru,
        'label#en': toolName.en,
        ...(placements.length === 0 ? {} : { placements, supported_types: ['ltiResourceLink'] }),
      })),
      ...familyByCode(configuration.family).registrationExtras,
    },
  };
}
