import type { Locator } from 'playwright-core';
import { accounts, enterAs, openPage, press, startDemoSchool } from '../end-to-end/support/demo-school.ts';
import { launchBrowser } from '../support/browser.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';

/** What preparing a meeting may cost (domain section 6). */
const mostActions = 1;
const children = ['Семён Журавлёв', 'Полина Берёзкина', 'Алиса Ветрова', 'Лев Пчёлкин'];

/** From the tutor's day to a meeting whose agenda stands: how many presses, and how long it takes to be there. */
export async function benchMeeting({ quick, say }: BenchOptions): Promise<Report> {
  const school = await startDemoSchool();
  const browser = await launchBrowser({ thirdPartyCookies: 'blocked' });
  const waits: number[] = [];
  let actions = 0;
  try {
    for (const name of quick ? children.slice(0, 2) : children) {
      say(`preparing a meeting, ${waits.length + 1}`);
      const context = await browser.newContext({
        locale: 'ru-RU',
        viewport: { width: 1280, height: 1000 },
      });
      const { page } = await openPage(context);
      const panel = await enterAs(page, school.portal, accounts.tutor);
      let presses = 0;
      const counted = async (target: Locator): Promise<number> => {
        await target.waitFor();
        const begun = performance.now();
        presses += 1;
        await press(target);
        return begun;
      };
      const begun = await counted(panel.getByRole('button', { name: `Встреча: ${name}` }));
      await panel.locator('marshrut-meeting .point').first().waitFor();
      waits.push(performance.now() - begun);
      actions = Math.max(actions, presses);
      await context.close();
    }
  } finally {
    await browser.close();
    await school.close();
  }
  const median = quantile(waits, 0.5);
  return {
    tables: [
      {
        title: `Preparing a meeting from the tutor’s day, ${waits.length} children of the demo school`,
        rows: [
          ['what', 'found', '', 'goal'],
          [
            'actions until the agenda stands',
            String(actions),
            '',
            atMost(actions, { limit: mostActions, unit: '' }),
          ],
          ['from the press to the agenda, median', fixed(median, 0), 'ms', ''],
        ],
        remarks: ['the press waits until the frame lies still, as a person would'],
      },
    ],
    figures: { actions, medianMs: median },
  };
}
