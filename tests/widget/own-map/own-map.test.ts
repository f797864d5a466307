// Long because all that a child draws on its map goes through one server that draws what it is asked to.
import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import { SignPicture } from '../../../lti-server/contract/child-map.ts';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import { sendPress, type Press } from '../../../widget/api/presses.ts';
import { signPath } from '../../../widget/views/own-map/sign-path.ts';
import { pictograms } from '../../../widget/views/own-map/pictograms.ts';
import { openPaper } from '../../../widget/views/paper/marshrut-paper.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { drawingServer, placeKey, signKey, withDrawing } from '../support/drawing-server.ts';
import { expectAccessible } from '../support/accessible.ts';
import { lastChange } from '../support/fake-api.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { long, longPage } from '../support/long-page.ts';
import { makePage, makeRoute, makeSteps, preparePage } from '../support/page.ts';
import { openHome, viewIn } from '../support/pupil-home.ts';
import { button, buttons, seen, told, words } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const mapsKey = 'GET /api/pupils/:pupilId/maps';

const star = { signId: 'sign-0001', picture: pictograms.star, words: 'любимое место' };
const drawn: MapDrawing = {
  signs: [star],
  places: [
    { place: 'step-next1', signId: star.signId, size: 'large' },
    { place: 'home', signId: null, size: 'small' },
  ],
};

const mapIn = (home: MarshrutPupilHome) =>
  viewIn(home)!.shadowRoot!.querySelector('marshrut-pupil-map')!.shadowRoot!;
const island = (home: MarshrutPupilHome, place: string) =>
  mapIn(home).querySelector<HTMLElement>(`[data-place="${place}"]`);

const opened = async (home: MarshrutPupilHome, ...names: string[]): Promise<void> => {
  for (const name of names) {
    slowFingers();
    await waitUntil(() => buttons(home).some((one) => nameOf(one) === name), `no “${name}”: ${seen(home)}`);
    const found = buttons(home).find((one) => nameOf(one) === name)!;
    found.focus();
    found.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await waitUntil(() => !seen(home).includes('Открываем'));
  }
};
const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
const pressed = (home: HTMLElement): string[] =>
  buttons(home)
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map(nameOf);

describe('a sign as strokes', () => {
  it('is let through by the contract, whatever a hand does', () => {
    const wild = Array.from({ length: 60 }, (_, turn) =>
      Array.from({ length: 40 }, (_point, place) => ({
        x: 12 + 30 * Math.sin(turn * 7 + place * place),
        y: 12 + 30 * Math.cos(turn * 3 + place * 1.7),
      })),
    );
    for (const strokes of [
      [[{ x: 3, y: 3 }]],
      [
        [
          { x: 0, y: 0 },
          { x: 24, y: 24 },
        ],
      ],
      wild,
    ]) {
      const path = signPath(strokes);
      expect(SignPicture.safeParse(path).success, path).to.equal(true);
    }
    expect(signPath([])).to.equal('');
    for (const [name, picture] of Object.entries(pictograms))
      expect(SignPicture.safeParse(picture).success, name).to.equal(true);
  });

  it('keeps its corners, and is round where the hand went round', () => {
    const corner = signPath([
      [
        { x: 4, y: 4 },
        { x: 20, y: 4 },
        { x: 20, y: 20 },
      ],
    ]);
    expect(corner).to.equal('M4 4L20 4L20 20');
    const round = signPath([
      Array.from({ length: 30 }, (_, place) => ({
        x: 12 + 8 * Math.cos(place / 5),
        y: 12 + 8 * Math.sin(place / 5),
      })),
    ]);
    expect(round).to.match(/^M[\d. ]+(Q[\d. ]+)+L[\d. ]+$/);
  });
});

describe('the map in the child’s own hand', () => {
  before(() => preparePage());
  afterEach(() => {
    history.replaceState(null, '');
    quickFingers();
  });

  it('shows own signs and sizes on the map, tells them by name, and says below what the signs mean', async () => {
    const { home } = await openHome(withDrawing(makePage(), drawn));
    await waitUntil(() => island(home, 'step/step-next1'));
    const own = island(home, 'step/step-next1')!;
    expect(own.getAttribute('aria-label')).to.equal(
      'Показать карту другу. Потом. любимое место. Большой остров',
    );
    expect(own.querySelector('.sign path')?.getAttribute('d')).to.equal(star.picture);
    const other = island(home, 'step/step-next2')!;
    expect(own.querySelector('.sign')!.getBoundingClientRect().width).to.be.above(
      other.querySelector('.sign')!.getBoundingClientRect().width,
    );
    await waitUntil(() => seen(home).includes('Что значат знаки'));
    expect(seen(home)).to.include('любимое место');
    await expectAccessible(home);
  });

  it('stands in the plain list as well', async () => {
    const { home } = await openHome(withDrawing(makePage({ look: 'list' }), drawn));
    await waitUntil(() => viewIn(home)!.shadowRoot!.querySelector('marshrut-route-list'));
    const list = viewIn(home)!.shadowRoot!.querySelector('marshrut-route-list')!;
    await waitUntil(() => list.shadowRoot?.querySelector('h3 path'));
    expect(list.shadowRoot!.querySelector('h3 path')!.getAttribute('d')).to.equal(star.picture);
    await waitUntil(() => seen(home).includes('любимое место'));
  });

  it('stands in the list look on the step for now too, and the legend tells of no sign that stands nowhere', async () => {
    const heart = { signId: 'sign-0002', picture: pictograms.heart, words: 'для бабушки' };
    const drawing: MapDrawing = {
      signs: [star, heart],
      places: [
        { place: 'step-now1', signId: star.signId, size: 'middle' },
        { place: 'home', signId: heart.signId, size: 'middle' },
      ],
    };
    const { home } = await openHome(withDrawing(makePage({ look: 'list' }), drawing));
    await waitUntil(() => seen(home).includes('Что значат знаки'));
    const now = viewIn(home)!.shadowRoot!.querySelector('marshrut-now-step')!.shadowRoot!;
    expect(now.querySelector('h2 path')?.getAttribute('d')).to.equal(star.picture);
    expect(now.querySelector('h2 + p')?.textContent).to.equal('любимое место');
    expect(seen(home)).to.not.include('для бабушки');
    await expectAccessible(home);
  });

  it('stands on paper, with what the signs on the sheet mean', async () => {
    await openPaper({ name: 'Соня К.', title: 'От искры', steps: makeSteps(), drawing: drawn });
    const paper = document.querySelector('marshrut-paper')!;
    await waitUntil(() => seen(paper).includes('любимое место'));
    expect(paper.shadowRoot!.querySelector(`li path[d="${star.picture}"]`)).to.not.equal(null);
    paper.remove();
  });

  it('puts a sign on an island, makes it large and says what it means', async () => {
    const server = drawingServer();
    const { home, calls } = await openHome(server.page(), server.answers);
    await waitUntil(() => island(home, 'step/step-next1'));
    island(home, 'step/step-next1')!.click();
    await opened(home, 'Мой знак');
    await waitUntil(() => seen(home).includes('Какой этот остров для тебя?'));
    expect(seen(home)).to.include('Это увидит Анна Петровна.');
    expect(pressed(home)).to.deep.equal(['Без своего знака', 'Обычный']);
    await expectAccessible(home);
    await opened(home, 'сердце');
    await waitUntil(() => pressed(home).includes('сердце'));
    await opened(home, 'Большой');
    await waitUntil(() => pressed(home).includes('Большой'));
    const input = home.shadowRoot!.querySelector('marshrut-own-sign')!.shadowRoot!.querySelector('input')!;
    input.value = 'сюда хочу';
    button(home, 'Запомнить').click();
    await waitUntil(() => server.drawing().signs[0]?.words === 'сюда хочу');
    const [sign] = server.drawing().signs;
    expect(sign?.picture).to.equal(pictograms.heart);
    expect(server.drawing().places).to.deep.equal([
      { place: 'step-next1', signId: sign!.signId, size: 'large' },
    ]);
    expect(calls.filter(({ endpoint }) => endpoint === signKey)).to.have.length(2);
    // Chosen once more somewhere else, it is the same sign.
    await waitUntil(() => pressed(home).includes('сюда хочу'));
    await opened(home, 'Без своего знака');
    await waitUntil(() => pressed(home).includes('Без своего знака'));
    expect(lastChange(calls)?.body).to.deep.equal({ signId: null, size: 'large' });
  });

  it('is drawn with a finger, or with the keys', async () => {
    const server = drawingServer();
    const { home } = await openHome(server.page(), server.answers);
    await waitUntil(() => island(home, 'goals'));
    island(home, 'goals')!.click();
    await opened(home, 'Мой знак');
    await waitUntil(() => focusedElement()?.matches('.leave'), 'the place is not open');
    await opened(home, 'Нарисовать');
    const board = () =>
      home.shadowRoot!.querySelector('marshrut-own-sign')!.shadowRoot!.querySelector('marshrut-sign-board')!;
    await waitUntil(() => board().shadowRoot?.activeElement?.matches('.field'), 'the field has no focus');
    await expectAccessible(home);
    await sendKeys({ press: 'Space' });
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await sendKeys({ press: key });
    expect(told(home)).to.include('Перо рисует.');
    await sendKeys({ press: 'Space' });
    await opened(home, 'Готово');
    await waitUntil(() => server.drawing().places.length === 1);
    expect(server.drawing().signs.map(({ picture }) => picture)).to.deep.equal(['M12 12L14 12L14 13']);
    expect(server.drawing().places[0]?.place).to.equal('home');
    await waitUntil(() => pressed(home).includes('мой рисунок'));
  });

  it('is handed over while there is no connection, first the sign, and nothing pretends to have changed', async () => {
    const server = drawingServer();
    const { home } = await openHome(server.page(), server.answers);
    const sign = await fixture<HTMLElement>(
      html`<marshrut-own-sign
        .api=${home.api}
        .pupilId=${'pupil-0001'}
        .place=${'sign/step-next1'}
      ></marshrut-own-sign>`,
    );
    await waitUntil(() => seen(sign).includes('Какой этот остров для тебя?'));
    const unsent: Press[] = [];
    sign.addEventListener('press-unsent', (event) => {
      unsent.push(event.press);
      event.isKept = true;
    });
    server.cut(true);
    button(sign, 'сердце').click();
    await waitUntil(() => seen(sign).includes('Мы запомнили и отправим сами'));
    expect(pressed(sign)).to.deep.equal(['Без своего знака', 'Обычный']);
    expect(unsent.map(({ endpoint }) => endpoint)).to.deep.equal([signKey, placeKey]);
    server.cut(false);
    for (const press of unsent) await sendPress(home.api, press);
    expect(server.drawing().places).to.deep.equal([
      { place: 'step-next1', signId: server.drawing().signs[0]?.signId, size: 'middle' },
    ]);
  });

  it('does not overtake what waits, nor is it undone by it', async () => {
    const server = drawingServer();
    const { home } = await openHome(server.page(), server.answers);
    await opened(home, 'Моя карта', 'Мои знаки');
    await opened(home, 'Показать карту другу');
    server.cut(true);
    // Who keeps presses is fetched after the page.
    await waitUntil(async () => {
      await opened(home, 'Большой');
      return seen(home).includes('Мы запомнили и отправим сами');
    });
    // The server is there again, and nobody has told the browser.
    server.cut(false);
    await opened(home, 'Маленький');
    await waitUntil(() => sessionStorage.getItem('marshrut-unsent:presses')?.includes('"small"'));
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => sessionStorage.getItem('marshrut-unsent:presses') === null);
    expect(server.drawing().places).to.deep.equal([{ place: 'step-next1', signId: null, size: 'small' }]);
    quickFingers();
  });

  it('takes each stroke however quickly they come, one after the other', async () => {
    const server = drawingServer();
    const { home, calls } = await openHome(server.page(), server.answers);
    await opened(home, 'Моя карта', 'Мои знаки');
    await opened(home, 'Показать карту другу');
    await waitUntil(() => seen(home).includes('Какой этот остров для тебя?'));
    for (const name of ['сердце', 'Большой', 'звезда', 'Маленький', 'сердце']) button(home, name).click();
    await waitUntil(() => calls.filter(({ endpoint }) => endpoint === placeKey).length === 5);
    await waitUntil(() => pressed(home).includes('сердце'));
    const [heart] = server.drawing().signs.filter(({ picture }) => picture === pictograms.heart);
    expect(server.drawing().places).to.deep.equal([
      { place: 'step-next1', signId: heart!.signId, size: 'small' },
    ]);
    expect(server.drawing().signs).to.have.length(2);
  });

  it('keeps all that was drawn on one place without a connection, after it was left and opened anew too', async () => {
    const server = drawingServer();
    const { home } = await openHome(server.page(), server.answers);
    await opened(home, 'Моя карта', 'Мои знаки');
    await opened(home, 'Показать карту другу');
    server.cut(true);
    // Who keeps presses is fetched after the page.
    await waitUntil(async () => {
      await opened(home, 'сердце');
      return seen(home).includes('Мы запомнили и отправим сами');
    });
    await opened(home, 'Назад');
    await opened(home, 'Показать карту другу', 'Большой');
    await waitUntil(() => sessionStorage.getItem('marshrut-unsent:presses')?.includes('"large"'));
    server.cut(false);
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => sessionStorage.getItem('marshrut-unsent:presses') === null);
    const [heart] = server.drawing().signs;
    expect(heart?.picture).to.equal(pictograms.heart);
    expect(server.drawing().places).to.deep.equal([
      { place: 'step-next1', signId: heart!.signId, size: 'large' },
    ]);
  });

  it('lists all places, leads to the sign of each, and is only looked at when the route is over', async () => {
    const server = drawingServer(makePage(), drawn);
    const { home } = await openHome(server.page(), server.answers);
    await opened(home, 'Моя карта', 'Мои знаки');
    await waitUntil(() => seen(home).includes('Выбери место на карте'));
    expect(seen(home)).to.include('любимое место');
    await expectAccessible(home);
    await opened(home, 'Показать карту другу. любимое место');
    await waitUntil(() => pressed(home).includes('любимое место'));
    history.replaceState(null, '');
    const over = makePage({ mayReport: false, route: makeRoute({ closed: true }) });
    const after = drawingServer(over, drawn);
    const view = await fixture<HTMLElement>(
      html`<marshrut-signs
        .api=${(await openHome(over, after.answers)).home.api}
        .pupilId=${'pupil-0001'}
      ></marshrut-signs>`,
    );
    await waitUntil(() => seen(view).includes('любимое место'));
    expect(buttons(view)).to.deep.equal([]);
  });

  it('stands beside the map of before, with nothing counted', async () => {
    const now = {
      routeId: 'route-0001',
      version: 2,
      title: 'От искры до рассказа',
      closed: false,
      since: Date.UTC(2026, 9, 1, 12),
      until: null,
      steps: makeSteps(),
      drawing: drawn,
    };
    const before = {
      ...now,
      version: 1,
      since: Date.UTC(2026, 8, 1, 12),
      until: now.since,
      steps: makeSteps().slice(0, 3),
      drawing: { signs: [{ ...star, words: 'трудное место' }], places: drawn.places },
    };
    for (const look of ['forest', 'list'] as const) {
      const { home } = await openHome(withDrawing(makePage({ look }), drawn), {
        [mapsKey]: () => ({ maps: [now, before] }),
      });
      await opened(home, 'Моя карта', 'Как было');
      await waitUntil(() => seen(home).includes('Как стало'));
      expect(seen(home)).to.include('1 сентября – 1 октября').and.to.include('с 1 октября');
      expect(seen(home)).to.not.match(/%|балл|лучше|хуже|рейтинг|больше|меньше/i);
      await expectAccessible(home);
      history.replaceState(null, '');
    }
    const { home } = await openHome(makePage(), { [mapsKey]: () => ({ maps: [now] }) });
    await opened(home, 'Моя карта', 'Как было');
    await waitUntil(() => seen(home).includes('Прежних карт пока нет.'));
  });

  it('has at most 15 words on each screen for whoever reads little', async () => {
    const named = {
      signs: [
        star,
        { ...star, signId: 'sign-0002', words: long },
        { ...star, signId: 'sign-0003', words: long },
      ],
      places: ['step-done', 'step-now1', 'step-next1'].map((place, at) => ({
        place,
        signId: `sign-000${at + 1}`,
        size: 'middle' as const,
      })),
    };
    const server = drawingServer(longPage(), named);
    const map = { routeId: 'route-0001', version: 1, title: long, closed: false, since: 1, until: null };
    const maps = [map, { ...map, version: 2, until: 2 }].map((of) => ({
      ...of,
      steps: longPage().route!.steps,
      drawing: named,
    }));
    const { home } = await openHome(server.page(), { ...server.answers, [mapsKey]: () => ({ maps }) });
    const few = (where: string): void =>
      expect(words(home).length, `${where}: ${words(home).join(' ')}`).to.be.within(1, 15) && undefined;
    await waitUntil(() => island(home, 'goals'));
    few('the page');
    await opened(home, 'Ещё', 'Моя карта');
    few('Моя карта');
    await opened(home, 'Мои знаки', 'Что значат знаки');
    few('Мои знаки');
    await opened(home, `${long}. любимое место`);
    await waitUntil(() => pressed(home).includes('любимое место'));
    few('the sign of a step');
    await opened(home, 'Нарисовать');
    few('Нарисовать');
    history.replaceState(null, '');
    const again = (await openHome(server.page(), { ...server.answers, [mapsKey]: () => ({ maps }) })).home;
    await opened(again, 'Ещё', 'Моя карта', 'Как было');
    await waitUntil(() => seen(again).includes('Как стало'));
    expect(words(again).length, words(again).join(' ')).to.be.within(1, 15);
  });
});
