import type { StepProgress } from '../../../lti-server/contract/routes.ts';

/** Steps of the route have come into other states. */
export class RouteProgressEvent extends Event {
  static readonly eventName = 'route-progress';
  readonly progress: StepProgress[];
  constructor(progress: StepProgress[]) {
    super(RouteProgressEvent.eventName, { bubbles: true, composed: true });
    this.progress = progress;
  }
}

/** The working plan is another than before. */
export class RouteChangedEvent extends Event {
  static readonly eventName = 'route-changed';
  constructor() {
    super(RouteChangedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'route-progress': RouteProgressEvent;
    'route-changed': RouteChangedEvent;
  }
}
