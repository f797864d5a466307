// Long because everything that a launch can open with or end in is tried on one page.
import { expect, fixture, html } from '@open-wc/testing';
import { SessionExpiredEvent } from '../../widget/api/session-expired-event.ts';
import { define } from '../../widget/components/define.ts';
import { AnnouncementEvent } from '../../widget/components/announcement-event.ts';
import { IdleEvent } from '../../widget/launch/idle-event.ts';
import { MarshrutApp } from '../../widget/marshrut-app.ts';
import { expectAccessible } from './support/accessible.ts';
import { addLaunch, beginLaunch } from './support/launch-element.ts';
import { makePage, makeSession, preparePage } from './support/page.ts';
import { button, buttons, seen, told } from './support/screen.ts';
import { waitUntil } from './support/wait-until.ts';

const launch = { token: 'token-of-the-launch', locale: 'ru', platformOrigins: [] };

const session = makeSession({ person: { personId: 'person-0009', name: 'Соня Белова' } });

interface Server {
  /** Status and body of `GET /api/session`. */
  session?: [number, unknown];
}

describe('the app', () => {
  const address = location.href;
  const realFetch = window.fetch;
  let asked: { method: string; path: string; token: string | null }[] = [];

  let offline = false;
  let answer: [status: number, body: unknown] = [200, session];

  const serve = ({ session: next = [200, session] }: Server = {}): void => {
    answer = next;
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/api/')) return realFetch(input, init);
      if (offline) throw new TypeError('no network');
      // Nothing ever changes by itself.
      if (pathname.endsWith('/live')) return new Promise(() => undefined);
      asked.push({ method: request.method, path: pathname, token: request.headers.get('authorization') });
      if (request.method === 'DELETE') return Response.json({});
      if (pathname === '/api/session') return Response.json(answer[1], { status: answer[0] });
      return Response.json(makePage());
    };
  };

  const open = (): Promise<MarshrutApp> => fixture(html`<marshrut-app></marshrut-app>`);

  const settled = (app: MarshrutApp, text: string): Promise<void> =>
    waitUntil(() => seen(app).includes(text), `“${text}” is not shown`);

  before(async () => {
    define('marshrut-app', MarshrutApp);
    await preparePage();
  });
  beforeEach(() => {
    asked = [];
    sessionStorage.clear();
    serve();
  });
  afterEach(() => {
    window.fetch = realFetch;
    document.getElementById('marshrut-launch')?.remove();
    // The runner finds the page by its address.
    history.replaceState(null, '', address);
  });

  it('takes the launch out of the page and out of the address, and opens the pupil’s page', async () => {
    const element = addLaunch(launch);
    const app = await open();
    expect(element.isConnected).to.equal(false);
    expect(location.pathname + location.search).to.equal('/app');
    await settled(app, 'Собрать карту');
    expect(asked).to.deep.equal([
      { method: 'GET', path: '/api/session', token: 'Bearer token-of-the-launch' },
      { method: 'GET', path: '/api/pupils/pupil-0001/page', token: 'Bearer token-of-the-launch' },
    ]);
    expect(document.documentElement.lang).to.equal('ru');
    await expectAccessible(app);
  });

  it('opens with what the page has asked for before the code came, and asks itself where that failed', async () => {
    addLaunch(launch);
    await beginLaunch(['/api/session']);
    await settled(await open(), 'Собрать карту');
    const token = 'Bearer token-of-the-launch';
    const session = { method: 'GET', path: '/api/session', token };
    const page = { method: 'GET', path: '/api/pupils/pupil-0001/page', token };
    expect(asked).to.deep.equal([session, page]);
    addLaunch(launch);
    offline = true;
    await beginLaunch(['/api/session']);
    offline = false;
    await settled(await open(), 'Собрать карту');
    expect(asked).to.deep.equal([session, page, session, page]);
  });

  it('opens again after a reload, with the launch kept in this tab', async () => {
    addLaunch(launch);
    await settled(await open(), 'Собрать карту');
    const again = await open();
    await settled(again, 'Собрать карту');
    expect(asked.every(({ token }) => token === 'Bearer token-of-the-launch')).to.equal(true);
  });

  it('works where the browser forbids storage', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    try {
      addLaunch(launch);
      const app = await open();
      await settled(app, 'Собрать карту');
      button(app, 'Это не я').click();
      await settled(app, 'До встречи!');
    } finally {
      Object.defineProperty(window, 'sessionStorage', real);
    }
  });

  it('asks to come from the course when there is no launch', async () => {
    const app = await open();
    await settled(app, 'Откройте страницу ещё раз из курса.');
    expect(asked).to.deep.equal([]);
    await expectAccessible(app);
  });

  it('asks to come from the course when the session has ended, and forgets it', async () => {
    serve({ session: [401, { code: 'NO_SESSION', message: 'Нет.', requestId: 'req-1' }] });
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Откройте страницу ещё раз из курса.');
    expect(sessionStorage.length).to.equal(0);
  });

  it('says that what was being written is kept, where somebody keeps it', async () => {
    const end = async (isKept: boolean): Promise<MarshrutApp> => {
      serve();
      addLaunch(launch);
      const app = await open();
      await settled(app, 'Собрать карту');
      const event = new SessionExpiredEvent();
      window.addEventListener(event.type, () => (event.isKept = isKept), { once: true });
      window.dispatchEvent(event);
      await settled(app, 'Откройте страницу ещё раз из курса.');
      return app;
    };
    const kept = await end(true);
    await settled(kept, 'Написанное сохранено и будет на месте.');
    await expectAccessible(kept);
    kept.remove();
    expect(seen(await end(false))).to.not.include('Написанное');
  });

  it('leads back to the course where the LMS has said the way, after the end and after «Это не я»', async () => {
    const returnAddress = 'https://lms.example/mod/lti/return.php?course=2&sesskey=a%2Bb';
    const wayBack = (app: MarshrutApp): string | null | undefined =>
      app.shadowRoot?.querySelector('.face a')?.getAttribute('href');
    addLaunch({ ...launch, returnAddress });
    const app = await open();
    await settled(app, 'Собрать карту');
    expect(wayBack(app)).to.equal(undefined);
    button(app, 'Это не я').click();
    await settled(app, 'Вернуться в курс');
    expect(wayBack(app)).to.equal(returnAddress);
    await expectAccessible(app);
    serve({ session: [401, { code: 'NO_SESSION', message: 'Нет.', requestId: 'req-1' }] });
    addLaunch({ ...launch, returnAddress });
    const later = await open();
    await settled(later, 'Время вышло');
    expect(wayBack(later)).to.equal(returnAddress);
    expect(sessionStorage.length).to.equal(0);
  });

  it('tells of a failure and tries again', async () => {
    serve({ session: [400, { code: 'BAD', message: 'Сервер не понял.', requestId: 'req-9' }] });
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Номер для администратора: req-9');
    expect(told(app)).to.include('Сервер не понял.');
    serve();
    button(app, 'Попробовать ещё раз').click();
    await settled(app, 'Собрать карту');
  });

  it('«Это не я» clears the screen at once and ends the session', async () => {
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Собрать карту');
    button(app, 'Это не я').click();
    await settled(app, 'До встречи!');
    expect(seen(app)).to.not.include('Соня').and.to.not.include('Собрать карту');
    expect(buttons(app)).to.deep.equal([]);
    expect(asked.at(-1)).to.deep.include({ method: 'DELETE', path: '/api/session' });
    expect(sessionStorage.length).to.equal(0);
    await expectAccessible(app);
  });

  it('«Это не я» ends what somebody before has left open in this tab, too', async () => {
    addLaunch({ ...launch, token: 'token-of-the-psychologist' });
    await settled(await open(), 'Собрать карту');
    history.replaceState(null, '', address);
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Собрать карту');
    button(app, 'Это не я').click();
    await settled(app, 'До встречи!');
    const ended = () => asked.filter(({ method }) => method === 'DELETE').map(({ token }) => token);
    await waitUntil(() => ended().length === 2, 'a session is left open');
    expect(ended().toSorted()).to.deep.equal([
      'Bearer token-of-the-launch',
      'Bearer token-of-the-psychologist',
    ]);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('ends the session of «Это не я» as soon as the connection is back', async () => {
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Собрать карту');
    offline = true;
    button(app, 'Это не я').click();
    await settled(app, 'До встречи!');
    expect(asked.at(-1)?.method).to.equal('GET');
    offline = false;
    await waitUntil(() => {
      window.dispatchEvent(new Event('online'));
      return asked.at(-1)?.method === 'DELETE';
    }, 'the session was not ended');
    expect(asked.at(-1)).to.deep.include({ path: '/api/session' });
  });

  it('opens the picker with what the launch has handed over, also after a reload', async () => {
    serve({ session: [200, { ...session, home: 'picker', pupils: [] }] });
    const picker = { handle: 'sealed', multiple: false, targets: [], launchAddress: null };
    addLaunch({ ...launch, picker });
    await settled(await open(), 'Что добавить на страницу курса?');
    await settled(await open(), 'Что добавить на страницу курса?');
  });

  it('opens the notes alone behind a link made for them, and the route behind every other', async () => {
    serve({ session: [200, { ...session, opens: 'notes' }] });
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Твоя история всех удивила.');
    expect(seen(app)).to.not.include('Собрать карту');
    serve({ session: [200, { ...session, opens: 'panel' }] });
    await settled(await open(), 'Собрать карту');
  });

  it('greets a learner without a card and shows nothing else', async () => {
    serve({ session: [200, { ...session, home: 'empty', pupils: [] }] });
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Здравствуйте, Соня Белова!');
    expect(asked).to.have.length(1);
    await expectAccessible(app);
  });

  it('speaks the language of the launch', async () => {
    addLaunch({ ...launch, locale: 'en' });
    const app = await open();
    await settled(app, 'This is not me');
    expect(document.documentElement.lang).to.equal('en');
    await preparePage('ru');
  });

  it('covers a child’s page that was left, and shows it again as it was', async () => {
    const real = window.setTimeout;
    const longWaits: (() => void)[] = [];
    window.setTimeout = ((run: () => void, ms: number) =>
      ms === 5 * 60_000 ? longWaits.push(run) : real(run, ms)) as never;
    try {
      addLaunch(launch);
      const app = await open();
      await settled(app, 'Собрать карту');
      await waitUntil(() => longWaits.length > 0);
      longWaits.at(-1)!();
      await settled(app, 'Пауза');
      expect(seen(app)).to.not.include('Собрать карту');
      await expectAccessible(app);
      button(app, 'Продолжить').click();
      await settled(app, 'Собрать карту');
      // Whoever is tired says so in the step, and the page says goodbye in the same way.
      window.dispatchEvent(new IdleEvent(true, { title: 'На сегодня хватит', text: 'До встречи!' }));
      await settled(app, 'До встречи!');
      expect(seen(app)).to.not.include('Собрать карту');
      expect(buttons(app).map(({ innerText }) => innerText.trim())).to.include('Это не я');
      button(app, 'Продолжить').click();
      await settled(app, 'Собрать карту');
      longWaits.at(-1)!();
      await settled(app, 'Пауза');
      expect(asked).to.have.length(2);
    } finally {
      window.setTimeout = real;
    }
  });

  it('says aloud what a view announces', async () => {
    addLaunch(launch);
    const app = await open();
    await settled(app, 'Собрать карту');
    app.shadowRoot!.querySelector('marshrut-pupil-home')!.dispatchEvent(new AnnouncementEvent('Сохранено.'));
    await waitUntil(() => told(app).includes('Сохранено.'));
  });
});
