import type { Locator } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openStorage } from '../../lti-server/storage/open.ts';
import { engines } from '../support/databases.ts';
import { handOver } from './overview-page.ts';
import { layOutProduct, startProduct } from './product.ts';
import { atMost, fixed, type BenchOptions, type Report } from './report.ts';
import { seedSchool } from './seed-school.ts';

const children = 30;
/** The list of all of them is one page, no longer than this: nothing to turn over, nothing to open. */
const mostScreens = 2;
const screen = { width: 1280, height: 900 };

interface Figures {
  /** Children in one list, without a second page. */
  readonly listed: number;
  /** How many times as high as the screen the list is. */
  readonly screens: number;
  /** Presses from the tutor's day to the list. */
  readonly presses: number;
  readonly listHeight: number;
  /** From the press that closes the week to the answer about all of them. */
  readonly closedMs: number;
}

/** The week of thirty children: how many screens, and how long it takes to write down what became of their steps. */
export async function benchWeek(options: BenchOptions): Promise<Report> {
  const [engine] = engines.filter(({ name }) => options.engines.includes(name));
  if (engine === undefined) throw new Error('No engine was asked for');
  const database = await engine.fresh();
  try {
    const storage = await openStorage(database.settings);
    const school = await seedSchool(storage, children);
    await storage.close();
    const product = await layOutProduct(database);
    const server = await startProduct(product, options.profile);
    try {
      options.say('the week in a browser');
      const found = await review({ url: product.url, token: school.tutors[0]?.token ?? '' });
      return reportOf(found);
    } finally {
      await server.stop();
    }
  } finally {
    await database.cleanup();
  }
}

async function review({ url, token }: { url: string; token: string }): Promise<Figures> {
  const browser = await launchBrowser({ thirdPartyCookies: 'blocked' });
  try {
    const page = await browser.newPage({ locale: 'ru-RU', viewport: screen });
    await handOver(page, token);
    await page.goto(`${url}/app`);
    let presses = 0;
    const press = async (target: Locator): Promise<void> => {
      presses += 1;
      await target.click();
    };
    await press(page.locator('.to-several'));
    await press(page.getByRole('button', { name: 'Закрыть неделю' }));
    const list = page.locator('marshrut-close-week .weeks');
    await list
      .locator('.child')
      .nth(children - 1)
      .waitFor();
    const listed = await list.locator('.child').count();
    const listHeight = (await list.boundingBox())?.height ?? 0;
    for (const mark of await list.locator('.mark:first-child').all()) await mark.click();
    const begun = performance.now();
    await page.getByRole('button', { name: /^Записать: / }).click();
    await page.locator('.outcome').waitFor();
    const closedMs = performance.now() - begun;
    return { listed, screens: listHeight / screen.height, presses, listHeight, closedMs };
  } finally {
    await browser.close();
  }
}

function reportOf(found: Figures): Report {
  const { listed, screens, presses, listHeight, closedMs } = found;
  return {
    tables: [
      {
        title: `The weekly review of ${children} children`,
        rows: [
          ['what', 'found', '', 'goal'],
          ['screens', fixed(screens, 1), '', atMost(screens, { limit: mostScreens, unit: '' })],
          ['children in the list', String(listed), '', ''],
          ['presses from the day to the list', String(presses), '', ''],
          ['height of the list at 1280 px', fixed(listHeight, 0), 'px', ''],
          [`a week of ${listed} closed, until the answer`, fixed(closedMs, 0), 'ms', ''],
        ],
        remarks: ['one press marks a step, one more writes all of them down'],
      },
    ],
    figures: { ...found },
  };
}
