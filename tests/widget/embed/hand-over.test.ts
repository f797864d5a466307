import { expect } from '@open-wc/testing';
import { handOverGlance } from '../../../widget/embed/hand-over.ts';
import { isHiddenFrame } from '../../../widget/launch/hidden-frame.ts';
import { addLaunch } from '../support/launch-element.ts';
import { waitUntil } from '../support/wait-until.ts';

const lms = 'https://lms.example';
const glance = { face: 'no_route', locale: 'ru', route: null, notes: [] };

interface Server {
  status?: number;
  body?: unknown;
  down?: boolean;
}

/** Starts the page and takes its ear away from the window: in life each stands in a frame of its own. */
const startPage = (): { posted: unknown[]; hear: (event: MessageEvent) => void } => {
  const posted: unknown[] = [];
  const { postMessage, addEventListener } = window;
  let hear: ((event: MessageEvent) => void) | undefined;
  window.postMessage = ((message: unknown, origin: unknown) => posted.push([message, origin])) as never;
  window.addEventListener = ((_type: string, listener: typeof hear) => (hear = listener)) as never;
  handOverGlance();
  Object.assign(window, { postMessage, addEventListener });
  return { posted, hear: hear! };
};

/** A course page that sends a port and listens at the other end. */
const connectTo = (hear: (event: MessageEvent) => void, parts: MessageEventInit = {}) => {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port1.addEventListener('message', ({ data }) => heard.push(data));
  port1.start();
  const usual = { data: { marshrut: 'connect' }, origin: lms, source: window, ports: [port2] };
  hear(new MessageEvent('message', { ...usual, ...parts }));
  return { heard, port: port1 };
};

/** The launch page in a hidden frame: what it asks the server, and a port to talk to it as a course page does. */
const begin = ({
  origins = [lms],
  server = {},
}: { origins?: string[] | undefined; server?: Server } = {}) => {
  const asked: { address: string; authorization: string | null }[] = [];
  const { fetch } = window;
  window.fetch = (async (address: URL, { headers }: RequestInit) => {
    asked.push({ address: address.pathname, authorization: new Headers(headers).get('authorization') });
    if (server.down) throw new TypeError('no network');
    return Response.json(server.body ?? glance, { status: server.status ?? 200 });
  }) as typeof window.fetch;
  addLaunch({ token: 'secret-token', locale: 'ru', platformOrigins: origins });
  const { posted, hear } = startPage();
  window.fetch = fetch;
  return { asked, posted, connect: (parts?: MessageEventInit) => connectTo(hear, parts) };
};

const aWhile = (ms = 60): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the launch page in a hidden frame', () => {
  afterEach(() => sessionStorage.clear());

  it('is one only inside another page that has named it so', () => {
    expect(isHiddenFrame()).to.equal(false);
  });

  it('tells the page around that it is there, and not a word more', () => {
    const { posted } = begin();
    expect(posted).to.deep.equal([[{ marshrut: 'here' }, '*']]);
  });

  it('gives the glance to a page of the platform, and nothing of the session', async () => {
    const { connect, asked } = begin();
    const { heard } = connect();
    await aWhile();
    expect(heard).to.deep.equal([{ glance, trouble: null }]);
    expect(asked).to.deep.equal([{ address: '/api/glance', authorization: 'Bearer secret-token' }]);
    expect(JSON.stringify(heard)).to.not.include('secret');
    expect(sessionStorage.length).to.equal(0);
    expect(document.getElementById('marshrut-launch')).to.equal(null);
  });

  it('passes nothing on that the contract does not name', async () => {
    const { connect } = begin({ server: { body: { ...glance, token: 'x', pupilId: 'y' } } });
    const { heard } = connect();
    await aWhile();
    expect(heard).to.deep.equal([{ glance, trouble: null }]);
  });

  it('tells a foreign origin that it is one, and nothing else', async () => {
    const { connect } = begin({ origins: [lms, 'https://other.lms.example'] });
    for (const origin of [
      'https://evil.example',
      'https://lms.example.evil.example',
      'http://lms.example',
      'null',
      '',
    ]) {
      const { heard, port } = connect({ origin });
      port.postMessage({ marshrut: 'again' });
      await aWhile(20);
      expect(heard, origin).to.deep.equal([{ glance: null, trouble: 'foreign' }]);
    }
    const { heard } = connect({ origin: 'https://other.lms.example' });
    await aWhile();
    expect(heard).to.deep.equal([{ glance, trouble: null }]);
  });

  it('does not give one school’s glance to the LMS of another', async () => {
    const first = begin({ origins: ['https://first.example'] });
    const { heard } = first.connect({ origin: 'https://second.example' });
    await aWhile(20);
    expect(heard).to.deep.equal([{ glance: null, trouble: 'foreign' }]);
  });

  it('hears only the page around it, with a port, in the words of the talk', async () => {
    const { connect } = begin();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const heard = [
      connect({ source: frame.contentWindow }),
      connect({ source: null }),
      ...[null, 'connect', { marshrut: 'done' }, { marshrut: { $ne: 1 } }, 'x'.repeat(1_000_000)].map(
        (data) => connect({ data }),
      ),
    ].map((line) => line.heard);
    connect({ ports: [] });
    await aWhile();
    expect(heard.flat()).to.deep.equal([]);
    frame.remove();
  });

  it('answers a page that asks again and again without asking the server each time', async () => {
    const { connect, asked } = begin();
    const { heard, port } = connect();
    for (let time = 0; time < 20; time += 1) port.postMessage({ marshrut: 'again' });
    port.postMessage({ marshrut: 'done', stepId: 'step-1' });
    await waitUntil(() => heard.length === 21, 'not every question is answered');
    expect(asked.length).to.equal(2);
  });

  it('says that the session is over', async () => {
    const failure = { code: 'NO_SESSION', message: '', requestId: '' };
    const { connect } = begin({ server: { status: 401, body: failure } });
    const { heard } = connect();
    await aWhile();
    expect(heard).to.deep.equal([{ glance: null, trouble: 'expired' }]);
  });

  it('says that something failed, and no more', async () => {
    const { connect } = begin({
      server: { status: 404, body: { code: 'NOT_FOUND', message: 'm', requestId: 'r' } },
    });
    const { heard } = connect();
    await aWhile();
    expect(heard).to.deep.equal([{ glance: null, trouble: 'failed' }]);
  });

  it('has nothing to give when it was reloaded without its launch', async () => {
    history.replaceState(null, '', '/app');
    const { heard } = connectTo(startPage().hear, { origin: 'https://evil.example' });
    await aWhile();
    expect(heard).to.deep.equal([{ glance: null, trouble: 'expired' }]);
  });
});
