import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../widget/views/questions/marshrut-questions.ts';
import type { QuestionEntry, QuestionJar, QuestionView } from '../../../lti-server/contract/questions.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { questionWords } from '../../../widget/locales/questions-words.ts';
import { questionsFile } from '../../../widget/views/questions/take-along.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, type Call } from '../support/fake-api.ts';
import { preparePage } from '../support/page.ts';
import { offline, session as ofStaff } from '../support/panel-school.ts';
import { button, buttons, headings, seen } from '../support/screen.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { waitUntil } from '../support/wait-until.ts';

const tutor = { personId: 'person-0001', name: 'Анна Петровна' };
const mother = { personId: 'person-0002', name: 'Ирина' };
const session: SessionView = {
  ...ofStaff,
  home: 'pupil',
  pupils: [{ pupilId: 'pupil-0001', name: 'Соня' }],
};

const makeEntry = (parts: Partial<QuestionEntry> & { entryId: string }): QuestionEntry => ({
  kind: 'way',
  way: 'ask',
  words: '',
  file: null,
  author: { personId: 'person-0009', name: 'Соня' },
  byPupil: true,
  triedAt: null,
  addedAt: Date.UTC(2026, 8, 11, 9),
  abilities: { takeBack: true },
  ...parts,
});

const makeQuestion = (parts: Partial<QuestionView> & { questionId: string }): QuestionView => ({
  words: 'Почему море солёное?',
  sign: 'why',
  file: null,
  state: 'in_jar',
  hidden: false,
  readers: [],
  askedAt: Date.UTC(2026, 8, 10, 9),
  changedAt: Date.UTC(2026, 8, 10, 9),
  entries: [],
  abilities: { keep: true, add: true },
  ...parts,
});

const makeJar = (parts: Partial<QuestionJar> = {}): QuestionJar => ({
  pupilId: 'pupil-0001',
  name: 'Соня',
  questions: [],
  tutors: [tutor],
  candidates: [mother],
  mayAsk: true,
  readingLevel: 2,
  ...parts,
});

const drafts = {
  'GET /api/drafts/:draftKey': () => ({ draft: null }),
  'PUT /api/drafts/:draftKey': () => ({}),
  'DELETE /api/drafts/:draftKey': () => ({}),
};

const show = async (answers: Record<string, (call: Call) => unknown>) => {
  const { api, calls } = fakeApi({ ...drafts, ...answers });
  const element = await fixture(
    html`<marshrut-questions .api=${api} .session=${session} .pupilId=${'pupil-0001'}></marshrut-questions>`,
  );
  return { element, bodies: (endpoint: string) => calls.filter((call) => call.endpoint === endpoint) };
};

const settled = (element: Element, text: string): Promise<void> =>
  waitUntil(() => seen(element).includes(text), `“${text}” is not shown`);

describe('the question jar', () => {
  beforeEach(() => {
    slowFingers();
    return preparePage();
  });
  afterEach(quickFingers);

  it('is friendly when it is empty, and says who will see a question before it is asked', async () => {
    const { element, bodies } = await show({
      'GET /api/pupils/:pupilId/questions': () => makeJar(),
      'POST /api/pupils/:pupilId/questions': ({ body }) =>
        makeQuestion({ ...(body as object), questionId: 'question-0001', readers: [mother] }),
    });
    await settled(element, 'Банка ждёт вопросов');
    await expectAccessible(element);
    button(element, 'Спросить').click();
    await settled(element, 'Увидит Анна Петровна');
    await expectAccessible(element);
    button(element, 'А если').click();
    element.shadowRoot?.querySelector('marshrut-ask-form')?.shadowRoot?.querySelector('textarea')?.focus();
    await sendKeys({ type: 'бы не было луны?' });
    buttons(element)
      .find((one) => one.textContent?.includes('Показать ещё'))
      ?.click();
    button(element, 'Ирина').click();
    await settled(element, 'Увидят Анна Петровна, Ирина');
    button(element, 'В банку').click();
    await settled(element, 'Все вопросы');
    const [asked, ...more] = bodies('POST /api/pupils/:pupilId/questions');
    expect(more).to.deep.equal([]);
    const { questionId: _id, ...body } = (asked?.body ?? {}) as Record<string, unknown>;
    expect(body).to.deep.equal({
      words: 'бы не было луны?',
      sign: 'what_if',
      fileId: null,
      readers: [mother.personId],
    });
  });

  it('keeps what was typed when there is no connection, and sends the same question again', async () => {
    let online = false;
    const { element, bodies } = await show({
      'GET /api/pupils/:pupilId/questions': () => makeJar(),
      'POST /api/pupils/:pupilId/questions': () => {
        if (!online) throw offline();
        return makeQuestion({ questionId: 'question-0001' });
      },
    });
    await settled(element, 'Банка ждёт вопросов');
    button(element, 'Спросить').click();
    await settled(element, 'Увидит Анна Петровна');
    button(element, 'Почему').click();
    button(element, 'В банку').click();
    await settled(element, 'Слова не пропали');
    online = true;
    button(element, 'В банку').click();
    await settled(element, 'Все вопросы');
    const ids = bodies('POST /api/pupils/:pupilId/questions').map(
      ({ body }) => (body as { questionId: string }).questionId,
    );
    expect(new Set(ids).size).to.equal(1);
  });

  it('shows ways and answers, lets the child try them, hide the question and take it out', async () => {
    let kept = makeQuestion({
      questionId: 'question-0001',
      entries: [
        makeEntry({
          entryId: 'entry-0001',
          way: 'read',
          words: 'Книга про океан',
          author: tutor,
          byPupil: false,
          abilities: { takeBack: false },
        }),
      ],
    });
    const { element, bodies } = await show({
      'GET /api/pupils/:pupilId/questions': () => makeJar({ questions: [kept] }),
      'PUT /api/questions/:questionId/entries/:entryId': () =>
        (kept = { ...kept, entries: kept.entries.map((entry) => ({ ...entry, triedAt: 1 })) }),
      'PUT /api/questions/:questionId': ({ body }) => (kept = { ...kept, ...(body as object), readers: [] }),
      'POST /api/questions/:questionId/entries': () =>
        (kept = {
          ...kept,
          state: 'found',
          entries: [
            ...kept.entries,
            makeEntry({ entryId: 'entry-0002', kind: 'answer', way: null, words: 'Соль приносят реки' }),
          ],
        }),
      'DELETE /api/questions/:questionId': () => ({}),
    });
    await settled(element, 'Сейчас ищем');
    await expectAccessible(element);
    buttons(element)
      .find((one) => one.textContent?.includes('Почему море'))
      ?.click();
    await settled(element, 'Книга про океан');
    expect(seen(element)).to.include('подсказка взрослого');
    await expectAccessible(element);
    button(element, 'Отметить: пробовали').click();
    await settled(element, 'Пробовали');
    button(element, 'Записать, что узнали').click();
    await settled(element, 'Что удалось узнать?');
    await sendKeys({ type: 'Соль приносят реки' });
    button(element, 'Сохранить').click();
    await settled(element, 'Соль приносят реки');
    expect(button(element, 'Нашли').getAttribute('aria-pressed')).to.equal('true');
    button(element, 'Спрятать от взрослых').click();
    await settled(element, 'видишь только ты');
    expect(bodies('PUT /api/questions/:questionId')[0]?.body).to.deep.equal({
      state: 'found',
      hidden: true,
      readers: [],
    });
    button(element, 'Убрать из банки').click();
    await settled(element, 'исчезнет насовсем');
    button(element, 'Да, убрать').click();
    await settled(element, 'Банка ждёт вопросов');
  });

  it('gives a grown-up no more than a word beside', async () => {
    const question = makeQuestion({ questionId: 'question-0001', abilities: { keep: false, add: true } });
    const { element } = await show({
      'GET /api/pupils/:pupilId/questions': () =>
        makeJar({ questions: [question], mayAsk: false, candidates: [] }),
    });
    await settled(element, 'Вопросы: Соня');
    buttons(element)
      .find((one) => one.textContent?.includes('Почему море'))
      ?.click();
    await settled(element, 'Что подсказать');
    for (const own of ['Нашли', 'Спрятать', 'Убрать', 'Спросить Соня']) {
      expect(buttons(element).some((one) => one.textContent?.trim().startsWith(own))).to.equal(false, own);
    }
  });

  it('is taken along as one file in which words stay words, year by year', async () => {
    await questionWords.load();
    const file = questionsFile({
      name: '<b>Соня</b>',
      now: Date.UTC(2026, 8, 14, 9),
      files: new Map([['file-0001', 'data:audio/wav;base64,AAAA']]),
      questions: [
        makeQuestion({
          questionId: 'question-0002',
          words: '</h3><script>alert(1)</script><img src=x onerror=alert(1)>',
          file: { fileId: 'file-0001', kind: 'voice' },
          entries: [makeEntry({ entryId: 'entry-0001', words: '"><a href="https://evil.example">тут</a>' })],
        }),
        makeQuestion({ questionId: 'question-0001', askedAt: Date.UTC(2025, 2, 1, 9), words: 'Кто там?' }),
      ],
    });
    const page = new DOMParser().parseFromString(file, 'text/html');
    expect(page.querySelectorAll('script, a, img, link, iframe, [onerror]').length).to.equal(0);
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).to.deep.equal([
      '2024/25 учебный год',
      '2026/27 учебный год',
    ]);
    expect(page.querySelector('h1')?.textContent).to.equal('<b>Соня</b>: мои вопросы');
    expect(page.querySelectorAll('h3')[1]?.textContent).to.include('<script>alert(1)</script>');
    expect(page.querySelector('audio')?.getAttribute('src')).to.equal('data:audio/wav;base64,AAAA');
    expect(file.match(/https?:/g)?.length).to.equal(1, 'only what the child wrote itself');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).to.include("default-src 'none'");
  });

  it('says how a failure can be mended', async () => {
    let asked = 0;
    const { element } = await show({
      'GET /api/pupils/:pupilId/questions': () => {
        asked += 1;
        if (asked === 1) throw offline();
        return makeJar();
      },
    });
    await settled(element, 'Нет связи');
    button(element, 'Попробовать ещё раз').click();
    await settled(element, 'Банка ждёт вопросов');
    expect(headings(element, 2)).to.deep.equal(['Банка ждёт вопросов']);
  });
});
