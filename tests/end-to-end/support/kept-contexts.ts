import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** Gives contexts that are as good as new. */
export interface Contexts {
  newContext(options: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * A new context costs the browser more than all that a short story does in it, so one that a test has closed
 * is cleaned and given to the next that asks for the same. What cannot be cleaned away is a clock of the
 * test's own; whoever installs one asks the browser itself for a context.
 */
export function keepContexts(browser: Browser): Contexts {
  const free = new Map<string, BrowserContext[]>();
  return {
    async newContext(options) {
      const kind = JSON.stringify(options);
      const waiting = free.get(kind) ?? [];
      free.set(kind, waiting);
      const context = waiting.pop() ?? (await browser.newContext(options));
      context.close = async () => {
        for (const page of context.pages()) await page.close();
        await context.setOffline(false);
        await context.clearCookies();
        waiting.push(context);
      };
      return context;
    },
  };
}
