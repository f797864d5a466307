import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import { testRandom } from '../../support/app.ts';
import { living, tutorOnly, type Expectation } from '../expectation.ts';

/** What a tutor does for several children at once; whoever of them is not the tutor's counts as absent. */
export const bulkExpectations = {
  'POST /api/bulk/sheets': {
    allowed: tutorOnly,
    about: 'record',
    body: ({ pupilId }) => ({ pupilIds: [pupilId] }),
  },
  // Everybody may ask what they have done themselves: nothing, for all but tutors.
  'GET /api/bulk/deeds': { allowed: living, about: 'own' },
  'POST /api/bulk/deeds': {
    allowed: tutorOnly,
    about: 'record',
    body: ({ pupilId, routeId }) => ({
      deedId: testRandom.id(),
      kind: 'shift',
      days: 7,
      children: [{ pupilId, routeId }],
    }),
  },
  'POST /api/bulk/deeds/:deedId/undo': {
    allowed: tutorOnly,
    about: 'record',
    params: ({ bulkDeedId }) => ({ deedId: bulkDeedId }),
  },
} satisfies Partial<Record<EndpointKey, Expectation>>;
