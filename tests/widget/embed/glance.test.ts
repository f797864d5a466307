import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Glance } from '../../../lti-server/contract/glance.ts';
import '../../../widget/elements.ts';
import '../../../widget/embed/marshrut-glance.ts';
import type { Answer } from '../../../widget/embed/messages.ts';
import { expectAccessible } from '../support/accessible.ts';
import { button, headings, links, seen, told } from '../support/screen.ts';
import { withPlannedTimers } from '../support/planned-timers.ts';

const page = '/tests/widget/support/hidden-frame.html';
let launches = 0;

/** The address of a hidden frame that gives these answers; each is a launch of its own. */
const launchOf = (...answers: unknown[]): string =>
  `${page}?${(launches += 1)}#${encodeURIComponent(JSON.stringify(answers))}`;

const route: NonNullable<Glance['route']> = {
  title: 'Книга про маяки',
  purpose: 'Хочу сделать настоящую книгу.',
  closed: false,
  now: {
    title: 'Сделать первую страницу',
    whatToDo: 'Реши, какой маяк будет первым.\nПотом нарисуй его.',
    resources: [
      { title: 'Маяки мира', url: 'https://example.org/lighthouses' },
      { title: 'Как делают книги', url: `${location.origin}/materials/books` },
    ],
  },
  next: ['Показать другу', 'Прочитать вслух'],
  later: ['Сходить в музей'],
  past: ['Выбрать тему', 'Найти книги'],
};

const glance: Glance = {
  face: 'route',
  locale: 'ru',
  route,
  notes: [{ text: 'Отличное начало!', author: 'Анна Сергеевна', createdAt: Date.UTC(2026, 8, 10, 12) }],
};

const answer = (parts: Partial<Glance> = {}): Answer => ({ glance: { ...glance, ...parts }, trouble: null });
const trouble = (of: Answer['trouble']): Answer => ({ glance: null, trouble: of });

const embed = (launch: string): Promise<HTMLElement> =>
  fixture(
    html`<div style="min-height:512px">
      <marshrut-route launch=${launch} look="native"><a href="/">Мой маршрут</a></marshrut-route>
    </div>`,
  );
const glanceIn = (element: Element): HTMLElement => {
  const found = element.querySelector('marshrut-route')!.shadowRoot!.querySelector('marshrut-glance');
  return found as HTMLElement;
};
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => seen(glanceIn(element)).includes(text), `“${text}” is not shown`, { timeout: 4000 });
const hidden = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[name=marshrut-glance]'),
];

afterEach(() => {
  for (const frame of hidden()) frame.remove();
});

describe('the route that the course page draws', () => {
  it('shows the step for now with what to do, and folds the rest', async () => {
    const element = await embed(launchOf(answer()));
    await shows(element, 'Сделать первую страницу');
    const drawn = glanceIn(element);
    expect(headings(drawn, 3)).to.deep.equal(['Книга про маяки']);
    expect(seen(drawn)).to.include('Реши, какой маяк будет первым.');
    const folds = [...drawn.shadowRoot!.querySelectorAll('summary')].map(({ textContent }) => textContent);
    expect(folds).to.deep.equal([
      'Что сделать',
      'Что открыть',
      'Потом',
      'Записки для тебя: 1',
      'Отложено: 1',
      'Уже сделано: 2',
    ]);
    await expectAccessible(drawn);
  });

  it('opens its first folds as far as the reserved height goes, and never grows beyond it', async () => {
    const many = Array.from({ length: 40 }, (_, place) => `Шаг ${place}`);
    const element = await embed(launchOf(answer({ route: { ...route, past: many } })));
    await shows(element, 'Сделать первую страницу');
    const open = [...glanceIn(element).shadowRoot!.querySelectorAll('details')].map((fold) => fold.open);
    expect(open[0]).to.equal(true);
    expect(open.at(-1)).to.equal(false);
    expect(element.offsetHeight).to.equal(512);
  });

  it('leads to a page of the course in its place, and to anything else in a new tab', async () => {
    const element = await embed(launchOf(answer()));
    await shows(element, 'Что открыть');
    for (const fold of glanceIn(element).shadowRoot!.querySelectorAll('details')) fold.open = true;
    const [outside, inside] = links(glanceIn(element));
    expect([outside!.target, outside!.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(inside!.target).to.equal('');
  });

  it('is English for an English launch', async () => {
    const element = await embed(launchOf(answer({ locale: 'en' })));
    await shows(element, 'What to do');
    expect(button(glanceIn(element), 'Open my route')).to.exist;
  });

  it('puts in what people wrote as text', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>1</script>';
    const element = await embed(
      launchOf(answer({ route: { ...route, title: evil }, notes: [{ ...glance.notes[0]!, text: evil }] })),
    );
    await shows(element, evil);
    expect(glanceIn(element).shadowRoot!.querySelectorAll('img, script').length).to.equal(0);
  });

  it('says calmly that all steps are behind, and that a route is finished', async () => {
    const calm = await embed(launchOf(answer({ route: { ...route, now: null, next: [], later: [] } })));
    await shows(calm, 'Все шаги позади');
    const later = await embed(launchOf(answer({ route: { ...route, now: null, next: [] } })));
    await shows(later, 'Сейчас всё спокойно');
    const closed = await embed(launchOf(answer({ route: { ...route, now: null, closed: true } })));
    await shows(closed, 'Маршрут пройден');
  });

  for (const [face, text, deed] of [
    ['staff', 'каждый ученик видит свой маршрут', 'Открыть'],
    ['family', 'Маршрут вашего ребёнка', 'Открыть'],
    ['no_route', 'Твой маршрут ещё впереди', 'Открыть мой маршрут'],
  ] as const) {
    it(`offers a way in to: ${face}`, async () => {
      const element = await embed(launchOf(answer({ face, route: null, notes: [] })));
      await shows(element, text);
      expect(button(glanceIn(element), deed)).to.exist;
      await expectAccessible(glanceIn(element));
    });
  }

  it('greets a learner without a card', async () => {
    const element = await embed(launchOf(answer({ face: 'empty', route: null, notes: [] })));
    await shows(element, 'Здесь пока ничего нет');
  });
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

describe('writing from the course page', () => {
  it('opens the visible frame in the same place, and reads afresh when it is folded away', async () => {
    const changed = answer({ route: { ...route, title: 'Книга готова' } });
    const element = await embed(launchOf(answer(), changed));
    await shows(element, 'Сделать первую страницу');
    const drawn = glanceIn(element);
    button(drawn, 'Открыть мой маршрут').click();
    const frame = drawn.shadowRoot!.querySelector('marshrut-frame')!;
    expect(frame.shadowRoot!.querySelector('iframe')!.title).to.equal('Мой маршрут');
    expect(drawn.shadowRoot!.activeElement!.textContent).to.equal('Свернуть');
    button(drawn, 'Свернуть').click();
    expect(drawn.shadowRoot!.querySelector('marshrut-frame')).to.equal(null);
    expect(drawn.shadowRoot!.activeElement!.textContent).to.equal('Открыть мой маршрут');
    await shows(element, 'Книга готова');
  });
});
