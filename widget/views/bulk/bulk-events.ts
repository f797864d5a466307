import type { BulkDeed } from '../../../lti-server/contract/bulk.ts';
import type { BulkForm } from './bulk-form.ts';

/** Something on the screen was filled in otherwise. */
export class BulkChangeEvent extends Event {
  static readonly eventName = 'bulk-change';
  readonly change: (form: BulkForm) => Partial<BulkForm>;
  constructor(change: (form: BulkForm) => Partial<BulkForm>) {
    super(BulkChangeEvent.eventName, { bubbles: true, composed: true });
    this.change = change;
  }
}

/** A deed is to be done. */
export class BulkDeedEvent extends Event {
  static readonly eventName = 'bulk-deed';
  readonly deed: BulkDeed;
  constructor(deed: BulkDeed) {
    super(BulkDeedEvent.eventName, { bubbles: true, composed: true });
    this.deed = deed;
  }
}

/** A deed, or a note about several, was taken back. */
export class BulkUndoneEvent extends Event {
  static readonly eventName = 'bulk-undone';
  readonly id: string;
  constructor(id: string) {
    super(BulkUndoneEvent.eventName);
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bulk-change': BulkChangeEvent;
    'bulk-deed': BulkDeedEvent;
    'bulk-undone': BulkUndoneEvent;
  }
}
