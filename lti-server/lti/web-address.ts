/**
 * Whether this is the address of a page or a service as it may be kept. It is compared letter by letter, so it may hold
 * nothing that URLs pass over in silence; and no password.
 */
export const isWebAddress = (text: string): boolean => {
  const url = /^[^\u0000-\u0020\u007f]+$/.test(text) && text.isWellFormed() ? URL.parse(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
};
