import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/accessible.ts';
import { answer, embed, glance, glanceIn, hidden, launchOf, route, shows } from '../support/embedded.ts';
import { button, headings, links, seen } from '../support/screen.ts';

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
