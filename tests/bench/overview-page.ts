import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchedPage } from '../../lti-server/pages/shell.ts';
import { readWidgetFiles } from '../../lti-server/pages/widget-files.ts';
import { launchBrowser } from '../support/browser.ts';
import { quantile } from './report.ts';

const slowdown = 4;

/** What a tutor of a thousand children sees in the panel, and feels under the wheel. Milliseconds. */
export interface OverviewPageFigures {
  /** From the start of the page until the first child's row is painted, median. */
  readonly firstRowMs: number;
  /** From there until all rows are drawn, median. */
  readonly allRowsMs: number;
  /** The longest task while the whole list is scrolled through, of all visits. */
  readonly longestTaskMs: number;
  /** The same of each visit, median: what is the page's own doing and not the machine's is long in all. */
  readonly usualTaskMs: number;
  /** The longest task from the first row until all are drawn, median. */
  readonly longestGrowingMs: number;
  readonly visits: number;
}

interface Visit {
  readonly firstRowMs: number;
  readonly allRowsMs: number;
  readonly longestTaskMs: number;
  readonly longestGrowingMs: number;
}

/** Opens the panel as a launch does, with the CPU slowed down, and scrolls through all of it. */
export async function visitOverview(of: {
  url: string;
  token: string;
  children: number;
  visits: number;
}): Promise<OverviewPageFigures> {
  const browser = await launchBrowser({ thirdPartyCookies: 'blocked' });
  try {
    const found: Visit[] = [];
    // The first visit warms the browser up and is not counted.
    for (let number = 0; number <= of.visits; number += 1) {
      const seen = await visit(browser, of);
      if (number > 0) found.push(seen);
    }
    const median = (name: keyof Visit) =>
      quantile(
        found.map((seen) => seen[name]),
        0.5,
      );
    return {
      firstRowMs: median('firstRowMs'),
      allRowsMs: median('allRowsMs'),
      longestTaskMs: Math.max(...found.map(({ longestTaskMs }) => longestTaskMs)),
      usualTaskMs: median('longestTaskMs'),
      longestGrowingMs: median('longestGrowingMs'),
      visits: found.length,
    };
  } finally {
    await browser.close();
  }
}

const widgetDir = join(import.meta.dirname, '../../dist/widget');

/**
 * Answers with the page that follows a launch of staff: it holds the handover, and names what to fetch early. Only
 * this one address goes through us: Playwright's own routes would make every file of the page wait for this process.
 */
export async function handOver(page: Page, token: string): Promise<void> {
  const { body, headers } = launchedPage({
    files: readWidgetFiles(widgetDir),
    locale: 'ru',
    home: 'panel',
    handover: { token, locale: 'ru', platformOrigins: [] },
    frameAncestors: [],
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/app' }] });
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
      body: Buffer.from(body).toString('base64'),
    });
  });
}

async function visit(
  browser: Browser,
  { url, token, children }: { url: string; token: string; children: number },
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, { children, done: allThere });
    await handOver(page, token);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // Told by the page itself: to ask it would take some of the time that is measured.
    const told = page.waitForEvent('console', {
      predicate: (message) => message.text() === allThere,
      timeout: 60_000,
    });
    await page.goto(`${url}/app`, { waitUntil: 'commit' });
    await told;
    const { firstAt, allAt } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
    const longestGrowingMs = await longestTask(page, firstAt);
    const scrollingFrom = await page.evaluate(() => performance.now());
    await scrollThrough(page);
    return {
      firstRowMs: firstAt,
      allRowsMs: allAt - firstAt,
      longestTaskMs: await longestTask(page, scrollingFrom),
      longestGrowingMs,
    };
  } finally {
    await context.close();
  }
}

interface Watched {
  tasks: { at: number; ms: number }[];
  firstAt: number;
  allAt: number;
}

const allThere = 'all rows are there';

/** Runs in the page: which tasks were long, and when the first row and so many were painted. */
function watch({ children, done }: { children: number; done: string }): void {
  let overview: ShadowRoot | undefined;
  // Known when it is made: to search the page for it in every frame would take the page's time.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    if (this.localName === 'marshrut-overview') overview = root;
    return root;
  };
  const watched: Watched = { tasks: [], firstAt: 0, allAt: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.tasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  const painted = (rows: number): void => {
    if (rows > 0) watched.firstAt ||= performance.now();
    if (rows < children) return;
    watched.allAt = performance.now();
    console.debug(done);
  };
  const look = (): void => {
    const rows = overview?.querySelectorAll('.child').length ?? 0;
    // What is put off before a frame is drawn is done when it has been.
    setTimeout(() => painted(rows));
    if (rows < children) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Zero when there was none: what takes less than 50 ms is no long task. */
const longestTask = (page: Page, since: number): Promise<number> =>
  page.evaluate(async (from) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const { watched } = window as unknown as { watched: Watched };
    return Math.max(0, ...watched.tasks.filter(({ at }) => at >= from).map(({ ms }) => ms));
  }, since);

/** Most of a screen a frame, to the end of the list: faster than any wheel. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const step = (left: number): void => {
          scrollBy(0, 600);
          const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
          if (isAtEnd || left === 0) resolve();
          else requestAnimationFrame(() => step(left - 1));
        };
        step(1000);
      }),
  );
