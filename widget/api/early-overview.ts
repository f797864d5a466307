/** Longer than one try of any other reading it is not waited for. */
const attemptLimitMs = 10_000;

/** What was asked before the code that draws it had come. */
let asked: Promise<Response | undefined> | undefined;

/**
 * Begins to read the overview with the token that stands in the page after a launch. Until the panel's code is
 * there the answer is there as well; without a launch in the page nothing is asked.
 */
export const askEarly = (): void => {
  const block = document.getElementById('marshrut-launch')?.textContent;
  if (!block) return;
  const { token } = JSON.parse(block) as { token: string };
  const request = fetch('/api/overview', {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(attemptLimitMs),
  });
  asked = request.then(
    (response) => (response.ok ? response : undefined),
    () => undefined,
  );
};

/** The answer, for the first who wants it; nothing when it was not asked for, was refused or did not come. */
export const takeEarly = async (): Promise<Response | undefined> => {
  const taken = asked;
  asked = undefined;
  return taken;
};
