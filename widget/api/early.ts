declare global {
  interface Window {
    /** What the page of a launch has asked for by itself, before any of its files had come, by address. */
    marshrutAsked?: Map<string, Promise<Response>>;
  }
}

/** The answer on its way, for the first who wants it; nothing when it was not asked for. */
export const takeEarly = (path: string): Promise<Response> | undefined => {
  const answer = window.marshrutAsked?.get(path);
  window.marshrutAsked?.delete(path);
  return answer;
};
