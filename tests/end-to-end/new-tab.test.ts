import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, enterAs, openPage, startDemoSchool } from './support/demo-school.ts';
import { useSchool } from './support/use-demo-school.ts';

describe('a browser that keeps nothing inside the portal, at a server that wants more than its word', () => {
  const setting = useSchool(() => startDemoSchool({ REQUIRE_BINDING: 'strict' }));

  test('goes on in a new tab', async () => {
    const { school, wholeBrowser } = setting;
    const context = await wholeBrowser.newContext({ locale: 'ru-RU' });
    try {
      const { page, faults } = await openPage(context);
      // What the login has kept in the frame is gone when the launch comes back to it.
      await context.route(`${school.server}/lti/launch`, async (route) => {
        const isFramed = route.request().frame().parentFrame() !== null;
        if (isFramed) await context.clearCookies({ domain: new URL(school.server).hostname });
        await route.continue();
      });
      const frame = await enterAs(page, school.portal, accounts.tutor);
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        frame.getByRole('button', { name: 'Открыть в новой вкладке' }).click(),
      ]);
      await tab.getByRole('heading', { name: 'Мой день' }).waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
});
