// Long because a page that is open changes by many roads: streams, looks, a connection that comes back.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/pupil/marshrut-pupil-home.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import type { Api } from '../../../widget/api/client.ts';
import type { AnnouncementEvent } from '../../../widget/components/announcement-event.ts';
import { IdleEvent } from '../../../widget/launch/idle-event.ts';
import { PageChangedEvent } from '../../../widget/launch/page-changed-event.ts';
import { places } from '../../../widget/views/pupil/places.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi } from '../support/fake-api.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { makePage, makeRoute, makeStep, makeSession, preparePage } from '../support/page.ts';
import { withPlannedTimers } from '../support/planned-timers.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const session = makeSession();

const note = {
  noteId: 'note-fresh-1',
  kind: 'success' as const,
  text: 'Ты заметила, чем клён отличается от липы.',
  stepId: null,
  author: 'Мария Ивановна',
  createdAt: 1,
};

/** A stream as the server opens one. */
interface Stream {
  path: string;
  signal: AbortSignal;
  say(text: string): void;
}

describe('a page that follows its changes', () => {
  let page: PupilPage = makePage();
  let reads = 0;
  let streams: Stream[] = [];
  let refusal: ApiFailure | undefined;
  let heard: string[] = [];
  const hear = ({ text }: AnnouncementEvent): void => void heard.push(text);

  before(() => preparePage());
  beforeEach(() => {
    page = makePage({ readingLevel: 3 });
    reads = 0;
    streams = [];
    refusal = undefined;
    heard = [];
    window.addEventListener('marshrut-announcement', hear as EventListener);
  });
  afterEach(() => window.removeEventListener('marshrut-announcement', hear as EventListener));

  const open: Api['open'] = async (path, signal) => {
    if (refusal) throw refusal;
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const writer = body.writable.getWriter();
    const say = (text: string): void =>
      void writer.write(new TextEncoder().encode(text)).catch(() => undefined);
    signal.addEventListener('abort', () => void writer.abort(signal.reason).catch(() => undefined));
    streams.push({ path, signal, say });
    say('event: hello\ndata:\n\n');
    return new Response(body.readable);
  };

  const show = async (parts: Partial<SessionView> = {}): Promise<MarshrutPupilHome> => {
    const { api } = fakeApi({
      'GET /api/pupils/:pupilId/page': () => {
        reads += 1;
        return page;
      },
    });
    return withPlannedTimers(async () => {
      const home = await fixture<MarshrutPupilHome>(
        html`<marshrut-pupil-home
          .api=${{ ...api, open }}
          .session=${{ ...session, ...parts }}
        ></marshrut-pupil-home>`,
      );
      await waitUntil(() => seen(home).includes('Собрать карту'));
      return home;
    });
  };
  const following = async (): Promise<Stream> => {
    await waitUntil(() => streams.some(({ signal }) => !signal.aborted), 'no stream is open');
    return streams.at(-1)!;
  };
  const changed = 'event: changed\ndata:\n\n';

  it('shows what the tutor has written, and says so in one sentence', async () => {
    const home = await show();
    const stream = await following();
    expect(stream.path).to.match(/^\/api\/pupils\/pupil-0001\/live\?age=\d+$/);
    page = { ...page, notes: [note, ...page.notes] };
    // A word may come in pieces.
    stream.say(':\n\nevent: cha');
    stream.say('nged\ndata:\n\n');
    await waitUntil(() => seen(home).includes(note.text), 'the note is not shown');
    expect(heard).to.deep.equal(['Новая записка: Мария Ивановна.']);
    expect(reads).to.equal(2);
  });

  it('says that the way has changed, or that help was heard, and nothing of what a child cannot see', async () => {
    const call = {
      helpId: 'help-0001',
      routeId: 'route-0001',
      stepId: 'step-now1',
      stepTitle: 'Собрать карту',
    };
    const asked = { ...call, askedAt: 1, answeredAt: null, answeredBy: null };
    page = makePage({ readingLevel: 3, route: makeRoute({ help: [asked] }) });
    await show();
    const stream = await following();
    stream.say(changed);
    await waitUntil(() => reads === 2);
    page = {
      ...page,
      route: { ...page.route!, help: [{ ...asked, answeredAt: 2, answeredBy: 'Мария Ивановна' }] },
    };
    stream.say(changed);
    await waitUntil(() => heard.length === 1, 'nothing is said of the help');
    page = {
      ...page,
      route: makeRoute({ steps: [makeStep({ id: 'step-other', title: 'Собрать карту заново' })] }),
    };
    stream.say(changed);
    await waitUntil(() => heard.length === 2, 'nothing is said of the way');
    expect(heard).to.deep.equal(['Мария Ивановна уже знает об этом.', 'Маршрут обновился.']);
  });

  it('takes no press for the step that has only just come under the finger', async () => {
    const home = await show();
    const stream = await following();
    page = { ...page, route: makeRoute({ steps: [makeStep({ id: 'step-other', title: 'Сшить парус' })] }) };
    const reports: string[] = [];
    home.addEventListener('step-report', ({ stepId }) => reports.push(stepId));
    const press = (after: number): void => {
      const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: performance.now() + after });
      button(home, 'Готово').dispatchEvent(event);
    };
    stream.say(changed);
    await waitUntil(() => seen(home).includes('Сшить парус'), 'the step is not shown');
    // However slow this machine is, these presses came so long after the change.
    press(-performance.now());
    expect(reports).to.deep.equal([]);
    press(5000);
    expect(reports).to.deep.equal(['step-other']);
  });

  it('moves nothing while a finger is down', async () => {
    const home = await show();
    const stream = await following();
    window.dispatchEvent(new PointerEvent('pointerdown'));
    page = { ...page, notes: [note] };
    stream.say(changed);
    await waitUntil(() => reads === 2, 'the page is not read');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(seen(home)).not.to.include(note.text);
    window.dispatchEvent(new PointerEvent('pointerup'));
    await waitUntil(() => seen(home).includes(note.text), 'the note is not shown');
  });

  it('reads nothing more once it has gone', async () => {
    const home = await show();
    home.remove();
    home.requestUpdate();
    await home.updateComplete;
    expect(reads).to.equal(1);
  });

  it('listens only while somebody looks', async () => {
    await show();
    const first = await following();
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    try {
      document.dispatchEvent(new Event('visibilitychange'));
      expect(first.signal.aborted).to.equal(true);
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      const second = await following();
      window.dispatchEvent(new IdleEvent(true));
      expect(second.signal.aborted).to.equal(true);
      window.dispatchEvent(new IdleEvent(false));
      expect((await following()).signal.aborted).to.equal(false);
      expect(streams).to.have.length(3);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('stops when it has left the page, and when the server says that it is over', async () => {
    const home = await show();
    (await following()).say('event: over\ndata:\n\n');
    // Reading the page tells what has ended.
    await waitUntil(() => reads === 2);
    const other = await show();
    const stream = await following();
    expect(streams).to.have.length(2);
    other.remove();
    home.remove();
    expect(stream.signal.aborted).to.equal(true);
  });

  it('looks by itself where no stream comes through', async () => {
    const real = window.setTimeout;
    window.setTimeout = ((run: () => void, ms = 0) => real(run, ms > 1000 ? 1 : ms)) as typeof setTimeout;
    try {
      refusal = new ApiFailure({ code: 'TOO_MANY_REQUESTS', message: '', requestId: '', status: 429 });
      const home = await show();
      page = { ...page, notes: [note] };
      await waitUntil(() => seen(home).includes(note.text), 'the note is not shown');
      expect(streams).to.deep.equal([]);
      home.remove();
    } finally {
      window.setTimeout = real;
    }
  });

  it('is followed by what lies beside it', async () => {
    const home = await show();
    const stream = await following();
    const told = new Promise((resolve) =>
      window.addEventListener('marshrut-page-changed', resolve, { once: true }),
    );
    page = { ...page, notes: [note] };
    stream.say(changed);
    await told;
    await waitUntil(() => seen(home).includes(note.text));
  });

  describe('after ten minutes', () => {
    const real = window.setInterval;
    let tick: (() => void) | undefined;
    beforeEach(() => {
      tick = undefined;
      window.setInterval = ((run: () => void) => {
        tick = run;
        return 0;
      }) as unknown as typeof setInterval;
    });
    afterEach(() => {
      window.setInterval = real;
    });
    const tenMinutes = (): void => {
      for (let quarter = 0; quarter < 40; quarter += 1) tick!();
    };

    it('asks a child once for a break, over the page and with nothing lost', async () => {
      const home = await show();
      await waitUntil(() => tick !== undefined);
      tenMinutes();
      await waitUntil(() => seen(home).includes('Пауза?'), 'nobody asks');
      const asked = home.renderRoot.querySelector('marshrut-break')!;
      await expectAccessible(asked);
      const question = asked.renderRoot.querySelector('section')!;
      expect(question.getBoundingClientRect().bottom).to.be.closeTo(innerHeight - 16, 2);
      // Of the frame next to nothing is seen: what is asked begins where the frame does, and not above it.
      asked.style.setProperty('--sight-end', '40px');
      expect(question.getBoundingClientRect().top).to.be.closeTo(12, 2);
      button(home, 'Ещё немного').click();
      expect(seen(home)).not.to.include('Пауза?');
      expect(seen(home)).to.include('Собрать карту');
    });

    it('covers the page when the child wants one', async () => {
      const home = await show();
      await waitUntil(() => tick !== undefined);
      tenMinutes();
      await waitUntil(() => seen(home).includes('Пауза?'), 'nobody asks');
      const idle = new Promise<boolean>((resolve) =>
        window.addEventListener('marshrut-idle', (event) => resolve(event.idle), { once: true }),
      );
      button(home, 'Отдохну').click();
      expect(await idle).to.equal(true);
    });

    it('does not ask a grown-up', async () => {
      await show({ home: 'family' });
      await following();
      expect(tick).to.equal(undefined);
    });
  });
});

describe('what could not be read', () => {
  before(() => preparePage());

  const pupilPage = 'GET /api/pupils/:pupilId/page';
  const cut = new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });

  it('is read by itself when the connection is back, or when an open page tells that it is', async () => {
    const people = 'GET /api/pupils/:pupilId/people';
    let connected = false;
    const { api, calls } = fakeApi({
      [pupilPage]: () => {
        if (!connected) throw cut;
        return makePage();
      },
      [people]: () => {
        if (!connected) throw cut;
        const readers = { question: [], reflection: [], chest: [], own_step: [], map: [], signal: [] };
        return { pupilId: 'pupil-0001', people: [], readers, before: null, mayFixMeeting: false };
      },
    });
    const home = await fixture<MarshrutPupilHome>(
      html`<marshrut-pupil-home .api=${api} .session=${session}></marshrut-pupil-home>`,
    );
    const settled = (text: string): Promise<void> =>
      waitUntil(() => seen(home).includes(text), `“${text}” is not shown`);
    const asked = (endpoint: string): number => calls.filter((call) => call.endpoint === endpoint).length;
    await settled('Нет связи');
    connected = true;
    window.dispatchEvent(new Event('online'));
    await settled('Собрать карту');

    const place = places.find(({ kind }) => kind === 'people')!;
    const { load } = place;
    let fetched = 0;
    connected = false;
    const cutOff = async (): Promise<unknown> => {
      fetched += 1;
      if (!connected) throw new TypeError('Failed to fetch dynamically imported module');
      return load();
    };
    Object.assign(place, { load: cutOff });
    try {
      slowFingers();
      button(home, 'Мои люди').click();
      await settled('Попробовать ещё раз');
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => fetched === 2);
      button(home, 'Попробовать ещё раз');
      Object.assign(place, { load });
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => asked(people) === 1);
      // Its code is there; what it shows is not.
      await settled('Попробовать ещё раз');
      connected = true;
      window.dispatchEvent(new PageChangedEvent());
      await settled('Тьютора пока нет');
      window.dispatchEvent(new Event('online'));
      window.dispatchEvent(new PageChangedEvent());
      expect([asked(people), asked(pupilPage)]).to.deep.equal([2, 2]);
    } finally {
      Object.assign(place, { load });
      history.replaceState(null, '');
      quickFingers();
    }
  });
});
