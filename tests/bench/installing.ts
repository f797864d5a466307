import type { Locator } from 'playwright-core';
import { accounts, enterAs, frameOf, openPage, startDemoSchool } from '../end-to-end/support/demo-school.ts';
import { launchBrowser } from '../support/browser.ts';
import { atMost, fixed, type BenchOptions, type Report } from './report.ts';

/** Paste, confirm, activate: in seconds, and without a field to fill. */
const goals = { seconds: 120, fields: 0 };
/** How long a person takes to find and press the next thing, in seconds. */
const pace = 0.8;
/** What a Moodle asks for beyond the demo portal: «Activate» on the new card. */
const pressesOfMoodle = 1;

const fillable = 'input:not([type=hidden], [type=submit], [type=button]), select, textarea';

/** An administrator connects Marshrut by an invite: what is done, and how long it takes at a person's pace. */
export async function benchInstalling({ say }: BenchOptions): Promise<Report> {
  const school = await startDemoSchool();
  const browser = await launchBrowser({ thirdPartyCookies: 'blocked' });
  try {
    say('an administrator connects the portal');
    const invite = (await school.command('invite', '--name', 'Школа № 8')).match(/\bhttp\S+/)?.[0] ?? '';
    const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 1000 } });
    const { page } = await openPage(context);
    await enterAs(page, school.portal, accounts.administrator);
    await page.goto(`${school.portal}/connection`);

    const counts = { actions: pressesOfMoodle, fields: 0 };
    let waitedMs = 0;
    const deed = async (act: () => Promise<unknown>, next: Locator): Promise<void> => {
      counts.actions += 1;
      const begun = performance.now();
      await act();
      await next.waitFor();
      waitedMs += performance.now() - begun;
    };
    const asked = frameOf(page);
    const connect = page.getByRole('button', { name: 'Подключить', exact: true });
    await deed(() => page.getByLabel('Ссылка для подключения').fill(invite), connect);
    const confirm = asked.getByRole('button', { name: 'Подключить' });
    await deed(() => connect.click(), confirm);
    counts.fields = await asked.locator(fillable).count();
    const close = asked.getByRole('button', { name: 'Закрыть это окно' });
    await deed(() => confirm.click(), close);
    await deed(() => close.click(), page.getByRole('status').getByText('Подключение обновлено'));
    await context.close();

    const seconds = counts.actions * pace + waitedMs / 1000;
    return {
      tables: [
        {
          title: 'An administrator connects a portal: paste, confirm, activate',
          rows: [
            ['what', 'found', '', 'goal'],
            ['actions', String(counts.actions), '', ''],
            [
              'fields to fill',
              String(counts.fields),
              '',
              atMost(counts.fields, { limit: goals.fields, unit: '' }),
            ],
            [
              `in all, at ${pace} s an action`,
              fixed(seconds, 1),
              's',
              atMost(seconds, { limit: goals.seconds, unit: 's' }),
            ],
            ['of these, waiting for the servers', fixed(waitedMs / 1000, 1), 's', ''],
          ],
          remarks: ['in the demo portal; the press by which a Moodle activates a tool is counted with them'],
        },
      ],
      figures: { ...counts, seconds, waitedMs },
    };
  } finally {
    await browser.close();
    await school.close();
  }
}
