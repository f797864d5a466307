import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { startDemoSchool, type DemoSchool } from './demo-school.ts';
import { keepContexts, type Contexts } from './kept-contexts.ts';

type Cookies = 'blocked' | 'allowed';

/** What stories take place in: a school for as long as the tests of one `describe` run, and a browser. */
export interface Setting<School> {
  readonly school: School;
  /** Others use it too: whoever visits does so in a context of the own, and closes it. */
  readonly browser: Contexts;
  /** For contexts that are thrown away afterwards. */
  readonly wholeBrowser: Browser;
}

/** One for all files of this process: starting a browser costs as much as a short story. */
type Shared = Pick<Setting<unknown>, 'browser' | 'wholeBrowser'>;
const shared = new Map<Cookies, Promise<Shared>>();
async function open(thirdPartyCookies: Cookies): Promise<Shared> {
  const wholeBrowser = await launchBrowser({ thirdPartyCookies });
  return { wholeBrowser, browser: keepContexts(wholeBrowser) };
}
const browserWith = (cookies: Cookies): Promise<Shared> => {
  const one = shared.get(cookies) ?? open(cookies);
  shared.set(cookies, one);
  return one;
};
after(async () => {
  for (const one of shared.values()) await (await one).wholeBrowser.close();
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
    const [school, browsers] = await Promise.all([start(), browserWith(thirdPartyCookies)]);
    there = { school, ...browsers };
  });
  after(() => there?.school.close());
  return {
    get school() {
      return now().school;
    },
    get browser() {
      return now().browser;
    },
    get wholeBrowser() {
      return now().wholeBrowser;
    },
  };
}

/** The demo school, and a browser that blocks cookies of other sites unless said otherwise. */
export const useDemoSchool = (options?: { thirdPartyCookies: Cookies }): Setting<DemoSchool> =>
  useSchool(() => startDemoSchool(), options);
