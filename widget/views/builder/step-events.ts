import type { RoutePlan, Step } from '../../../lti-server/contract/routes.ts';

/** The plan as it is typed now. */
export class PlanChangeEvent extends Event {
  static readonly eventName = 'plan-change';
  readonly plan: RoutePlan;
  constructor(plan: RoutePlan) {
    super(PlanChangeEvent.eventName);
    this.plan = plan;
  }
}

/** The step as it is typed now. */
export class StepChangeEvent extends Event {
  static readonly eventName = 'step-change';
  readonly step: Step;
  constructor(step: Step) {
    super(StepChangeEvent.eventName);
    this.step = step;
  }
}

/** What is to be done with the step as a whole. */
export class StepDeedEvent extends Event {
  static readonly eventName = 'step-deed';
  readonly deed: 'up' | 'down' | 'copy' | 'remove' | 'fold';
  constructor(deed: StepDeedEvent['deed']) {
    super(StepDeedEvent.eventName);
    this.deed = deed;
  }
}

/** The handle of the step was grabbed. */
export class StepGrabEvent extends Event {
  static readonly eventName = 'step-grab';
  readonly clientY: number;
  constructor(clientY: number) {
    super(StepGrabEvent.eventName);
    this.clientY = clientY;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-change': PlanChangeEvent;
    'step-change': StepChangeEvent;
    'step-deed': StepDeedEvent;
    'step-grab': StepGrabEvent;
  }
}
