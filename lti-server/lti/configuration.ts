/** What an administrator copies into the LMS by hand. */
export const configuration = (publicUrl: string) => ({
  title: 'Маршрут',
  description: 'Индивидуальный образовательный маршрут ученика на странице курса',
  tool_url: `${publicUrl}/lti/launch`,
  target_link_uri: `${publicUrl}/lti/launch`,
  oidc_initiation_url: `${publicUrl}/lti/login`,
  redirect_uris: [`${publicUrl}/lti/launch`],
  jwks_url: `${publicUrl}/lti/jwks`,
  lti_version: '1.3.0',
  signing_algorithm: 'RS256',
  scopes: [] as string[],
});
