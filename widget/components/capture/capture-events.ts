import type { FileKind } from '../../../lti-server/contract/vocabulary.ts';

/** A photo, a drawing or a voice is with the server: the record that needs it keeps `fileId`. */
export class CapturedEvent extends Event {
  static readonly eventName = 'captured';
  readonly fileId: string;
  readonly kind: FileKind;
  constructor({ fileId, kind }: { fileId: string; kind: FileKind }) {
    super(CapturedEvent.eventName, { bubbles: true, composed: true });
    this.fileId = fileId;
    this.kind = kind;
  }
}

/** What was made is not wanted any more: the record goes without it. */
export class CaptureDroppedEvent extends Event {
  static readonly eventName = 'capture-dropped';
  constructor() {
    super(CaptureDroppedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    captured: CapturedEvent;
    'capture-dropped': CaptureDroppedEvent;
  }
}
