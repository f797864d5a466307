import type { Glance } from '../../lti-server/contract/glance.ts';

/**
 * The talk between a course page and Marshrut's hidden frame on it:
 * frame → page `here` (holds no data, so it may go to whoever is there) → page → frame `connect` with a
 * port, to the tool's origin only → frame → port an `Answer`, if the page's origin is the platform's →
 * page → port `again` when the page wants it afresh. There is no word that changes anything.
 *
 * Types only: a shared file would cost every course page one request more. Either side checks what it
 * hears by itself.
 */
export interface Message<Word extends 'here' | 'connect' | 'again'> {
  marshrut: Word;
}

/** `expired`: the launch is over. `foreign`: this page is not one of the platform's that launched. */
export type Trouble = 'expired' | 'offline' | 'failed' | 'foreign';

export interface Answer {
  glance: Glance | null;
  trouble: Trouble | null;
}
