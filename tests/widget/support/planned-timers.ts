/** Runs `deed`, then all that it has put off for seconds, as if they had passed. */
export const withPlannedTimers = async <Value>(deed: () => Promise<Value>): Promise<Value> => {
  const real = window.setTimeout;
  const planned: (() => void)[] = [];
  window.setTimeout = ((run: () => void, ms = 0) => {
    if (ms < 1000) return real(run, ms);
    planned.push(run);
    return 0;
  }) as typeof window.setTimeout;
  try {
    const value = await deed();
    for (const run of planned) run();
    return value;
  } finally {
    window.setTimeout = real;
  }
};
