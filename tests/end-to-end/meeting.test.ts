import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

/** What preparing a meeting may cost from the tutor's day. */
const mostPresses = 1;
const semyon = 'Семён Журавлёв';

describe('a meeting with a child', () => {
  const stage = useDemoSchool();

  test(`is prepared by ${mostPresses} press, goes on after the laptop was closed, and ends as notes and a step`, async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, stage.school.portal, accounts.tutor);
    await press(panel.getByRole('button', { name: `Встреча: ${semyon}` }));
    await panel.getByText('Работать пять минут, потом решать').waitFor();
    await panel.getByText('Просьба о помощи: «Сделать первую страницу»').waitFor();

    await panel.getByLabel('Тема или запрос').fill('Первая страница');
    await press(panel.getByRole('button', { name: 'Добавить договорённость' }));
    await panel.getByRole('textbox', { name: 'О чём договорились' }).fill('Показать Льву первую страницу');
    await panel.getByText('Всё сохранено.').waitFor();
    // The laptop is closed and opened: a launch later everything is there.
    const again = await enterAs(page, stage.school.portal, accounts.tutor);
    await press(again.getByRole('button', { name: `Встреча: ${semyon}` }));
    const agreed = again.getByRole('textbox', { name: 'О чём договорились' });
    await agreed.waitFor();
    assert.equal(await agreed.inputValue(), 'Показать Льву первую страницу');

    await press(again.getByRole('button', { name: 'Показать на общем экране' }));
    const screen = again.locator('marshrut-shared-screen dialog');
    await screen.getByText('Что тебе нравится так, что забываешь про время?').waitFor();
    assert.equal(await screen.getByText('На математике начал сам').count(), 0, 'a note of grown-ups');
    await press(screen.getByRole('button', { name: /Мы договорились: Работать пять минут/ }));
    await screen.getByLabel('Взрослый запишет').fill('Начну с моря');
    await screen.getByText(/Увидят: .*ты/).waitFor();
    await press(screen.getByRole('button', { name: 'Записать в итоги' }));
    await screen.getByText('«Начну с моря»').waitFor();
    await press(screen.getByRole('button', { name: 'Закончить общий экран' }));
    await press(screen.getByRole('button', { name: 'Экран у меня' }));

    await press(again.getByRole('button', { name: 'Подвести итоги' }));
    await again.getByText(/Увидят: .*Семён Журавлёв/).waitFor();
    await press(again.getByRole('button', { name: 'Завершить встречу' }));
    await again.getByText(/Длилась/).waitFor();
    await press(again.getByRole('button', { name: 'Все встречи' }));
    await again.getByRole('heading', { name: 'Подготовить встречу' }).waitFor();
    await press(again.locator('summary', { hasText: 'Журнал встреч' }));
    await again.getByRole('cell', { name: 'Первая страница', exact: true }).waitFor();

    const child = await enterAs(page, stage.school.portal, '101');
    await child
      .getByText(/Показать Льву первую страницу/)
      .first()
      .waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
