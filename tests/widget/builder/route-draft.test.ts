import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/accessible.ts';
import { control, gone, openPanel, showing, typeIn } from '../support/panel.ts';
import { makePlan, makeRouteView, offline, panelAnswers } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const editing = { screen: 'pupil', pupilId: 'pupil-0001', part: 'builder', routeId: 'route-0001' };
const route = makeRouteView();
const save = 'PUT /api/routes/:routeId';

const unsentKeys = (): string[] =>
  Object.keys(sessionStorage).filter((key) => key.startsWith('marshrut-unsent'));

describe('the draft of a route', () => {
  before(() => preparePage());

  it('keeps what is typed as a draft and drops it once it is saved', async () => {
    const drafts = new Map<string, object>();
    const { panel, calls } = await openPanel(
      {
        ...panelAnswers({ route, drafts }),
        [save]: ({ body }) => makeRouteView({ revision: 5, ...(body as object) }),
      },
      { place: editing },
    );
    await showing(panel, 'О маршруте');
    typeIn(control(panel, 'Название'), 'Другое название');
    await showing(panel, 'Черновик сохранён в');
    expect(drafts.get('route:route-0001')).to.have.nested.property('plan.title', 'Другое название');
    button(panel, 'Сохранить').click();
    await showing(panel, 'К списку');
    await waitUntil(() => drafts.size === 0, 'the draft is still there');
    const sent = calls.find(({ endpoint }) => endpoint === save)?.body;
    expect(sent).to.deep.include({ revision: 4 });
  });

  it('sends the last words when the page goes away before the pause is over', async () => {
    const drafts = new Map<string, object>();
    const { panel } = await openPanel(panelAnswers({ route, drafts }), { place: editing });
    await showing(panel, 'О маршруте');
    typeIn(control(panel, 'Название'), 'Последние слова');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await waitUntil(() => drafts.size === 1);
    expect(drafts.get('route:route-0001')).to.have.nested.property('plan.title', 'Последние слова');
  });

  it('restores a draft, says from when it is, and throws it away when asked', async () => {
    const drafts = new Map<string, object>([
      ['route:route-0001', { routeId: 'route-0001', revision: 4, plan: makePlan({ title: 'Недописанное' }) }],
    ]);
    const { panel } = await openPanel(panelAnswers({ route, drafts }), { place: editing });
    await showing(panel, 'Восстановлен черновик от 14:05');
    expect(control(panel, 'Название').value).to.equal('Недописанное');
    await expectAccessible(panel);
    button(panel, 'Выбросить').click();
    await gone(panel, 'Восстановлен черновик');
    expect(control(panel, 'Название').value).to.equal('Книга про маяки');
    expect(drafts.size).to.equal(0);
  });

  it('keeps the choice of a template and the answers of a new route, and throws them away when asked', async () => {
    const drafts = new Map<string, object>();
    const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'builder' };
    const { panel } = await openPanel(panelAnswers({ drafts }), { place });
    await showing(panel, 'О чём просит ребёнок');
    button(panel, 'чтение').click();
    button(panel, 'Тропинка: 2 недели, 3 шага. Взять за основу: Читаю без страха').click();
    await showing(panel, 'Три вопроса');
    typeIn(control(panel, 'Что ребёнок любит'), 'динозавры');
    control(panel, 'друг или подруга').click();
    control(panel, 'тьютор: Анна Сергеевна').click();
    panel.remove();
    await waitUntil(() => drafts.has('new-route:pupil-0001'));

    const { panel: again } = await openPanel(panelAnswers({ drafts }), { place });
    await showing(again, 'Восстановлен черновик');
    expect(control(again, 'Что ребёнок любит').value).to.equal('динозавры');
    expect(control(again, 'друг или подруга').checked).to.equal(false);
    expect(control(again, 'тьютор: Анна Сергеевна').checked).to.equal(false);
    expect(control(again, 'специалист: Олег Петрович').checked).to.equal(true);
    button(again, 'Выбросить').click();
    await showing(again, 'О чём просит ребёнок');
    expect(button(again, 'чтение').ariaPressed).to.equal('false');
    expect(drafts.size).to.equal(0);
  });

  it('keeps what is typed in this tab while the server cannot be reached, and says so', async () => {
    let reachable = false;
    const drafts = new Map<string, object>();
    const answers = panelAnswers({ route, drafts });
    const { panel } = await openPanel(
      {
        ...answers,
        'PUT /api/drafts/:draftKey': (call) => {
          if (!reachable) throw offline();
          return answers['PUT /api/drafts/:draftKey']!(call);
        },
      },
      { place: editing },
    );
    await showing(panel, 'О маршруте');
    typeIn(control(panel, 'Название'), 'Без связи');
    await showing(panel, 'Нет связи. Написанное хранится в этой вкладке');
    expect(unsentKeys()).to.deep.equal(['marshrut-unsent:route:route-0001']);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented, 'the browser warns').to.equal(true);
    await expectAccessible(panel);
    reachable = true;
    window.dispatchEvent(new Event('online'));
    await showing(panel, 'Черновик сохранён в');
    expect(drafts.get('route:route-0001')).to.have.nested.property('plan.title', 'Без связи');
    expect(unsentKeys()).to.have.length(0);
  });
});
