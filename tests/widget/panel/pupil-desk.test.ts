// Long because the desk is opened once for each thing that can be done on it.
import { expect } from '@open-wc/testing';
import { ApiFailure } from '../../../widget/api/api-failure.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { panelWords } from '../../../widget/locales/panel-words.ts';
import { lastChange } from '../support/fake-api.ts';
import { expectAccessible } from '../support/accessible.ts';
import type { Call } from '../support/fake-api.ts';
import { all, control, one, openPanel, showing, typeIn } from '../support/panel.ts';
import {
  conflict,
  makeCard,
  makePlan,
  makeRouteView,
  offline,
  panelAnswers,
  teacher,
} from '../support/panel-school.ts';
import { makePage, preparePage } from '../support/page.ts';
import { button, buttons, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'route' };
const route = makeRouteView();

/** The last call that changed something: parts of the desk read for themselves in between. */
const written = (calls: readonly Call[]): Call | undefined =>
  calls.findLast(({ endpoint }) => !endpoint.startsWith('GET '));

const names = (panel: Element): string[] =>
  buttons(panel).map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');

describe('a pupil’s screen for adults', () => {
  before(() => preparePage());

  it('shows the route in reading form with what was done', async () => {
    const { panel } = await openPanel(panelAnswers({ route }), { place });
    await showing(panel, 'Книга про маяки');
    const text = seen(panel);
    expect(text).to.include('Ученик видит версию 1 от 3 сентября.');
    expect(text).to.include('Хочу рассказать про корабли.').and.to.include('Сделать книгу');
    expect(text).to.include('Красками выбрано');
    const [link] = all<HTMLAnchorElement>(panel, 'a');
    expect(link?.href).to.equal('https://example.org/map');
    await expectAccessible(panel);
  });

  it('tells staff who are not tied to the child that they do not see the route, not that there is none', async () => {
    const card = makeCard();
    const abilities = { ...card.abilities, readPlan: false, writeRoute: false };
    const { panel } = await openPanel(panelAnswers({ card: { ...card, abilities }, route }), { place });
    await showing(panel, 'Маршрут видят те, кто связан с ребёнком');
    expect(seen(panel)).not.to.include('Маршрута пока нет');
    await expectAccessible(panel);
  });

  it('says why a pupil is not seen, and offers no second try that would end the same', async () => {
    const { panel } = await openPanel(
      {
        ...panelAnswers({ route }),
        'GET /api/pupils/:pupilId': () => {
          throw new ApiFailure({ code: 'NOT_FOUND', message: '', requestId: '1', status: 404 });
        },
      },
      { place },
    );
    await showing(panel, 'Этого ученика вам не видно');
    expect(names(panel)).to.include('К списку').and.not.to.include('Попробовать ещё раз');
  });

  it('sets the state of a step and says so', async () => {
    const { panel, calls, announced } = await openPanel(
      {
        ...panelAnswers({ route }),
        'PUT /api/routes/:routeId/steps/:stepId/state': () => ({
          progress: [{ stepId: 'step-three', state: 'now', alternativeId: null, changedAt: 1 }],
          help: [],
        }),
      },
      { place },
    );
    await showing(panel, 'Показать классу');
    const select = one<HTMLSelectElement>(panel, '[aria-label="Состояние шага «Показать классу»"]');
    select.value = 'now';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => announced.length > 0);
    expect(announced).to.deep.equal(['«Показать классу» — сейчас.']);
    expect(written(calls)).to.deep.include({
      params: { routeId: 'route-0001', stepId: 'step-three' },
      body: { state: 'now' },
    });
  });

  it('puts a state back that could not be saved', async () => {
    const { panel } = await openPanel(
      {
        ...panelAnswers({ route }),
        'PUT /api/routes/:routeId/steps/:stepId/state': () => {
          throw offline();
        },
      },
      { place },
    );
    await showing(panel, 'Показать классу');
    const select = one<HTMLSelectElement>(panel, '[aria-label="Состояние шага «Показать классу»"]');
    select.value = 'now';
    select.dispatchEvent(new Event('change'));
    await showing(panel, 'Нет связи. Попробуйте, когда она появится.');
    await waitUntil(() => select.value === 'planned', 'the old state is not back');
  });

  it('reads an agreed version and comes back to the working plan', async () => {
    const ahead = makeRouteView({ agreedIsCurrent: false, plan: makePlan({ title: 'Новое название' }) });
    const { panel } = await openPanel(
      {
        ...panelAnswers({ route: ahead }),
        'GET /api/routes/:routeId/versions/:version': () => ({ ...route.versions[0], plan: makePlan() }),
      },
      { place },
    );
    await showing(panel, 'Есть изменения, которых ученик ещё не видит.');
    button(panel, 'Согласованные версии').click();
    button(panel, 'Прочитать: Версия 1 от 3 сентября').click();
    await showing(panel, 'договорились: ученик, тьютор');
    await waitUntil(() => focusedElement()?.textContent === 'Книга про маяки', 'no focus on the title');
    await expectAccessible(panel);
    button(panel, 'К рабочему плану').click();
    await showing(panel, 'Новое название');
  });

  it('agrees only with somebody who agreed, and says that the pupil will see it', async () => {
    const draft = makeRouteView({ status: 'draft', versions: [], agreedIsCurrent: false });
    const { panel, calls, announced } = await openPanel(
      { ...panelAnswers({ route: draft }), 'POST /api/routes/:routeId/agreements': () => route },
      { place },
    );
    await showing(panel, 'Ученик пока не видит этот маршрут');
    button(panel, 'Договорились…').click();
    await showing(panel, 'Теперь ученик увидит этот маршрут.');
    await expectAccessible(panel);
    control(panel, 'тьютор').click();
    button(panel, 'Договорились').click();
    await showing(panel, 'Отметьте хотя бы одного.');
    control(panel, 'ученик').click();
    control(panel, 'тьютор').click();
    button(panel, 'Договорились').click();
    await showing(panel, 'Ученик видит версию 1');
    expect(written(calls)?.body).to.deep.equal({ revision: 4, agreedBy: ['pupil', 'tutor'] });
    expect(announced).to.deep.equal(['Договорились. Теперь ученик видит этот маршрут.']);
    await waitUntil(() => focusedElement()?.tagName === 'H2', 'the focus is lost');
  });

  it('shows the fresh text when somebody was quicker to change it', async () => {
    let current = makeRouteView({ agreedIsCurrent: false });
    const { panel } = await openPanel(
      {
        ...panelAnswers({ route }),
        'GET /api/routes/:routeId': () => current,
        'POST /api/routes/:routeId/agreements': () => {
          current = makeRouteView({
            revision: 5,
            agreedIsCurrent: false,
            plan: makePlan({ title: 'Их слова' }),
          });
          throw conflict(current);
        },
      },
      { place },
    );
    await showing(panel, 'Договорились…');
    button(panel, 'Договорились…').click();
    await showing(panel, 'Кто договорился?');
    button(panel, 'Договорились').click();
    await showing(panel, 'Их слова');
    expect(seen(panel)).to.include('Маршрут тем временем изменили');
  });

  it('says that an unsaved draft is no part of what is agreed', async () => {
    const draft = makeRouteView({ status: 'draft', versions: [], agreedIsCurrent: false });
    const kept = { draft: { savedAt: 1, form: {} } };
    const { panel } = await openPanel(
      { ...panelAnswers({ route: draft }), 'GET /api/drafts/:draftKey': () => kept },
      { place },
    );
    await showing(panel, 'Продолжить черновик');
    button(panel, 'Договорились…').click();
    await showing(panel, 'У вас есть несохранённый черновик.');
  });

  it('finishes a route after a question and opens it again', async () => {
    const closed = makeRouteView({ status: 'closed', revision: 5 });
    const { panel, calls } = await openPanel(
      {
        ...panelAnswers({ route }),
        'POST /api/routes/:routeId/close': () => closed,
        'POST /api/routes/:routeId/reopen': () => makeRouteView({ revision: 6 }),
      },
      { place },
    );
    await showing(panel, 'Завершить маршрут');
    button(panel, 'Завершить маршрут').click();
    await showing(panel, 'ничего не потеряется');
    buttons(panel)
      .filter(({ textContent }) => textContent?.trim() === 'Завершить маршрут')
      .at(-1)!
      .click();
    await showing(panel, 'Ученик видит, что маршрут пройден.');
    const again = (): HTMLElement => button(panel, 'Открыть снова');
    await waitUntil(() => again().getAttribute('aria-disabled') === 'false', 'the page is still busy');
    again().click();
    await showing(panel, 'согласован');
    expect(written(calls)?.body).to.deep.equal({ revision: 5 });
  });

  it('offers only what the abilities allow', async () => {
    const { abilities } = makeCard();
    const reader = {
      ...abilities,
      writeRoute: false,
      grantTies: false,
      reportSteps: false,
      seeAsPupil: false,
      setReadingLevel: false,
    };
    const { panel } = await openPanel(
      panelAnswers({ card: makeCard({ abilities: reader }), route: { ...route, abilities: reader } }),
      { place },
    );
    await showing(panel, 'Книга про маяки');
    button(panel, 'Кто рядом 2 взрослых').click();
    expect(names(panel)).not.to.include.members(['Изменить']);
    expect(names(panel)).not.to.include('Дать доступ').and.not.to.include('Глазами ученика');
    expect(all(panel, 'select')).to.have.length(0);
  });

  it('gives access: who, as what, why; and ends it after a question', async () => {
    const card = makeCard();
    const [own, other] = card.ties;
    const granted = {
      ...card,
      ties: [
        ...card.ties,
        { ...own!, tieId: 'tie-000003', person: teacher, kind: 'teacher', reason: 'Математика' },
      ],
    };
    const { panel, calls, announced } = await openPanel(
      {
        ...panelAnswers({ card, route }),
        'GET /api/pupils/:pupilId/tie-candidates': () => ({ people: [{ ...teacher, role: 'instructor' }] }),
        'POST /api/pupils/:pupilId/ties': () => granted,
        'POST /api/pupils/:pupilId/ties/:tieId/end': () => ({ ...card, ties: [own] }),
      },
      { place },
    );
    await showing(panel, 'Кто рядом');
    button(panel, 'Кто рядом 2 взрослых').click();
    await showing(panel, 'Просьба семьи');
    expect(seen(panel)).to.include('без срока').and.to.include('31 мая');
    button(panel, 'Дать доступ').click();
    await showing(panel, 'Почему нужен доступ');
    await showing(panel, 'читает записи «и учителя», в том числе прежние');
    await expectAccessible(panel);
    const give = buttons(panel)
      .filter(({ textContent }) => textContent?.trim() === 'Дать доступ')
      .at(-1)!;
    give.click();
    await showing(panel, 'Заполните это поле.');
    const person = control<HTMLSelectElement>(panel, 'Кому');
    expect(focusedElement()).to.equal(person);
    person.value = teacher.personId;
    person.dispatchEvent(new Event('change'));
    typeIn(control(panel, 'Почему нужен доступ'), 'Математика');
    give.click();
    await showing(panel, 'Математика');
    expect(lastChange(calls)?.body).to.deep.equal({
      personId: teacher.personId,
      kind: 'teacher',
      reason: 'Математика',
      endsOn: null,
    });
    button(panel, `Завершить доступ: ${other!.person.name}`).click();
    await showing(panel, 'Этот человек больше не увидит ученика.');
    buttons(panel)
      .filter(({ textContent }) => textContent?.trim() === 'Завершить')
      .at(-1)!
      .click();
    await waitUntil(() => announced.length === 2);
    expect(announced).to.deep.equal(['Доступ открыт: Мария Ивановна.', 'Доступ завершён: Олег Петрович.']);
    await waitUntil(() => focusedElement()?.tagName === 'SUMMARY', 'the focus is lost');
  });

  it('shows the pupil’s own page, which cannot be pressed, and gives the focus back', async () => {
    const { panel } = await openPanel(
      { ...panelAnswers({ route }), 'GET /api/pupils/:pupilId/page': () => makePage() },
      { place },
    );
    await showing(panel, 'Глазами ученика');
    const opener = button(panel, 'Глазами ученика');
    opener.focus();
    opener.click();
    await showing(panel, 'Так видит ученик: Соня Маяк');
    await showing(panel, 'От искры до рассказа');
    expect(names(panel)).not.to.include('Готово').and.not.to.include('Не сейчас');
    await expectAccessible(panel);
    button(panel, 'Закрыть').click();
    await waitUntil(() => focusedElement() === opener, 'the focus is lost');
  });

  it('waits, fails and tries again with a face for each', async () => {
    let fails = true;
    const { panel } = await openPanel(
      {
        ...panelAnswers({ route }),
        'GET /api/pupils/:pupilId': () => {
          if (fails) throw offline();
          return makeCard();
        },
      },
      { place },
    );
    await showing(panel, 'Нет связи');
    await expectAccessible(panel);
    fails = false;
    button(panel, 'Попробовать ещё раз').click();
    await showing(panel, 'Книга про маяки');
  });

  it('invites to draw up a route where there is none', async () => {
    const { panel } = await openPanel(panelAnswers(), { place });
    await showing(panel, 'Маршрута пока нет');
    await expectAccessible(panel);
    button(panel, 'Составить маршрут').click();
    await showing(panel, 'О чём просит ребёнок или что трудно');
  });

  it('offers the levels that the template of the route has, also after a deed', async () => {
    const { panel } = await openPanel(
      {
        ...panelAnswers({ route: makeRouteView({ levels: ['trail', 'expedition'] }) }),
        'POST /api/routes/:routeId/level': () => makeRouteView({ revision: 5 }),
      },
      { place },
    );
    await showing(panel, 'Книга про маяки');
    const summary = all(panel, 'summary').find(({ textContent }) => textContent === panelWords.words.deeds);
    summary?.click();
    await showing(panel, 'Сменить уровень');
    const offered = () => names(panel).filter((name) => ['Тропинка', 'Дорога', 'Экспедиция'].includes(name));
    expect(offered()).to.deep.equal(['Тропинка', 'Экспедиция']);
    button(panel, 'Экспедиция').click();
    await showing(panel, 'Экспедиция');
    await waitUntil(() => focusedElement()?.tagName === 'H2', 'the focus is lost');
    expect(offered()).to.deep.equal(['Тропинка', 'Экспедиция']);
  });

  it('sets how much there is to read on the pupil’s page', async () => {
    const { panel, calls, announced } = await openPanel(
      {
        ...panelAnswers({ card: makeCard(), route }),
        'PUT /api/pupils/:pupilId/reading-level': ({ body }) => makeCard(body as object),
      },
      { place },
    );
    await showing(panel, 'Книга про маяки');
    button(panel, 'Страница ученика: сколько читать').click();
    await showing(panel, 'Сколько читать на странице ученика');
    const levels = all<HTMLInputElement>(panel, 'input[name=level]');
    expect(levels.map(({ checked }) => checked)).to.deep.equal([false, false, true]);
    await expectAccessible(panel);
    levels[0]!.click();
    await waitUntil(() => announced.length > 0, 'nothing is announced');
    expect(announced).to.deep.equal(['Страница теперь такая: 1–2 класс.']);
    expect(lastChange(calls)?.body).to.deep.equal({ readingLevel: 1 });
    all<HTMLInputElement>(panel, 'fieldset input[type=checkbox]')[0]!.click();
    await waitUntil(() => announced.length > 1, 'nothing is announced');
    expect(lastChange(calls)?.body, 'a level that a colleague has set would be lost').to.deep.equal({
      stressMarks: true,
    });
  });
});
