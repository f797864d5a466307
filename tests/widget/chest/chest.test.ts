import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/chest/marshrut-chest.ts';
import '../../../widget/views/chest/marshrut-shown-chest.ts';
import type { ChestItem, ChestView } from '../../../lti-server/contract/chest.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { chestWords } from '../../../widget/locales/chest-words.ts';
import { chestFile } from '../../../widget/views/chest/take-along.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, type Call } from '../support/fake-api.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { preparePage } from '../support/page.ts';
import { offline, session as ofStaff } from '../support/panel-school.ts';
import { one, typeIn } from '../support/panel.ts';
import { button, buttons, headings, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const session: SessionView = {
  ...ofStaff,
  home: 'pupil',
  pupils: [{ pupilId: 'pupil-0001', name: 'Соня' }],
};

const makeItem = (parts: Partial<ChestItem> = {}): ChestItem => ({
  itemId: 'item-0001',
  kind: 'can',
  text: 'Вяжу узлы',
  file: null,
  shown: true,
  goesAlong: true,
  hidden: false,
  createdAt: Date.UTC(2026, 8, 10, 12),
  replies: [{ replyId: 'reply-0001', text: 'Крепко держит!', author: 'Анна Петровна', createdAt: 1 }],
  ...parts,
});

const makeChest = (items: ChestItem[], parts: Partial<ChestView> = {}): ChestView => ({
  pupilId: 'pupil-0001',
  items,
  seenBy: [
    { personId: 'person-0001', name: 'Анна Петровна' },
    { personId: 'person-0002', name: 'мама Ирина' },
  ],
  mayAdd: true,
  mayAnswer: false,
  ...parts,
});

const chest = 'GET /api/pupils/:pupilId/chest';
const put = 'POST /api/pupils/:pupilId/chest';
const change = 'PUT /api/chest/:itemId';
const reply = 'POST /api/chest/:itemId/replies';

const drafts = {
  'GET /api/drafts/:draftKey': () => ({ draft: null }),
  'PUT /api/drafts/:draftKey': () => ({}),
  'DELETE /api/drafts/:draftKey': () => ({}),
};

const picture = (): Promise<Blob> =>
  new Promise((resolve) => {
    document.createElement('canvas').toBlob((blob) => resolve(blob!), 'image/png');
  });

type Answers = Record<string, (call: Call) => unknown>;

const show = async (answers: Answers) => {
  const { api, calls } = fakeApi({ ...drafts, 'GET /api/files/:fileId': picture, ...answers });
  const element = await fixture(
    html`<marshrut-chest .api=${api} .session=${session} .pupilId=${'pupil-0001'}></marshrut-chest>`,
  );
  return { element, bodies: (endpoint: string) => calls.filter((call) => call.endpoint === endpoint) };
};

const settled = (element: Element, text: string): Promise<void> =>
  waitUntil(() => seen(element).includes(text), `“${text}” is not shown`);

const pressed = (element: Element, word: string): void =>
  buttons(element)
    .find((found) => found.textContent?.includes(word))!
    .click();

describe('the treasure chest', () => {
  beforeEach(() => {
    slowFingers();
    return preparePage();
  });
  afterEach(quickFingers);

  it('tells who will see it before it is put in, and puts it in once', async () => {
    let tries = 0;
    const { element, bodies } = await show({
      [chest]: () => makeChest([]),
      [put]: ({ body }) => {
        tries += 1;
        if (tries === 1) throw offline();
        return makeChest([makeItem({ ...(body as object), replies: [] })]);
      },
    });
    await settled(element, 'Здесь будут твои умения и находки.');
    await expectAccessible(element);
    button(element, 'Положить').click();
    await settled(element, 'Находка');
    expect(seen(element)).not.to.include('Анна Петровна');
    button(element, 'Находка').click();
    button(element, 'Показать').click();
    await settled(element, 'Увидят: Анна Петровна, мама Ирина');
    await expectAccessible(element);
    // Nothing is put in while there is nothing.
    button(element, 'Положить').click();
    typeIn(one<HTMLTextAreaElement>(element, 'textarea'), '\u200b \u2060');
    button(element, 'Положить').click();
    expect(bodies(put)).to.have.length(0);
    typeIn(one<HTMLTextAreaElement>(element, 'textarea'), 'Муравьи ходят по запаху');
    button(element, 'Положить').click();
    await settled(element, 'Нет связи. Ничего не пропало');
    button(element, 'Положить').click();
    await settled(element, 'Муравьи ходят по запаху');
    expect(headings(element, 1)).to.deep.equal(['Сундучок']);
    const [first, second] = bodies(put).map(({ body }) => body as Record<string, unknown>);
    expect(second).to.deep.equal(first);
    expect(first).to.include({ kind: 'find', text: 'Муравьи ходят по запаху', shown: true, goesAlong: true });
  });

  it('lets the child show, keep back, leave behind, put away and bring back', async () => {
    let item = makeItem({ file: { fileId: 'file-0001', kind: 'drawing' } });
    const { element, bodies } = await show({
      [chest]: () => makeChest([item]),
      [change]: ({ body }) => {
        item = { ...item, ...(body as object) };
        return makeChest([item]);
      },
    });
    await settled(element, 'Вяжу узлы');
    await waitUntil(() => one(element, 'marshrut-file').shadowRoot?.querySelector('img'));
    await expectAccessible(element);
    pressed(element, 'Вяжу узлы');
    await settled(element, 'Крепко держит!');
    await expectAccessible(element);
    button(element, 'Показываю').click();
    await settled(element, 'Вижу только я');
    button(element, 'Беру с собой').click();
    await settled(element, 'Останется здесь');
    button(element, 'Убрать').click();
    await settled(element, 'Вернуть');
    button(element, 'К сундучку').click();
    await settled(element, 'Убрано');
    one(element, 'summary').click();
    pressed(element, 'Вяжу узлы');
    await settled(element, 'Вернуть');
    button(element, 'Вернуть').click();
    await settled(element, 'Убрать');
    expect(bodies(change).map(({ body }) => body)).to.deep.equal([
      { shown: false, goesAlong: true, hidden: false },
      { shown: false, goesAlong: false, hidden: false },
      { shown: false, goesAlong: false, hidden: true },
      { shown: false, goesAlong: false, hidden: false },
    ]);
  });

  it('comes along as one file: what goes along and nothing else, text as text', async () => {
    await chestWords.load();
    const items = [
      makeItem({ itemId: 'item-0003', text: 'Останется', goesAlong: false }),
      makeItem({ itemId: 'item-0002', text: 'Убрано', hidden: true }),
      makeItem({
        text: '<img src=x onerror=alert(1)> & «узел»',
        file: { fileId: 'file-0001', kind: 'photo' },
      }),
    ];
    const file = await chestFile(
      { chest: makeChest(items), name: 'Соня </title><script>', now: 0 },
      async () => 'data:image/webp;base64,AAAA',
    );
    const page = new DOMParser().parseFromString(file, 'text/html');
    expect(page.querySelectorAll('script').length).to.equal(0);
    expect([...page.querySelectorAll('article .words')].map((words) => words.textContent)).to.deep.equal([
      '<img src=x onerror=alert(1)> & «узел»',
    ]);
    const [image, ...more] = page.querySelectorAll('img');
    expect(more).to.deep.equal([]);
    expect(image?.getAttribute('src')).to.equal('data:image/webp;base64,AAAA');
    expect(page.querySelector('blockquote')?.textContent).to.equal('Анна Петровна: Крепко держит!');
    expect(page.querySelector('style')?.textContent).to.include('max-width');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).to.include("default-src 'none'");
    expect(file).not.to.match(/(src|href)="(?!data:)/);
  });
});

describe('what a child shows', () => {
  beforeEach(() => {
    slowFingers();
    return preparePage();
  });
  afterEach(quickFingers);

  const open = async (answers: Answers) => {
    const { api, calls } = fakeApi({ ...drafts, 'GET /api/files/:fileId': picture, ...answers });
    const element = await fixture(
      html`<marshrut-shown-chest troubles .api=${api} .pupilId=${'pupil-0001'}></marshrut-shown-chest>`,
    );
    return { element, calls };
  };
  const troubles = 'GET /api/pupils/:pupilId/capture-troubles';
  const adults = { mayAdd: false, mayAnswer: true };

  it('is answered with words by a grown-up, once, and a text that was not saved stays', async () => {
    const ids: unknown[] = [];
    const item = makeItem({ replies: [] });
    const { element } = await open({
      [chest]: () => makeChest([item], adults),
      [troubles]: () => ({ troubles: [] }),
      [reply]: ({ body }) => {
        const sent = body as { replyId: string; text: string };
        ids.push(sent.replyId);
        if (ids.length === 1) throw offline();
        return makeChest(
          [{ ...item, replies: [{ ...sent, author: 'Анна Петровна', createdAt: 1 }] }],
          adults,
        );
      },
    });
    await settled(element, 'Вяжу узлы');
    await expectAccessible(element);
    button(element, 'Ответить: Вяжу узлы').click();
    await settled(element, 'Увидят: ребёнок и взрослые, которым он это показывает.');
    await expectAccessible(element);
    typeIn(one<HTMLTextAreaElement>(element, 'textarea'), 'Научи и меня!');
    button(element, 'Отправить').click();
    await settled(element, 'Нет связи.');
    expect(one<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Научи и меня!');
    button(element, 'Отправить').click();
    await settled(element, 'Научи и меня!');
    await waitUntil(() => ids.length === 2);
    expect(ids[1]).to.equal(ids[0]);
  });

  it('tells what did not get through, in words', async () => {
    const { element } = await open({
      [chest]: () => makeChest([], adults),
      [troubles]: () => ({
        troubles: [
          { kind: 'voice', reason: 'microphone', at: Date.UTC(2026, 8, 10, 12) },
          { kind: 'photo', reason: 'not_sent', at: Date.UTC(2026, 8, 9, 12) },
          { kind: 'voice', reason: 'microphone', at: Date.UTC(2026, 8, 8, 12) },
        ],
      }),
    });
    await settled(element, 'Пока ничего.');
    await settled(element, '10 сентября — голос: не включился микрофон');
    expect(seen(element)).to.include('(2 раза)').and.to.include('9 сентября — фото: отправка обрывается');
    expect(seen(element)).to.not.include('8 сентября');
    await expectAccessible(element);
  });
});
