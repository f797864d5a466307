import { expect } from '@open-wc/testing';
import {
  timelineKinds,
  type SearchPage,
  type SearchQuestion,
  type TimelineEntry,
  type TimelinePage,
  type TimelineQuestion,
} from '../../../lti-server/contract/timeline.ts';
import { expectAccessible } from '../support/accessible.ts';
import type { Call } from '../support/fake-api.ts';
import { all, control, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { offline, panelAnswers, tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, buttons, headings, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'timeline' };

const makeEntry = (entryId: string, parts: Partial<TimelineEntry> = {}): TimelineEntry => ({
  entryId,
  kind: 'note',
  detail: 'observation',
  at: Date.UTC(2026, 8, 5, 9),
  by: tutor.name,
  title: '',
  text: `Запись ${entryId}`,
  restricted: false,
  hits: [],
  ...parts,
});

const pageOf = (entries: TimelineEntry[], parts: Partial<TimelinePage> = {}): TimelinePage => ({
  entries,
  next: null,
  since: Date.UTC(2025, 8, 1),
  hasOlder: false,
  ...parts,
});

const open = (answer: (question: TimelineQuestion) => TimelinePage) =>
  openPanel(
    {
      ...panelAnswers(),
      'POST /api/pupils/:pupilId/timeline': ({ body }: Call) => answer(body as TimelineQuestion),
    },
    { place },
  );

/** A tab has the same word: the chip is meant. */
const chip = (panel: Element, word: string): HTMLElement =>
  all(panel, '.filter-chip').find(({ textContent }) => textContent?.trim() === word)!;

describe('the history of a child', () => {
  before(() => preparePage());

  it('tells all kinds in one stream, a restricted note without its words, a pasted text as text', async () => {
    const details: Partial<Record<string, string>> = {
      step: 'done',
      signal: 'hard',
      help: 'answered',
      question: 'in_jar',
      chest: 'find',
      event: 'doing',
      card: 'request',
      meeting: 'tutorial',
    };
    const entries = timelineKinds.map((kind, number) =>
      makeEntry(`entry-000${number}`, { kind, detail: details[kind] ?? 'observation' }),
    );
    const { panel } = await open(() =>
      pageOf([
        ...entries,
        makeEntry('entry-lock1', { restricted: true, text: '' }),
        makeEntry('entry-html1', { text: '<img src=x onerror="alert(1)"> שלום 👩‍🚀' }),
        makeEntry('entry-sign1', { kind: 'question', detail: 'in_jar', text: '', sign: 'what_if' }),
        makeEntry('entry-voice', { kind: 'question', detail: 'in_jar', text: '' }),
        makeEntry('entry-long1', { text: 'слово '.repeat(16_000) }),
      ]),
    );
    await showing(panel, 'Тьюториал');
    const text = seen(panel);
    expect(text).to.include('А если?');
    expect(text).to.include('Голосом или рисунком');
    for (const word of ['Шаг сделан', 'Ребёнку трудно', 'Вопрос ребёнка', 'Запрос', 'Закрытая запись'])
      expect(text).to.include(word);
    expect(text).to.include('<img src=x onerror="alert(1)"> שלום');
    expect(text).to.include('Показано с 1 сентября 2025');
    expect(all(panel, '.entry')).to.have.length(timelineKinds.length + 5);
    await expectAccessible(panel);
  });

  it('looks for words, marks the forms that were found, and keeps to a kind and a time', async () => {
    const asked: TimelineQuestion[] = [];
    const { panel, announced } = await open((question) => {
      asked.push(question);
      return question.words === ''
        ? pageOf([makeEntry('entry-0001')])
        : pageOf([makeEntry('entry-0002', { text: 'Аня рассказала о лодках', hits: ['лодках'] })]);
    });
    await showing(panel, 'Запись entry-0001');
    typeIn(control(panel, 'Искать слова'), 'лодка');
    button(panel, 'Найти').click();
    await showing(panel, 'Аня рассказала о');
    expect(all(panel, 'mark').map(({ textContent }) => textContent)).to.deep.equal(['лодках']);
    expect(announced).to.include('Найдено: 1\u00a0запись');
    chip(panel, 'Записи').click();
    await waitUntil(() => asked.some(({ kinds }) => kinds.includes('note')));
    expect(asked.at(-1)).to.deep.include({ words: 'лодка', kinds: ['note'], older: false });
    const from = control(panel, 'С какого дня');
    from.value = '2026-09-01';
    from.dispatchEvent(new Event('change'));
    await waitUntil(() => asked.at(-1)?.from === '2026-09-01');
    button(panel, 'Сбросить').click();
    await showing(panel, 'Запись entry-0001');
  });

  it('goes on page by page, and opens earlier years only on purpose', async () => {
    const asked: TimelineQuestion[] = [];
    const { panel } = await open((question) => {
      asked.push(question);
      if (question.older) return pageOf([makeEntry('entry-old01')]);
      return question.after === null
        ? pageOf([makeEntry('entry-0001')], { next: '5.1' })
        : pageOf([makeEntry('entry-0002')], { hasOlder: true });
    });
    await showing(panel, 'Показать ещё');
    button(panel, 'Показать ещё').click();
    await showing(panel, 'Запись entry-0002');
    expect(seen(panel)).to.include('Запись entry-0001');
    expect(asked.at(-1)?.after).to.equal('5.1');
    button(panel, 'Показать прежние годы').click();
    await showing(panel, 'чистый лист — его право');
    expect(asked.some(({ older }) => older)).to.equal(false);
    // The dialog says the same on its button as what has opened it.
    buttons(panel)
      .filter(({ textContent }) => textContent?.trim() === 'Показать прежние годы')
      .at(-1)
      ?.click();
    await showing(panel, 'Запись entry-old01');
    expect(seen(panel)).to.include('Показаны и прежние годы');
  });

  it('says what is empty, what was not found, and what could not be read', async () => {
    let answer = (): TimelinePage => pageOf([]);
    const { panel } = await open(() => answer());
    await showing(panel, 'Здесь пока пусто');
    typeIn(control(panel, 'Искать слова'), 'лодка');
    button(panel, 'Найти').click();
    await showing(panel, 'Ничего не нашлось');
    answer = () => {
      throw offline();
    };
    chip(panel, 'Сигналы').click();
    await showing(panel, 'Попробовать ещё раз');
    // What was asked for still stands in the field.
    expect(control(panel, 'Искать слова').value).to.equal('лодка');
  });
});

describe('the search across one’s children', () => {
  before(() => preparePage());

  it('is reached from the list, finds, goes on, and leads to the history of a child', async () => {
    const asked: unknown[] = [];
    const { panel, announced } = await openPanel({
      ...panelAnswers(),
      'POST /api/search': ({ body }) => {
        asked.push(body);
        const { below } = body as { below: number | null };
        const entry = makeEntry(below === null ? 'entry-0001' : 'entry-0002', {});
        return {
          found: [{ pupilId: 'pupil-0001', name: 'Соня Маяк', entry }],
          next: below === null ? 17 : null,
          since: Date.UTC(2025, 8, 1),
          hasOlder: false,
        };
      },
      'POST /api/pupils/:pupilId/timeline': () => pageOf([makeEntry('entry-0009')]),
    });
    await showing(panel, 'Поиск по записям');
    button(panel, 'Поиск по записям').click();
    await showing(panel, 'Записи, карточки и слова коллег обо всех ваших учениках');
    expect(headings(panel, 1)).to.include('Поиск по записям');
    expect(announced.at(-1)).to.equal('', 'what was said before is still there');
    typeIn(control(panel, 'Искать слова'), 'записи');
    button(panel, 'Найти').click();
    await showing(panel, 'entry-0001');
    await expectAccessible(panel);
    button(panel, 'Показать ещё').click();
    await showing(panel, 'entry-0002');
    expect(asked).to.deep.equal([
      { words: 'записи', older: false, below: null },
      { words: 'записи', older: false, below: 17 },
    ]);
    all<HTMLButtonElement>(panel, '.child')[0]?.click();
    await showing(panel, 'Запись entry-0009');
  });

  it('tells words of colleagues with their answers, and opens earlier years only on purpose', async () => {
    const asked: SearchQuestion[] = [];
    const { panel } = await openPanel(
      {
        ...panelAnswers(),
        'POST /api/search': ({ body }: Call): SearchPage => {
          const question = body as SearchQuestion;
          asked.push(question);
          const entry = makeEntry('entry-0003', {
            kind: 'colleague',
            detail: 'request_answered',
            text: 'Молчит на уроках',
            answer: { text: 'Попробуем молчаливые роли', by: 'Анна Петровна' },
            hits: ['Молчит', 'молчаливые'],
          });
          const found = question.older ? [{ pupilId: 'pupil-0001', name: 'Соня Маяк', entry }] : [];
          return { found, next: null, since: Date.UTC(2025, 8, 1), hasOlder: !question.older };
        },
      },
      { place: { screen: 'search' } },
    );
    await showing(panel, 'Искать слова');
    typeIn(control(panel, 'Искать слова'), 'молчать');
    button(panel, 'Найти').click();
    await showing(panel, 'Ничего не нашлось');
    button(panel, 'Показать прежние годы').click();
    await showing(panel, 'чистый лист — право каждого');
    expect(asked.some(({ older }) => older)).to.equal(false);
    button(one(panel, 'marshrut-confirm-dialog'), 'Показать прежние годы').click();
    await showing(panel, 'Ответ, Анна Петровна:');
    expect(seen(panel)).to.include('Коллега просил совета — ему ответили');
    expect(seen(panel)).to.include('Показаны и прежние годы');
    expect(all(panel, 'mark').map(({ textContent }) => textContent)).to.deep.equal(['Молчит', 'молчаливые']);
    await expectAccessible(panel);
    typeIn(control(panel, 'Искать слова'), 'роли');
    button(panel, 'Найти').click();
    await waitUntil(() => asked.at(-1)?.words === 'роли');
    expect(asked.at(-1)?.older).to.equal(false);
  });
});
