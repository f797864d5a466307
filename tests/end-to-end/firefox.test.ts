/**
 * What hangs on the browser rather than on the page, once more in Firefox: launches in a frame, forged ones,
 * writing, the embed. Where no Firefox is installed there are no tests here.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { openEmbedSchool, type EmbedSchool } from '../support/embed-school.ts';
import { findFirefox } from '../support/firefox-executable.ts';
import { launchFirefox, seen, type ThirdPartyCookies } from '../support/firefox.ts';
import { accounts } from './support/demo-school.ts';

const semyon = '101';
const step = 'Сделать первую страницу';
const firefox = findFirefox();

if (firefox !== undefined) {
  describe('Firefox', () => {
    let school: EmbedSchool;
    const browsers = new Map<ThirdPartyCookies, Browser>();
    before(async () => {
      const open = async (thirdPartyCookies: ThirdPartyCookies): Promise<void> => {
        browsers.set(thirdPartyCookies, await launchFirefox({ executablePath: firefox, thirdPartyCookies }));
      };
      [school] = await Promise.all([openEmbedSchool({ delayMs: 0 }), open('allowed'), open('blocked')]);
    });
    after(async () => {
      await Promise.all([...browsers.values()].map((browser) => browser.close()));
      await school?.close();
    });

    /** Signed in on the portal, in a window of its own. */
    async function visit(
      { sub = semyon, cookies = 'blocked' }: { sub?: string; cookies?: ThirdPartyCookies },
      act: (page: Page) => Promise<void>,
    ): Promise<void> {
      const browser = browsers.get(cookies) ?? assert.fail('no browser');
      const context = await browser.createBrowserContext();
      try {
        await context.setCookie({ name: 'demo_school_account', value: sub, domain: '127.0.0.1' });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        await act(page);
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    }

    /** Marshrut’s frame on the course page. */
    async function openCourse(page: Page): Promise<Frame> {
      await page.goto(`${school.portal}/course`);
      return await frameIn(page, 'iframe[data-tool-origin]');
    }

    for (const cookies of ['allowed', 'blocked'] as const) {
      test(`a pupil comes in from the course page, third-party cookies ${cookies}`, async () => {
        await visit({ cookies }, async (page) => {
          const frame = await openCourse(page);
          await seen(frame, 'marshrut-now-step', step);
          const kept = await frame.evaluate(() => {
            document.cookie = 'tried=1; Secure; SameSite=None';
            return document.cookie.includes('tried=1');
          });
          assert.equal(kept, cookies === 'allowed', 'cookies are as the test says');
        });
      });

      test(`a token that a stranger has fetched opens nothing in a pupil’s browser, third-party cookies ${cookies}`, async () => {
        const { action, fields } = await fetchToken(school.portal, semyon);
        const inputs = Object.entries(fields).map(
          ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
        );
        const body = `<form method="post" action="${action}">${inputs.join('')}</form>
        <script>document.forms[0].submit()</script>`;
        const address = new URL(school.write('stolen', { body }));
        // The same server by another name is another origin, and no origin of the platform's.
        address.hostname = 'evil.localhost';
        await visit({ cookies }, async (page) => {
          await page.goto(address.href);
          await seen(page.mainFrame(), 'dd', 'LTI_COOKIES_BLOCKED');
          assert.equal(await page.$('marshrut-app'), null);
        });
      });

      test(`a token that was changed on the way is refused, third-party cookies ${cookies}`, async () => {
        await visit({ cookies }, async (page) => {
          await page.evaluateOnNewDocument((sub: string) => {
            const { submit } = HTMLFormElement.prototype;
            HTMLFormElement.prototype.submit = function () {
              const field = this.elements.namedItem('id_token');
              if (field instanceof HTMLInputElement) {
                const [head, payload = '', signature] = field.value.split('.');
                const claims = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
                const changed = btoa(claims.replace(/"sub":"\d+"/, `"sub":"${sub}"`));
                field.value = [
                  head,
                  changed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
                  signature,
                ].join('.');
              }
              submit.call(this);
            };
          }, accounts.tutor);
          const frame = await openCourse(page);
          await seen(frame, 'dd', 'LTI_SIGNATURE');
        });
      });
    }

    test('a tutor writes a note and the pupil finds it', async () => {
      const words = 'Пишу тебе из другого браузера';
      await visit({ sub: accounts.tutor }, async (page) => {
        const panel = await openCourse(page);
        await press(panel, 'button', 'Семён Журавлёв');
        await press(panel, '[role="tab"]', 'Записи');
        await (await seen(panel, 'textarea')).type(words);
        await press(panel, 'label', 'И ученик');
        await seen(panel, '.audience', 'То, что видит ученик');
        await press(panel, 'button', 'Сохранить запись');
        await seen(panel, 'p, div', 'Запись сохранена');
      });
      await visit({}, async (page) => {
        await seen(await openCourse(page), 'marshrut-pupil-view', words);
      });
    });

    for (const look of ['frame', 'native'] as const) {
      test(`the snippet becomes the route (${look})`, async () => {
        await visit({}, async (page) => {
          await page.goto(school.write(`snippet-${look}`, { body: school.snippet(look) }));
          if (look === 'native') await seen(page.mainFrame(), 'marshrut-glance', step);
          else await seen(await frameIn(page, 'iframe'), 'marshrut-now-step', step);
        });
      });
    }
  });
}

async function frameIn(page: Page, selector: string): Promise<Frame> {
  const element = await seen(page.mainFrame(), selector);
  return (await element.contentFrame()) ?? assert.fail(`${selector} is no frame`);
}

/** Not by the mouse: the LMS's frame may still be growing, and the press would land beside. */
async function press(where: Frame, selector: string, text = ''): Promise<void> {
  await (await seen(where, selector, text)).evaluate((element) => (element as HTMLElement).click());
}

/** What a stranger has who is signed in on the portal with a browser of their own, right before the launch. */
async function fetchToken(portal: string, sub: string) {
  const headers = { cookie: `demo_school_account=${sub}` };
  const started = formIn(await (await fetch(`${portal}/activity/31/launch`, { headers })).text());
  const body = new URLSearchParams(started.fields);
  const sent = await fetch(started.action, { method: 'POST', body, redirect: 'manual' });
  return formIn(await (await fetch(sent.headers.get('location') ?? '', { headers })).text());
}

function formIn(html: string): { action: string; fields: Record<string, string> } {
  const plain = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action: plain(/action="([^"]+)"/.exec(html)?.[1]),
    fields: Object.fromEntries(fields.map(([, name = '', value]) => [name, plain(value)])),
  };
}
