import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, assertAccessible, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

describe('A word that somebody remembers', () => {
  const stage = useDemoSchool();

  test('is written on the child’s card, found in another form, and leads to the child’s history', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, stage.school.portal, accounts.tutor);

    await press(panel.getByRole('button', { name: 'Ева Снегирёва', exact: true }).first());
    await press(panel.getByRole('tab', { name: 'О ребёнке' }));
    await press(panel.getByRole('button', { name: 'Добавить сильную сторону' }));
    await panel.getByLabel('Что получается хорошо').fill('Собирает редкие гербарии');
    await press(panel.getByRole('button', { name: 'Сохранить' }));
    await panel.getByText('Собирает редкие гербарии').waitFor();
    await assertAccessible(page, 'the card');

    await press(panel.getByRole('button', { name: 'К списку' }));
    await press(panel.getByRole('button', { name: 'Поиск по записям' }));
    await panel.getByRole('searchbox', { name: 'Искать слова' }).fill('редкий гербарий');
    await page.keyboard.press('Enter');
    const marks = panel.locator('marshrut-search mark');
    await marks.first().waitFor();
    assert.deepEqual(await marks.allTextContents(), ['редкие', 'гербарии']);

    await press(panel.getByRole('button', { name: 'Открыть историю: Ева Снегирёва' }));
    await panel.locator('marshrut-timeline').getByText('Собирает редкие гербарии').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
