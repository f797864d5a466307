import type { StepState } from '../../../lti-server/contract/vocabulary.ts';

/** The pupil says how it stands with a step. */
export class StepReportEvent extends Event {
  static readonly eventName = 'step-report';
  readonly stepId: string;
  readonly state: StepState;
  constructor({ stepId, state }: { stepId: string; state: StepState }) {
    super(StepReportEvent.eventName, { bubbles: true, composed: true });
    this.stepId = stepId;
    this.state = state;
  }
}

/** The pupil picked one of the ways to do a step, or took the choice back. */
export class StepChoiceEvent extends Event {
  static readonly eventName = 'step-choice';
  readonly stepId: string;
  readonly alternativeId: string | null;
  constructor({ stepId, alternativeId }: { stepId: string; alternativeId: string | null }) {
    super(StepChoiceEvent.eventName, { bubbles: true, composed: true });
    this.stepId = stepId;
    this.alternativeId = alternativeId;
  }
}

/** The pupil calls a grown-up to a step, having been told who will see it. */
export class HelpCallEvent extends Event {
  static readonly eventName = 'help-call';
  readonly stepId: string;
  constructor(stepId: string) {
    super(HelpCallEvent.eventName, { bubbles: true, composed: true });
    this.stepId = stepId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'step-report': StepReportEvent;
    'step-choice': StepChoiceEvent;
    'help-call': HelpCallEvent;
  }
}
