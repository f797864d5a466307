import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/panel/marshrut-panel-view.ts';
import type { MarshrutPanelView } from '../../../widget/views/panel/marshrut-panel-view.ts';
import { fakeApi } from '../support/fake-api.ts';
import { showing } from '../support/panel.ts';
import { makeCard, panelAnswers, session } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';

const opened = async (state: object | null): Promise<MarshrutPanelView> => {
  history.replaceState(state, '');
  const { api } = fakeApi(panelAnswers());
  return fixture<MarshrutPanelView>(
    html`<marshrut-panel-view
      .api=${api}
      .session=${session}
      .review=${{ pupilId: makeCard().pupilId }}
    ></marshrut-panel-view>`,
  );
};

describe('a pupil opened from the gradebook', () => {
  before(() => preparePage());

  it('is what the panel begins with; the list is one press away', async () => {
    const panel = await opened(null);
    await showing(panel, makeCard().name);
    expect(seen(panel)).to.include('Кто рядом');
    button(panel, 'К списку').click();
    await showing(panel, 'Ученики');
  });

  it('does not come back with a reload once the reader has gone on', async () => {
    const panel = await opened({ marshrut: { screen: 'learners' } });
    await showing(panel, 'Ученики');
    expect(seen(panel)).not.to.include('Кто рядом');
  });
});
