import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  accounts,
  assertAccessible,
  enterAs,
  frameOf,
  openPage,
  press,
  touch,
} from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

const semyon = '101';
const lev = '111';
const aglaya = '124';
/** Reads at the first level. */
const alisa = '116';

/** Runs in the page: buttons that the reader's own colours leave without an edge, themselves or by the sign in them. */
function unseenButtons(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const hasEdge = (element: Element): boolean => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
    const ground = getComputedStyle(document.body).backgroundColor;
    const isClear = /^rgba.*, 0\)$/.test(borderTopColor) || borderTopColor === ground;
    return borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0 && !isClear;
  };
  return all(document)
    .filter((element) => element.matches('button, summary') && element.checkVisibility())
    .filter((element) => ![element, ...element.querySelectorAll('.sign')].some(hasEdge))
    .map((element) => element.textContent?.trim() ?? '');
}

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  describe(`the course page with third-party cookies ${thirdPartyCookies}`, () => {
    const stage = useDemoSchool({ thirdPartyCookies });

    async function visit(sub: string) {
      const context = await stage.browser.newContext({
        locale: 'ru-RU',
        viewport: { width: 1280, height: 900 },
      });
      const { page, faults } = await openPage(context);
      const frame = await enterAs(page, stage.school.portal, sub);
      return { context, page, frame, faults };
    }

    test('a pupil finds the now-step, presses done, and finds the next one after a reload', async () => {
      const { context, page, frame, faults } = await visit(lev);
      const now = frame.locator('marshrut-now-step h2, marshrut-now-step h3').first();
      await now.waitFor();
      const first = await now.innerText();
      await touch(frame.getByRole('button', { name: 'Готово' }).first());
      await frame.locator('marshrut-now-step').getByText(first).waitFor({ state: 'detached' });
      const second = await now.innerText();
      assert.notEqual(second, first);

      await page.reload();
      await now.waitFor();
      assert.equal(await now.innerText(), second);
      assert.equal(new URL(page.frames()[1]?.url() ?? '').pathname, '/app');
      assert.deepEqual(faults, []);
      await context.close();
    });

    test('a reload inside the frame keeps the session, and Back after leaving the course works', async () => {
      const { context, page, frame, faults } = await visit(semyon);
      await frame.locator('marshrut-now-step').waitFor();
      const inner = page.frames()[1];
      await inner?.evaluate(() => {
        location.reload();
      });
      await frame.locator('marshrut-now-step').waitFor();

      await page.goto(`${stage.school.server}/`);
      await page.goBack();
      await frameOf(page).locator('marshrut-now-step').waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });

    test('an expired session says so and loses nothing', async () => {
      const { context, frame, faults } = await visit(lev);
      await frame.locator('marshrut-now-step').waitFor();
      stage.school.change(`update session set used_at = used_at - 16 * 60 * 1000`);
      // The page hears of it by itself: nobody has to press something that then comes to nothing.
      await frame.getByText('Откройте страницу ещё раз из курса').first().waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });

    test('two people in two tabs of one browser keep their own sessions', async () => {
      const { context, page: first, frame: pupil, faults } = await visit(lev);
      await pupil.locator('marshrut-now-step').waitFor();
      const { page: second } = await openPage(context);
      const panel = await enterAs(second, stage.school.portal, accounts.tutor);
      await panel.locator('marshrut-panel-view').waitFor();

      await first.bringToFront();
      await touch(pupil.getByRole('button', { name: 'Не сейчас' }).first());
      await pupil.getByText('Не сейчас').first().waitFor();
      assert.equal(await pupil.locator('marshrut-panel-view').count(), 0);
      assert.deepEqual(faults, []);
      await context.close();
    });

    // What follows hangs on no cookie.
    if (thirdPartyCookies === 'allowed') return;

    test('"this is not me" ends the session for good', async () => {
      const { context, page, frame } = await visit(semyon);
      await frame.locator('marshrut-now-step').waitFor();
      await touch(frame.getByRole('button', { name: 'Это не я' }));
      await frame.locator('marshrut-now-step').waitFor({ state: 'detached' });
      await page.frames()[1]?.evaluate(() => {
        location.reload();
      });
      await frame.getByText('Откройте страницу ещё раз из курса').first().waitFor();
      await context.close();
    });

    test('a learner without a card sees a friendly page and nobody’s route', async () => {
      const { context, frame } = await visit(aglaya);
      await frame.getByRole('heading', { name: /^Здравствуйте/ }).waitFor();
      assert.equal(await frame.locator('marshrut-now-step').count(), 0);
      await context.close();
    });
  });
}

describe('what a pupil sees', () => {
  const stage = useDemoSchool();

  // Every face at every width is looked at by the tests of the widget; here they stand inside a portal.
  // Every face of every screen is looked at in the widget's own tests; here, whether it stays so inside a portal.
  for (const [width, colorScheme, forcedColors, people] of [
    [320, 'light', 'none', [semyon, accounts.parent]],
    [1280, 'dark', 'none', [aglaya]],
    [768, 'dark', 'active', [alisa, lev]],
  ] as const) {
    test(`is accessible and fits at ${width} px, ${colorScheme}, forced colours: ${forcedColors}`, async () => {
      const context = await stage.browser.newContext({
        locale: 'ru-RU',
        viewport: { width, height: 900 },
        colorScheme,
        forcedColors,
      });
      const { page, faults } = await openPage(context);
      for (const sub of people) {
        const frame = await enterAs(page, stage.school.portal, sub);
        await frame.locator('marshrut-app main').getByRole('heading').first().waitFor();
        await assertAccessible(page, `account ${sub}`);
        const wide = await page
          .frames()[1]
          ?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0, `account ${sub} scrolls sideways`);
        if (forcedColors === 'active') {
          await frame.locator('marshrut-pupil-map button.stop').first().waitFor();
          assert.deepEqual(await page.frames()[1]?.evaluate(unseenButtons), [], `account ${sub}`);
        }
      }
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  test('a tired child takes a break, finds it hard, calls; the tutor answers in words, and the child reads who', async () => {
    const asPupil = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1024, height: 900 },
    });
    const { page, faults } = await openPage(asPupil);
    const frame = await enterAs(page, stage.school.portal, lev);
    // Two taps within 600 ms on the same spot are one: a child's second tap comes later.
    const tap = async (name: string | RegExp): Promise<void> => {
      await page.waitForTimeout(620);
      await touch(frame.getByRole('button', { name }).first());
    };
    await tap(/перерыв|отдых/i);
    await tap('Размяться');
    await tap('Подвигались!');
    await tap(/трудно/i);
    await tap('Вместе с кем-то');
    await tap('Позвать сюда');
    await frame.getByText('Взрослого уже позвали.').waitFor();

    const asTutor = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1024, height: 900 },
    });
    const { page: other, faults: others } = await openPage(asTutor);
    const panel = await enterAs(other, stage.school.portal, accounts.tutor);
    await press(panel.getByRole('button', { name: 'Лев Пчёлкин', exact: true }).first());
    const voice = panel.locator('marshrut-route-voice');
    await voice.getByText('вместе с кем-то').waitFor();
    await press(voice.getByRole('button', { name: 'Вижу, было непросто.' }));
    await press(voice.getByRole('button', { name: 'Ответить', exact: true }));
    await voice.getByRole('button', { name: 'Ответить', exact: true }).waitFor({ state: 'detached' });

    await page.reload();
    await frame.getByText('Вижу, было непросто.').waitFor();
    await frame.getByText('Анна Сергеевна Ладогина уже знает об этом.').waitFor();
    assert.deepEqual([...faults, ...others], []);
    await asPupil.close();
    await asTutor.close();
  });

  test('a first-grader opens an island of the map, comes back, and gives the map another look for good', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1024, height: 1400 },
    });
    const { page, faults } = await openPage(context);
    const frame = await enterAs(page, stage.school.portal, alisa);
    const map = frame.locator('marshrut-pupil-map');
    await touch(map.getByRole('button', { name: 'Поиграй в море. Потом' }));
    await frame.getByRole('heading', { name: 'Поиграй в море' }).waitFor();
    await touch(frame.getByRole('button', { name: 'Вместе с ребятами, после уроков.' }));
    await frame.getByText('Вместе с ребятами, после уроков.').waitFor();
    await touch(frame.getByRole('button', { name: 'Назад' }));

    await touch(frame.getByRole('button', { name: 'Ещё' }));
    await touch(frame.getByRole('button', { name: 'Моя карта' }));
    await assertAccessible(page, 'the choice of a look');
    await touch(frame.getByRole('button', { name: 'Космос' }));
    await map.locator('.space').waitFor();
    await page.reload();
    await map.locator('.space').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('comes in English when the portal is English', async () => {
    const context = await stage.browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1024, height: 900 },
    });
    const { page } = await openPage(context);
    await page.goto(stage.school.portal);
    await page.getByText('English').first().click();
    await page.locator(`.cards button[value="${semyon}"]`).click();
    const frame = frameOf(page);
    await frame.getByRole('button', { name: 'Done' }).first().waitFor();
    await context.close();
  });

  test('can be reached from the start page in one click', async () => {
    const context = await stage.browser.newContext({ locale: 'ru-RU' });
    const { page } = await openPage(context);
    await page.goto(stage.school.server);
    await assertAccessible(page, 'start page');
    await page.getByRole('link', { name: 'Открыть демонстрационную школу' }).click();
    assert.equal(new URL(page.url()).origin, stage.school.portal);
    await assertAccessible(page, 'portal');
    await context.close();
  });
});
