import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../widget/elements.ts';
import type { MarshrutFrame } from '../../widget/marshrut-frame.ts';
import { expectAccessible } from './support/accessible.ts';

const blank = '/tests/widget/support/blank.html';

const show = (origin = location.origin): Promise<MarshrutFrame> =>
  fixture(html`<marshrut-frame src=${blank} title="Мой маршрут" origin=${origin}></marshrut-frame>`);

const frameOf = (element: MarshrutFrame): HTMLIFrameElement => element.shadowRoot!.querySelector('iframe')!;

/** As if the page in the frame had posted it. */
const post = (element: MarshrutFrame, data: unknown, parts: MessageEventInit = {}): void => {
  const source = frameOf(element).contentWindow;
  window.dispatchEvent(new MessageEvent('message', { data, source, origin: location.origin, ...parts }));
};

const heightOf = (element: MarshrutFrame): string => frameOf(element).style.blockSize;

describe('<marshrut-frame>', () => {
  it('shows the launch address in a named frame', async () => {
    const element = await show();
    expect(frameOf(element).src).to.equal(new URL(blank, location.href).href);
    expect(frameOf(element).title).to.equal('Мой маршрут');
    await expectAccessible(element);
  });

  it('takes the height that the page asks for, in every shape of the message', async () => {
    const element = await show();
    post(element, { subject: 'lti.frameResize', height: 640.2 });
    expect(heightOf(element)).to.equal('641px');
    post(element, JSON.stringify({ subject: 'lti.frameResize', height: 700 }));
    expect(heightOf(element)).to.equal('700px');
    post(element, { subject: 'org.imsglobal.lti.frameResize', height: 800 });
    expect(heightOf(element)).to.equal('800px');
  });

  it('keeps the height between 120 and 4000 pixels', async () => {
    const element = await show();
    post(element, { subject: 'lti.frameResize', height: 1 });
    expect(heightOf(element)).to.equal('120px');
    post(element, { subject: 'lti.frameResize', height: 1e9 });
    expect(heightOf(element)).to.equal('4000px');
  });

  it('does not hear other origins, other windows and other words', async () => {
    const element = await show();
    const before = heightOf(element);
    const message = { subject: 'lti.frameResize', height: 640 };
    post(element, message, { origin: 'https://evil.example' });
    post(element, message, { source: window });
    for (const data of [
      '{',
      null,
      7,
      { subject: 'lti.close', height: 640 },
      { subject: 'lti.frameResize', height: '640' },
    ])
      post(element, data);
    expect(heightOf(element)).to.equal(before);
  });

  it('opens nothing but web addresses', async () => {
    const element = await fixture<MarshrutFrame>(
      html`<marshrut-frame src="javascript:alert(1)"></marshrut-frame>`,
    );
    expect(frameOf(element).src).to.equal('about:blank');
  });

  it('offers a new tab when the page stays silent, until it speaks', async () => {
    const real = window.setTimeout;
    const planned: (() => void)[] = [];
    window.setTimeout = ((run: () => void) => planned.push(run)) as never;
    const element = await show();
    window.setTimeout = real;
    for (const run of planned) run();
    const link = element.shadowRoot!.querySelector('a')!;
    expect(link.href).to.equal(new URL(blank, location.href).href);
    expect(link.rel).to.include('noopener');
    post(element, { subject: 'lti.frameResize', height: 500 });
    await waitUntil(() => element.shadowRoot!.querySelector('a') === null);
  });

  it('leaves nothing behind when it is taken away', async () => {
    const element = await show();
    element.remove();
    post(element, { subject: 'lti.frameResize', height: 640 });
    expect(heightOf(element)).to.not.equal('640px');
  });
});
