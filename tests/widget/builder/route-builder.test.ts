// Long because each state of one draft is tried beside the others.
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, control, one, openPanel, showing, typeIn } from '../support/panel.ts';
import {
  conflict,
  makeNote,
  makePlan,
  makePlanStep,
  makeRouteView,
  offline,
  panelAnswers,
} from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';
import { knownChild } from './known-child.ts';

const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'builder' };
const editing = { ...place, routeId: 'route-0001' };
const route = makeRouteView();
const save = 'PUT /api/routes/:routeId';
const create = 'POST /api/pupils/:pupilId/routes';

const stepTitles = (panel: Element): string[] =>
  all(panel, 'li[data-step]').map((row) =>
    one(row.querySelector('marshrut-step-editor')!, '.words span').textContent.trim(),
  );

const openEditing = async (parts = {}) => {
  const opened = await openPanel({ ...panelAnswers({ route }), ...parts }, { place: editing });
  await showing(opened.panel, 'Собрать рассказы');
  return opened;
};

describe('the route builder', () => {
  before(() => preparePage());

  it('opens with the focus on its heading, for a route that is there and for a new one', async () => {
    await openEditing();
    await waitUntil(() => focusedElement()?.tagName === 'H1', 'the focus is lost');
    const { panel } = await openPanel({ ...panelAnswers(), ...knownChild }, { place });
    await showing(panel, 'О чём просит ребёнок');
    await waitUntil(() => focusedElement()?.tagName === 'H1', 'the focus is lost');
  });

  it('proposes three templates for what the child asks for, asks three questions and puts a plan together', async () => {
    const { panel, calls } = await openPanel({ ...panelAnswers(), ...knownChild }, { place });
    await showing(panel, 'О чём просит ребёнок');
    await showing(panel, 'Прослушать, ');
    expect(seen(panel)).to.include('Помогла соседу.').and.to.include('Тропинка: 2 недели, 3 шага');
    for (const known of ['Замечает мелочи.', 'космос', 'Хочу читать вслух', 'Спросить в порту'])
      expect(seen(panel)).to.include(known);
    expect(seen(panel)).not.to.include('Хочу стол у окна');
    expect(all(panel, '.starts > li').length).to.equal(3);
    await expectAccessible(panel);
    button(panel, 'чтение').click();
    await waitUntil(() => one(panel, '.starts h3').textContent === 'Читаю без страха');
    button(panel, 'Тропинка: 2 недели, 3 шага. Взять за основу: Читаю без страха').click();
    await showing(panel, 'Три вопроса');
    expect(seen(panel)).to.include('тьютор: Анна Сергеевна').and.to.include('специалист: Олег Петрович');
    button(panel, 'космос').click();
    await waitUntil(() => control(panel, 'Что ребёнок любит').value === 'космос');
    typeIn(control(panel, 'Что ребёнок любит'), 'динозавры.');
    control(panel, 'друг или подруга').click();
    button(panel, 'Собрать маршрут').click();
    await showing(panel, 'О маршруте');
    const asked = calls.find(({ endpoint }) => endpoint === 'POST /api/templates/:templateId/plans');
    expect(asked?.params).to.deep.equal({ templateId: 'second' });
    expect(asked?.body).to.deep.include({
      level: 'trail',
      likes: 'динозавры',
      helpers: [
        { role: 'tutor', name: 'Анна Сергеевна' },
        { role: 'specialist', name: 'Олег Петрович' },
      ],
    });
    expect(stepTitles(panel)).to.deep.equal(['Собрать рассказы', 'Нарисовать страницу', 'Показать классу']);
  });

  it('is discussed on one screen without adults’ notes: a step put aside and back, a way picked, agreed', async () => {
    const choose = 'PUT /api/routes/:routeId/steps/:stepId/choice';
    const agree = 'POST /api/routes/:routeId/agreements';
    const { panel, calls, announced } = await openPanel(
      {
        ...panelAnswers({ notes: [makeNote({ noteId: 'note-0001', kind: 'good_word', text: 'Помогла.' })] }),
        [create]: ({ body }) => makeRouteView({ ...(body as object), status: 'draft', revision: 1 }),
        [agree]: () => makeRouteView({ revision: 1 }),
        [choose]: () => ({ progress: [], help: [] }),
      },
      { place },
    );
    await showing(panel, 'О чём просит ребёнок');
    button(panel, 'Дорога: 4 недели, 4 шага. Взять за основу: Знакомимся').click();
    await showing(panel, 'Три вопроса');
    button(panel, 'Собрать маршрут').click();
    await showing(panel, 'О маршруте');
    button(panel, 'Обсудить с ребёнком').click();
    await showing(panel, 'Экран для двоих');
    expect(seen(panel)).to.not.include('Помогла.');
    await expectAccessible(panel);
    button(panel, 'Не подходит: Собрать рассказы').click();
    await waitUntil(() => focusedElement()?.textContent?.trim() === 'Собрать рассказы');
    button(panel, 'Вернуть: Собрать рассказы').click();
    await waitUntil(() => all(panel, '.steps > li').length === 3);
    button(panel, 'Не подходит: Показать классу').click();
    await waitUntil(() => all(panel, '.steps > li').length === 2);
    one<HTMLInputElement>(panel, '.way:last-child input').click();
    button(panel, 'Договорились').click();
    await waitUntil(() => announced.includes('Договорились. Маршрут уже на странице ученика.'));
    expect(calls.find(({ endpoint }) => endpoint === agree)?.body).to.deep.equal({
      revision: 1,
      agreedBy: ['pupil', 'tutor'],
    });
    expect(calls.find(({ endpoint }) => endpoint === choose)?.body).to.deep.equal({
      alternativeId: 'way-glue1',
    });
    const sent = calls.find(({ endpoint }) => endpoint === create)?.body as { plan: { steps: object[] } };
    expect(sent.plan.steps.length).to.equal(2);
  });

  it('writes a new route from nothing; sending it again is the same creation', async () => {
    let attempts = 0;
    const { panel, calls } = await openPanel(
      {
        ...panelAnswers(),
        [create]: ({ body }) => {
          attempts += 1;
          if (attempts === 1) throw offline();
          return makeRouteView({ ...(body as object), status: 'draft' });
        },
      },
      { place },
    );
    await showing(panel, 'О чём просит ребёнок');
    button(panel, 'Начать с нуля').click();
    await showing(panel, 'О маршруте');
    typeIn(control(panel, 'Название'), 'Море');
    typeIn(control(panel, 'Зачем этот маршрут'), 'Хочу плыть.');
    button(panel, 'Добавить шаг').click();
    await waitUntil(() => focusedElement()?.id === 'title' && focusedElement()?.closest('.body'));
    typeIn(focusedElement() as HTMLInputElement, 'Построить лодку');
    await waitUntil(() => stepTitles(panel)[0] === 'Построить лодку');
    await expectAccessible(panel);
    button(panel, 'Сохранить').click();
    await showing(panel, 'Нет связи. Написанное на месте');
    expect(control(panel, 'Название').value).to.equal('Море');
    button(panel, 'Сохранить').click();
    await showing(panel, 'К списку');
    const [first, second] = calls.filter(({ endpoint }) => endpoint === create).map(({ body }) => body);
    expect(second).to.deep.equal(first);
    expect(first).to.have.nested.property('plan.steps[0].title', 'Построить лодку');
  });

  it('says at the fields what is missing, and goes to the first of them, even in a folded step', async () => {
    const { panel, calls } = await openEditing();
    const [step] = all(panel, 'marshrut-step-editor');
    one(step!, '.title').click();
    await waitUntil(() => all(step!, '#title').length > 0);
    typeIn(one<HTMLInputElement>(step!, '#title'), ' ');
    one(step!, '.title').click();
    await waitUntil(() => all(step!, '#title').length === 0);
    button(panel, 'Сохранить').click();
    await showing(panel, 'Нужно поправить: 1 поле.');
    await waitUntil(() => focusedElement()?.id === 'title', 'the focus is not on the field');
    expect(seen(panel)).to.include('Заполните это поле.');
    await expectAccessible(panel);
    expect(calls.some(({ endpoint }) => endpoint === save)).to.equal(false);
  });

  it('refuses a window that ends before it begins and an address that is none', async () => {
    const { panel } = await openEditing();
    const second = all(panel, 'marshrut-step-editor')[1]!;
    one(second, '.title').click();
    await waitUntil(() => all(second, '#startsOn').length > 0);
    typeIn(one<HTMLInputElement>(second, '#startsOn'), '2026-10-10');
    typeIn(one<HTMLInputElement>(second, '#endsOn'), '2026-10-01');
    typeIn(one<HTMLInputElement>(second, '#resource-0-url'), 'javascript:alert(1)');
    button(panel, 'Сохранить').click();
    await showing(panel, 'Конец раньше начала.');
    expect(seen(panel)).to.include('Нужен адрес, который начинается с http:// или https://.');
  });

  it('moves a step by its buttons and by Alt with arrows; the focus stays, the place is said', async () => {
    const { panel, announced } = await openEditing();
    const down = button(panel, 'Ниже: Собрать рассказы');
    down.focus();
    down.click();
    await waitUntil(() => stepTitles(panel)[1] === 'Собрать рассказы');
    expect(announced).to.deep.equal(['«Собрать рассказы»: место 2 из 3.']);
    await waitUntil(() => focusedElement() === down, 'the focus is lost');
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    await waitUntil(() => stepTitles(panel)[2] === 'Собрать рассказы');
    await waitUntil(() => focusedElement() === down, 'the focus is lost');
    down.click();
    expect(stepTitles(panel), 'the last stays the last').to.deep.equal([
      'Нарисовать страницу',
      'Показать классу',
      'Собрать рассказы',
    ]);
  });

  it('moves a step by dragging its handle, and leaves it when Escape is pressed', async () => {
    await setViewport({ width: 1280, height: 1200 });
    const { panel } = await openEditing();
    const middleOf = (selector: string, at: number): [number, number] => {
      const { x, y, width, height } = all(
        all(panel, 'marshrut-step-editor')[at]!,
        selector,
      )[0]!.getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    all(panel, 'marshrut-step-editor')[0]!.scrollIntoView({ block: 'center' });
    await sendMouse({ type: 'move', position: middleOf('.handle', 0) });
    await sendMouse({ type: 'down' });
    const [x, y] = middleOf('.handle', 2);
    await sendMouse({ type: 'move', position: [x, y + 10] });
    await waitUntil(() => all(panel, '.step.after').length === 1, 'the place is not shown');
    await sendMouse({ type: 'up' });
    await waitUntil(() => stepTitles(panel)[2] === 'Собрать рассказы', 'it did not move');
    await sendMouse({ type: 'move', position: middleOf('.handle', 2) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middleOf('.handle', 0) });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    expect(stepTitles(panel)[2]).to.equal('Собрать рассказы');
  });

  it('removes a step and brings it back, repeats another', async () => {
    const { panel } = await openEditing();
    one(all(panel, 'marshrut-step-editor')[1]!, '.title').click();
    await showing(panel, 'Убрать шаг');
    button(panel, 'Убрать шаг').click();
    await showing(panel, 'Шаг «Нарисовать страницу» убран.');
    expect(stepTitles(panel)).to.deep.equal(['Собрать рассказы', 'Показать классу']);
    expect(focusedElement()?.textContent?.trim()).to.equal('Вернуть');
    button(panel, 'Вернуть').click();
    await waitUntil(() => stepTitles(panel)[1] === 'Нарисовать страницу');
    await showing(panel, 'Повторить шаг');
    button(panel, 'Повторить шаг').click();
    await waitUntil(() => stepTitles(panel).length === 4);
    expect(stepTitles(panel)[2]).to.equal('Нарисовать страницу');
  });

  it('compares both texts when somebody saved in between, and saves what is chosen', async () => {
    const theirs = makeRouteView({
      revision: 5,
      updatedBy: 'Мария Ивановна',
      plan: makePlan({
        purpose: 'Их слова о цели.',
        steps: [...makePlan().steps, makePlanStep({ id: 'step-four', title: 'Их новый шаг' })],
      }),
    });
    const { panel, calls } = await openEditing({
      [save]: ({ body }: { body: { revision: number } }) => {
        if (body.revision === 4) throw conflict(theirs);
        return makeRouteView({ ...body, revision: 6 });
      },
    });
    typeIn(control(panel, 'Название'), 'Моё название');
    button(panel, 'Сохранить').click();
    await showing(panel, 'Пока вы писали, текст изменили');
    const text = seen(panel);
    expect(text).to.include('Моё название').and.to.include('Книга про маяки');
    expect(text).to.include('Их слова о цели.').and.to.include('Автор правки: Мария Ивановна.');
    await expectAccessible(panel);
    button(panel, 'Сохранить выбранное').click();
    await showing(panel, 'К списку');
    const sent = calls.filter(({ endpoint }) => endpoint === save).at(-1)?.body;
    expect(sent).to.deep.include({ revision: 5 });
    expect(sent).to.have.nested.property('plan.title', 'Моё название');
    expect(sent, 'what only they changed is theirs').to.have.nested.property(
      'plan.purpose',
      'Их слова о цели.',
    );
    expect(sent).to.have.nested.property('plan.steps[3].title', 'Их новый шаг');
  });

  it('goes back from the comparison with everything typed still there', async () => {
    const { panel } = await openEditing({
      [save]: () => {
        throw conflict(makeRouteView({ revision: 5, plan: makePlan({ title: 'Их название' }) }));
      },
    });
    typeIn(control(panel, 'Название'), 'Моё название');
    button(panel, 'Сохранить').click();
    await showing(panel, 'Вернуться к моему тексту');
    button(panel, 'Взять их везде').click();
    button(panel, 'Вернуться к моему тексту').click();
    await showing(panel, 'О маршруте');
    expect(control(panel, 'Название').value).to.equal('Моё название');
  });

  it('takes a conflict with its own text for what it is: a save whose answer got lost', async () => {
    const { panel, announced } = await openEditing({
      [save]: ({ body }: { body: object }) => {
        throw conflict(makeRouteView({ ...body, revision: 5 }));
      },
    });
    typeIn(control(panel, 'Название'), 'Моё название');
    button(panel, 'Сохранить').click();
    await showing(panel, 'К списку');
    expect(announced).to.include('Маршрут сохранён.');
  });
});
