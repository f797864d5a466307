import type { Answer, Body, EndpointKey, Params } from '../contract/endpoints.ts';
import type { Context } from './context.ts';
import type { Session } from './session.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** What stands behind an endpoint: parsed input in, an answer of the contract out. */
export type Handler<K extends EndpointKey> = (
  context: Context & { readonly actor: Session },
  input: { readonly params: Params<K>; readonly body: Body<K> },
) => Promise<Answer<K> | WrittenAnswer<Answer<K>>>;

/** The endpoints of one folder. `app.ts` joins them; a missing one is a compile error there. */
export type Handlers<K extends EndpointKey> = { readonly [P in K]: Handler<P> };
