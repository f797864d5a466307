import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/accessible.ts';
import {
  answer,
  embed,
  glance,
  glanceIn,
  hidden,
  launchOf,
  page,
  route,
  shows,
  trouble,
} from '../support/embedded.ts';
import { withPlannedTimers } from '../support/planned-timers.ts';
import { button, headings, links, seen, told } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

afterEach(() => {
  for (const frame of hidden()) frame.remove();
});

describe('the hidden frame of a course page', () => {
  it('is one for all elements of the page that name the same launch', async () => {
    const launch = launchOf(answer());
    const first = await embed(launch);
    const second = await embed(launch);
    await shows(first, 'Сделать первую страницу');
    await shows(second, 'Сделать первую страницу');
    expect(hidden().length).to.equal(1);
    const [frame] = hidden();
    expect(frame!.checkVisibility()).to.equal(false);
    expect([frame!.tabIndex, frame!.ariaHidden]).to.deep.equal([-1, 'true']);
  });

  it('stays apart for another launch, with its own data', async () => {
    const first = await embed(launchOf(answer()));
    const second = await embed(launchOf(answer({ route: { ...route, title: 'Другая школа' } })));
    await shows(first, 'Книга про маяки');
    await shows(second, 'Другая школа');
    expect(hidden().length).to.equal(2);
  });

  it('grows by nothing in 50 remounts', async () => {
    const element = await embed(launchOf(answer()));
    await shows(element, 'Сделать первую страницу');
    let listening = 0;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...parts) {
      if (this === window || this === document) listening += 1;
      return add.apply(this, parts);
    };
    EventTarget.prototype.removeEventListener = function (...parts) {
      if (this === window || this === document) listening -= 1;
      return remove.apply(this, parts);
    };
    try {
      const one = element.querySelector('marshrut-route')!;
      const before = document.querySelectorAll('*').length;
      for (let time = 0; time < 50; time += 1) {
        one.remove();
        element.append(one);
      }
      expect(document.querySelectorAll('*').length).to.equal(before);
      expect(hidden().length).to.equal(1);
      expect(listening).to.equal(0);
      expect(one.shadowRoot!.childElementCount).to.equal(2);
      await shows(element, 'Сделать первую страницу');
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
    }
  });

  it('goes with the last element', async () => {
    await withPlannedTimers(async () => {
      const element = await embed(launchOf(answer()));
      await shows(element, 'Сделать первую страницу');
      element.remove();
    });
    expect(hidden().length).to.equal(0);
  });

  it('gets its port only when it speaks itself: no other origin, no other window, no other word', async () => {
    const element = await embed(launchOf());
    await waitUntil(() => hidden().length === 1);
    const frame = hidden()[0]!.contentWindow!;
    const posted: unknown[] = [];
    frame.postMessage = (message: unknown) => posted.push(message);
    const say = (parts: MessageEventInit) =>
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { marshrut: 'here' },
          origin: location.origin,
          source: frame,
          ...parts,
        }),
      );
    say({ origin: 'https://evil.example' });
    say({ source: window });
    say({ source: null });
    for (const data of [null, 'here', { marshrut: 'connect' }, { marshrut: ['here'] }, [], 7]) say({ data });
    expect(posted).to.deep.equal([]);
    say({});
    expect(posted).to.deep.equal([{ marshrut: 'connect' }]);
    expect(seen(glanceIn(element))).to.include('Открываем маршрут');
  });

  const wrong: Record<string, unknown> = {
    nothing: null,
    'a bare text': 'route',
    'no face': { glance: { ...glance, face: 'admin' }, trouble: null },
    'a script for an address': answer({
      route: { ...route, now: { ...route.now!, resources: [{ title: 'x', url: 'javascript:alert(1)' }] } },
    }),
    'a title of 2 MB': answer({ route: { ...route, title: 'a very long text' } }),
    'a hundred thousand notes': { glance: { ...glance, notes: 'very many notes' }, trouble: null },
    'an object for a text': {
      glance: { ...glance, route: { ...route, title: { toString: 1 } } },
      trouble: null,
    },
    'an unknown trouble': { glance: null, trouble: '<b>' },
  };
  for (const [name, given] of Object.entries(wrong)) {
    it(`is not believed when it says: ${name}`, async () => {
      const element = await embed(launchOf(given));
      await shows(element, 'Не получилось');
      expect(told(glanceIn(element))).to.include('EMBED_FAILED');
      expect(headings(glanceIn(element), 3)).to.deep.equal(['Не получилось']);
    });
  }

  it('is offered in a new tab after 8 s of silence, with a code', async () => {
    const element = await withPlannedTimers(async () => {
      const silent = await embed(launchOf());
      await waitUntil(() => hidden().length === 1);
      return silent;
    });
    await shows(element, 'EMBED_SILENT');
    const [link] = links(glanceIn(element));
    expect(link!.target).to.equal('_blank');
    expect(new URL(link!.href).pathname).to.equal(page);
    await expectAccessible(glanceIn(element));
  });

  it('is offered in a new tab at once when the policy of the page forbids it', async () => {
    const element = await embed(launchOf());
    await waitUntil(() => hidden().length === 1);
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: hidden()[0]!.src,
        disposition: 'enforce',
        bubbles: true,
      }),
    );
    await shows(element, 'EMBED_SILENT');
  });

  it('tells a page that is not the platform’s so, with a code', async () => {
    const element = await embed(launchOf(trouble('foreign')));
    await shows(element, 'EMBED_FOREIGN_ORIGIN');
  });

  it('launches anew when the session is over and somebody wants it', async () => {
    const element = await embed(launchOf(trouble('expired')));
    await shows(element, 'Время вышло');
    const [before] = hidden();
    button(glanceIn(element), 'Попробовать ещё раз').click();
    await waitUntil(() => hidden()[0] !== before && hidden().length === 1);
    await shows(element, 'Время вышло');
  });

  it('asks again by the same launch when the connection was lost', async () => {
    const element = await embed(launchOf(trouble('offline'), answer()));
    await shows(element, 'Нет связи');
    const [before] = hidden();
    button(glanceIn(element), 'Попробовать ещё раз').click();
    await shows(element, 'Сделать первую страницу');
    expect(hidden()).to.deep.equal([before]);
  });
});
