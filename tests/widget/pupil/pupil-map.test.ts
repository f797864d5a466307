// Long because a route on a map is one thing to look at: its list, its looks, its words, its layout.
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import { pathOf } from '../../../lti-server/contract/path.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { layOut } from '../../../widget/views/pupil/map-layout.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import { expectAccessible } from '../support/accessible.ts';
import { makePage, makeRoute, makeStep, makeSteps, preparePage } from '../support/page.ts';
import { openHome, viewIn } from '../support/pupil-home.ts';
import { button, buttons, headings, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const show: typeof openHome = async (page, answers) => {
  const opened = await openHome(page, answers);
  // The map is drawn after the step for now.
  await waitUntil(() => page.look === 'list' || stops(opened.home).length > 0, 'the map is not drawn');
  return opened;
};

const map = (home: MarshrutPupilHome) => viewIn(home)!.shadowRoot!.querySelector('marshrut-pupil-map')!;
const stops = (home: MarshrutPupilHome): HTMLElement[] => [
  ...map(home).shadowRoot!.querySelectorAll<HTMLElement>('.stop'),
];
const opened = (home: MarshrutPupilHome, title: string): Promise<void> =>
  waitUntil(() => headings(home, 1).includes(title), `“${title}” is not open`);

describe('the map of a route', () => {
  before(() => preparePage());
  afterEach(() => history.replaceState(null, ''));

  it('is an ordered list of all steps, each with its state in words, and ends in a harbour', async () => {
    const { home } = await show(makePage());
    expect(stops(home).map((stop) => stop.getAttribute('aria-label'))).to.deep.equal([
      'Рассказать, что люблю. Уже сделано',
      'Выбрать тему. Получилось по-другому',
      'Собрать карту. Сейчас',
      'Показать карту другу. Потом',
      'Прочитать вслух. Потом',
      'Сходить в музей. Дальше по пути',
      'Написать письмо. Отложено',
      'Куда идём',
    ]);
    const list = map(home).shadowRoot!.querySelector('ol')!;
    expect(list.getAttribute('aria-label')).to.equal('Карта пути');
    expect(list.querySelector('[aria-current=step] button')).to.equal(stops(home)[2]);
  });

  it('has no words of debt, rank or reward', async () => {
    const { home } = await show(makePage());
    expect(seen(home)).to.not.match(/%|балл|просроч|опозда|рейтинг|уровень|серия|осталось/i);
  });

  it('is measured when the page stands, not while it is built: that would lay out a part of it first', async () => {
    await setViewport({ width: 1280, height: 800 });
    const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'clientWidth')!;
    const stood: boolean[] = [];
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', {
      configurable: true,
      get(this: HTMLElement) {
        if (this.localName === 'marshrut-pupil-map') stood.push((this as ReturnType<typeof map>).hasUpdated);
        return get!.call(this) as number;
      },
    });
    try {
      const { home } = await show(makePage());
      await waitUntil(() => stood.length > 0, 'it is not measured');
      expect(stood).to.not.include(false);
      expect(stops(home)[2]!.getBoundingClientRect().left, 'as wide as the page is').to.be.above(400);
    } finally {
      Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth');
    }
  });

  it('gives every island at least 64 pixels and 16 between, wherever it is shown', async () => {
    for (const width of [320, 768, 1280]) {
      await setViewport({ width, height: 800 });
      for (const level of [1, 3] as const) {
        const { home } = await show(makePage({ readingLevel: level }));
        const boxes = stops(home).map((stop) => stop.getBoundingClientRect());
        for (const [place, box] of boxes.entries()) {
          expect(Math.min(box.width, box.height), `${place} at ${width}`).to.be.at.least(64);
          expect(box.left, `${place} at ${width} is cut off`).to.be.at.least(0);
          expect(box.right, `${place} at ${width} is cut off`).to.be.at.most(width);
          for (const other of boxes.slice(place + 1)) {
            const apart = Math.max(
              other.left - box.right,
              box.left - other.right,
              other.top - box.bottom,
              box.top - other.bottom,
            );
            expect(apart, `${place} at ${width}, level ${level}`).to.be.at.least(16);
          }
        }
      }
    }
  });

  it('is laid out again when letters grow while it is open and as wide as before', async () => {
    const steps = makeSteps();
    const path = pathOf({ steps, closed: false });
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 300px">
        <marshrut-pupil-map .steps=${steps} .path=${path}></marshrut-pupil-map>
      </div>`,
    );
    await waitUntil(() => box.querySelector('marshrut-pupil-map')!.shadowRoot!.querySelector('.stop'));
    const height = () => box.getBoundingClientRect().height;
    const before = height();
    document.documentElement.style.fontSize = '200%';
    try {
      await waitUntil(() => height() > before * 1.5, 'it is as it was');
    } finally {
      document.documentElement.style.fontSize = '';
    }
    await waitUntil(() => height() === before, 'it stays large');
  });

  it('is printed as a list of steps with whole signs, without the words that tell of the drawing', async () => {
    const voice = {
      signals: [],
      ownSteps: [],
      order: [],
      drawing: { signs: [], places: [{ place: 'step-next1', signId: null, size: 'large' as const }] },
    };
    const { home } = await show(makePage({ route: makeRoute({ voice }) }));
    expect(stops(home)[3]!.getAttribute('aria-label')).to.include('Большой остров');
    await emulateMedia({ media: 'print' });
    try {
      const chart = map(home).shadowRoot!.querySelector('.chart')!.getBoundingClientRect();
      const sign = stops(home)[3]!.querySelector('.sign')!.getBoundingClientRect();
      expect(sign.left, 'it is cut off').to.be.at.least(chart.left);
      expect(seen(home)).to.include('Показать карту другу. Потом').and.to.not.include('Большой остров');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('opens an island’s step and comes back to the island', async () => {
    const { home } = await show(makePage());
    stops(home)[3]!.focus();
    stops(home)[3]!.click();
    await opened(home, 'Показать карту другу');
    expect(seen(home)).to.include('на уроке').and.to.include('Потом').and.to.not.include('Собрать карту');
    await expectAccessible(home);
    button(home, 'Назад').click();
    await waitUntil(() => focusedElement() === stops(home)[3], 'the focus is lost');
  });

  it('takes up again a step that was put off, from its island', async () => {
    let steps = makeSteps();
    const { home, calls } = await show(makePage(), {
      'GET /api/pupils/:pupilId/page': () => makePage({ route: makeRoute({ steps }) }),
      'PUT /api/routes/:routeId/steps/:stepId/state': ({ body }) => {
        steps = steps.map((step) => (step.id === 'step-later' ? { ...step, ...(body as object) } : step));
        const progress = steps.map(({ id, state, alternativeId }) => ({
          stepId: id,
          state,
          alternativeId,
          changedAt: 1,
        }));
        return { progress, help: [] };
      },
    });
    stops(home)[6]!.click();
    await opened(home, 'Написать письмо');
    button(home, 'Вернуть этот шаг').click();
    await waitUntil(() => seen(home).includes('Вернули: «Написать письмо».'), 'nothing is said of it');
    expect(calls.find(({ body }) => body)?.params).to.deep.include({ stepId: 'step-later' });
    expect(stops(home)[6]!.getAttribute('aria-label')).to.equal('Написать письмо. Дальше по пути');
  });

  it('shows the event that a step is, and the way there', async () => {
    const { home } = await show(makePage(), {
      'GET /api/pupils/:pupilId/events': () => ({
        events: [
          {
            eventId: 'event-0001',
            kind: 'event',
            stage: 'doing',
            title: 'Ярмарка',
            startsOn: null,
            endsOn: null,
            joined: null,
            answer: 'joined',
            stepId: 'step-next1',
            lacks: [],
          },
        ],
      }),
    });
    stops(home)[3]!.click();
    await opened(home, 'Показать карту другу');
    await waitUntil(() => seen(home).includes('Событие «Ярмарка»'), 'no way to the event');
    button(home, 'Событие «Ярмарка»').click();
    await opened(home, 'События');
    expect(seen(home)).to.include('Это шаг твоего маршрута: «Показать карту другу»');
  });

  it('tells in the harbour what the way is for', async () => {
    const { home } = await show(makePage({ readingLevel: 1 }));
    button(home, 'Куда идём').click();
    await waitUntil(() => seen(home).includes('Хочу рассказать про корабли.'), 'it is not told');
    expect(seen(home)).to.include('Говорю пять минут');
    button(home, 'Назад').click();
    await waitUntil(() => focusedElement()?.getAttribute('aria-label') === 'Куда идём');
  });

  // The usual one and the list are looked at with the rest of the page.
  for (const look of ['forest', 'space'] as const) {
    it(`is accessible by day and by night as ${look}`, async () => {
      const { home } = await show(makePage({ look, readingLevel: 2 }));
      await waitUntil(() => map(home).shadowRoot!.querySelector(`.${look} .base`));
      await expectAccessible(home);
    });
  }

  it('stands still for those who only look', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const still = await fixture(
      html`<marshrut-pupil-view .page=${makePage()} readonly></marshrut-pupil-view>`,
    );
    expect(buttons(still)).to.deep.equal([]);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('has calmer colours for whoever asks for calm', async () => {
    const { home } = await show(makePage({ look: 'ocean' }));
    await waitUntil(() => map(home).shadowRoot!.querySelector('.chart'));
    const chart = map(home).shadowRoot!.querySelector('.chart')!;
    expect(getComputedStyle(chart).filter).to.equal('none');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(chart).filter).to.equal('saturate(0.5)');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('is chosen by the child, and kept', async () => {
    let kept = makePage();
    const { home, calls } = await show(kept, {
      'GET /api/pupils/:pupilId/page': () => kept,
      'PUT /api/pupils/:pupilId/look': ({ body }) => {
        kept = { ...kept, look: (body as { look: 'forest' }).look };
        return body;
      },
    });
    button(home, 'Моя карта').click();
    await opened(home, 'Какая карта тебе нравится?');
    await expectAccessible(home);
    button(home, 'Лес').click();
    await waitUntil(() => map(home).shadowRoot!.querySelector('.chart.forest'), 'the map is as it was');
    expect(calls.find(({ body }) => body)?.body).to.deep.equal({ look: 'forest' });
    await waitUntil(() => focusedElement()?.textContent?.trim() === 'Моя карта', 'the focus is lost');
  });

  it('says so when the choice could not be kept', async () => {
    const { home } = await show(makePage(), {
      'PUT /api/pupils/:pupilId/look': () => {
        throw new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });
      },
    });
    button(home, 'Моя карта').click();
    await opened(home, 'Какая карта тебе нравится?');
    button(home, 'Космос').click();
    await waitUntil(() => seen(home).includes('Нет связи.'), 'nothing is said');
    expect(button(home, 'Океан').getAttribute('aria-pressed')).to.equal('true');
    button(home, 'Назад').click();
    await waitUntil(() => seen(home).includes('Собрать карту'));
  });

  it('is no plain list for who cannot read one', async () => {
    const { home } = await show(makePage({ look: 'list', readingLevel: 1 }));
    expect(map(home).look).to.equal('ocean');
    button(home, 'Ещё').click();
    await waitUntil(() => seen(home).includes('Моя карта'));
    button(home, 'Моя карта').click();
    await opened(home, 'Какая карта тебе нравится?');
    expect(seen(home)).to.include('Космос').and.to.not.include('Список');
    button(home, 'Назад').click();
    await waitUntil(() => seen(home).includes('Собрать карту'));
    await waitUntil(() => focusedElement()?.getAttribute('data-place') === 'more', 'the focus is lost');
  });
});

describe('the layout of a map', () => {
  const lay = (width: number, steps = makeSteps()) =>
    layOut({ steps, path: pathOf({ steps, closed: false }), width, row: 170 });

  it('has a place for each step inside the map, and the harbour last', () => {
    for (const width of [296, 720, 1216]) {
      for (const count of [0, 1, 2, 7, 60]) {
        const steps = Array.from({ length: count }, (_, place) => makeStep({ id: `many-step-${place}` }));
        const { isles, home, height } = lay(width, steps);
        expect(isles).to.have.length(count);
        for (const { x, y } of [...isles, home]) {
          expect(x).to.be.within(60, width - 60);
          expect(y).to.be.within(40, height - 40);
        }
        expect(home.y).to.be.at.least((isles.at(-1)?.y ?? 0) - 40);
      }
    }
  });

  it('draws the same route in the same way', () => {
    expect(lay(720)).to.deep.equal(lay(720));
  });

  it('sails past a step that was put off, and forks before a choice', () => {
    const { isles, branches, sailed, ahead } = lay(720);
    expect(isles.map(({ face }) => face)).to.deep.equal([
      'past',
      'past',
      'here',
      'next',
      'next',
      'far',
      'aside',
    ]);
    expect(isles[2]?.ways).to.have.length(2);
    expect(isles[3]?.ways).to.deep.equal([]);
    expect(branches.match(/Q/g)).to.have.length(2);
    expect([sailed, ahead].map((line) => line.match(/M/g)?.length)).to.deep.equal([2, 4]);
  });
});
