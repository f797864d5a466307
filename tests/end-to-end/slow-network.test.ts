import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertAccessible, enterAs, openPage } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const semyon = '101';

describe('a launch over a slow network', () => {
  const stage = useDemoSchool();

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`stands on the ${colorScheme} paper of the page to come, and after a second says what it waits for`, async () => {
      const { school, browser } = stage;
      const context = await browser.newContext({ locale: 'ru-RU', colorScheme });
      const { page, faults } = await openPage(context);
      const held = Promise.withResolvers<void>();
      await page.route('**/widget/assets/*.js', async (route) => {
        await held.promise;
        await route.continue();
      });
      const frame = await enterAs(page, school.portal, semyon);
      const words = frame.getByText('Открываем маршрут…');
      await words.waitFor({ state: 'attached' });
      const body = frame.locator('body');
      const look = (): Promise<string[]> =>
        body.evaluate((element) => {
          const { backgroundColor, color, fontSize, lineHeight } = getComputedStyle(element);
          return [backgroundColor, color, fontSize, lineHeight];
        });
      const before = await look();
      assert.deepEqual(before.slice(2), ['16px', 'normal'], 'everything on the page would inherit it');
      const seenAfter = await words.evaluate(async (element) => {
        const visible = () => element.checkVisibility({ visibilityProperty: true });
        while (!visible()) await new Promise((resolve) => setTimeout(resolve, 10));
        return performance.now();
      });
      assert.ok(seenAfter >= 1000, `${seenAfter} ms`);
      await assertAccessible(page, 'waiting');

      held.resolve();
      await frame.locator('marshrut-now-step').waitFor();
      await words.waitFor({ state: 'hidden' });
      assert.deepEqual(await look(), before);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
