import type { EndpointKey } from '../../lti-server/contract/endpoints.ts';
import type { Expectation } from './expectation.ts';
import { bulkExpectations } from './expectations/bulk.ts';
import { childWordExpectations } from './expectations/child-words.ts';
import { coordinationExpectations } from './expectations/coordination.ts';
import { colleagueExpectations } from './expectations/colleagues.ts';
import { eventExpectations } from './expectations/events.ts';
import { templateAndItemExpectations } from './expectations/library.ts';
import { meetingExpectations } from './expectations/meetings.ts';
import { noteExpectations } from './expectations/notes.ts';
import { peopleExpectations } from './expectations/people.ts';
import { profileExpectations } from './expectations/profile.ts';
import { routeExpectations } from './expectations/routes.ts';

/** Who may do what, one row for each endpoint of the contract. A new endpoint without a row fails the test. */
export const expectations: Record<EndpointKey, Expectation> = {
  ...peopleExpectations,
  ...bulkExpectations,
  ...childWordExpectations,
  ...routeExpectations,
  ...noteExpectations,
  ...colleagueExpectations,
  ...profileExpectations,
  ...eventExpectations,
  ...meetingExpectations,
  ...templateAndItemExpectations,
  ...coordinationExpectations,
};
