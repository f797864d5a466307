/** A name as it may stand where a whole class sees it: «Семён Котов» → «Семён К.» (domain section 8, rule 17). */
export const shortName = (name: string): string => {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const last = others.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1)}.`;
};
