import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openEmbedSchool } from '../support/embed-school.ts';
import { accounts, assertAccessible, openPage, press } from './support/demo-school.ts';
import { useDemoSchool, useSchool, type Setting } from './support/use-demo-school.ts';

const semyon = '101';

/** Of the demo's page: first the route that the page draws, then the frame. */
const glanceOn = (page: Page): Locator => page.locator('marshrut-glance').first();
const frameOn = (page: Page) => page.frameLocator('marshrut-route > iframe, marshrut-route iframe').last();

async function signIn(
  { browser, wholeBrowser, school }: Setting<{ readonly portal: string }>,
  {
    sub = semyon,
    width = 1280,
    colorScheme = 'light',
    ownClock = false,
  }: { sub?: string; width?: number; colorScheme?: 'light' | 'dark'; ownClock?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await (ownClock ? wholeBrowser : browser).newContext({
    locale: 'ru-RU',
    viewport: { width, height: 1000 },
    colorScheme,
  });
  await context.addCookies([{ name: 'demo_school_account', value: sub, url: school.portal }]);
  return { context, ...(await openPage(context)) };
}

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  describe(`a course page with the snippet, third-party cookies ${thirdPartyCookies}`, () => {
    const stage = useDemoSchool({ thirdPartyCookies });

    test('is a link away from the course and shows the route in both looks', async () => {
      const { context, page, faults } = await signIn(stage);
      await page.goto(`${stage.school.portal}/course`);
      await press(page.getByRole('link', { name: 'Страница курса со вставкой' }));
      await glanceOn(page).getByRole('heading', { name: 'Сделать первую страницу' }).waitFor();
      await page.locator('#frame').scrollIntoViewIfNeeded();
      await frameOn(page).locator('marshrut-now-step').getByText('Сделать первую страницу').first().waitFor();
      assert.deepEqual(faults, []);
      await context.close();
    });

    // What follows hangs on no cookie.
    if (thirdPartyCookies === 'allowed') return;

    test('can open the whole route in its place, where a step is reported, and then knows of it', async () => {
      const { context, page, faults } = await signIn(stage, { sub: '111' });
      await page.goto(`${stage.school.portal}/course/embed`);
      const now = glanceOn(page).locator('.now .title');
      const first = await now.innerText();
      await press(glanceOn(page).getByRole('button', { name: 'Открыть мой маршрут' }));
      const frame = page.frameLocator('marshrut-glance marshrut-frame iframe');
      await press(frame.getByRole('button', { name: 'Готово' }).first());
      await frame.locator('marshrut-now-step').getByText(first).waitFor({ state: 'detached' });
      await press(glanceOn(page).getByRole('button', { name: 'Свернуть' }));
      await glanceOn(page).getByText(first).and(page.locator('.now .title')).waitFor({ state: 'detached' });
      assert.deepEqual(faults, []);
      await context.close();
    });

    test('is drawn again after Back', async () => {
      const { context, page } = await signIn(stage);
      await page.goto(`${stage.school.portal}/course/embed`);
      await glanceOn(page).getByText('Сделать первую страницу').first().waitFor();
      await page.goto(`${stage.school.portal}/materials/tutor`);
      await page.goBack();
      await glanceOn(page).getByText('Сделать первую страницу').first().waitFor();
      await context.close();
    });
  });
}

describe('what the course page comes to know', () => {
  const stage = useSchool(() => openEmbedSchool({ delayMs: 0 }));

  test('is the glance and never the token, whatever it listens to', async () => {
    const { context, page } = await signIn(stage);
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
      const { start } = MessagePort.prototype;
      MessagePort.prototype.start = function () {
        this.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
        start.call(this);
      };
    });
    const address = stage.school.write('listening', { body: stage.school.snippet('native') });
    const asked = page.waitForRequest((request) => request.url() === `${stage.school.toolOrigin}/api/glance`);
    await page.goto(address);
    await glanceOn(page).getByText('Сделать первую страницу').waitFor();
    const token = (await (await asked).allHeaders())['authorization']?.replace('Bearer ', '') ?? '';
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const [, , secret = ''] = token.split('.');
    assert.ok(secret.length > 20 && heard.length > 1);
    assert.ok(!heard.join('').includes(secret));
    assert.ok(!(await page.content()).includes(secret));
    const outOfReach = await page.evaluate(
      () =>
        document.querySelector<HTMLIFrameElement>('iframe[name=marshrut-glance]')?.contentDocument === null,
    );
    assert.ok(outOfReach, 'the page can read the hidden frame');
    await context.close();
  });

  test('comes from one launch for several elements', async () => {
    const { context, page } = await signIn(stage);
    const address = stage.school.write('three', { body: stage.school.snippet('native').repeat(3) });
    let launches = 0;
    page.on('request', (request) => {
      if (request.url() === `${stage.school.toolOrigin}/lti/launch`) launches += 1;
    });
    await page.goto(address);
    for (const place of [0, 1, 2])
      await page.locator('marshrut-glance').nth(place).getByText('Сделать первую страницу').waitFor();
    assert.equal(launches, 1);
    await context.close();
  });

  test('of a grown-up’s visit is nothing: staff and family are shown a way in', async () => {
    const address = stage.school.write('grown-ups', { body: stage.school.snippet('native') });
    for (const [sub, heading] of [
      [accounts.tutor, 'Маршруты учеников'],
      [accounts.parent, 'Маршрут вашего ребёнка'],
      ['124', 'Здесь пока ничего нет'],
    ] as const) {
      const { context, page } = await signIn(stage, { sub });
      await page.goto(address);
      await glanceOn(page).getByRole('heading', { name: heading }).waitFor();
      assert.equal(await glanceOn(page).locator('.now, .note').count(), 0);
      await context.close();
    }
  });

  test('on a foreign origin is nothing: neither by the snippet nor by a frame of its own', async () => {
    const { context, page } = await signIn(stage);
    const frame = `<iframe name="marshrut-glance" src="${stage.school.toolOrigin}/app"></iframe>`;
    const body =
      stage.school.snippet('native').replace('data-launch="', `data-launch="${stage.school.portal}`) + frame;
    const address = new URL(stage.school.write('foreign', { body }));
    // The same server by another name is another origin, and no origin of the platform's.
    address.hostname = 'evil.localhost';
    await page.goto(address.href);
    const heard = await page.evaluate(async (toolOrigin) => {
      const tool = document.querySelector<HTMLIFrameElement>('iframe[name=marshrut-glance]')!;
      return await new Promise((resolve) => {
        // It is loaded once more, because it may have spoken before anybody listened. Whichever of the
        // two documents speaks is asked; the first may be gone before it answers.
        addEventListener('message', ({ source }) => {
          if (source !== tool.contentWindow) return;
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', ({ data }) => resolve(data));
          port1.start();
          tool.contentWindow!.postMessage({ marshrut: 'connect' }, toolOrigin, [port2]);
        });
        tool.src += '';
      });
    }, stage.school.toolOrigin);
    assert.deepEqual(heard, { glance: null, trouble: 'expired' });
    await page.getByRole('link', { name: 'Мой маршрут' }).waitFor();
    assert.equal(await page.locator('marshrut-glance').count(), 0);
    await context.close();
  });

  for (const look of ['frame', 'native'] as const) {
    test(`is a link at once where its policy forbids the frame (${look})`, async () => {
      const { context, page } = await signIn(stage, { ownClock: true });
      const policy = `script-src ${stage.school.toolOrigin}; frame-src 'none'`;
      const address = stage.school.write(`forbidden-${look}`, { policy, body: stage.school.snippet(look) });
      await page.clock.install();
      await page.goto(address);
      const link = page.getByRole('link', { name: /Мой маршрут|новой вкладке/ }).first();
      await link.waitFor();
      assert.equal(await link.getAttribute('target'), '_blank');
      await context.close();
    });

    test(`is a link after 8 seconds of silence (${look})`, async () => {
      const { context, page } = await signIn(stage, { ownClock: true });
      const address = stage.school.write(`silent-${look}`, { body: stage.school.snippet(look) });
      await page.clock.install();
      await page.goto(address);
      // Signed out in another tab: the portal shows a page of its own instead of the launch.
      await context.clearCookies();
      await page.reload();
      const frame = page.locator(
        look === 'native' ? 'iframe[name=marshrut-glance]' : 'marshrut-route iframe',
      );
      await frame.waitFor({ state: 'attached' });
      await page.clock.runFor(8100);
      const link = page.getByRole('link', { name: /Мой маршрут|новой вкладке/ }).first();
      await link.waitFor();
      assert.equal(await link.getAttribute('target'), '_blank');
      await context.close();
    });

    test(`moves nothing on the page (${look})`, async () => {
      const { context, page } = await signIn(stage);
      await page.addInitScript(() => {
        Object.assign(window, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[])
            (window as unknown as { shifted: number }).shifted += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const text = `<p>${'Маяки светят кораблям. '.repeat(40)}</p>`;
      await page.goto(
        stage.school.write(`still-${look}`, { body: text + stage.school.snippet(look) + text }),
      );
      if (look === 'native') await glanceOn(page).getByText('Сделать первую страницу').waitFor();
      else await frameOn(page).locator('marshrut-now-step').waitFor();
      const shifted = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return (window as unknown as { shifted: number }).shifted;
      });
      assert.ok(shifted <= 0.005, `${shifted}`);
      await context.close();
    });
  }

  test('is the snippet’s own link where its policy forbids the script', async () => {
    const { context, page } = await signIn(stage);
    const body = stage.school.snippet('native');
    await page.goto(stage.school.write('scriptless', { policy: "script-src 'self'", body }));
    const link = page.getByRole('link', { name: 'Мой маршрут' });
    assert.equal(await link.getAttribute('href'), '/activity/31/launch');
    await context.close();
  });
});

describe('the demo’s page with both looks', () => {
  const stage = useDemoSchool();

  test('hands nothing over when the session is over, and begins anew when asked', async () => {
    const { context, page } = await signIn(stage);
    await page.goto(`${stage.school.portal}/course/embed`);
    await press(glanceOn(page).getByRole('button', { name: 'Открыть мой маршрут' }));
    stage.school.change(`update session set used_at = used_at - 16 * 60 * 1000`);
    await press(glanceOn(page).getByRole('button', { name: 'Свернуть' }));
    await glanceOn(page).getByText('NO_SESSION').waitFor();
    await press(glanceOn(page).getByRole('button', { name: 'Попробовать ещё раз' }));
    await glanceOn(page).getByText('Сделать первую страницу').first().waitFor();
    await context.close();
  });

  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    test(`is accessible and fits at ${width} px, ${colorScheme}`, async () => {
      const { context, page, faults } = await signIn(stage, { width, colorScheme });
      await page.goto(`${stage.school.portal}/course/embed`);
      await glanceOn(page).getByText('Сделать первую страницу').first().waitFor();
      await page.locator('#frame').scrollIntoViewIfNeeded();
      await frameOn(page).locator('marshrut-now-step').waitFor();
      await assertAccessible(page, 'the page with both looks');
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(wide, 0, 'scrolls sideways');
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});
