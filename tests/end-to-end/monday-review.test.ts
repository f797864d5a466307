import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  accounts,
  assertAccessible,
  enterAs,
  openPage,
  press,
  untilDraftKept,
} from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

describe('Monday morning', () => {
  const stage = useDemoSchool();

  test('the reasons are read, one is answered, one put off; a note about two children survives a lost connection', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, stage.school.portal, accounts.tutor);
    const attention = panel.locator('marshrut-overview .attention');
    await attention.getByText('Просит помощи: «Сделать первую страницу»').waitFor();
    assert.equal(await attention.locator('.waiting-child').count(), 4);
    await assertAccessible(page, 'the day');

    await press(attention.getByRole('button', { name: 'Откликнуться: Семён Журавлёв' }));
    await attention.getByText('Просит помощи: «Сделать первую страницу»').waitFor({ state: 'detached' });

    const putOff = attention.getByRole('button', { name: /^Отложить: Глеб Калинин/ });
    await press(putOff);
    await press(panel.getByRole('button', { name: 'болеет' }));
    await press(panel.getByRole('button', { name: 'Отложить', exact: true }));
    await panel.getByText(/отложено до .*: болеет/).waitFor();
    assert.equal(await putOff.count(), 0);

    // Four actions: the key, the children, the line, the key that saves.
    await panel.getByRole('heading', { level: 1, name: 'Мой день' }).focus();
    await page.keyboard.press('n');
    const note = panel.locator('marshrut-quick-note');
    await note.locator('input[type=search]:focus').waitFor();
    await page.keyboard.type('Алиса');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Лев');
    await page.keyboard.press('Enter');
    await note.getByText('Алиса Ветрова — увидят: вы').waitFor();
    const told = note.getByLabel('Что было');
    await untilDraftKept(page, () => told.fill('Вместе придумали, как показать опыт младшим.'));
    await context.setOffline(true);
    await page.keyboard.press('Control+Enter');
    await note.getByText('ждут отправки: 1 запись').waitFor();
    await context.setOffline(false);
    await note.getByText('ждут отправки').waitFor({ state: 'detached' });

    await press(panel.getByRole('button', { name: 'Алиса Ветрова', exact: true }).first());
    await press(panel.getByRole('tab', { name: 'Записи' }));
    const written = panel.getByText('Вместе придумали, как показать опыт младшим.');
    await written.waitFor();
    assert.equal(await written.count(), 1);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
