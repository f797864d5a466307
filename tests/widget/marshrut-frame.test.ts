import { expect, fixture, html } from '@open-wc/testing';
import { turnIntoElements } from '../../widget/embed/turn-into-elements.ts';
import '../../widget/elements.ts';
import type { MarshrutFrame } from '../../widget/marshrut-frame.ts';
import { expectAccessible } from './support/accessible.ts';
import { withPlannedTimers } from './support/planned-timers.ts';
import { waitUntil } from './support/wait-until.ts';

const blank = '/tests/widget/support/blank.html';
const address = new URL(blank, location.href).href;

const show = (): Promise<MarshrutFrame> =>
  fixture(html`<marshrut-frame launch=${blank} title="Мой маршрут"></marshrut-frame>`);

const frameOf = (element: Element): HTMLIFrameElement => element.shadowRoot!.querySelector('iframe')!;
const linkOf = (element: Element): HTMLAnchorElement | null =>
  element.shadowRoot!.querySelector('slot:not([hidden]) a');

/** As if the page in the frame had posted it. */
const post = (element: Element, data: unknown, parts: MessageEventInit = {}): void => {
  const source = frameOf(element).contentWindow;
  window.dispatchEvent(new MessageEvent('message', { data, source, origin: location.origin, ...parts }));
};

const heightOf = (element: Element): string => frameOf(element).style.height;

describe('<marshrut-frame>', () => {
  it('shows the launch address in a named frame', async () => {
    const element = await show();
    expect(frameOf(element).src).to.equal(address);
    expect(frameOf(element).title).to.equal('Мой маршрут');
    expect(linkOf(element)).to.equal(null);
    await expectAccessible(element);
  });

  it('takes its name from the text inside, or from its own words', async () => {
    const element = await fixture(html`<marshrut-route launch=${blank}> Мой путь </marshrut-route>`);
    expect(frameOf(element).title).to.equal('Мой путь');
    const nameless = await fixture(html`<marshrut-route launch=${blank}></marshrut-route>`);
    expect(frameOf(nameless).title).to.equal('Открыть в новой вкладке');
    const english = await fixture(
      html`<div lang="en"><marshrut-route launch=${blank}></marshrut-route></div>`,
    );
    expect(frameOf(english.firstElementChild!).title).to.equal('Open in a new tab');
  });

  it('takes the height that the page asks for', async () => {
    const element = await show();
    post(element, { subject: 'lti.frameResize', height: 641 });
    expect(heightOf(element)).to.equal('641px');
  });

  it('never becomes lower than the page has reserved', async () => {
    const element = await fixture(
      html`<div style="min-height:500px"><marshrut-route launch=${blank}></marshrut-route></div>`,
    );
    post(element.firstElementChild!, { subject: 'lti.frameResize', height: 80 });
    expect(frameOf(element.firstElementChild!).offsetHeight).to.equal(500);
    expect((element as HTMLElement).offsetHeight).to.equal(500);
  });

  it('does not hear other origins, other windows and other words', async () => {
    const element = await show();
    const message = { subject: 'lti.frameResize', height: 640 };
    post(element, message, { origin: 'https://evil.example' });
    post(element, message, { source: window });
    post(element, message, { source: null });
    for (const data of [
      '{',
      null,
      7,
      { subject: 'lti.close', height: 640 },
      { subject: 'lti.frameResize', height: -1 },
      { subject: 'lti.frameResize', height: Number.NaN },
      { subject: 'lti.frameResize', height: '1;position:fixed' },
    ])
      post(element, data);
    expect(heightOf(element)).to.equal('');
  });

  it('opens nothing but what stands on the origin of the page', async () => {
    for (const launch of ['', 'javascript:alert(1)', 'data:text/html,hi', 'https://evil.example/']) {
      const element = await fixture(html`<marshrut-frame launch=${launch}></marshrut-frame>`);
      expect(frameOf(element), launch).to.equal(null);
      const { href } = linkOf(element)!;
      expect(href).to.equal(launch.startsWith('https') ? launch : '');
    }
  });

  it('offers a new tab when the page stays silent, until it speaks', async () => {
    const element = await withPlannedTimers(show);
    const link = linkOf(element)!;
    expect(link.href).to.equal(address);
    expect(link.target).to.equal('_blank');
    post(element, { subject: 'lti.frameResize', height: 500 });
    await waitUntil(() => linkOf(element) === null);
  });

  it('offers a new tab at once when the policy of the page forbids the frame', async () => {
    const element = await show();
    const violation = (blockedURI: string) =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', { blockedURI, bubbles: true }),
      );
    violation('https://elsewhere.example/');
    expect(linkOf(element)).to.equal(null);
    violation(address);
    expect(linkOf(element)!.href).to.equal(address);
  });

  it('leaves nothing behind when it is taken away', async () => {
    const element = await show();
    element.remove();
    post(element, { subject: 'lti.frameResize', height: 640 });
    expect(heightOf(element)).to.equal('');
  });
});

describe('the pasted snippet', () => {
  const paste = async (): Promise<HTMLElement> => {
    const place = await fixture<HTMLElement>(
      html`<div class="marshrut-route" data-launch=${blank} data-onclick="alert(1)" style="min-height:300px">
        <a href=${blank}>Мой маршрут</a>
      </div>`,
    );
    turnIntoElements();
    return place;
  };

  it('becomes the element, which keeps the link inside for when nothing else can be shown', async () => {
    const place = await paste();
    const route = place.firstElementChild!;
    expect(route.localName).to.equal('marshrut-route');
    expect(frameOf(route).src).to.equal(address);
    expect(frameOf(route).title).to.equal('Мой маршрут');
    expect(route.querySelector('a')!.textContent).to.equal('Мой маршрут');
    expect(place.offsetHeight).to.equal(300);
  });

  it('brings nothing to life that only looks like an attribute', async () => {
    const place = await paste();
    expect(place.firstElementChild!.getAttributeNames().sort()).to.deep.equal(['launch', 'look']);
  });

  it('stays one element when the script runs twice', async () => {
    const place = await paste();
    turnIntoElements();
    expect(place.querySelectorAll('marshrut-route').length).to.equal(1);
  });
});
