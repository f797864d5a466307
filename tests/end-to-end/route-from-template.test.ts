import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { accounts, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

/** What a route from a template may cost beyond free text (the three minutes of the builder). */
const mostPresses = 14;

/** Nobody's tutee yet, and without a route. */
const stepan = 'Степан Ершов';

describe('a route made of a template', () => {
  const stage = useDemoSchool();

  test(`takes at most ${mostPresses} presses from the list of pupils to the agreement with the child`, async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, stage.school.portal, accounts.tutor);
    let presses = 0;
    const counted = async (target: Locator): Promise<void> => {
      presses += 1;
      await press(target);
    };
    await counted(panel.getByRole('button', { name: /^Все/ }));
    await counted(panel.getByRole('button', { name: `Взять в подопечные: ${stepan}` }));
    await counted(panel.getByRole('button', { name: 'Взять в подопечные', exact: true }));
    await counted(
      panel
        .getByRole('button', { name: `Открыть: ${stepan}` })
        .or(panel.getByRole('button', { name: stepan, exact: true }))
        .first(),
    );
    await counted(panel.getByRole('button', { name: 'Составить маршрут' }));
    await counted(panel.getByRole('button', { name: 'быстро устаёт' }));
    await counted(panel.getByRole('button', { name: /Тропинка.*Взять за основу: Берегу силы/ }));
    await panel.getByLabel('Что ребёнок любит').fill('бабочки');
    await counted(panel.getByRole('button', { name: 'Собрать маршрут' }));
    await counted(panel.getByRole('button', { name: 'Обсудить с ребёнком' }));
    await panel.getByRole('heading', { name: 'Берегу силы' }).waitFor();
    await counted(panel.getByRole('button', { name: 'Не подходит: Выбрать порядок дел' }));
    await counted(panel.getByRole('button', { name: 'Договорились' }));
    await panel.getByRole('status').filter({ hasText: 'Договорились. Маршрут уже на странице' }).waitFor();
    assert.ok(presses <= mostPresses, `${presses} presses`);

    await panel.getByRole('heading', { name: 'Берегу силы' }).waitFor();
    await panel.getByText(/люблю: бабочки/).waitFor();
    await panel.getByText('Завести карточку паузы').first().waitFor();
    assert.equal(await panel.getByText('Выбрать порядок дел').count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
