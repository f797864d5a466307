import { expect, fixture, html } from '@open-wc/testing';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { define } from '../../../widget/components/define.ts';
import { MarshrutApp } from '../../../widget/marshrut-app.ts';
import * as installed from '../support/installed.ts';
import { addLaunch } from '../support/launch-element.ts';
import { button, buttons, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const launch = {
  token: 'token-of-the-launch',
  locale: 'ru',
  platformOrigins: [],
  installation: 'session.secret',
};

const session: SessionView = {
  person: { personId: 'person-0001', name: 'Павел Ключников' },
  school: { name: 'Школа' },
  course: { courseId: 'course-0001', title: 'Биология', role: 'guest' },
  activity: null,
  home: 'empty',
  opens: null,
  pupils: [],
  locale: 'ru',
  idleEndsAt: 1,
  endsAt: 1,
};

describe('an administrator of the LMS', () => {
  const realFetch = window.fetch;
  const address = location.href;
  let asked: { endpoint: string; token: string | null }[] = [];

  const serve = (home: SessionView['home']): void => {
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/api/')) return realFetch(input, init);
      asked.push({
        endpoint: `${request.method} ${pathname}`,
        token: request.headers.get('authorization'),
      });
      if (pathname === '/api/session')
        return Response.json(request.method === 'GET' ? { ...session, home } : {});
      if (pathname === '/api/installation/findings')
        return Response.json({ findings: installed.findings, lookedAt: 1 });
      if (pathname === '/api/installation/session') return Response.json(installed.platformSession);
      return Response.json({ learners: [] });
    };
  };
  const open = (): Promise<MarshrutApp> => fixture(html`<marshrut-app></marshrut-app>`);
  const shows = (app: Element, text: string): Promise<void> =>
    waitUntil(() => seen(app).includes(text), `“${text}” is not shown`);

  before(() => define('marshrut-app', MarshrutApp));
  beforeEach(() => {
    asked = [];
    sessionStorage.clear();
  });
  afterEach(() => {
    window.fetch = realFetch;
    sessionStorage.clear();
    history.replaceState(null, '', address);
    document.cookie = 'marshrut_locale=; Path=/; Max-Age=0';
  });

  it('without a part in the course opens the installation, of the own platform', async () => {
    serve('empty');
    addLaunch(launch);
    const app = await open();
    await shows(app, 'Портал: Школа «Синий мост»');
    expect(buttons(app).some((found) => found.textContent.trim() === 'Назад')).to.equal(false);
  });

  it('who runs the course too has the panel, and a way there and back', async () => {
    serve('panel');
    addLaunch(launch);
    const app = await open();
    await shows(app, 'Установка');
    expect(seen(app)).not.to.include('Портал: ');
    button(app, 'Установка').click();
    await shows(app, 'Портал: Школа «Синий мост»');
    button(app, 'Назад').click();
    await waitUntil(() => !seen(app).includes('Портал: '));
  });

  it('another language holds for the installation alone, and for the next visit', async () => {
    serve('panel');
    addLaunch(launch);
    const app = await open();
    await shows(app, 'Установка');
    button(app, 'Установка').click();
    await shows(app, 'Портал: ');
    button(app, 'English').click();
    await shows(app, 'Platform: Школа «Синий мост»');
    expect(document.documentElement.lang).to.equal('ru');
    button(app, 'Назад').click();
    await waitUntil(() => !seen(app).includes('Platform: '));
    await shows(app, 'Установка');
    button(app, 'Установка').click();
    await shows(app, 'Platform: Школа «Синий мост»');
    button(app, 'Русский').click();
    await shows(app, 'Портал: ');
  });

  it('«Это не я» ends both sessions', async () => {
    serve('empty');
    addLaunch(launch);
    const app = await open();
    await shows(app, 'Портал: ');
    button(app, 'Это не я').click();
    const ended = (): string[] =>
      asked
        .filter(({ endpoint }) => endpoint.startsWith('DELETE'))
        .map(({ endpoint, token }) => `${endpoint} ${token}`);
    await waitUntil(() => ended().length === 2);
    expect(ended().sort()).to.deep.equal([
      'DELETE /api/installation/session Bearer session.secret',
      'DELETE /api/session Bearer token-of-the-launch',
    ]);
  });

  it('everybody else sees nothing of it', async () => {
    serve('empty');
    const { installation: _installation, ...ordinary } = launch;
    addLaunch(ordinary);
    const app = await open();
    await shows(app, 'Павел Ключников');
    expect(buttons(app).some((found) => found.textContent.trim() === 'Установка')).to.equal(false);
  });
});
