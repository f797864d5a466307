import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { accounts, assertAccessible, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

describe('the installation page', () => {
  const stage = useDemoSchool();

  const freshContext = (): Promise<BrowserContext> =>
    stage.browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } });
  const linkOf = async (...args: string[]): Promise<string> =>
    (await stage.school.command('admin-link', ...args)).trim().split('\n').at(-1) ?? '';
  const part = (page: Page, name: string) => page.getByRole('tab', { name });

  test('a link from the terminal opens it once; the secret is gone from the address and the history', async () => {
    const context = await freshContext();
    const { page, faults } = await openPage(context);
    const link = await linkOf();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Установка «Маршрута»' }).waitFor();
    assert.equal(page.url(), `${stage.school.server}/installation`);
    await page.getByText('Ключи портала читаются.').waitFor();
    await page.getByText('Портал дал доступ к службам').waitFor();
    // It shares files with the app, which must not start beside it.
    assert.equal(await page.locator('marshrut-app').count(), 0);
    await page.reload();
    await page.getByRole('heading', { name: 'Установка «Маршрута»' }).waitFor();
    await press(page.getByRole('button', { name: 'English' }));
    await page.getByRole('heading', { name: 'Installation of Marshrut' }).waitFor();
    await page.reload();
    await page.getByText('The LMS gave access to its services').waitFor();
    const other = await freshContext();
    const second = await openPage(other);
    await second.page.goto(link);
    await second.page.getByText('Ссылка не сработала').waitFor();
    await assertAccessible(second.page, 'a used link');
    assert.deepEqual([...faults, ...second.faults], []);
    await other.close();
    await context.close();
  });

  test('the inspector shows a launch that came in and one that did not, by keyboard alone', async () => {
    const lesson = await freshContext();
    const { page: course } = await openPage(lesson);
    const frame = await enterAs(course, stage.school.portal, accounts.tutor);
    await frame.locator('marshrut-learners').waitFor();
    await fetch(`${stage.school.server}/lti/login?iss=https://strange.example&client_id=c-1&login_hint=1`);
    await lesson.close();

    const context = await freshContext();
    const { page, faults } = await openPage(context);
    await page.goto(await linkOf());
    await part(page, 'Проверка').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('https://strange.example').waitFor();
    await page.getByText('Вход состоялся').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Портал подключён').first().waitFor();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await assertAccessible(page, `the inspector at ${width}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    }
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('an administrator of the portal goes from the panel to the own platform, and no further', async () => {
    const context = await freshContext();
    const { page, faults } = await openPage(context);
    const frame = await enterAs(page, stage.school.portal, accounts.administrator);
    await press(frame.getByRole('button', { name: 'Установка' }));
    await frame.getByText('Портал: Школа «Синий мост»').waitFor();
    await frame.getByText('Ключи портала читаются.').waitFor();
    assert.equal(await frame.getByRole('tab', { name: 'Приглашения' }).count(), 0);
    await press(frame.getByRole('button', { name: 'Назад' }));
    await frame.locator('marshrut-learners').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('a tutor has no way there', async () => {
    const context = await freshContext();
    const { page } = await openPage(context);
    const frame = await enterAs(page, stage.school.portal, accounts.tutor);
    await frame.locator('marshrut-learners').waitFor();
    assert.equal(await frame.getByRole('button', { name: 'Установка' }).count(), 0);
    await context.close();
  });
});
