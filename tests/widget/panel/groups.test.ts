import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/accessible.ts';
import { all, control, openPanel, showing } from '../support/panel.ts';
import { makeLearner, panelAnswers } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const learners = [
  makeLearner({ person: { personId: 'person-lev01', name: 'Лев Пчёлкин' } }),
  makeLearner({ person: { personId: 'person-eva01', name: 'Ева Снегирёва' } }),
];
const answers = (groups?: unknown[]) => ({
  ...panelAnswers(),
  'GET /api/courses/:courseId/learners': () => ({
    learners,
    roster: { state: 'none', syncedAt: null },
    ...(groups === undefined ? {} : { groups }),
  }),
});
const names = (panel: Element): (string | undefined)[] =>
  all(panel, '.learner h2').map(({ textContent }) => textContent?.trim());

describe('groups of the course', () => {
  before(() => preparePage());

  it('narrow the list where the LMS has them', async () => {
    const group = { groupId: 'g-1', name: 'Шахматисты', personIds: ['person-eva01'] };
    const { panel } = await openPanel(answers([group]));
    await showing(panel, 'Лев Пчёлкин');
    const select = control<HTMLSelectElement>(panel, 'Группа все Шахматисты');
    select.value = 'g-1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => names(panel).length === 1);
    expect(names(panel)).to.deep.equal(['Ева Снегирёва']);
    await expectAccessible(panel);
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => names(panel).length === 2);
  });

  it('are not spoken of where it has none', async () => {
    const { panel } = await openPanel(answers());
    await showing(panel, 'Лев Пчёлкин');
    expect(seen(panel)).not.to.include('Группа');
  });
});
