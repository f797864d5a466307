/** What of a colleague's words can be found: what was tried, and what was said of it. */
export const wordsOfFeedback = (row: { title: string; line: string }): string =>
  [row.title, row.line].join('\n');

/** A request with its answer, if there is one. */
export const wordsOfRequest = (row: {
  sees: string;
  happens: string;
  tried: string;
  hopes: string;
  answer: string | null;
}): string => [row.sees, row.happens, row.tried, row.hopes, row.answer ?? ''].join('\n');

/** A recommendation with its answer, if there is one. */
export const wordsOfRecommendation = (row: {
  title: string;
  how: string;
  place: string;
  often: string;
  reply: string | null;
}): string => [row.title, row.how, row.place, row.often, row.reply ?? ''].join('\n');
