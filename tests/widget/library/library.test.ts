// Long because shelves, own items, moderation and packages share one scene of a school.
import { expect } from '@open-wc/testing';
import type { LibraryItem } from '../../../lti-server/contract/library.ts';
import { fitting, noFilter } from '../../../widget/views/library/library-filter.ts';
import { expectAccessible } from '../support/accessible.ts';
import { preparePage } from '../support/page.ts';
import { all, control, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { makeLearner, makeRouteView, panelAnswers, tutor, type Answers } from '../support/panel-school.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const no = { edit: false, offer: false, decide: false, remove: false };

const makeItem = (
  itemId: string,
  {
    content = {},
    ...parts
  }: Omit<Partial<LibraryItem>, 'content'> & { content?: Partial<LibraryItem['content']> } = {},
): LibraryItem => ({
  itemId: `item-${itemId}`,
  content: {
    kind: 'game',
    locale: 'ru',
    title: `Игра ${itemId}`,
    text: 'Ищите пары по очереди.',
    needs: ['memory'],
    minutes: 5,
    ages: [7, 10],
    places: ['class'],
    ...content,
  },
  standing: 'starter',
  author: null,
  own: false,
  origin: null,
  answer: null,
  revision: 1,
  abilities: no,
  ...parts,
});

const items = [
  ...['one', 'two', 'three', 'four'].map((id) => makeItem(id)),
  makeItem('still', { content: { needs: ['energy', 'memory'], minutes: 12, ages: [11, 15] } }),
  makeItem('school', { standing: 'shared', author: 'Олег Петрович' }),
];

const answersOfLibrary = (
  parts: Answers = {},
  { mayModerate = false, shelf = items }: { mayModerate?: boolean; shelf?: LibraryItem[] } = {},
): Answers => ({
  ...panelAnswers({ route: makeRouteView() }),
  'GET /api/library': () => ({ items: shelf, mayModerate, coordinated: false }),
  ...parts,
});

const titles = (panel: Element): string[] =>
  all(panel, '.items h3').map(({ textContent }) => textContent.trim());

const place = { screen: 'library' };

describe('the library', () => {
  before(() => preparePage());

  it('finds by need, age, time and place; what the school shares comes first', () => {
    const found = (filter: object) => fitting(items, { ...noFilter, ...filter }).map(({ itemId }) => itemId);
    expect(found({})[0]).to.equal('item-school');
    expect(found({ need: 'energy' })).to.deep.equal(['item-still']);
    expect(found({ age: 12 })).to.deep.equal(['item-still']);
    expect(found({ minutes: 10 })).not.to.include('item-still');
    expect(found({ place: 'home' })).to.deep.equal([]);
  });

  it('suggests three at a time and says how many there are', async () => {
    const { panel } = await openPanel(answersOfLibrary(), { place });
    await showing(panel, 'Показано 3 из 6.');
    expect(titles(panel)).to.deep.equal(['Игра school', 'Игра one', 'Игра two']);
    expect(seen(panel)).to.include('автор: Олег Петрович').and.not.to.include('Обмен со школами');
    await expectAccessible(panel);
    button(panel, 'Показать другие три').click();
    await waitUntil(() => titles(panel)[0] === 'Игра three');
  });

  it('puts a game into the route of a tutee as a step', async () => {
    const { panel, calls, announced } = await openPanel(
      answersOfLibrary({
        'GET /api/courses/:courseId/learners': () => ({
          roster: { state: 'none', syncedAt: null },
          learners: [
            makeLearner({
              person: { personId: 'person-sonya', name: 'Соня Маяк' },
              pupilId: 'pupil-0001',
              tie: 'tutor',
              tutors: [tutor.name],
              route: {
                routeId: 'route-0001',
                status: 'agreed',
                stage: 'realisation',
                title: 'Книга',
                nowStep: null,
                changedAt: 1,
              },
            }),
          ],
        }),
        'PUT /api/routes/:routeId': ({ body }) => makeRouteView(body as object),
      }),
      { place },
    );
    await showing(panel, 'Показано');
    button(panel, 'В маршрут шагом: Игра school').click();
    await showing(panel, 'В чей маршрут');
    button(panel, 'Добавить шаг').click();
    await waitUntil(() => announced.some((text) => text.includes('добавлен в маршрут: Соня Маяк')));
    const sent = calls.find(({ endpoint }) => endpoint === 'PUT /api/routes/:routeId')?.body as {
      revision: number;
      plan: { steps: { title: string; method: string }[] };
    };
    expect(sent.revision).to.equal(4);
    expect(sent.plan.steps.at(-1)).to.deep.include({ title: 'Игра school', method: 'game' });
  });

  it('is accessible while an own item is written', async () => {
    const { panel } = await openPanel(answersOfLibrary(), { place });
    await showing(panel, 'Добавить своё');
    button(panel, 'Добавить своё').click();
    await showing(panel, 'Своя запись');
    await expectAccessible(panel);
  });

  it('keeps what is typed of an own item, refuses contacts, and offers it to the school', async () => {
    const drafts = new Map<string, object>();
    const own = makeItem('mine-0001', { standing: 'own', own: true, author: tutor.name });
    const may = { ...no, edit: true, offer: true, remove: true };
    const { panel, calls, announced } = await openPanel(
      {
        ...answersOfLibrary({
          'POST /api/library/items': ({ body }) => ({ ...own, ...(body as object), abilities: may }),
          'POST /api/library/items/:itemId/offer': ({ params }) => ({
            ...own,
            itemId: String(params['itemId']),
            standing: 'offered',
          }),
        }),
        'PUT /api/drafts/:draftKey': ({ params, body }) => {
          drafts.set(String(params['draftKey']), body as object);
          return {};
        },
      },
      { place },
    );
    await showing(panel, 'Добавить своё');
    button(panel, 'Добавить своё').click();
    await showing(panel, 'Своя запись');
    typeIn(control(panel, 'Название'), 'Пары по теме');
    typeIn(control(panel, 'Как это делается'), 'Пишите мне: a@example.org');
    button(one(panel, 'marshrut-item-form'), 'забывает нужное').click();
    button(panel, 'Сохранить').click();
    await showing(panel, 'Имена, контакты и ссылки не подходят.');
    await waitUntil(() => drafts.has('library-item:person-tutor'), 'no draft');
    typeIn(control(panel, 'Как это делается'), 'Раскладывайте карточки и ищите пары.');
    button(panel, 'Сохранить').click();
    await showing(panel, 'видите только вы');
    expect(calls.find(({ endpoint }) => endpoint === 'POST /api/library/items')?.body)
      .to.have.property('content')
      .that.deep.includes({ title: 'Пары по теме', needs: ['memory'], ages: [7, 12] });
    button(panel, 'Предложить школе: Пары по теме').click();
    await waitUntil(() => announced.includes('Предложено. Решит методист.'));
  });

  it('lets who moderates decide, and takes a package in', async () => {
    const offered = makeItem('waits-0001', {
      standing: 'offered',
      author: 'Олег Петрович',
      abilities: { ...no, decide: true },
    });
    const { panel, calls, announced } = await openPanel(
      answersOfLibrary(
        {
          'POST /api/library/items/:itemId/decision': () => ({ ...offered, standing: 'shared' }),
          'POST /api/library/imports': () => ({ waiting: 2, known: 1, origin: 'abcdefgh' }),
        },
        { mayModerate: true, shelf: [offered, ...items] },
      ),
      { place },
    );
    await showing(panel, 'Обмен со школами');
    button(panel, 'Ждут решения 1').click();
    await showing(panel, 'ждёт решения');
    button(panel, 'Взять в общую: Игра waits-0001').click();
    await waitUntil(() => announced.includes('Теперь это видят все сотрудники школы.'));
    const input = one<HTMLInputElement>(panel, 'input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['head.body.signature'], 'library.jws'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await showing(panel, 'Ждут решения: 2. Уже были: 1.');
    expect(calls.find(({ endpoint }) => endpoint === 'POST /api/library/imports')?.body).to.deep.equal({
      package: 'head.body.signature',
    });
  });

  it('has a coordinator answer with words what is not taken', async () => {
    const offered = makeItem('waits-0001', { standing: 'offered', abilities: { ...no, decide: true } });
    const mine = makeItem('mine-0001', { own: true, standing: 'declined', answer: 'Сколько карточек?' });
    const { panel, calls } = await openPanel(
      answersOfLibrary({
        'GET /api/library': () => ({ items: [offered, mine], mayModerate: true, coordinated: true }),
        'POST /api/library/items/:itemId/decision': () => ({ ...offered, standing: 'declined' }),
      }),
      { place },
    );
    await showing(panel, 'Обмен со школами');
    button(panel, 'Моё 1').click();
    await showing(panel, 'Ответ методиста: Сколько карточек?');
    button(panel, 'Ждут решения 1').click();
    await showing(panel, 'Игра waits-0001');
    button(panel, 'Не брать: Игра waits-0001').click();
    await showing(panel, 'Что ответить автору');
    one<HTMLTextAreaElement>(panel, 'textarea[name=words]').value = 'Добавьте правила';
    button(panel, 'Ответить и не брать').click();
    await waitUntil(() => calls.some(({ endpoint }) => endpoint.endsWith('/decision')), 'not sent');
    expect(calls.find(({ endpoint }) => endpoint.endsWith('/decision'))?.body).to.deep.equal({
      share: false,
      words: 'Добавьте правила',
    });
  });
});

describe('a route as a whole', () => {
  before(() => preparePage());
  const desk = { screen: 'pupil', pupilId: 'pupil-0001', part: 'route' };
  const shift = 'POST /api/routes/:routeId/shift';

  it('is moved by two weeks with two presses, rests, and can be taken for another child', async () => {
    const route = makeRouteView();
    const { panel, calls, announced } = await openPanel(
      {
        ...panelAnswers({ route }),
        [shift]: () => makeRouteView({ revision: 5 }),
        'POST /api/routes/:routeId/pause': () => makeRouteView({ revision: 5, pausedOn: '2026-09-14' }),
      },
      { place: desk },
    );
    await showing(panel, 'Сроки, пауза, уровень, копия');
    one(panel, 'details.versions summary').click();
    await showing(panel, 'На две недели позже');
    await expectAccessible(panel);
    button(panel, 'На две недели позже').click();
    await waitUntil(() => announced.includes('Сроки перенесены. Ученик уже видит новые.'));
    expect(calls.find(({ endpoint }) => endpoint === shift)?.body).to.deep.equal({ revision: 4, days: 14 });
    button(panel, 'Поставить на паузу').click();
    await showing(panel, 'На паузе с 14 сентября.');
    expect(seen(panel)).to.include('Продолжить и сдвинуть сроки на дни паузы');
    expect(seen(panel)).to.include('Других подопечных в этом курсе пока нет.');
  });

  it('a route becomes a template that is looked through before it is kept', async () => {
    const content: LibraryItem['content'] = {
      ...makeItem('kept').content,
      kind: 'template',
      title: 'Вулкан своими руками',
      minutes: null,
      route: {
        purpose: 'Хочу построить вулкан.',
        weeks: 4,
        goals: [{ title: 'Собрать вулкан', successSign: '' }],
        steps: ['Найти книгу', 'Построить модель'].map((title) => ({
          title,
          whatToDo: 'Возьми глину.',
          goal: 0,
          form: 'project' as const,
          method: null,
          helpers: [],
          alternatives: [],
        })),
      },
    };
    const answers = panelAnswers({ route: makeRouteView() });
    const { panel, calls, announced } = await openPanel(
      {
        ...answers,
        'POST /api/routes/:routeId/template-drafts': () => ({ content }),
        'POST /api/library/items': ({ body }) => ({
          ...makeItem('kept', { standing: 'own', own: true }),
          ...(body as object),
        }),
      },
      { place: { screen: 'pupil', pupilId: 'pupil-0001', part: 'route' } },
    );
    await showing(panel, 'Сроки, пауза, уровень, копия');
    button(panel, 'Сроки, пауза, уровень, копия').click();
    await showing(panel, 'Сделать шаблон');
    button(panel, 'Сделать шаблон').click();
    await showing(panel, 'Имена, даты, ссылки и слова ребёнка уже убраны');
    await expectAccessible(panel);
    typeIn(control(panel, 'Кому подойдёт'), 'Пишите на a@b.ru');
    button(panel, 'Сохранить шаблон').click();
    await showing(panel, 'в тексте остались телефон, почта или ссылка');
    typeIn(control(panel, 'Кому подойдёт'), 'Тем, кто любит строить.');
    button(panel, 'Убрать шаг: Найти книгу').click();
    await waitUntil(() => !seen(panel).includes('Убрать шаг: Найти книгу'));
    // Of the four weeks a road is made; a shorter and a longer level are added to it.
    const levelBox = (name: string) =>
      all<HTMLInputElement>(panel, '.level input').find(
        ({ parentElement }) => parentElement?.textContent?.trim() === name,
      )!;
    expect(levelBox('Дорога').disabled).to.equal(true);
    levelBox('Тропинка').click();
    levelBox('Экспедиция').click();
    await waitUntil(() => all(panel, '.weeks input').length === 3);
    button(panel, 'Сохранить шаблон').click();
    await showing(panel, 'В уровне «Тропинка» пока нет ни одного шага');
    const inLevels = one<HTMLSelectElement>(panel, '[aria-label="В каких уровнях есть шаг 1"]');
    expect([...inLevels.options].map(({ text }) => text)).to.deep.equal([
      'есть во всех уровнях',
      'есть в уровнях: Дорога, Экспедиция',
      'только: Экспедиция',
    ]);
    inLevels.value = 'trail';
    inLevels.dispatchEvent(new Event('change'));
    button(panel, 'Добавить шаг').click();
    await waitUntil(() => all(panel, '.steps > li').length === 2);
    typeIn(one<HTMLInputElement>(panel, '[aria-label="Шаг 2"]'), 'Показать вулкан школе');
    await expectAccessible(panel);
    button(panel, 'Сохранить шаблон').click();
    await waitUntil(() => announced.some((text) => text.includes('Шаблон сохранён')));
    const sent = calls.find(({ endpoint }) => endpoint === 'POST /api/library/items')?.body as LibraryItem;
    expect(sent.content.route?.steps.map(({ title, key, from }) => [title, key, from])).to.deep.equal([
      ['Построить модель', 's2', 'trail'],
      ['Показать вулкан школе', 's3', 'expedition'],
    ]);
    expect(sent.content.route?.levels).to.deep.equal([
      { level: 'trail', weeks: 2 },
      { level: 'road', weeks: 4 },
      { level: 'expedition', weeks: 12 },
    ]);
    expect(sent.content.text).to.equal('Тем, кто любит строить.');
  });
});
