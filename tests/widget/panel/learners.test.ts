import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { lastChange } from '../support/fake-api.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, control, gone, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { courseWith, makeCard, makeLearner, offline, panelAnswers } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, buttons, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const learners = 'GET /api/courses/:courseId/learners';
const minute = 60_000;

const sonya = makeLearner({
  person: { personId: 'person-sonya', name: 'Соня Маяк' },
  pupilId: 'pupil-0001',
  tie: 'tutor',
  tutors: ['Анна Сергеевна'],
  route: {
    routeId: 'route-0001',
    status: 'agreed',
    stage: 'realisation',
    title: 'Книга про маяки',
    nowStep: 'Нарисовать страницу',
    changedAt: Date.UTC(2026, 8, 3),
  },
  openHelp: [
    {
      helpId: 'help-0001',
      routeId: 'route-0001',
      stepId: 'step-two2',
      stepTitle: 'Нарисовать страницу',
      askedAt: Date.now() - 10 * minute - 1000,
      answeredAt: null,
      answeredBy: null,
    },
  ],
});
const fyodor = makeLearner({
  person: { personId: 'person-fyodor', name: 'Фёдор Лис' },
  mayTake: true,
});
const lev = makeLearner({
  person: { personId: 'person-lev01', name: 'Лев Пчёлкин' },
  pupilId: 'pupil-0003',
  tie: 'tutor',
  route: {
    routeId: 'route-0003',
    status: 'draft',
    stage: 'design',
    title: 'Мой двор',
    nowStep: null,
    changedAt: 1,
  },
});

const withLearners = (list: unknown[]) => ({ ...panelAnswers(), [learners]: () => courseWith(list) });

describe('the list of learners', () => {
  before(() => preparePage());

  it('shows calls for help first, then mine with the state of the route in words', async () => {
    const { panel } = await openPanel(withLearners([lev, sonya, fyodor]));
    await showing(panel, 'Лев Пчёлкин');
    const text = seen(panel);
    expect(text.indexOf('Просят помощи')).to.be.lessThan(text.indexOf('Лев Пчёлкин'));
    expect(text).to.include('Просит помощи: «Нарисовать страницу» , 10 минут назад');
    expect(text).to.include('этап: реализация').and.to.include('черновик');
    expect(text, 'not tied to me').not.to.include('Фёдор');
    expect(text, 'nothing is counted against a child').not.to.match(/%|просроч/i);
    await expectAccessible(panel);
  });

  it('marks who is not confirmed, and offers no taking of who is most likely a grown-up', async () => {
    const mother = makeLearner({
      person: { personId: 'person-olga', name: 'Ольга Щукина' },
      confirmable: true,
      perhapsGrownUp: true,
      mayTake: true,
    });
    const { panel } = await openPanel(withLearners([{ ...fyodor, confirmable: true }, mother]));
    await showing(panel, 'Ольга Щукина');
    const row = (id: string) => one(panel, `.learner[data-person=${id}]`);
    expect(row('person-olga').textContent).to.include('не подтверждён').and.not.include('без тьютора');
    expect(buttons(row('person-olga'))).to.have.length(0);
    expect(row('person-fyodor').textContent).to.include('не подтверждён');
    expect(buttons(row('person-fyodor'))).to.have.length(1);
  });

  it('filters and searches by name, «ё» or «е»', async () => {
    const { panel } = await openPanel(withLearners([lev, sonya, fyodor]));
    await showing(panel, 'Лев Пчёлкин');
    button(panel, 'Все 3').click();
    await showing(panel, 'Фёдор Лис');
    typeIn(control(panel, 'Поиск по имени'), 'федор');
    await gone(panel, 'Лев Пчёлкин');
    expect(seen(panel)).to.include('Фёдор Лис').and.to.include('нет маршрута');
    typeIn(control(panel, 'Поиск по имени'), 'никто');
    await showing(panel, 'Никто не подходит');
    button(panel, 'Показать всех').click();
    await showing(panel, 'Лев Пчёлкин');
  });

  it('answers a call and goes on from the next thing to do', async () => {
    let open = true;
    const { panel, calls, announced } = await openPanel({
      ...withLearners([]),
      [learners]: () => courseWith([{ ...sonya, openHelp: open ? sonya.openHelp : [] }]),
      'POST /api/help/:helpId/answer': () => {
        open = false;
        return { progress: [], help: [] };
      },
    });
    await showing(panel, 'Просит помощи');
    button(panel, 'Откликнуться: Соня Маяк').click();
    await gone(panel, 'Просит помощи');
    expect(lastChange(calls)?.params).to.deep.equal({ helpId: 'help-0001' });
    expect(announced).to.deep.equal(['Вы откликнулись. Соня Маяк это увидит.']);
    await waitUntil(() => focusedElement()?.tagName === 'H1', 'the focus is lost');
  });

  it('keeps the call when the answer did not get through', async () => {
    const { panel } = await openPanel({
      ...withLearners([sonya]),
      'POST /api/help/:helpId/answer': () => {
        throw offline();
      },
    });
    await showing(panel, 'Просит помощи');
    button(panel, 'Откликнуться: Соня Маяк').click();
    await showing(panel, 'Нет связи. Попробуйте, когда она появится.');
    expect(seen(panel)).to.include('Просит помощи');
  });

  it('says what taking a tutee means before it is done, and shows the new one', async () => {
    let taken = false;
    const { panel, announced } = await openPanel({
      ...withLearners([]),
      [learners]: () =>
        courseWith([taken ? { ...fyodor, pupilId: 'pupil-0009', tie: 'tutor', mayTake: false } : fyodor]),
      'POST /api/courses/:courseId/tutees': () => {
        taken = true;
        return makeCard({ pupilId: 'pupil-0009', name: 'Фёдор Лис' });
      },
    });
    await showing(panel, 'без тьютора');
    button(panel, 'Взять в подопечные: Фёдор Лис').click();
    await showing(panel, 'Фёдор Лис увидит на своей странице, кто тьютор');
    await expectAccessible(panel);
    button(panel, 'Взять в подопечные').click();
    await showing(panel, 'вы тьютор');
    expect(announced).to.deep.equal(['Фёдор Лис теперь среди ваших подопечных.']);
    await waitUntil(
      () => focusedElement()?.textContent?.includes('Фёдор Лис'),
      'the focus is not on the name',
    );
  });

  it('tells what to do when nobody has come yet', async () => {
    const { panel } = await openPanel(withLearners([]));
    await showing(panel, 'Пока никто не заходил');
    await expectAccessible(panel);
  });

  it('shows a failure with a way to try again', async () => {
    let fails = true;
    const { panel } = await openPanel({
      ...withLearners([]),
      [learners]: () => {
        if (fails) throw offline();
        return courseWith([sonya]);
      },
    });
    await showing(panel, 'Нет связи');
    await expectAccessible(panel);
    fails = false;
    button(panel, 'Попробовать ещё раз').click();
    await showing(panel, 'Соня Маяк');
  });

  it('comes back from a pupil to the name that was opened', async () => {
    const { panel } = await openPanel({ ...panelAnswers(), [learners]: () => courseWith([lev, sonya]) });
    await showing(panel, 'Лев Пчёлкин');
    const name = one(panel, '[data-pupil="pupil-0001"]');
    name.focus();
    name.click();
    await showing(panel, 'К списку');
    await waitUntil(() => focusedElement()?.tagName === 'H1', 'the heading has no focus');
    expect(location.href, 'who is looked at stands in no address').not.to.include('pupil');
    history.back();
    await waitUntil(() => focusedElement() === name, 'the focus is not on the name');
    expect(buttons(panel).map(({ textContent }) => textContent?.trim())).not.to.include('К списку');
  });

  it('stays light with a thousand learners: what is far below is not laid out', async () => {
    const many = Array.from({ length: 1000 }, (_, place) =>
      makeLearner({ person: { personId: `person-${1000 + place}`, name: `Ученик ${place}` } }),
    );
    const { panel } = await openPanel(withLearners(many));
    const last = () => all(panel, '[data-person="person-1999"] h2')[0];
    await waitUntil(last, 'the last is missing');
    expect(last()?.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
  });

  it('keeps what is used daily in sight on a telephone, the rest in a list that opens and closes', async () => {
    const { innerWidth, innerHeight } = window;
    await setViewport({ width: 320, height: 640 });
    try {
      const { panel } = await openPanel(withLearners([lev]));
      await showing(panel, 'Ещё');
      expect(buttons(panel).map(({ textContent }) => textContent?.trim())).to.not.include('Библиотека');
      const more = button(panel, 'Ещё');
      expect(more.getBoundingClientRect().bottom).to.be.at.most(
        panel.getBoundingClientRect().top + 120,
        'more than two rows',
      );
      more.click();
      await showing(panel, 'Библиотека');
      expect(more.getAttribute('aria-expanded')).to.equal('true');
      await expectAccessible(panel);
      await setViewport({ width: 320, height: 640 });
      button(panel, 'Библиотека').focus();
      focusedElement()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
      await gone(panel, 'Библиотека');
      expect(focusedElement()).to.equal(more);
      more.click();
      await showing(panel, 'Библиотека');
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await gone(panel, 'Библиотека');
      expect(more.getAttribute('aria-expanded')).to.equal('false');
    } finally {
      await setViewport({ width: innerWidth, height: innerHeight });
    }
  });
});
