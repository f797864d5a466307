import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const lev = 'Лев Пчёлкин';
const levsAccount = '111';

describe('a child falls ill', () => {
  const stage = useDemoSchool();

  test('its route rests, teachers are told; after a week it goes on later, and a short route helps to come back', async () => {
    const { school, browser } = stage;
    const settings = { locale: 'ru-RU', viewport: { width: 1280, height: 1000 } };
    const context = await browser.newContext(settings);
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, school.portal, accounts.tutor);

    await press(panel.getByRole('button', { name: 'Сразу с несколькими' }));
    const bulk = panel.locator('marshrut-bulk');
    await press(bulk.getByLabel(lev));
    await press(bulk.getByRole('button', { name: 'Сроки и паузы' }));
    await press(bulk.getByRole('button', { name: 'Поставить на паузу' }));
    await bulk.getByText('Пауза: готово: 1 ребёнок').waitFor();

    await press(bulk.getByRole('button', { name: 'Записать наблюдение' }));
    await press(bulk.getByRole('button', { name: 'Записать: 1 ребёнок' }));
    const note = panel.locator('marshrut-quick-note');
    await note.getByLabel('Что было').fill('Болеет до понедельника, дома без заданий.');
    await press(note.getByRole('button', { name: 'и учителя' }));
    await note.getByText('Мария Ивановна Берестова').first().waitFor();
    await press(note.getByRole('button', { name: 'Записать', exact: true }));

    const colleague = await browser.newContext(settings);
    const asTeacher = await openPage(colleague);
    const hers = await enterAs(asTeacher.page, school.portal, accounts.teacher);
    await press(hers.getByRole('button', { name: `Открыть: ${lev}` }));
    await press(hers.getByRole('tab', { name: 'Записи' }));
    await hers.getByText('Болеет до понедельника, дома без заданий.').waitFor();

    const own = await browser.newContext(settings);
    const asChild = await openPage(own);
    const his = await enterAs(asChild.page, school.portal, levsAccount);
    await his.getByText('Маршрут отдыхает').first().waitFor();

    // A week has passed.
    school.change(
      `update route set paused_on = date(paused_on, '-7 days'), updated_at = updated_at where paused_on is not null`,
    );
    await press(bulk.getByRole('button', { name: 'Сроки и паузы' }));
    await press(bulk.getByRole('button', { name: 'Продолжить и сдвинуть на дни паузы' }));
    await bulk.getByText('Маршруты продолжаются: готово: 1 ребёнок').waitFor();

    await press(bulk.getByRole('button', { name: 'К списку' }));
    await press(panel.getByRole('button', { name: lev, exact: true }).first());
    await press(panel.getByText('Сроки, пауза, уровень, копия'));
    await press(panel.getByRole('button', { name: 'Составить ещё один' }));
    await press(panel.getByRole('button', { name: 'после болезни' }));
    await press(panel.getByRole('button', { name: /Тропинка.*Взять за основу: Снова в школе/ }));
    await press(panel.getByRole('button', { name: 'Собрать маршрут' }));
    await press(panel.getByRole('button', { name: 'Обсудить с ребёнком' }));
    await press(panel.getByRole('button', { name: 'Договорились' }));
    await panel.getByRole('status').filter({ hasText: 'Договорились. Маршрут уже на странице' }).waitFor();

    await his.getByText('Узнать новости').first().waitFor();
    assert.deepEqual([...faults, ...asTeacher.faults, ...asChild.faults], []);
    for (const opened of [context, colleague, own]) await opened.close();
  });
});
