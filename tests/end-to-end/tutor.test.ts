import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import {
  accounts,
  assertAccessible,
  enterAs,
  openPage,
  press,
  untilDraftKept,
} from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  describe(`the tutor writes and the pupil finds it, third-party cookies ${thirdPartyCookies}`, () => {
    const stage = useDemoSchool({ thirdPartyCookies });

    test('a route from nothing and a note, inside the LMS; then the same course page as the pupil', async () => {
      const context = await stage.browser.newContext({
        locale: 'ru-RU',
        viewport: { width: 1280, height: 1000 },
      });
      const { page, faults } = await openPage(context);
      const panel = await enterAs(page, stage.school.portal, accounts.tutor);

      await takeAsTutee(panel, 'Аглая Ковылина');
      await openPupil(panel, 'Аглая Ковылина');
      await writeRoute(panel);
      await agree(panel);
      await writeNoteForPupil(panel);

      const pupil = await enterAs(page, stage.school.portal, '124');
      await pupil.getByRole('heading', { name: 'Собрать гербарий' }).waitFor();
      await pupil.locator('marshrut-now-step').getByText('Найти пять разных листьев').first().waitFor();
      await pupil.getByText('Ты заметила, чем клён отличается от липы').waitFor();
      await pupil.getByText('Засушить листья').first().waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });
  });
}

describe('the tutor’s panel', () => {
  const stage = useDemoSchool();

  async function enter(
    width: number,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<{ page: Page; panel: FrameLocator; faults: string[] }> {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width, height: 1000 },
      colorScheme,
    });
    const { page, faults } = await openPage(context);
    return { page, panel: await enterAs(page, stage.school.portal, accounts.tutor), faults };
  }

  test('what was typed and not saved is there again after a reload', async () => {
    const { page, panel } = await enter(1280);
    await openPupil(panel, 'Глеб Калинин');
    await press(panel.getByRole('tab', { name: 'Записи' }));
    const text = panel.getByLabel('Что было');
    await untilDraftKept(page, () => text.fill('Сам предложил, с чего начать'));
    await page.reload();
    await openPupil(panel, 'Глеб Калинин');
    await press(panel.getByRole('tab', { name: 'Записи' }));
    await panel.getByText(/^Восстановлен черновик/).waitFor();
    assert.equal(await text.inputValue(), 'Сам предложил, с чего начать');
    await page.context().close();
  });

  test('what is typed while the connection is lost is sent when it is back', async () => {
    const { page, panel } = await enter(1280);
    await openPupil(panel, 'Артём Белозёров');
    await press(panel.getByRole('tab', { name: 'Записи' }));
    const text = panel.getByLabel('Что было');
    await text.waitFor();
    await page.context().setOffline(true);
    await text.fill('Поставил мат в два хода и объяснил как');
    await panel
      .getByText(/связи|связь/i)
      .first()
      .waitFor();
    await untilDraftKept(page, () => page.context().setOffline(false));
    assert.equal(await text.inputValue(), 'Поставил мат в два хода и объяснил как');
    await page.context().close();
  });

  test('two tutors’ tabs edit one route: the second is told and keeps the typing', async () => {
    const { page, panel } = await enter(1280);
    const second = await page.context().newPage();
    const other = await enterAs(second, stage.school.portal, accounts.tutor);
    for (const [tab, frame] of [
      [page, panel],
      [second, other],
    ] as const) {
      // A browser hardly works for a tab that nobody looks at.
      await tab.bringToFront();
      await openPupil(frame, 'Варвара Лисицына');
      await press(frame.getByRole('button', { name: 'Изменить', exact: true }));
      // Both have read the route before either changes it.
      await frame.getByLabel('Название', { exact: true }).first().waitFor();
    }
    await page.bringToFront();
    await panel.getByLabel('Название', { exact: true }).first().fill('Бабочки нашего двора');
    await press(panel.getByRole('button', { name: 'Сохранить', exact: true }));
    await panel.getByText('Маршрут сохранён.').first().waitFor();

    await second.bringToFront();
    await other.getByLabel('Название', { exact: true }).first().fill('Бабочки и мотыльки');
    await press(other.getByRole('button', { name: 'Сохранить', exact: true }));
    await other.getByText('Бабочки нашего двора').first().waitFor();
    await other.getByText('Бабочки и мотыльки').first().waitFor();
    await page.context().close();
  });

  test('shows the page as the pupil sees it', async () => {
    const { page, panel } = await enter(1280);
    await openPupil(panel, 'Семён Журавлёв');
    await press(panel.getByRole('button', { name: 'Глазами ученика' }));
    await panel.getByText('Так видит ученик: Семён Журавлёв').waitFor();
    await panel.locator('marshrut-pupil-view').waitFor();
    await page.context().close();
  });

  test('is accessible and fits at 320 px', async () => {
    const { page, panel, faults } = await enter(320);
    await panel.getByText('Семён Журавлёв').first().waitFor();
    await assertFits(page, 'learners');
    await openPupil(panel, 'Семён Журавлёв');
    await panel.getByRole('button', { name: 'Изменить', exact: true }).waitFor();
    await assertFits(page, 'route');
    await press(panel.getByRole('tab', { name: 'Записи' }));
    await panel.getByLabel('Что было').waitFor();
    await assertFits(page, 'notes');
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

async function assertFits(page: Page, face: string): Promise<void> {
  await assertAccessible(page, face);
  const wide = await page
    .frames()[1]
    ?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, `${face} scrolls sideways`);
}

async function takeAsTutee(panel: FrameLocator, name: string): Promise<void> {
  await press(panel.getByRole('button', { name: /^Все/ }));
  await press(panel.getByRole('button', { name: `Взять в подопечные: ${name}` }));
  await press(panel.getByRole('button', { name: 'Взять в подопечные', exact: true }));
  await panel.getByText(`${name} теперь среди ваших подопечных`).first().waitFor();
}

async function openPupil(panel: FrameLocator, name: string): Promise<void> {
  await press(
    panel
      .getByRole('button', { name: `Открыть: ${name}` })
      .or(panel.getByRole('button', { name, exact: true }))
      .first(),
  );
  await panel.getByRole('heading', { name }).waitFor();
}

async function writeRoute(panel: FrameLocator): Promise<void> {
  await press(panel.getByRole('button', { name: 'Составить маршрут' }));
  await press(panel.getByRole('button', { name: 'Начать с нуля' }));
  await panel.getByLabel('Название', { exact: true }).first().fill('Собрать гербарий');
  await panel.getByLabel('Зачем этот маршрут').fill('Хочу узнавать деревья по листьям');
  for (const [place, title] of ['Найти пять разных листьев', 'Засушить листья'].entries()) {
    await press(panel.getByRole('button', { name: 'Добавить шаг' }));
    await panel.getByLabel('Название шага').nth(place).fill(title);
  }
  await press(panel.getByRole('button', { name: 'Сохранить', exact: true }));
  await panel.getByText('Маршрут сохранён.').first().waitFor();
}

async function agree(panel: FrameLocator): Promise<void> {
  await press(panel.getByRole('button', { name: 'Договорились…' }));
  await press(panel.getByRole('checkbox', { name: /^ученик/i }));
  await press(panel.getByRole('button', { name: 'Договорились', exact: true }));
  await panel.getByText('Теперь ученик видит этот маршрут').first().waitFor();
}

async function writeNoteForPupil(panel: FrameLocator): Promise<void> {
  await press(panel.getByRole('tab', { name: 'Записи' }));
  await panel.getByLabel('Что было').fill('Ты заметила, чем клён отличается от липы. Так держать!');
  await press(panel.getByRole('radio', { name: 'И ученик' }));
  await panel.getByText(/Увидят: вы, Аглая Ковылина/).waitFor();
  await press(panel.getByRole('button', { name: 'Сохранить запись' }));
  await panel.getByText('Запись сохранена').first().waitFor();
}
