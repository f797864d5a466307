import { expect } from '@open-wc/testing';
import { KeptPresses } from '../../../widget/api/kept-presses.ts';
import type { Report } from '../../../widget/api/presses.ts';
import type { StepState } from '../../../lti-server/contract/vocabulary.ts';
import { fakeApi } from '../support/fake-api.ts';
import { waitUntil } from '../support/wait-until.ts';

const endpoint = 'PUT /api/routes/:routeId/steps/:stepId/state';
const report = (state: StepState): Report => ({
  endpoint,
  params: { routeId: 'route-0001', stepId: 'step-0001' },
  body: { state },
});

describe('kept presses', () => {
  it('send what was pressed while an older press of the same place was on its way', async () => {
    const answers: (() => void)[] = [];
    const { api, calls } = fakeApi({
      [endpoint]: () => new Promise((resolve) => answers.push(() => resolve({ progress: [], help: [] }))),
    });
    let last: Report | undefined;
    const kept = new KeptPresses({ api, personId: 'person-0001', sent: (came) => (last = came.last) });
    kept.keep(report('done'));
    const sent = kept.send();
    await waitUntil(() => answers.length === 1);
    kept.keep(report('not_now'));
    answers[0]!();
    await waitUntil(() => answers.length === 2, 'the newer press is gone');
    answers[1]!();
    await sent;
    expect(calls.map(({ body }) => body)).to.deep.equal([{ state: 'done' }, { state: 'not_now' }]);
    expect(last?.body?.state).to.equal('not_now');
    expect(kept.waiting).to.equal(false);
    kept.stop();
  });
});
