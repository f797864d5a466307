import type { EndpointKey } from '../../../lti-server/contract/endpoints.ts';
import { testRandom } from '../../support/app.ts';
import { signedPackage } from '../../support/library-package.ts';
import { itemContent } from '../item-content.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { staff, tutorOnly, ofOwnItem, ofRoute, type Expectation } from '../expectation.ts';

const somePackage = await signedPackage({ format: 'marshrut-library-1', items: [itemContent] });
/** The school has a coordinator, so nobody else decides; the other school has none. */
const moderators: readonly KindOfPerson[] = ['coordinator'];

/** The library of templates and games. */
export const templateAndItemExpectations = {
  'GET /api/library': { allowed: staff, about: 'own' },
  'POST /api/library/items': {
    allowed: staff,
    about: 'own',
    // Many kinds of people are let in, each with an item of their own.
    body: () => ({ itemId: testRandom.id(), content: itemContent }),
  },
  'PUT /api/library/items/:itemId': {
    allowed: tutorOnly,
    about: 'record',
    params: ofOwnItem,
    body: () => ({ revision: 1, content: { ...itemContent, title: 'Иначе' } }),
  },
  'DELETE /api/library/items/:itemId': { allowed: tutorOnly, about: 'record', params: ofOwnItem },
  'POST /api/library/items/:itemId/offer': { allowed: tutorOnly, about: 'record', params: ofOwnItem },
  'POST /api/library/items/:itemId/decision': {
    allowed: moderators,
    about: 'record',
    params: ({ offeredItemId }) => ({ itemId: offeredItemId }),
    body: () => ({ share: true }),
    // The library is the school's, not a pupil's.
    allowedOnForeign: moderators,
  },
  'POST /api/library/packages': {
    allowed: [...moderators, 'staffOfOtherSchool'],
    about: 'own',
    body: () => ({ itemIds: ['starter-game-1'] }),
  },
  'POST /api/library/imports': {
    allowed: [...moderators, 'staffOfOtherSchool'],
    about: 'own',
    body: () => ({ package: somePackage }),
  },
  'POST /api/routes/:routeId/template-drafts': { allowed: tutorOnly, about: 'record', params: ofRoute },
  'GET /api/templates': { allowed: staff, about: 'own' },
  'POST /api/templates/:templateId/plans': {
    allowed: staff,
    about: 'own',
    params: () => ({ templateId: 'interest' }),
    body: () => ({ level: 'trail', likes: '', helpers: [], startsOn: '2026-09-14', endsOn: '2026-09-28' }),
  },
} satisfies Partial<Record<EndpointKey, Expectation>>;
