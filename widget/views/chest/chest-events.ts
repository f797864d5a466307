import type { ChestView } from '../../../lti-server/contract/chest.ts';

/** The chest as the server has answered it after a change. */
export class ChestChangedEvent extends Event {
  static readonly eventName = 'chest-changed';
  readonly chest: ChestView;
  constructor(chest: ChestView) {
    super(ChestChangedEvent.eventName);
    this.chest = chest;
  }
}

/** Not now: back to the chest as it was. */
export class ChestCloseEvent extends Event {
  static readonly eventName = 'chest-close';
  constructor() {
    super(ChestCloseEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'chest-changed': ChestChangedEvent;
    'chest-close': ChestCloseEvent;
  }
}
