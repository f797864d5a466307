import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/pupil/marshrut-pupil-home.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import { apiOver, portal, refusal } from '../support/api-over.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { makePage, makeSteps, makeSession, preparePage } from '../support/page.ts';
import { button, seen, told } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const session = makeSession({ page: makePage() });

const taken = (): Response =>
  Response.json({
    progress: makeSteps().map(({ id, state, alternativeId }) => ({
      stepId: id,
      state,
      alternativeId,
      changedAt: 1,
    })),
    help: [],
  });

/** A child's page whose server answers so to what is pressed, told what it said. */
const show = async (answer: (state: string) => Response) => {
  const pressed: string[] = [];
  const api = apiOver(async (request) => {
    if (request.method === 'GET') return Response.json(makePage());
    const { state } = (await request.json()) as { state: string };
    pressed.push(state);
    return answer(state);
  });
  const home = await fixture<MarshrutPupilHome>(
    html`<marshrut-pupil-home .api=${api} .session=${session}></marshrut-pupil-home>`,
  );
  await settled(home, 'Собрать карту');
  return { home, pressed };
};

const settled = (home: MarshrutPupilHome, text: string): Promise<void> =>
  waitUntil(
    () => seen(home).includes(text) || told(home).includes(text),
    `“${text}” is not shown, but: ${told(home)}`,
  );
const kept = (): string => sessionStorage.getItem('marshrut-unsent:presses') ?? '';
const comesBack = (): boolean => window.dispatchEvent(new Event('online'));

describe('what a child presses while something stands before the server', () => {
  before(() => preparePage());
  beforeEach(() => {
    sessionStorage.clear();
    slowFingers();
  });
  afterEach(quickFingers);

  it('never arrives before what was pressed earlier', async () => {
    let tries = 0;
    let open = false;
    const { home, pressed } = await show(() => {
      tries += 1;
      // The first press does not get through, and neither does it before the second one.
      if (!open && tries <= 6) throw new TypeError('gone');
      return taken();
    });
    button(home, 'Готово').click();
    await settled(home, 'Мы запомнили и отправим сами');
    button(home, 'Не сейчас').click();
    await waitUntil(() => kept().includes('"not_now"'));
    expect(pressed.includes('not_now'), 'the newer one goes alone').to.equal(false);
    open = true;
    comesBack();
    await settled(home, 'Всё отправлено. ');
    expect(pressed.filter((_, place) => place >= 6)).to.deep.equal(['not_now']);
  });

  for (const [who, answer] of [
    ['a portal that asks who is there', () => portal(200)],
    ['a portal that forbids', () => portal(403)],
    ['a server that is starting', () => portal(502)],
    ['too many requests', () => refusal(429, 'TOO_MANY_REQUESTS')],
    ['a slow line', () => refusal(408, 'SLOW')],
  ] as const)
    it(`is kept when the answer is ${who}, and nobody says that it is sent`, async () => {
      let open = false;
      const { home, pressed } = await show(() => (open ? taken() : answer()));
      button(home, 'Готово').click();
      await settled(home, 'Мы запомнили и отправим сами');
      const before = pressed.length;
      comesBack();
      await waitUntil(() => pressed.length > before);
      expect(kept()).to.include('"done"');
      expect(told(home)).to.not.include('Всё отправлено');
      open = true;
      await waitUntil(() => {
        comesBack();
        return told(home).includes('Всё отправлено. Готово: «Собрать карту».');
      });
      expect(kept()).to.equal('');
    });

  it('is not called kept where the tab has no room for it', async () => {
    const { home } = await show(() => portal(502));
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    try {
      button(home, 'Готово').click();
      await settled(home, 'Попробуй ещё раз');
      expect(told(home)).to.not.include('Мы запомнили');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is not called sent when the server takes it no more', async () => {
    let open = false;
    const { home } = await show(() => (open ? refusal(409, 'STEP_CHANGED') : portal(502)));
    button(home, 'Готово').click();
    await settled(home, 'Мы запомнили и отправим сами');
    open = true;
    await waitUntil(() => {
      comesBack();
      return told(home).includes('Этот шаг уже изменился. Вот как сейчас.');
    });
    expect(kept()).to.equal('');
  });
});
