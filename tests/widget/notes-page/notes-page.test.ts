import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/notes-page/marshrut-notes-page.ts';
import type { MarshrutNotesPage } from '../../../widget/views/notes-page/marshrut-notes-page.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, type Call } from '../support/fake-api.ts';
import { makePage, preparePage } from '../support/page.ts';
import { session as ofStaff } from '../support/panel-school.ts';
import { button, headings, links, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const session: SessionView = {
  ...ofStaff,
  home: 'pupil',
  opens: 'notes',
  pupils: [{ pupilId: 'pupil-0001', name: 'Соня' }],
};

const show = async (
  answer: (call: Call) => unknown,
  parts: Partial<SessionView> = {},
): Promise<MarshrutNotesPage> => {
  const { api } = fakeApi({ 'GET /api/pupils/:pupilId/page': answer });
  return await fixture(
    html`<marshrut-notes-page .api=${api} .session=${{ ...session, ...parts }}></marshrut-notes-page>`,
  );
};

const settled = (page: Element, text: string): Promise<void> =>
  waitUntil(() => seen(page).includes(text), `“${text}” is not shown`);

describe('the notes page', () => {
  beforeEach(() => preparePage());

  it('shows a pupil the notes as they were written, and the route at a press', async () => {
    const page = await show(() => makePage());
    await settled(page, 'Твоя история всех удивила.');
    expect(headings(page, 1)).to.deep.equal(['Записки для тебя']);
    expect(links(page).map(({ href }) => href)).to.deep.equal(['https://example.org/story']);
    expect(seen(page)).not.to.include('Собрать карту');
    await expectAccessible(page);
    button(page, 'Открыть мой маршрут').click();
    await settled(page, 'Собрать карту');
  });

  it('is friendly when there are none', async () => {
    const page = await show(() => makePage({ notes: [] }));
    await settled(page, 'Записок пока нет');
    expect(seen(page)).to.include('напишут, это появится здесь');
    await expectAccessible(page);
    button(page, 'Открыть мой маршрут').click();
    await settled(page, 'Собрать карту');
  });

  it('shows a family the notes of each child', async () => {
    const page = await show(
      ({ params }) =>
        params['pupilId'] === 'pupil-0002' ? makePage({ notes: [] }) : makePage({ pupilId: 'pupil-0001' }),
      {
        home: 'family',
        pupils: [
          { pupilId: 'pupil-0001', name: 'Соня' },
          { pupilId: 'pupil-0002', name: 'Миша' },
        ],
      },
    );
    await settled(page, 'Твоя история всех удивила.');
    expect(headings(page, 1)).to.deep.equal(['Записки']);
    button(page, 'Миша').click();
    await settled(page, 'Когда взрослые что-нибудь напишут');
    button(page, 'Открыть маршрут');
    await expectAccessible(page);
  });

  it('tells of a failure and tries again', async () => {
    let asked = 0;
    const page = await show(() => {
      asked += 1;
      if (asked === 1) throw new Error('down');
      return makePage();
    });
    await settled(page, 'Не получилось');
    button(page, 'Попробовать ещё раз').click();
    await settled(page, 'Твоя история всех удивила.');
  });
});
