import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { accounts, assertAccessible, enterAs, openPage, press, touch } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

/** Two agreed versions and an earlier route lie behind him; he has drawn on each. */
const semyon = '101';
/** Reads at the second level, in the forest. */
const erchimen = '104';

const island = (frame: FrameLocator, name: string) =>
  frame.locator('marshrut-pupil-map').getByRole('button', { name });

/** A roof with a wall under it, drawn by a finger or a mouse. */
async function drawHouse(page: Page, frame: FrameLocator): Promise<void> {
  const field = frame.getByRole('application');
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  assert.ok(box);
  const at = (x: number, y: number): [number, number] => [
    box.x + (x / 24) * box.width,
    box.y + (y / 24) * box.height,
  ];
  await page.mouse.move(...at(4, 12));
  await page.mouse.down();
  for (const [x, y] of [
    [12, 4],
    [20, 12],
    [20, 20],
    [4, 20],
    [4, 12],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
}

describe('the map in the child’s own hand', () => {
  const stage = useDemoSchool();

  async function visit(sub: string) {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1024, height: 1400 },
    });
    const { page, faults } = await openPage(context);
    return { context, page, faults, frame: await enterAs(page, stage.school.portal, sub) };
  }

  test('has a sign that the child has drawn, without a connection too, on every device, and the tutor sees it', async () => {
    const { context, page, frame, faults } = await visit(erchimen);
    await touch(island(frame, 'Проверить загадки на друге'));
    await touch(frame.getByRole('button', { name: 'Мой знак' }));
    await frame.getByText('Какой этот остров для тебя?').waitFor();
    await assertAccessible(page, 'an own sign');
    await press(frame.getByRole('button', { name: 'Нарисовать' }));
    await drawHouse(page, frame);
    await press(frame.getByRole('button', { name: 'Готово' }));
    await frame.getByRole('button', { name: 'мой рисунок', pressed: true }).waitFor();
    await frame.getByLabel('Что он значит? Можно не писать.').fill('наш дом');
    await press(frame.getByRole('button', { name: 'Запомнить' }));
    await frame.getByRole('button', { name: 'наш дом', pressed: true }).waitFor();

    await context.setOffline(true);
    await press(frame.getByRole('button', { name: 'Большой' }));
    await frame.getByText('Мы запомнили и отправим сами').first().waitFor();
    await context.setOffline(false);
    await press(frame.getByRole('button', { name: 'Назад' }));
    await frame.getByRole('heading', { name: 'Проверить загадки на друге' }).waitFor();
    await frame.getByRole('button', { name: 'Мой знак' }).waitFor();
    await press(frame.getByRole('button', { name: 'Назад' }));
    const sign = island(frame, 'Проверить загадки на друге. Потом. наш дом. Большой остров');
    await sign.waitFor();
    await page.reload();
    await sign.waitFor();
    await frame.getByText('Что значат знаки').waitFor();

    const other = await visit(erchimen);
    await island(other.frame, 'Проверить загадки на друге. Потом. наш дом. Большой остров').waitFor();
    await other.context.close();
    const tutor = await visit(accounts.tutor);
    await press(tutor.frame.getByRole('button', { name: 'Эрчимэн Слепцов' }).first());
    await press(tutor.frame.getByRole('button', { name: 'Глазами ученика' }));
    await tutor.frame
      .locator('marshrut-pupil-map')
      .getByText('наш дом')
      .first()
      .waitFor({ state: 'attached' });
    await tutor.context.close();
    // Without a connection the browser itself says that it could not fetch.
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
      [],
    );
    await context.close();
  });

  test('of before stands beside the one of now, for the child and for the tutor with the child', async () => {
    const { context, page, frame, faults } = await visit(semyon);
    await touch(frame.getByRole('button', { name: 'Моя карта' }));
    await touch(frame.getByRole('button', { name: 'Как было' }));
    const both = frame.locator('marshrut-maps');
    await both.getByRole('region', { name: 'Как стало' }).getByText('про маяк').first().waitFor();
    const was = both.getByRole('region', { name: 'Как было' });
    await was.getByText('трудно').first().waitFor();
    await assertAccessible(page, 'the maps');
    await touch(both.getByRole('button', { name: 'Ещё' }));
    await was.getByText('Помню, что задали').waitFor();
    assert.deepEqual(faults, []);
    await context.close();

    const tutor = await visit(accounts.tutor);
    await press(tutor.frame.getByRole('button', { name: 'Семён Журавлёв' }).first());
    await press(tutor.frame.getByRole('button', { name: 'Как менялась карта' }));
    await tutor.frame.locator('marshrut-maps').getByText('про маяк').first().waitFor();
    await assertAccessible(tutor.page, 'the maps in the panel');
    await tutor.context.close();
  });
});
