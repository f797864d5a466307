import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, assertAccessible, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const lev = '111';

describe('a child’s own words', () => {
  const stage = useDemoSchool();

  async function visit(sub: string) {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 900 },
    });
    const { page, faults } = await openPage(context);
    return { page, faults, frame: await enterAs(page, stage.school.portal, sub) };
  }

  test('a child asks, finishes a step and looks back; the tutor answers; the child reads by whom', async () => {
    const child = await visit(lev);
    const { frame, page } = child;
    const button = (name: string) => frame.getByRole('button', { name, exact: true });
    await press(button('Вопросы').first());
    await press(button('Спросить').first());
    await frame.getByText('Увидит Анна Сергеевна').waitFor();
    await frame.getByRole('textbox', { name: 'Твой вопрос' }).fill('Куда пчёлы летят зимой?');
    await press(button('Где'));
    await press(button('В банку'));
    await frame.getByRole('heading', { name: 'Куда пчёлы летят зимой?' }).waitFor();
    await press(button('Назад'));
    await press(button('Готово').first());
    await press(button('Оглянуться').first());
    await frame.getByRole('heading', { name: 'Было и стало' }).waitFor();
    await assertAccessible(page, 'looking back');
    await frame.getByRole('slider', { name: 'Стало' }).press('ArrowRight');
    await press(button('Отдать'));
    await frame.getByRole('heading', { name: 'Спасибо! Отдано.' }).waitFor();

    const tutor = await visit(accounts.tutor);
    await press(tutor.frame.getByRole('button', { name: /Лев Пчёлкин/ }).first());
    await press(tutor.frame.getByText('Слова ребёнка', { exact: true }));
    await tutor.frame.getByText('Куда пчёлы летят зимой?').waitFor();
    await assertAccessible(tutor.page, 'the words of a child');
    await press(tutor.frame.getByRole('button', { name: 'Ответить' }).first());
    await press(tutor.frame.getByRole('button', { name: 'Расскажи про поворот.' }));
    await press(tutor.frame.getByRole('button', { name: 'Отправить' }));
    await tutor.frame.getByRole('button', { name: 'Отправить' }).waitFor({ state: 'detached' });

    await page.reload();
    await press(button('Оглянуться').first());
    await frame.getByText('Расскажи про поворот.').waitFor();
    await frame
      .getByText(/^Анна Сергеевна Ладогина, /)
      .first()
      .waitFor();
    assert.deepEqual([...child.faults, ...tutor.faults], []);
  });
});
