import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, ElementHandle, FrameLocator, Locator, Page } from 'playwright-core';
import { freePort } from '../../support/free-port.ts';
import { marshrut } from '../../support/marshrut-command.ts';
import { startServer } from '../../support/server-process.ts';

/** Accounts of the demo portal by what they are. */
export const accounts = {
  tutor: '11',
  teacher: '12',
  psychologist: '13',
  parent: '21',
  administrator: '2',
} as const;

/** The server with its demo school, on ports and data of its own. */
export interface DemoSchool {
  /** The portal's address, on another site than the server's. */
  readonly portal: string;
  readonly server: string;
  /** Changes the stored data behind the server's back, for what nobody wants to wait for. */
  change(sql: string): void;
  /** What a command of the terminal prints, beside the running server. */
  command(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

/** @param settings that differ from the plain ones */
export async function startDemoSchool(settings: Record<string, string> = {}): Promise<DemoSchool> {
  const dataDir = await mkdtemp(join(tmpdir(), 'marshrut-demo-'));
  const [port, demoPort] = [await freePort(), await freePort()];
  const server = await startServer({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DEMO: 'on',
    DEMO_PORT: String(demoPort),
    DATA_DIR: dataDir,
    ...settings,
  });
  const portal = `http://127.0.0.1:${demoPort}`;
  while (
    !(await fetch(portal).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    portal,
    server: server.url,
    change(sql) {
      using file = new DatabaseSync(join(dataDir, 'marshrut.sqlite'), { timeout: 5000 });
      file.exec(sql);
    },
    async command(...args) {
      const env = { DATA_DIR: dataDir, PUBLIC_URL: server.url, DEMO: 'on', DEMO_PORT: String(demoPort) };
      const { code, out, err } = await marshrut(env, args);
      assert.equal(code, 0, err);
      return out;
    },
    async close() {
      await server.end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Signs in to the portal as its front page does, without drawing that page, and opens the course page;
 * answers Marshrut's frame on it.
 */
export async function enterAs(page: Page, portal: string, sub: string): Promise<FrameLocator> {
  const form = { account: sub };
  const entered = await page.context().request.post(`${portal}/enter`, { form, maxRedirects: 0 });
  assert.equal(entered.headers()['location'], '/course');
  await page.goto(`${portal}/course`);
  return frameOf(page);
}

export const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe[data-tool-origin]');

const tries = 3;

/**
 * Presses by the keyboard, for which it does not matter whether the LMS's frame is still growing. A key that came
 * just as a row was drawn anew is pressed again, as by a person.
 */
export async function press(target: Locator): Promise<void> {
  for (let made = 0; made < tries; made += 1) {
    await target.waitFor();
    const element = await target.elementHandle();
    if (element === null) continue;
    const key = await element.evaluate((one) => {
      if (one.matches('input[type=checkbox], input[type=radio]')) return 'Space';
      return one.matches('button, a[href], summary') ? 'Enter' : null;
    });
    if (key === null) return touch(target);
    const arrived = await watchClick(element);
    // What was taken away in between cannot be pressed; what stands in its place can.
    await element.press(key).catch(() => undefined);
    if (await arrived({ gone: false })) return;
  }
  throw new Error(`${tries} presses never reached ${String(target)}.`);
}

/**
 * Touches what has come to rest. The LMS's frame follows the height of its content a moment later, and a
 * touch aimed before that lands beside: no person is that quick. One that did is made again, as by a person.
 */
export async function touch(target: Locator): Promise<void> {
  await target.waitFor();
  for (let made = 0; made < tries; made += 1) {
    await atRest(target.page());
    const element = await target.elementHandle();
    if (element === null) continue;
    const arrived = await watchClick(element);
    await target.click();
    if (await arrived({ gone: true })) return;
  }
  throw new Error(`${tries} touches landed beside ${String(target)}.`);
}

/**
 * Asks later whether a click has reached the element. `gone` says what is meant by one that has been taken away
 * without. Where its whole page has gone, something has come of it.
 */
async function watchClick(element: ElementHandle): Promise<(then: { gone: boolean }) => Promise<boolean>> {
  const watched = await element.evaluateHandle((one) => {
    const seen = { one, arrived: false };
    one.addEventListener('click', () => (seen.arrived = true), { once: true, capture: true });
    return seen;
  });
  return ({ gone }) =>
    watched
      .evaluate((seen, taken) => seen.arrived || (taken && !seen.one.isConnected), gone)
      .catch(() => true);
}

/** The frame is as tall as its content, and stays so for longer than a shrink is put off. */
export async function atRest(page: Page): Promise<void> {
  const frame = page.locator('iframe[data-tool-origin]');
  // Out of sight it is not drawn, so it does not know how tall it will be.
  await frame.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top > innerHeight - 100 || bottom < 100) element.scrollIntoView();
  });
  const heightOf = () => frame.evaluate((element) => element.clientHeight);
  const scrollsInside = () =>
    page.frames()[1]?.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  let before = -1;
  for (let looks = 0; looks < 100; looks += 1) {
    const height = await heightOf();
    if (height === before && !(await scrollsInside())) return;
    before = height;
    await page.waitForTimeout(120);
  }
  throw new Error(`The frame of ${before} px never took the height of its content.`);
}

/**
 * Does something and answers when the server has kept a draft for it. Listened for before the deed: an
 * answer that comes while the deed is still being done is not heard afterwards.
 */
export async function untilDraftKept(page: Page, deed: () => Promise<void>): Promise<void> {
  const kept = page.waitForResponse(
    (response) =>
      response.url().includes('/api/drafts/') && response.request().method() === 'PUT' && response.ok(),
  );
  await Promise.all([kept, deed()]);
}

/** A page that fails the test when a script of ours breaks or a policy is violated. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Trusted Type|Uncaught/.test(message.text()))
      faults.push(message.text());
  });
  return { page, faults };
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.0 to 2.2, levels A and AA, in every frame of the page that can be reached. */
export async function assertAccessible(page: Page, face: string): Promise<void> {
  const source = await readFile(axeFile, 'utf8');
  for (const frame of page.frames()) {
    if (!/^https?:/.test(frame.url())) continue;
    // The page's policy allows no inline script; the debugging protocol is not bound by it.
    await frame.evaluate(`${source}; void 0`);
    const found = await frame.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
        };
      };
      const { violations } = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        iframes: false,
        // Passes need no description, and no style sheet is fetched anew.
        resultTypes: ['violations'],
        preload: false,
      });
      return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
    });
    assert.deepEqual(found, [], `${face}: ${new URL(frame.url()).pathname}`);
  }
}
