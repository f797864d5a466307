import { expect } from '@open-wc/testing';
import { preparePage } from '../support/page.ts';
import { all, one, openPanel, showing } from '../support/panel.ts';
import { panelAnswers } from '../support/panel-school.ts';

const partShown = (panel: Element): string | undefined => all(panel, '[role=tab][aria-selected=true]')[0]?.id;

describe('the panel behind a link made for the notes', () => {
  before(() => preparePage());

  it('opens a pupil at the notes; every other part is as near as ever', async () => {
    const { panel } = await openPanel(panelAnswers(), { parts: { opens: 'notes' } });
    await showing(panel, 'Соня Маяк');
    one(panel, '[data-pupil]').click();
    await showing(panel, 'Записи');
    expect(partShown(panel)).to.equal('tab-notes');
    one(panel, '#tab-route').click();
    await panel.updateComplete;
    await showing(panel, 'Составить маршрут');
    expect(partShown(panel)).to.equal('tab-route');
  });

  it('opens a pupil at the route behind every other link', async () => {
    const { panel } = await openPanel(panelAnswers(), { parts: { opens: 'panel' } });
    await showing(panel, 'Соня Маяк');
    one(panel, '[data-pupil]').click();
    await showing(panel, 'Составить маршрут');
    expect(partShown(panel)).to.equal('tab-route');
  });
});
