import type { Coordination } from '../../../lti-server/contract/coordination.ts';

/** Something was arranged: all as it stands now, and what to say of it. */
export class CoordinationChangedEvent extends Event {
  static readonly eventName = 'coordination-changed';
  readonly coordination: Coordination;
  readonly said: string;
  constructor(coordination: Coordination, said: string) {
    super(CoordinationChangedEvent.eventName, { bubbles: true, composed: true });
    this.coordination = coordination;
    this.said = said;
  }
}
declare global {
  interface HTMLElementEventMap {
    'coordination-changed': CoordinationChangedEvent;
  }
}
