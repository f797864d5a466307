import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { accounts, assertAccessible, atRest, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

/** His earlier route was finished long ago. */
const semyon = 'Семён Журавлёв';

describe('counting a finished route as done', () => {
  const stage = useDemoSchool();

  const openScreen = async (panel: FrameLocator): Promise<void> => {
    await press(panel.getByRole('button', { name: 'Засчитать как выполненное' }));
    await panel.getByRole('heading', { level: 1, name: 'Засчитать как выполненное' }).waitFor();
  };

  test('the tutor switches it on, and the LMS’s gradebook says «выполнено»; from there one opens the route; a deleted column comes again', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, stage.school.portal, accounts.tutor);
    await page.getByText('Столбцов пока нет').waitFor();
    await openScreen(panel);
    await press(panel.getByLabel('Засчитать и тем, кто уже прошёл маршрут'));
    await press(panel.getByRole('button', { name: 'Включить', exact: true }));
    await panel.getByText('Портал принял балл').waitFor();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await atRest(page);
      await assertAccessible(page, `count as done, ${width} px`);
    }

    await page.reload();
    const line = page.locator('.gradebook tr', { hasText: semyon });
    await line.getByText('выполнено').waitFor();
    assert.equal(await page.locator('.gradebook td', { hasText: 'выполнено' }).count(), 1);

    const [review] = await Promise.all([
      context.waitForEvent('page'),
      press(line.getByRole('link', { name: `${semyon}: открыть работу` })),
    ]);
    await review.getByRole('heading', { level: 1, name: semyon }).waitFor();
    assert.equal(new URL(review.url()).pathname, '/app');
    await review.close();

    // A deleted column comes again when the next pupil finishes; by keyboard.
    await enterAs(page, stage.school.portal, accounts.tutor);
    await press(page.getByRole('button', { name: 'Удалить столбец «Мой маршрут: выполнено»' }));
    await page.getByText('Столбцов пока нет').waitFor();
    stage.school.change("update step_progress set state = 'done' where route_id = 'demo-route-102'");
    await openScreen(panel);
    await panel.getByRole('button', { name: 'Засчитать и им' }).focus();
    await page.keyboard.press('Enter');
    await panel.locator('.pupil', { hasText: 'Варвара Лисицына' }).getByText('Портал принял балл').waitFor();
    await page.reload();
    // Whoever had a mark in the old column has it in the new one as well.
    await page.locator('.gradebook tr', { hasText: semyon }).getByText('выполнено').waitFor();
    await page.locator('.gradebook tr', { hasText: 'Варвара Лисицына' }).getByText('выполнено').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
