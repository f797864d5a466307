import type { Session } from '../access/session.ts';
import type { LiveEvent } from '../contract/live.ts';

/** A page that is open somewhere and wants to hear of changes. */
export interface OpenStream {
  readonly actor: Session;
  readonly pupilId: string;
  /** Sends an event; `beat` is a sign of life that says nothing. */
  send(event: LiveEvent | 'beat'): void;
  /** Ends the connection after what was sent. */
  end(): void;
}
