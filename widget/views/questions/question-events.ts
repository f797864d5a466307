import type { QuestionView } from '../../../lti-server/contract/questions.ts';

/** A question was asked, or is other than before. */
export class QuestionChangedEvent extends Event {
  static readonly eventName = 'question-changed';
  readonly question: QuestionView;
  constructor(question: QuestionView) {
    super(QuestionChangedEvent.eventName, { bubbles: true, composed: true });
    this.question = question;
  }
}

/** A question is gone for good. */
export class QuestionErasedEvent extends Event {
  static readonly eventName = 'question-erased';
  readonly questionId: string;
  constructor(questionId: string) {
    super(QuestionErasedEvent.eventName, { bubbles: true, composed: true });
    this.questionId = questionId;
  }
}

/** Back to all questions. */
export class QuestionCloseEvent extends Event {
  static readonly eventName = 'question-close';
  constructor() {
    super(QuestionCloseEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'question-changed': QuestionChangedEvent;
    'question-erased': QuestionErasedEvent;
    'question-close': QuestionCloseEvent;
  }
}
