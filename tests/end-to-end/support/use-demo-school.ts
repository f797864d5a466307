import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { startDemoSchool, type DemoSchool } from './demo-school.ts';

type Cookies = 'blocked' | 'allowed';

/** What stories take place in: a school for as long as the tests of one `describe` run, and a browser. */
export interface Setting<School> {
  readonly school: School;
  /** Others use it too: whoever visits does so in a context of the own. */
  readonly browser: Browser;
}

/** One for all files of this process: starting a browser costs as much as a short story. */
const browsers = new Map<Cookies, Promise<Browser>>();
const browserWith = (thirdPartyCookies: Cookies): Promise<Browser> => {
  const open = browsers.get(thirdPartyCookies) ?? launchBrowser({ thirdPartyCookies });
  browsers.set(thirdPartyCookies, open);
  return open;
};
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** Starts a school before the tests of this `describe`, and closes it after them. */
export function useSchool<School extends { close(): Promise<void> }>(
  start: () => Promise<School>,
  { thirdPartyCookies = 'blocked' }: { thirdPartyCookies?: Cookies } = {},
): Setting<School> {
  let there: Setting<School> | undefined;
  const now = (): Setting<School> => {
    if (there === undefined) throw new Error('The school is there only while the tests run');
    return there;
  };
  before(async () => {
    const [school, browser] = await Promise.all([start(), browserWith(thirdPartyCookies)]);
    there = { school, browser };
  });
  after(() => there?.school.close());
  return {
    get school() {
      return now().school;
    },
    get browser() {
      return now().browser;
    },
  };
}

/** The demo school, and a browser that blocks cookies of other sites unless said otherwise. */
export const useDemoSchool = (options?: { thirdPartyCookies: Cookies }): Setting<DemoSchool> =>
  useSchool(startDemoSchool, options);
