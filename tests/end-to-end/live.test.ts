import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const semyon = { account: '101', name: 'Семён Журавлёв' };

describe('a page that is open while somebody writes', () => {
  const stage = useDemoSchool();

  const open = async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    return { context, ...(await openPage(context)) };
  };

  test('the child is told of a new note without a reload; «Это не я» ends the listening', async () => {
    const child = await open();
    const listening = child.page.waitForResponse((response) => response.url().includes('/live?'));
    const route = await enterAs(child.page, stage.school.portal, semyon.account);
    await route.locator('marshrut-now-step').waitFor();
    assert.equal((await listening).status(), 200);
    let loads = 0;
    child.page.on('framenavigated', () => (loads += 1));

    const tutor = await open();
    const panel = await enterAs(tutor.page, stage.school.portal, accounts.tutor);
    await press(panel.getByRole('button', { name: semyon.name, exact: true }).first());
    await press(panel.getByRole('tab', { name: 'Записи' }));
    await panel.getByLabel('Что было').fill('Ты сам нашёл ошибку в расчётах. Здорово!');
    await press(panel.getByRole('radio', { name: 'И ученик' }));
    await press(panel.getByRole('button', { name: 'Сохранить запись' }));

    await route.getByText(/^Новая записка: /).waitFor();
    assert.equal(loads, 0);

    const over = child.page.waitForEvent('requestfailed', (request) => request.url().includes('/live?'));
    await press(route.getByRole('button', { name: 'Это не я' }));
    await over;
    await route.getByText('До встречи!').waitFor();
    assert.deepEqual([...child.faults, ...tutor.faults], []);
    await child.context.close();
    await tutor.context.close();
  });
});
