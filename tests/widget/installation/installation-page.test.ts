import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../../widget/components/define.ts';
import { forgetAdminToken } from '../../../widget/launch/admin-link.ts';
import { MarshrutInstallationPage } from '../../../widget/marshrut-installation-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import * as installed from '../support/installed.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const secret = 'A'.repeat(43);

describe('the page of a one-time link', () => {
  const realFetch = window.fetch;
  const address = location.href;
  let exchange: [status: number, body: unknown] | 'offline' = [200, { token: 'session.secret' }];
  let asked: { path: string; body: string; referrer: string; language: string | null }[] = [];

  before(() => define('marshrut-installation-page', MarshrutInstallationPage));
  beforeEach(() => {
    document.documentElement.lang = 'ru';
    exchange = [200, { token: 'session.secret' }];
    asked = [];
    forgetAdminToken();
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/api/')) return realFetch(input, init);
      asked.push({
        path: `${request.method} ${request.url}`,
        body: await request.text(),
        referrer: request.referrer,
        language: request.headers.get('accept-language'),
      });
      if (pathname.endsWith('/findings')) return Response.json({ findings: installed.findings, lookedAt: 1 });
      if (request.method === 'GET') return Response.json(installed.wholeSession);
      if (exchange === 'offline') throw new TypeError('no network');
      return Response.json(exchange[1], { status: exchange[0] });
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    document.cookie = 'marshrut_locale=; Path=/; Max-Age=0';
    history.replaceState(null, '', address);
    forgetAdminToken();
  });

  const open = async (hash: string): Promise<MarshrutInstallationPage> => {
    history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
    return await fixture<MarshrutInstallationPage>(
      html`<marshrut-installation-page></marshrut-installation-page>`,
    );
  };
  const shows = (page: Element, text: string): Promise<void> =>
    waitUntil(() => seen(page).includes(text), `“${text}” is not shown`);

  it('takes the secret out of the address before anything is asked, and exchanges it once', async () => {
    const page = await open(`#${secret}`);
    expect(location.href).not.to.include(secret);
    await shows(page, 'Установка «Маршрута»');
    const [first] = asked;
    expect(first?.body).to.equal(JSON.stringify({ secret, locale: 'ru' }));
    expect(asked.some(({ path }) => path.includes(secret))).to.equal(false);
    expect(document.title).to.equal('Установка «Маршрута»');
  });

  it('a reload goes on with the session kept in this tab', async () => {
    await shows(await open(`#${secret}`), 'Установка «Маршрута»');
    asked = [];
    await shows(await open(''), 'Установка «Маршрута»');
    expect(asked.some(({ path }) => path.startsWith('POST'))).to.equal(false);
  });

  it('a link that was used says where a new one comes from', async () => {
    exchange = [401, { code: 'ADMIN_LINK_INVALID', message: '', requestId: 'r' }];
    const page = await open(`#${secret}`);
    await shows(page, 'Ссылка не сработала');
    await expectAccessible(page);
  });

  it('without a link it says what is needed', async () => {
    const page = await open('');
    await shows(page, 'Нужна ссылка администратора');
    await expectAccessible(page);
  });

  it('speaks another language at a press, server and all, and keeps it for the next visit', async () => {
    const page = await open(`#${secret}`);
    await shows(page, 'Установка «Маршрута»');
    asked = [];
    button(page, 'English').click();
    await shows(page, 'Installation of Marshrut');
    await waitUntil(() => asked.some(({ path }) => path.endsWith('/findings')));
    expect(asked.map(({ language }) => language)).not.to.include('ru');
    expect(button(page, 'English').getAttribute('aria-pressed')).to.equal('true');
    expect([document.documentElement.lang, document.title]).to.deep.equal(['en', 'Installation of Marshrut']);
    expect(document.cookie).to.include('marshrut_locale=en');
    await expectAccessible(page);
  });

  it('a refused link can be read in the other language too', async () => {
    exchange = [401, { code: 'ADMIN_LINK_INVALID', message: '', requestId: 'r' }];
    const page = await open(`#${secret}`);
    await shows(page, 'Ссылка не сработала');
    button(page, 'English').click();
    await shows(page, 'The link did not work');
  });

  it('without a network the link is not lost', async () => {
    exchange = 'offline';
    const page = await open(`#${secret}`);
    await shows(page, 'Нет связи');
  });
});
