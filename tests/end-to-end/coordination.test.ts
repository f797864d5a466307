import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { assertAccessible, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const [coordinator, secondTutor] = ['14', '16'];
const igor = 'Игорь Львович Мостовой';
const anna = 'Анна Сергеевна Ладогина';

describe('who tutors whom', () => {
  const stage = useDemoSchool();

  const open = async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    return { ...(await openPage(context)), close: () => context.close() };
  };
  const choose = async (panel: FrameLocator, names: readonly string[]): Promise<void> => {
    await panel.getByRole('checkbox', { name: `Выбрать: ${names[0]}` }).waitFor();
    for (const name of names) await press(panel.getByRole('checkbox', { name: `Выбрать: ${name}` }));
  };

  test('a substitute is named for a week, sees what is needed, and the child knows who it is', async () => {
    const { page, faults, close } = await open();
    const panel = await enterAs(page, stage.school.portal, coordinator);
    await press(panel.getByRole('button', { name: 'Координация' }));
    await choose(panel, ['Семён Журавлёв']);
    await press(panel.getByRole('button', { name: 'Назначить замещающего' }));
    await panel.getByLabel('Кто замещает').selectOption({ label: igor });
    await press(panel.getByRole('button', { name: 'Сохранить', exact: true }));
    await panel.getByText(`замещает: ${anna} · Замещение`).waitFor();

    const tutor = await enterAs(page, stage.school.portal, secondTutor);
    await press(tutor.getByRole('button', { name: 'Прочитать передачу: Семён Журавлёв' }));
    await tutor.getByRole('heading', { name: 'Передача: Семён Журавлёв' }).waitFor();
    await tutor.getByText('Вы замещаете тьютора до').waitFor();
    await assertAccessible(page, 'the page handed on');
    await press(tutor.getByRole('button', { name: 'Прочитано, беру' }));
    await press(tutor.getByRole('button', { name: 'Открыть страницу ученика' }));
    await press(tutor.getByRole('tab', { name: 'Записи' }));
    await tutor.locator('.note').first().waitFor();
    assert.equal(await tutor.getByText('Закрытая запись').count(), 0);

    const child = await enterAs(page, stage.school.portal, '101');
    await press(child.getByRole('button', { name: 'Мои люди' }));
    await child.getByText(`замещает: ${anna}`).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  test('a new tutor’s first hour: five children, what was handed on, a first route, a note', async () => {
    const { page, faults, close } = await open();
    const panel = await enterAs(page, stage.school.portal, coordinator);
    await press(panel.getByRole('button', { name: 'Координация' }));
    await choose(panel, ['Варвара Лисицына', 'Лев Пчёлкин', 'Ева Снегирёва', 'Матвей Громов']);
    await press(panel.getByRole('button', { name: 'Передать другому тьютору' }));
    await panel.getByLabel('Кто будет тьютором').selectOption({ label: igor });
    await press(panel.getByRole('button', { name: 'Сохранить', exact: true }));
    await press(panel.getByRole('tab', { name: 'Ждут тьютора: 2' }));
    await press(panel.getByRole('button', { name: 'Дать тьютора: Вера Тихонова' }));
    await panel.getByLabel('Кто будет тьютором').selectOption({ label: igor });
    await press(panel.getByRole('button', { name: 'Сохранить', exact: true }));
    await panel.getByRole('tab', { name: 'Ждут тьютора: 1' }).waitFor();

    const tutor = await enterAs(page, stage.school.portal, secondTutor);
    await press(tutor.getByRole('button', { name: 'Прочитать передачу: Вера Тихонова' }));
    await tutor.getByText('Как мне помочь').waitFor();
    await press(tutor.getByRole('button', { name: 'Прочитано, беру' }));
    await press(tutor.getByRole('button', { name: 'Открыть страницу ученика' }));
    await press(tutor.getByRole('button', { name: /Составить|Новый маршрут/ }));
    await press(tutor.getByRole('button', { name: 'быстро устаёт' }));
    await press(tutor.getByRole('button', { name: /Тропинка.*Взять за основу: Берегу силы/ }));
    await press(tutor.getByRole('button', { name: 'Собрать маршрут' }));
    await tutor.getByText('Завести карточку паузы').first().waitFor();
    await press(tutor.getByRole('button', { name: 'Записать' }));
    await tutor.getByLabel('Что было').fill('Познакомились: показала гербарий.');
    await page.keyboard.press('Control+Enter');
    await tutor
      .getByText(/Записано|записано/)
      .first()
      .waitFor();
    assert.deepEqual(faults, []);
    await close();
  });
});
