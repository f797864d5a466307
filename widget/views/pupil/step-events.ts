import type { SignalKind, SignalWish, StepState } from '../../../lti-server/contract/vocabulary.ts';

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

/** What a signal says; the id is made by whoever fires it first, so that a wish joins its signal. */
interface Signal {
  stepId: string;
  signalId: string;
  kind: SignalKind;
  wish: SignalWish | null;
}

/** The pupil says how a step goes, or what it asks for then. */
export class StepSignalEvent extends Event {
  static readonly eventName = 'step-signal';
  readonly signal: Signal;
  constructor(signal: Signal) {
    super(StepSignalEvent.eventName, { bubbles: true, composed: true });
    this.signal = signal;
  }
}

/** The pupil takes a signal back. */
export class SignalBackEvent extends Event {
  static readonly eventName = 'signal-back';
  readonly stepId: string;
  readonly signalId: string;
  constructor({ stepId, signalId }: { stepId: string; signalId: string }) {
    super(SignalBackEvent.eventName, { bubbles: true, composed: true });
    this.stepId = stepId;
    this.signalId = signalId;
  }
}

/** What a pupil says of its step, one way or another. */
export type StepEvent = StepReportEvent | StepChoiceEvent | HelpCallEvent | StepSignalEvent | SignalBackEvent;

declare global {
  interface HTMLElementEventMap {
    'step-report': StepReportEvent;
    'step-choice': StepChoiceEvent;
    'help-call': HelpCallEvent;
    'step-signal': StepSignalEvent;
    'signal-back': SignalBackEvent;
  }
}
