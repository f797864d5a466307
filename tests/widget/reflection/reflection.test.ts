// Long because looking back is told from both sides, the child’s and the adult’s, with what goes between them.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/child-words/marshrut-child-words.ts';
import '../../../widget/views/reflection/marshrut-reflection.ts';
import {
  reflectionFormats,
  type ReflectionList,
  type ReflectionView,
} from '../../../lti-server/contract/reflections.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, type Call } from '../support/fake-api.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { makePage, preparePage } from '../support/page.ts';
import { makeCard, offline, session as ofStaff, tutor } from '../support/panel-school.ts';
import { button, buttons, headings, seen, words } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const session: SessionView = {
  ...ofStaff,
  home: 'pupil',
  pupils: [{ pupilId: 'pupil-0001', name: 'Соня' }],
};

const makeReflection = (parts: Partial<ReflectionView> & { reflectionId: string }): ReflectionView => ({
  routeId: null,
  stepId: null,
  about: 'Собрать карту',
  answer: { format: 'weather', weather: 'rain' },
  words: '',
  file: null,
  hidden: false,
  writtenAt: Date.UTC(2026, 8, 10, 9),
  replies: [],
  abilities: { keep: true, reply: false },
  ...parts,
});

const makeList = (parts: Partial<ReflectionList> = {}): ReflectionList => ({
  pupilId: 'pupil-0001',
  name: 'Соня',
  reflections: [],
  tutors: [tutor],
  formats: ['cards', 'line', 'weather', 'again', 'finish', 'voice', 'photo', 'draw'],
  sentence: 'helped',
  mayReflect: true,
  readingLevel: 2,
  ...parts,
});

const write = 'POST /api/pupils/:pupilId/reflections';
const written = ({ body }: Call): ReflectionView => {
  const { answer, words, reflectionId } = body as ReflectionView;
  return makeReflection({ reflectionId, answer, words });
};

const api = (answers: Record<string, (call: Call) => unknown>) =>
  fakeApi({
    'GET /api/drafts/:draftKey': () => ({ draft: null }),
    'PUT /api/drafts/:draftKey': () => ({}),
    'DELETE /api/drafts/:draftKey': () => ({}),
    ...answers,
  });

const show = async (
  answers: Record<string, (call: Call) => unknown>,
  { stepId, page = makePage() }: { stepId?: string; page?: PupilPage } = {},
) => {
  const faked = api(answers);
  const element = await fixture(
    html`<marshrut-reflection
      .api=${faked.api}
      .session=${session}
      .pupilId=${'pupil-0001'}
      .page=${page}
      .stepId=${stepId}
    ></marshrut-reflection>`,
  );
  const bodies = () => faked.calls.filter(({ endpoint }) => endpoint === write).map(({ body }) => body);
  return { element, bodies };
};

const settled = (element: Element, text: string): Promise<void> =>
  waitUntil(() => seen(element).includes(text), `“${text}” is not shown`);

describe('looking back', () => {
  beforeEach(() => {
    slowFingers();
    return preparePage();
  });
  afterEach(quickFingers);

  it('begins after a step with the format whose turn it is, and hands it over with one tap more', async () => {
    const { element, bodies } = await show(
      { 'GET /api/pupils/:pupilId/reflections': () => makeList(), [write]: written },
      { stepId: 'step-done' },
    );
    await settled(element, 'Про шаг «Рассказать, что люблю»');
    expect(seen(element)).to.include('Прочитает и ответит Анна Сергеевна');
    await expectAccessible(element);
    for (const [place, card] of ['Трудно', 'Интересно', 'Легко'].entries()) {
      button(element, card).click();
      await waitUntil(() => buttons(element).some((one) => one.textContent?.includes(`${place + 1}.`)));
    }
    button(element, 'Отдать').click();
    await settled(element, 'Спасибо! Отдано.');
    await settled(element, 'По порядку: трудно, интересно, легко.');
    const { reflectionId: _id, ...body } = bodies()[0] as Record<string, unknown>;
    expect(body).to.deep.equal({
      routeId: 'route-0001',
      stepId: 'step-done',
      answer: { format: 'cards', order: ['hard', 'interesting', 'easy'] },
      words: '',
      fileId: null,
    });
    expect(bodies().length).to.equal(1);
  });

  it('can always be done another way, and skipped without a trace', async () => {
    const { element, bodies } = await show({
      'GET /api/pupils/:pupilId/reflections': () => makeList(),
    });
    await settled(element, 'вахтенный журнал');
    button(element, 'Оглянуться').click();
    const shown = new Set<string>();
    for (let turn = 0; turn < reflectionFormats.length; turn += 1) {
      await waitUntil(() => headings(element, 1).length === 1);
      shown.add(headings(element, 1)[0]!);
      if (headings(element, 1)[0] === 'Волшебная линеечка') await expectAccessible(element);
      button(element, 'По-другому').click();
      await new Promise(requestAnimationFrame);
    }
    // Whether there is a microphone is the computer's to say.
    expect(shown.size).to.be.at.least(reflectionFormats.length - 1);
    button(element, 'Отдать').click();
    button(element, 'Не хочу').click();
    await settled(element, 'вахтенный журнал');
    expect(bodies()).to.deep.equal([]);
  });

  it('asks those who have outgrown magic in words of their age', async () => {
    const { element } = await show(
      { 'GET /api/pupils/:pupilId/reflections': () => makeList({ formats: ['line'], readingLevel: 3 }) },
      { stepId: 'step-done' },
    );
    await waitUntil(() => headings(element, 1)[0] === 'Было и стало');
  });

  it('makes a find of what went another way', async () => {
    const { element, bodies } = await show(
      {
        'GET /api/pupils/:pupilId/reflections': () => makeList(),
        [write]: written,
        'POST /api/pupils/:pupilId/chest': ({ body }) => {
          expect((body as { text: string }).text).to.equal('Что подсказывает: Клей держать дольше');
          return { pupilId: 'pupil-0001', items: [], seenBy: [], mayAdd: true, mayAnswer: false };
        },
      },
      { stepId: 'step-changed' },
    );
    await settled(element, 'Получилось по-другому');
    await expectAccessible(element);
    button(element, 'Что подсказывает').click();
    const form = element.shadowRoot?.querySelector('marshrut-reflection-form');
    await form?.updateComplete;
    const area = form?.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    area.value = 'Клей держать дольше';
    area.dispatchEvent(new InputEvent('input'));
    button(element, 'Отдать').click();
    await settled(element, 'Находку — в сундук');
    expect((bodies()[0] as ReflectionView).answer).to.deep.equal({
      format: 'find',
      happened: '',
      thought: '',
      tells: 'Клей держать дольше',
    });
    button(element, 'Находку — в сундук').click();
    await settled(element, 'Находка в сундуке.');
  });

  it('takes a second tap for the first one, and keeps the answer when there is no connection', async () => {
    let online = false;
    const { element, bodies } = await show(
      {
        'GET /api/pupils/:pupilId/reflections': () => makeList({ formats: ['weather'], readingLevel: 1 }),
        [write]: (call) => {
          if (!online) throw offline();
          return written(call);
        },
      },
      { stepId: 'step-done' },
    );
    await settled(element, 'Погода');
    // «Назад» is one more.
    expect(words(element).length, words(element).join(' ')).to.be.at.most(14);
    expect(
      element.shadowRoot?.querySelector('marshrut-reflection-form')?.shadowRoot?.querySelector('textarea'),
    ).to.equal(null);
    button(element, 'Радуга').click();
    const give = button(element, 'Отдать');
    give.click();
    slowFingers(300);
    give.click();
    await settled(element, 'Ничего не пропало');
    expect(bodies().length).to.equal(1);
    online = true;
    slowFingers();
    button(element, 'Отдать').click();
    await settled(element, 'Спасибо! Отдано.');
    const [first, second] = bodies() as ReflectionView[];
    expect(first).to.deep.equal(second);
  });

  it('shows the promised answer by name; the child hides it or takes it away', async () => {
    let kept = makeReflection({
      reflectionId: 'reflection-01',
      replies: [{ replyId: 'reply-0001', author: tutor, words: 'Расскажи про поворот.', repliedAt: 1 }],
    });
    const { element } = await show({
      'GET /api/pupils/:pupilId/reflections': () => makeList({ reflections: [kept] }),
      'PUT /api/reflections/:reflectionId': ({ body }) => (kept = { ...kept, ...(body as object) }),
      'DELETE /api/reflections/:reflectionId': () => ({}),
    });
    await settled(element, 'Расскажи про поворот.');
    expect(seen(element)).to.include('Анна Сергеевна');
    await expectAccessible(element);
    button(element, 'Спрятать').click();
    await settled(element, 'Видишь только ты');
    button(element, 'Стереть').click();
    await settled(element, 'Да, стереть');
    button(element, 'Да, стереть').click();
    await settled(element, 'вахтенный журнал');
  });
});

describe('a child’s words on the desk', () => {
  beforeEach(() => preparePage());

  it('shows the tutor what waits for an answer, and takes the answer beside it', async () => {
    const reflection = makeReflection({
      reflectionId: 'reflection-01',
      abilities: { keep: false, reply: true },
    });
    const faked = api({
      'GET /api/pupils/:pupilId/questions': () => ({
        pupilId: 'pupil-0001',
        name: 'Соня Маяк',
        questions: [],
        tutors: [tutor],
        candidates: [],
        mayAsk: false,
        readingLevel: 3,
      }),
      'GET /api/pupils/:pupilId/reflections': () =>
        makeList({ reflections: [reflection], mayReflect: false }),
      'POST /api/reflections/:reflectionId/replies': ({ body }) => ({
        ...reflection,
        replies: [{ ...(body as object), author: tutor, repliedAt: Date.UTC(2026, 8, 11, 9) }],
      }),
    });
    const element = await fixture(
      html`<marshrut-child-words
        .api=${faked.api}
        .card=${makeCard()}
        .session=${ofStaff}
      ></marshrut-child-words>`,
    );
    await settled(element, 'Ждут вашего ответа');
    button(element, 'Ответить').click();
    await settled(element, 'Увидит Соня');
    await expectAccessible(element);
    button(element, 'Вижу, было непросто.').click();
    button(element, 'Отправить').click();
    await settled(element, 'Все рефлексии с ответом.');
    const sent = faked.calls.filter(({ endpoint }) => endpoint.endsWith('/replies'));
    expect(sent.map(({ body }) => (body as { words: string }).words.trim())).to.deep.equal([
      'Вижу, было непросто.',
    ]);
    expect(buttons(element).some((one) => one.textContent?.includes('Стереть'))).to.equal(false);
  });

  it('tells those whom the child was not told of nothing of reflections', async () => {
    const faked = api({
      'GET /api/pupils/:pupilId/questions': () => ({
        pupilId: 'pupil-0001',
        name: 'Соня Маяк',
        questions: [],
        tutors: [tutor],
        candidates: [],
        mayAsk: false,
        readingLevel: 3,
      }),
    });
    const card = makeCard({ ties: [] });
    const element = await fixture(
      html`<marshrut-child-words .api=${faked.api} .card=${card} .session=${ofStaff}></marshrut-child-words>`,
    );
    await settled(element, 'которые вам покажет ребёнок');
    expect(headings(element, 2)).to.deep.equal(['Вопросы']);
  });
});
