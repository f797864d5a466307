import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { atExit } from './at-exit.ts';
import { findBrowserExecutable, type BrowserExecutable } from './browser-executable.ts';

/** What a test needs to start the browser: program, switches, and the whole environment for it. */
export interface FoundBrowser extends BrowserExecutable {
  args: string[];
}

/**
 * Quiet and offline. The own `--disable-features` matters: the last one wins, and the one that
 * Playwright passes switches third-party storage partitioning off, after which a frame of another
 * site gets a SecurityError from localStorage that no person's browser would give.
 */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Nobody types an address here, and for each window these would load pages of the browser's own.
  '--disable-features=Translate,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI',
];

let found: Promise<FoundBrowser> | undefined;

/** The browser of this machine, looked for once in a process. The order stands in `browser-executable.ts`. */
export function findBrowser(): Promise<FoundBrowser> {
  found ??= (async () => {
    const browser = await findBrowserExecutable();
    return { ...browser, args: (await sandboxWorks()) ? quiet : [...quiet, '--no-sandbox'] };
  })();
  return found;
}

/**
 * The sandbox refuses root, and it needs namespaces of its own, which many containers do not give.
 * Trying the browser itself would tell too, but only by waiting for a start that never ends.
 */
async function sandboxWorks(): Promise<boolean> {
  if (process.getuid?.() === 0) return false;
  if (process.platform !== 'linux') return true;
  try {
    const namespaces = ['--user', '--map-root-user', '--pid', '--fork', '--net'];
    await promisify(execFile)('unshare', [...namespaces, 'true'], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts the browser as a person has it who blocks, or allows, cookies of other sites in frames.
 *
 * Measured on Debian's Chromium 156 and on the headless shell 153 from npm, with cookies of
 * http://localhost in a page of http://127.0.0.1 (`browser.test.ts` proves it on the one found here):
 *
 * | | full Chromium | headless shell |
 * | --- | --- | --- |
 * | nothing set, `newContext()` | blocked: such a context is an incognito window | allowed |
 * | preference `cookie_controls_mode` 0 / 1 in the profile | allowed / blocked, incognito too | no effect |
 * | `--test-third-party-cookie-phaseout` | blocked | blocked |
 * | CDP `Network.setCookieControls` true / false | blocked / cannot allow | blocked / allowed; one page only |
 *
 * So the preference is written for the one, the switch is given for the other. A preference needs a
 * profile, and Playwright gives a profile to a persistent context only; further contexts of that
 * browser inherit it. Partitioned cookies are kept in all of these.
 */
export async function launchBrowser(options: { thirdPartyCookies: 'blocked' | 'allowed' }): Promise<Browser> {
  const blocked = options.thirdPartyCookies === 'blocked';
  const { executablePath, args, env } = await findBrowser();
  const profile = await mkdtemp(join(tmpdir(), 'marshrut-browser-'));
  const forget = atExit(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10 }));
  const preferences = { profile: { cookie_controls_mode: blocked ? 1 : 0 } };
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const first = await chromium.launchPersistentContext(profile, {
    executablePath,
    env,
    chromiumSandbox: !args.includes('--no-sandbox'),
    args: blocked ? [...args, '--test-third-party-cookie-phaseout'] : args,
  });
  const browser = first.browser();
  if (!browser) throw new Error('Playwright gave no browser for its persistent context');
  // The answer is to be handled as any browser: closing it must end the process and drop the profile.
  const close = browser.close.bind(browser);
  browser.close = async (...reason) => {
    await first.close();
    await close(...reason);
    forget();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  };
  return browser;
}
