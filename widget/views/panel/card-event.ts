import type { PupilCard } from '../../../lti-server/contract/pupils.ts';

/** The pupil's card as it stands after somebody's access changed. */
export class CardEvent extends Event {
  static readonly eventName = 'card';
  readonly card: PupilCard;
  /** Whose access it was. */
  readonly who: string;
  constructor(card: PupilCard, who = '') {
    super(CardEvent.eventName);
    this.card = card;
    this.who = who;
  }
}
declare global {
  interface HTMLElementEventMap {
    card: CardEvent;
  }
}
