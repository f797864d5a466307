/** The cookie in which a visitor of the installation page keeps a language; it holds nothing else. */
export const localeCookie = 'marshrut_locale';
