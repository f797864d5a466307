import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/map/marshrut-route-list.ts';
import '../../../widget/views/pupil/marshrut-pupil-view.ts';
import type { MarshrutPupilView } from '../../../widget/views/pupil/marshrut-pupil-view.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import { readingLevels } from '../../../lti-server/contract/vocabulary.ts';
import { expectAccessible } from '../support/accessible.ts';
import { heard } from '../support/heard.ts';
import { makePage, makeRoute, makeStep, makeSteps, preparePage } from '../support/page.ts';
import { button, buttons, headings, links, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

/** With the look that tells all in words. */
const listPage = (parts: Partial<PupilPage> = {}): PupilPage => makePage({ look: 'list', ...parts });

const show = async (
  page: PupilPage,
  { readonly = false, audience = 'pupil' }: { readonly?: boolean; audience?: 'pupil' | 'family' } = {},
): Promise<MarshrutPupilView> => {
  const view = await fixture<MarshrutPupilView>(
    html`<marshrut-pupil-view
      .page=${page}
      ?readonly=${readonly}
      audience=${audience}
    ></marshrut-pupil-view>`,
  );
  if (page.look === 'list' && page.route)
    await waitUntil(() => view.shadowRoot!.querySelector('marshrut-route-list'), 'the list did not come');
  return view;
};

const folds = (view: MarshrutPupilView): NodeListOf<HTMLDetailsElement> =>
  view.shadowRoot!.querySelector('marshrut-route-list')!.shadowRoot!.querySelectorAll('details');

const help = (answeredBy: string | null) => ({
  helpId: 'help-0001',
  routeId: 'route-0001',
  stepId: 'step-now1',
  stepTitle: 'Собрать карту',
  askedAt: 1,
  answeredAt: answeredBy === null ? null : 2,
  answeredBy,
});

describe('the pupil’s page', () => {
  before(() => preparePage());

  it('shows what the route is for, one step for now, two next', async () => {
    const view = await show(listPage());
    expect(headings(view, 1)).to.deep.equal(['От искры до рассказа']);
    expect(headings(view, 2)[0]).to.equal('Собрать карту');
    const text = seen(view);
    expect(text).to.include('Хочу рассказать про корабли.');
    expect(text).to.include('Показать карту другу').and.to.include('Прочитать вслух');
    expect(text).to.not.include('Сходить в музей');
    expect(text).to.not.include('Написать письмо');
  });

  it('tells the window of dates in words, as an offer', async () => {
    const text = seen(await show(listPage())).replace(/\u00a0/g, ' ');
    expect(text).to.match(/7.{1,3}18 сентября/);
    expect(text).to.include('с 21 сентября').and.to.include('примерно до 30 сентября');
  });

  it('never counts, compares or reproaches', async () => {
    const past = makeSteps().map((step) => ({ ...step, startsOn: '2020-01-01', endsOn: '2020-01-02' }));
    const view = await show(listPage({ route: makeRoute({ steps: past }) }));
    for (const fold of folds(view)) fold.open = true;
    expect(seen(view)).to.not.match(/%|балл|просроч|опозда|место|рейтинг|серия|дней подряд/i);
  });

  it('keeps done, put-off and further steps a tap away', async () => {
    const view = await show(listPage());
    button(view, 'Уже сделано: 2 шага').click();
    button(view, 'Отложено: 1 шаг').click();
    button(view, 'Дальше по пути: 1 шаг').click();
    await aTimeout(0);
    expect(seen(view)).to.include('Рассказать, что люблю').and.to.include('Получилось по-другому');
    expect(seen(view)).to.include('Написать письмо').and.to.include('Сходить в музей');
  });

  it('starts from the first planned step when none is marked for now', async () => {
    const steps = [
      makeStep({ id: 'step-0001', title: 'Первый' }),
      makeStep({ id: 'step-0002', title: 'Второй' }),
    ];
    expect(headings(await show(listPage({ route: makeRoute({ steps }) })), 2)[0]).to.equal('Первый');
  });

  it('has no empty line where nothing was said', async () => {
    for (const readingLevel of readingLevels) {
      const view = await show(makePage({ readingLevel }));
      const said = view.shadowRoot!.querySelector('.said')!;
      expect(said.getBoundingClientRect().height, `at level ${readingLevel}`).to.equal(0);
    }
  });

  it('says aloud, and does not show twice, what the step itself shows', async () => {
    const view = await show(makePage({ readingLevel: 3 }));
    const said = view.shadowRoot!.querySelector('.said')!;
    view.said = { text: 'Трудно. Это увидит Анна.', inStep: true };
    await view.updateComplete;
    expect(said.getBoundingClientRect().height).to.equal(0);
    expect(said.querySelector('[role=status]')!.textContent).to.equal('Трудно. Это увидит Анна.');
    view.said = { ...view.said, isTrouble: true };
    await view.updateComplete;
    expect(said.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('gives a child’s finger at least 64 pixels', async () => {
    const view = await show(listPage());
    button(view, 'Уже сделано: 2 шага').click();
    const undo = 'Вернуть: Рассказать, что люблю';
    for (const name of ['Готово', 'Не сейчас', 'Позови взрослого', 'Слепить', undo])
      expect(button(view, name).getBoundingClientRect().height, name).to.be.at.least(64);
  });

  it('reports «Готово» and «Не сейчас»', async () => {
    for (const [name, state] of [
      ['Готово', 'done'],
      ['Не сейчас', 'not_now'],
    ] as const) {
      const view = await show(listPage());
      const event = await heard(view, 'step-report', () => button(view, name).click());
      expect([event.stepId, event.state]).to.deep.equal(['step-now1', state]);
    }
  });

  it('takes a double tap for one', async () => {
    const view = await show(listPage());
    let reports = 0;
    view.addEventListener('step-report', () => (reports += 1));
    button(view, 'Готово').click();
    button(view, 'Готово').click();
    expect(reports).to.equal(1);
  });

  it('offers the ways to do a step, shows the chosen one, lets choose again', async () => {
    const view = await show(listPage());
    const choice = await heard(view, 'step-choice', () => button(view, 'Нарисовать Красками').click());
    expect(choice.alternativeId).to.equal('way-paint');
    const steps = makeSteps().map((step) =>
      step.state === 'now' ? { ...step, alternativeId: 'way-paint' } : step,
    );
    const chosen = await show(listPage({ route: makeRoute({ steps }) }));
    expect(seen(chosen)).to.include('Выбран способ Нарисовать').and.to.not.include('Слепить');
    const again = await heard(chosen, 'step-choice', () => button(chosen, 'Выбрать другое').click());
    expect(again.alternativeId).to.equal(null);
  });

  it('says who will see a call for help before it is made', async () => {
    const view = await show(listPage());
    let calls = 0;
    view.addEventListener('help-call', () => (calls += 1));
    button(view, 'Позови взрослого').click();
    await aTimeout(0);
    expect(seen(view)).to.include('Это увидит Анна Петровна.');
    expect(calls).to.equal(0);
    button(view, 'Позвать').click();
    expect(calls).to.equal(1);
  });

  it('lets the child think better of calling', async () => {
    const view = await show(listPage());
    button(view, 'Позови взрослого').click();
    await aTimeout(0);
    button(view, 'Пока не надо').click();
    await aTimeout(0);
    expect(seen(view)).to.not.include('Увидит');
  });

  it('shows that help is called, and later who has heard', async () => {
    const called = await show(listPage({ route: makeRoute({ help: [help(null)] }) }));
    expect(seen(called)).to.include('Взрослого уже позвали. Это увидит Анна Петровна.');
    expect(buttons(called).map((each) => each.textContent?.trim())).to.not.include('Позови взрослого');
    const heard = await show(listPage({ route: makeRoute({ help: [help('Анна Петровна')] }) }));
    expect(seen(heard)).to.include('Анна Петровна уже знает об этом.');
    button(heard, 'Позови взрослого');
  });

  it('brings a step back', async () => {
    const view = await show(listPage());
    button(view, 'Уже сделано: 2 шага').click();
    await aTimeout(0);
    const event = await heard(view, 'step-report', () =>
      button(view, 'Вернуть: Рассказать, что люблю').click(),
    );
    expect([event.stepId, event.state]).to.deep.equal(['step-done', 'planned']);
  });

  it('shows what people wrote as text, and links only to the web', async () => {
    const text = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.org/a?b=1.';
    const notes = listPage().notes.map((note) => ({ ...note, text }));
    const resources = [{ title: 'Опасное', url: 'javascript:alert(1)' }];
    const steps = [makeStep({ id: 'step-0001', state: 'now', resources })];
    const view = await show(listPage({ notes, route: makeRoute({ steps }) }));
    expect(seen(view)).to.include('<img src=x onerror=alert(1)>').and.to.include('Опасное');
    expect(links(view).map(({ href }) => href)).to.deep.equal(['https://example.org/a?b=1']);
  });

  it('has no buttons for those who only look', async () => {
    for (const view of [
      await show(listPage(), { readonly: true }),
      await show(listPage({ mayReport: false })),
      await show(listPage(), { readonly: true, audience: 'family' }),
    ]) {
      expect(buttons(view).every((each) => each.matches('summary'))).to.equal(true);
      await expectAccessible(view);
    }
  });

  it('greets a pupil whose route is still to come', async () => {
    const view = await show(listPage({ route: null, notes: [] }));
    expect(seen(view)).to.include('Привет, Соня!');
    await expectAccessible(view);
  });

  it('ends a finished route kindly, without debts', async () => {
    const view = await show(listPage({ route: makeRoute({ closed: true }) }));
    expect(seen(view)).to.include('Маршрут пройден').and.to.include('Рассказать, что люблю');
    expect(seen(view)).to.not.include('Сходить в музей');
    expect(buttons(view)).to.have.length(1);
    await expectAccessible(view);
  });

  it('is calm when every step is behind', async () => {
    const steps = makeSteps().map((step) => ({ ...step, state: 'done' as const }));
    expect(seen(await show(listPage({ route: makeRoute({ steps }) })))).to.include('Все шаги позади');
  });

  it('is accessible with everything unfolded and help being asked', async () => {
    const view = await show(listPage());
    view.said = { text: 'Готово', undo: { stepId: 'step-done', state: 'now' } };
    for (const fold of folds(view)) fold.open = true;
    button(view, 'Позови взрослого').click();
    await aTimeout(0);
    await expectAccessible(view);
  });

  it('holds very long words and texts', async () => {
    const long = 'Оченьдлинноесловобезпробелов'.repeat(6);
    const steps = makeSteps().map((step) => ({ ...step, title: long, whatToDo: long, helpers: [long] }));
    const route = makeRoute({ title: long, purpose: long, steps });
    await expectAccessible(
      await show(listPage({ route, tutors: [{ personId: 'person-0001', name: long }] })),
    );
  });

  it('speaks English as well', async () => {
    await preparePage('en');
    const view = await show(listPage());
    await preparePage('ru');
    button(view, 'Done');
    button(view, 'Already done: 2 steps');
    button(view, 'Put off: 1 step');
  });
});
