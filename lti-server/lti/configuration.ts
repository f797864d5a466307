import { toolAbout, toolAddresses, toolCustomParameters, toolName, toolScopes } from './tool-description.ts';

/**
 * What an administrator copies into the LMS by hand: the same as is registered. Canvas reads this
 * very document by its address, so its names stand here too.
 */
export function configuration(publicUrl: string) {
  const { login, launch, keys, icon } = toolAddresses(publicUrl);
  return {
    title: toolName.ru,
    description: toolAbout.ru,
    tool_url: launch,
    target_link_uri: launch,
    oidc_initiation_url: login,
    redirect_uris: [launch],
    jwks_url: keys,
    public_jwk_url: keys,
    lti_version: '1.3.0',
    signing_algorithm: 'RS256',
    scopes: Object.keys(toolScopes),
    custom_fields: toolCustomParameters,
    extensions: [
      {
        platform: 'canvas.instructure.com',
        privacy_level: 'name_only',
        settings: {
          text: toolName.ru,
          icon_url: icon,
          placements: [
            { placement: 'link_selection', message_type: 'LtiDeepLinkingRequest', target_link_uri: launch },
          ],
        },
      },
    ],
  };
}
