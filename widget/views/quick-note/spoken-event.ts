import type { SpokenVoice } from '../../api/note-voices.ts';

/** The line was said, said anew, or thrown away (`undefined`). */
export class SpokenEvent extends Event {
  static readonly eventName = 'spoken';
  readonly voice: SpokenVoice | undefined;
  constructor(voice: SpokenVoice | undefined) {
    super(SpokenEvent.eventName);
    this.voice = voice;
  }
}

declare global {
  interface HTMLElementEventMap {
    spoken: SpokenEvent;
  }
}
