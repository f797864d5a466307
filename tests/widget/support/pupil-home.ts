import { fixture, html } from '@open-wc/testing';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import '../../../widget/views/pupil/marshrut-pupil-home.ts';
import type { MarshrutPupilHome } from '../../../widget/views/pupil/marshrut-pupil-home.ts';
import type { MarshrutPupilView } from '../../../widget/views/pupil/marshrut-pupil-view.ts';
import { fakeApi, type Call } from './fake-api.ts';
import { session as ofStaff } from './panel-school.ts';
import { waitUntil } from './wait-until.ts';

const session = {
  ...ofStaff,
  home: 'pupil' as const,
  opens: null,
  pupils: [{ pupilId: 'pupil-0001', name: 'Соня' }],
};

export const viewIn = (home: MarshrutPupilHome): MarshrutPupilView | null =>
  home.shadowRoot!.querySelector('marshrut-pupil-view');

/** The home of a child who came in itself, as soon as its page is there; `answers` are for what is pressed later. */
export const openHome = async (
  page: PupilPage,
  answers: Record<string, (call: Call) => unknown> = {},
): Promise<{ home: MarshrutPupilHome; calls: Call[] }> => {
  const { api, calls } = fakeApi({ 'GET /api/pupils/:pupilId/page': () => page, ...answers });
  const home = await fixture<MarshrutPupilHome>(
    html`<marshrut-pupil-home .api=${api} .session=${session}></marshrut-pupil-home>`,
  );
  await waitUntil(() => viewIn(home), 'the page is not shown');
  return { home, calls };
};
