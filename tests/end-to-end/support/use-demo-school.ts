import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { startDemoSchool, type DemoSchool } from './demo-school.ts';

/** A school and a browser that are there as long as tests of one `describe` run, and not before. */
export interface Stage<School> {
  readonly school: School;
  readonly browser: Browser;
}

/** Starts a school and a browser before the tests of this `describe`, and closes both after them. */
export function useSchool<School extends { close(): Promise<void> }>(
  start: () => Promise<School>,
  { thirdPartyCookies = 'blocked' }: { thirdPartyCookies?: 'blocked' | 'allowed' } = {},
): Stage<School> {
  let there: Stage<School> | undefined;
  const now = (): Stage<School> => {
    if (there === undefined) throw new Error('The school is there only while the tests run');
    return there;
  };
  before(async () => {
    const [school, browser] = await Promise.all([start(), launchBrowser({ thirdPartyCookies })]);
    there = { school, browser };
  });
  after(async () => {
    await there?.browser.close();
    await there?.school.close();
  });
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
export const useDemoSchool = (options?: { thirdPartyCookies: 'blocked' | 'allowed' }): Stage<DemoSchool> =>
  useSchool(startDemoSchool, options);
