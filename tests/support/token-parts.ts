/**
 * What may be a header or a payload of a token in a text: base64url of a JSON object. The letters alone prove nothing:
 * in a long sealed value they stand once in some thousands by chance.
 */
export const tokenPartsIn = (text: string): readonly string[] =>
  [...text.matchAll(/eyJ[\w-]{25,}/g)]
    .map(([part]) => Buffer.from(part, 'base64url').toString('latin1'))
    .filter((json) => /^\{"[ -~]{12}/.test(json));
