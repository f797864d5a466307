import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { accounts, assertAccessible, enterAs, frameOf, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const semyon = '101';

/** The first click: on the course page itself. */
async function beginAdding(page: Page, name = 'Добавить материал'): Promise<FrameLocator> {
  await press(page.getByRole('link', { name }));
  const picker = frameOf(page);
  await picker.locator('marshrut-picker h1').waitFor();
  return picker;
}

/** As holding the Back button does: a launch may leave several steps of the same page behind. */
async function goToEntry(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  const entry = entries.findLast(({ url }) => new URL(url).pathname === path);
  await session.send('Page.navigateToHistoryEntry', { entryId: entry?.id ?? -1 });
}

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  describe(`adding to the course page with third-party cookies ${thirdPartyCookies}`, () => {
    const stage = useDemoSchool({ thirdPartyCookies });

    const visit = async () => {
      const context = await stage.browser.newContext({
        locale: 'ru-RU',
        viewport: { width: 1280, height: 1000 },
      });
      return { context, ...(await openPage(context)) };
    };
    const courseAs = async (page: Page, sub: string): Promise<void> => {
      await enterAs(page, stage.school.portal, sub);
    };

    test('a teacher adds the notes; a pupil opens them alone, then the route; a parent and a tutor open theirs', async () => {
      const { context, page, faults } = await visit();
      await courseAs(page, accounts.teacher);
      const picker = await beginAdding(page);
      await press(picker.getByRole('checkbox', { name: 'Мой маршрут' }));
      await press(picker.getByRole('checkbox', { name: 'Мои записи' }));
      await press(picker.getByRole('button', { name: 'Добавить на страницу курса' }));
      await page.waitForURL(`${stage.school.portal}/course`);
      await page.getByRole('link', { name: 'Мои записи' }).waitFor();

      await courseAs(page, semyon);
      assert.equal(await page.getByRole('link', { name: 'Добавить материал' }).count(), 0);
      await press(page.getByRole('link', { name: 'Мои записи' }).first());
      const notes = frameOf(page);
      await notes.getByRole('heading', { name: 'Записки для тебя' }).waitFor();
      assert.equal(await notes.locator('marshrut-now-step').count(), 0);
      await press(notes.getByRole('button', { name: 'Открыть мой маршрут' }));
      await notes.locator('marshrut-now-step').waitFor();

      await courseAs(page, accounts.parent);
      await press(page.getByRole('link', { name: 'Мои записи' }).first());
      await frameOf(page).getByRole('heading', { name: 'Записки', exact: true }).waitFor();

      await courseAs(page, accounts.tutor);
      await press(page.getByRole('link', { name: 'Мои записи' }).first());
      const panel = frameOf(page);
      await press(panel.getByRole('button', { name: 'Семён Журавлёв', exact: true }).first());
      await panel.getByRole('tab', { name: 'Записи', selected: true }).waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });

    // What follows does not hang on cookies.
    if (thirdPartyCookies === 'allowed') return;

    test('two links at once, under a name of their own, in a window of their own', async () => {
      const { context, page, faults } = await visit();
      await courseAs(page, accounts.tutor);
      const picker = await beginAdding(page);
      await picker.getByLabel('Название на странице курса').fill('Маршрут 3 «Б» <b>');
      await press(picker.getByRole('checkbox', { name: 'Панель тьютора' }));
      await press(picker.getByRole('radio', { name: 'В новом окне' }));
      await press(picker.getByRole('button', { name: 'Добавить: 2 ссылки' }));
      await page.waitForURL(`${stage.school.portal}/course`);

      await courseAs(page, semyon);
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        press(page.getByRole('link', { name: 'Маршрут 3 «Б» <b>' }).first()),
      ]);
      await opened.locator('marshrut-now-step').waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });

    test('“never mind” leads back to the course, and nothing is added', async () => {
      const { context, page, faults } = await visit();
      await courseAs(page, accounts.psychologist);
      const links = page.locator('.added li');
      const count = await links.count();
      const picker = await beginAdding(page);
      await press(picker.getByRole('button', { name: 'Отмена' }));
      await page.waitForURL(`${stage.school.portal}/course`);
      await page.getByRole('link', { name: 'Добавить материал' }).waitFor();
      assert.equal(await links.count(), count);
      assert.deepEqual(faults, []);
      await context.close();
    });

    test('Back from the picker finds the course page as it was, and forward the picker', async () => {
      const { context, page, faults } = await visit();
      await courseAs(page, accounts.psychologist);
      await frameOf(page).locator('marshrut-panel-view').waitFor();
      await beginAdding(page);
      await goToEntry(page, '/course');
      await frameOf(page).locator('marshrut-panel-view').waitFor();
      assert.equal(await frameOf(page).locator('marshrut-picker').count(), 0);
      await goToEntry(page, '/course/add');
      await frameOf(page).locator('marshrut-picker h1').waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });

    test('a reload of the picker keeps it, and an ended session says so', async () => {
      const { context, page, faults } = await visit();
      await courseAs(page, accounts.psychologist);
      const picker = await beginAdding(page);
      await page.frames()[1]?.evaluate(() => {
        location.reload();
      });
      await picker.getByRole('checkbox', { name: 'Панель тьютора' }).waitFor();
      await press(picker.getByRole('checkbox', { name: 'Панель тьютора' }));
      stage.school.change(`update session set used_at = used_at - 16 * 60 * 1000`);
      await press(picker.getByRole('button', { name: 'Добавить: 2 ссылки' }));
      await picker.getByText('Откройте страницу ещё раз из курса').first().waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });
  });
}

describe('the picker on its screens', () => {
  const stage = useDemoSchool();

  const sidewaysOf = async (page: Page): Promise<number | undefined> =>
    await page
      .frames()[1]
      ?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('is accessible and fits at 320 px, as are the pages around it', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 320, height: 900 },
    });
    const { page, faults } = await openPage(context);
    await enterAs(page, stage.school.portal, accounts.teacher);
    const picker = await beginAdding(page);
    await press(picker.getByText('Вставить прямо в текст страницы'));
    await press(picker.getByRole('button', { name: 'Скопировать код' }));
    await picker.getByText('Допишите адрес').waitFor();
    await assertAccessible(page, 'picker');
    assert.equal(await sidewaysOf(page), 0, 'the picker scrolls sideways');
    await press(picker.getByRole('checkbox', { name: 'Мои записи' }));
    await press(picker.getByRole('button', { name: 'Добавить: 2 ссылки' }));
    await page.waitForURL(`${stage.school.portal}/course`);

    const own = await enterAs(page, stage.school.portal, semyon);
    await own.locator('marshrut-now-step').waitFor();
    await assertAccessible(page, 'course page');
    await press(page.getByRole('link', { name: 'Мои записи' }).first());
    await frameOf(page).getByRole('heading', { name: 'Записки для тебя' }).waitFor();
    await assertAccessible(page, 'notes page');
    assert.equal(await sidewaysOf(page), 0, 'the notes page scrolls sideways');
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('adds the route in two clicks, in English when the portal is English', async () => {
    const context = await stage.browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1024, height: 900 },
    });
    const { page, faults } = await openPage(context);
    await page.goto(stage.school.portal);
    await page.getByText('English').first().click();
    await page.locator(`.cards button[value="${accounts.teacher}"]`).click();
    const picker = await beginAdding(page, 'Add material');
    await press(picker.getByRole('button', { name: 'Add to the course page' }));
    await page.waitForURL(`${stage.school.portal}/course`);
    await page.getByRole('link', { name: 'My route' }).first().waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
