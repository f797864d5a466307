import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, assertAccessible, frameOf, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

describe('an administrator connects Marshrut by a link', () => {
  const stage = useDemoSchool();

  test('paste, confirm, close, at 320 px', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 320, height: 900 },
    });
    const { page, faults } = await openPage(context);
    await page.goto(stage.school.portal);
    await press(page.locator(`.cards button[value="${accounts.administrator}"]`));
    await page.waitForURL(`${stage.school.portal}/course**`);
    await page.goto(`${stage.school.portal}/connection`);
    await press(page.getByRole('button', { name: 'Подключить', exact: true }));

    const asked = frameOf(page);
    await asked.getByRole('heading', { name: /Подключить «Маршрут» к/ }).waitFor();
    await asked.getByText('Почта — нет').waitFor();
    await assertAccessible(page, 'the question');
    await press(asked.getByRole('button', { name: 'Подключить' }));
    await asked.getByRole('heading', { name: 'Подключение обновлено' }).waitFor();
    await assertAccessible(page, 'the end');
    await press(asked.getByRole('button', { name: 'Закрыть это окно' }));
    await page.getByRole('status').getByText('Подключение обновлено').waitFor();
    await assertAccessible(page, 'the portal');
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('the connection works as before: the tutor comes in', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 900 },
    });
    const { page } = await openPage(context);
    await page.goto(stage.school.portal);
    await press(page.locator(`.cards button[value="${accounts.tutor}"]`));
    await page.waitForURL(`${stage.school.portal}/course**`);
    const pupil = frameOf(page).getByText('Журавлёв').first();
    await pupil.waitFor();
    assert.equal(await pupil.isVisible(), true);
    await context.close();
  });
});
