/** What stands on the page of somebody who has left it for today. */
export interface LeftFace {
  readonly title: string;
  readonly text: string;
}

/** Nobody has touched the page for a while or somebody has left it, or somebody is here again. Fired at the window. */
export class IdleEvent extends Event {
  static readonly eventName = 'marshrut-idle';
  readonly idle: boolean;
  readonly face: LeftFace | undefined;
  constructor(idle: boolean, face?: LeftFace) {
    super(IdleEvent.eventName);
    this.idle = idle;
    this.face = face;
  }
}
declare global {
  interface WindowEventMap {
    'marshrut-idle': IdleEvent;
  }
}
