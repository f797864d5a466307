import type * as z from 'zod/mini';
import { bulkEndpoints } from './endpoints/bulk.ts';
import { chestEndpoints } from './endpoints/chest.ts';
import { childWordsEndpoints } from './endpoints/child-words.ts';
import { colleaguesEndpoints } from './endpoints/colleagues.ts';
import { completionEndpoints } from './endpoints/completion.ts';
import { coordinationEndpoints } from './endpoints/coordination.ts';
import { eventsEndpoints } from './endpoints/events.ts';
import { meetingsEndpoints } from './endpoints/meetings.ts';
import { notesEndpoints } from './endpoints/notes.ts';
import { overviewEndpoints } from './endpoints/overview.ts';
import { peopleEndpoints } from './endpoints/people.ts';
import { profileEndpoints } from './endpoints/profile.ts';
import { routesEndpoints } from './endpoints/routes.ts';
import { sessionEndpoints } from './endpoints/session.ts';
import { templatesAndItemsEndpoints } from './endpoints/templates-and-items.ts';

/**
 * Every endpoint of the HTTP API: what stands in its path and body, and what it answers. The server
 * validates by it, the OpenAPI page is made of it, and the matrix of rights in `tests/privacy` must
 * have a row for each.
 */
export const endpoints = {
  ...sessionEndpoints,
  ...peopleEndpoints,
  ...completionEndpoints,
  ...overviewEndpoints,
  ...colleaguesEndpoints,
  ...profileEndpoints,
  ...routesEndpoints,
  ...meetingsEndpoints,
  ...notesEndpoints,
  ...childWordsEndpoints,
  ...eventsEndpoints,
  ...templatesAndItemsEndpoints,
  ...coordinationEndpoints,
  ...chestEndpoints,
  ...bulkEndpoints,
} as const;

export type Endpoints = typeof endpoints;
export type EndpointKey = keyof Endpoints;
export type Params<K extends EndpointKey> = z.output<Endpoints[K]['params']>;
export type Body<K extends EndpointKey> = z.output<Endpoints[K]['body']>;
export type Answer<K extends EndpointKey> = z.output<Endpoints[K]['answer']>;
