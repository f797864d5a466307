import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { accounts, assertAccessible, enterAs, frameOf, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const [semyon, amina] = ['101', '103'];
const journey = 'Откуда течёт наша река?';

describe('a journey that children and adults design together', () => {
  const stage = useDemoSchool();

  const asChild = async (page: Page, sub: string): Promise<FrameLocator> => {
    const frame = await enterAs(page, stage.school.portal, sub);
    await press(frame.getByRole('button', { name: 'События', exact: true }));
    await press(frame.getByRole('button', { name: journey }));
    await frame.getByRole('heading', { name: journey }).waitFor();
    return frame;
  };
  const asTutor = async (page: Page): Promise<FrameLocator> => {
    const frame = await enterAs(page, stage.school.portal, accounts.tutor);
    await press(frame.getByRole('button', { name: 'События и путешествия' }));
    await press(frame.getByRole('button', { name: journey }));
    await frame.getByRole('heading', { name: journey }).waitFor();
    return frame;
  };

  test('a child’s idea, the plan, another child who joins, looking back, and only then the end', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1100, height: 1000 },
    });
    const { page, faults } = await openPage(context);

    const first = await asChild(page, amina);
    await first.getByText('Взрослые ждут ваших идей.').waitFor();
    assert.equal(await first.getByText('Можно идти вдоль берега').count(), 0);
    await first.getByText(/Увидят: Полина, Әминә; взрослые: .*Ладогина/).waitFor();
    await first.getByLabel('Моя идея').fill('Пройти до родника');
    await press(first.getByRole('button', { name: 'Добавить' }));
    await first.getByText('Можно идти вдоль берега').waitFor();
    await assertAccessible(page, 'a child’s event');

    const planning = await asTutor(page);
    await press(planning.getByRole('button', { name: 'Дальше — договориться' }));
    await press(planning.getByRole('button', { name: 'В план: Пройти до родника' }));
    await planning.getByLabel('Зачем это детям').fill('Узнать, откуда наша вода');
    await press(planning.getByRole('button', { name: 'Сохранить план' }));
    await planning.getByText('План сохранён.').first().waitFor();
    await press(planning.getByRole('button', { name: 'Дальше — делать' }));
    await assertAccessible(page, 'the event in the panel');

    const second = await asChild(page, semyon);
    assert.equal(await second.getByText('Әминә').count(), 0);
    await press(second.getByRole('button', { name: 'Да', exact: true }));
    await second.getByText('Әминә · Что сделаем').waitFor();
    assert.equal(await second.getByText('Сафина').count(), 0);
    // A tap that follows another at once is taken for a slip of the finger.
    await page.waitForTimeout(700);
    await press(second.getByRole('button', { name: 'Беру: Пройти до родника' }));
    await second.getByRole('button', { name: 'Моё дело: Пройти до родника', pressed: true }).waitFor();

    const ending = await asTutor(page);
    await press(ending.getByRole('button', { name: 'Дальше — оглянуться' }));
    await press(ending.getByRole('button', { name: 'Завершить событие' }));
    await ending.getByRole('alert').getByText('Завершить можно, когда').waitFor();

    const back = await asChild(page, semyon);
    await back.getByText(/Увидят только взрослые: /).waitFor();
    await back.getByLabel('Что ты уносишь с собой?').fill('Вода холодная и вкусная');
    await press(back.getByRole('button', { name: 'Сказать' }));
    await back.getByText('Вода холодная и вкусная').waitFor();

    const complete = await asTutor(page);
    await complete.getByText('Вода холодная и вкусная').waitFor();
    await press(complete.getByRole('button', { name: 'Завершить событие' }));
    await complete.getByText('Событие завершено.').waitFor();

    await asChild(page, amina);
    await frameOf(page).getByRole('listitem').filter({ hasText: 'Пройти до родника' }).first().waitFor();
    assert.equal(await frameOf(page).getByText('Вода холодная и вкусная').count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
