import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const semyon = { account: '101', name: 'Семён Журавлёв' };

describe('a page that is open while somebody writes', () => {
  const stage = useDemoSchool();

  const visit = async (account: string) => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    return { context, page, faults, frame: await enterAs(page, stage.school.portal, account) };
  };

  test('the child is told of a new note without a reload; «Это не я» ends the listening', async () => {
    const child = await visit(semyon.account);
    await child.frame.locator('marshrut-now-step').waitFor();
    const listening = await child.page.waitForResponse((response) => response.url().includes('/live?'));
    assert.equal(listening.status(), 200);
    let loads = 0;
    child.page.on('framenavigated', () => (loads += 1));

    const tutor = await visit(accounts.tutor);
    await press(tutor.frame.getByRole('button', { name: semyon.name, exact: true }).first());
    await press(tutor.frame.getByRole('tab', { name: 'Записи' }));
    await tutor.frame.getByLabel('Что было').fill('Ты сам нашёл ошибку в расчётах. Здорово!');
    await press(tutor.frame.getByRole('radio', { name: 'И ученик' }));
    await press(tutor.frame.getByRole('button', { name: 'Сохранить запись' }));

    await child.frame.getByText(/^Новая записка: /).waitFor();
    assert.equal(loads, 0);

    const over = child.page.waitForEvent('requestfailed', (request) => request.url().includes('/live?'));
    await press(child.frame.getByRole('button', { name: 'Это не я' }));
    await over;
    await child.frame.getByText('До встречи!').waitFor();
    assert.deepEqual([...child.faults, ...tutor.faults], []);
    await child.context.close();
    await tutor.context.close();
  });
});
