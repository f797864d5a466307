import { expect } from '@open-wc/testing';
import type { CourseLearner, RosterView } from '../../../lti-server/contract/learners.ts';
import type { Api } from '../../../widget/api/client.ts';
import { confirmPupils } from '../../../widget/api/panel.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, gone, openPanel, showing } from '../support/panel.ts';
import { courseWith, makeLearner, offline, panelAnswers } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const learners = 'GET /api/courses/:courseId/learners';
const confirm = 'POST /api/courses/:courseId/pupils';

const unconfirmed = (personId: string, name: string, parts: Partial<CourseLearner> = {}): CourseLearner =>
  makeLearner({ person: { personId, name }, confirmable: true, ...parts });

const anya = unconfirmed('person-anya', 'Аня Маяк');
const boris = unconfirmed('person-boris', 'Борис Ёлкин');
const parent = unconfirmed('person-olga', 'Ольга Щукина', { perhapsGrownUp: true });
const synced: RosterView = { state: 'synced', syncedAt: 1 };

const answers = (list: unknown[], roster: RosterView = synced) => ({
  ...panelAnswers(),
  [learners]: () => courseWith(list, roster),
});

const ticks = (panel: HTMLElement) => all<HTMLInputElement>(panel, 'input[type=checkbox]');

describe('the LMS’s list of members in the panel', () => {
  before(() => preparePage());

  it('sends a list that is longer than one request in several, each person once', async () => {
    const sent: string[][] = [];
    const call = async (_endpoint: string, { body }: { body: { personIds: string[] } }) => {
      sent.push(body.personIds);
      return courseWith([], synced);
    };
    const personIds = Array.from({ length: 4500 }, (_, place) => `person-${place}`);
    await confirmPupils({ call } as unknown as Api, { courseId: 'course-0001', personIds });
    expect(sent.map(({ length }) => length)).to.deep.equal([2000, 2000, 500]);
    expect(sent.flat()).to.deep.equal(personIds);
  });

  it('tells that some are not confirmed, and confirms the whole list in one press', async () => {
    let done = false;
    const after = () =>
      courseWith(
        [anya, boris].map((one) => ({ ...one, pupilId: `card-${one.person.personId}`, confirmable: false })),
        synced,
      );
    const { panel, calls, announced } = await openPanel({
      ...panelAnswers(),
      [learners]: () => (done ? after() : courseWith([anya, boris], synced)),
      [confirm]: () => {
        done = true;
        return after();
      },
    });
    await showing(panel, 'Ещё не подтверждены: 2 участника');
    button(panel, 'Посмотреть и подтвердить').click();
    await showing(panel, 'Кто из них ученики?');
    await expectAccessible(panel);
    button(panel, 'Подтвердить 2 учеников').click();
    await gone(panel, 'Ещё не подтверждены');
    const sent = calls.find(({ endpoint }) => endpoint === confirm);
    expect(sent?.body).to.deep.equal({ personIds: ['person-anya', 'person-boris'] });
    expect(announced).to.deep.equal(['Готово: подтвердили 2\u00a0учеников.']);
    await waitUntil(() => focusedElement()?.tagName === 'H1', 'the focus is lost');
  });

  it('leaves out who is most likely a grown-up, and whoever is unticked', async () => {
    const { panel, calls } = await openPanel({
      ...answers([anya, boris, parent]),
      [confirm]: () => courseWith([], synced),
    });
    await showing(panel, 'Ещё не подтверждены: 3 участника');
    button(panel, 'Посмотреть и подтвердить').click();
    await showing(panel, 'похоже, взрослый');
    expect(ticks(panel).map(({ checked }) => checked)).to.deep.equal([true, true, false]);
    ticks(panel)[0]!.click();
    await showing(panel, 'Подтвердить 1 ученика');
    button(panel, 'Подтвердить 1 ученика').click();
    await gone(panel, 'Ещё не подтверждены');
    expect(calls.find(({ endpoint }) => endpoint === confirm)?.body).to.deep.equal({
      personIds: ['person-boris'],
    });
  });

  it('sends nothing when nobody is ticked, and keeps the ticks when it did not get through', async () => {
    const { panel, calls } = await openPanel({
      ...answers([anya]),
      [confirm]: () => {
        throw offline();
      },
    });
    await showing(panel, 'Ещё не подтверждены: 1 участник');
    button(panel, 'Посмотреть и подтвердить').click();
    await showing(panel, 'Снять все отметки');
    button(panel, 'Снять все отметки').click();
    await showing(panel, 'Никто не отмечен');
    button(panel, 'Никто не отмечен').click();
    expect(calls.some(({ endpoint }) => endpoint === confirm)).to.equal(false);
    button(panel, 'Отметить всех').click();
    await showing(panel, 'Подтвердить 1 ученика');
    button(panel, 'Подтвердить 1 ученика').click();
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === confirm));
    await waitUntil(() => all(panel, '[role=alert]').length === 1, 'the failure is not told');
    expect(ticks(panel)[0]?.checked).to.equal(true);
  });

  it('says that the list is being read, and looks again until the names are there', async () => {
    let asked = 0;
    const { panel } = await openPanel({
      ...panelAnswers(),
      [learners]: () => {
        asked += 1;
        return asked < 2 ? courseWith([], { state: 'waiting', syncedAt: null }) : courseWith([anya], synced);
      },
    });
    await showing(panel, 'Читаем список участников курса');
    await waitUntil(() => seen(panel).includes('Ещё не подтверждены'), 'it does not look again');
    expect(seen(panel)).not.to.include('Читаем список');
  });

  it('says that the list cannot be read, and shows who is known', async () => {
    const known = makeLearner({ person: { personId: 'person-lev01', name: 'Лев Пчёлкин' }, active: false });
    const { panel } = await openPanel(answers([known], { state: 'failed', syncedAt: null }));
    await showing(panel, 'Список участников курса сейчас не читается');
    expect(seen(panel)).to.include('больше не в списке курса');
    await expectAccessible(panel);
  });

  it('is not even loaded when there is nothing to tell', async () => {
    const known = makeLearner({
      person: { personId: 'person-lev01', name: 'Лев Пчёлкин' },
      pupilId: 'pupil-0003',
    });
    const { panel } = await openPanel(answers([known]));
    await showing(panel, 'Лев Пчёлкин');
    expect(all(panel, 'marshrut-roster')).to.deep.equal([]);
  });
});
