import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import { ofPupil, staff, team, tutorOnly, type Expectation, type Records } from '../expectation.ts';

const ofProfileItem = ({ profileItemId }: Records) => ({ itemId: profileItemId });

/** The pupil's card for adults, the history, and the search. */
export const profileExpectations = {
  'GET /api/pupils/:pupilId/profile': { allowed: team, about: 'record', params: ofPupil },
  'POST /api/pupils/:pupilId/profile': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofPupil,
    body: ({ freshId }) => ({
      itemId: freshId,
      content: { kind: 'help', text: 'Дайте минуту подумать', withChild: true },
    }),
  },
  'PUT /api/profile-items/:itemId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofProfileItem,
    body: () => ({
      revision: 1,
      content: { kind: 'strength', text: 'Мирит тех, кто поссорился' },
      removed: false,
    }),
  },
  'GET /api/profile-items/:itemId/history': {
    allowed: ['tutor', 'specialist'],
    about: 'record',
    params: ofProfileItem,
  },
  'POST /api/pupils/:pupilId/timeline': {
    allowed: team,
    about: 'record',
    params: ofPupil,
    body: () => ({ kinds: [], from: null, until: null, words: '', older: true, after: null }),
  },
  'POST /api/search': {
    allowed: staff,
    about: 'own',
    body: () => ({ words: 'тихими словами', older: false, below: null }),
  },
} satisfies Partial<Record<EndpointKey, Expectation>>;
