/** Nobody has touched the page for a while, or somebody is here again. Fired at the window. */
export class IdleEvent extends Event {
  static readonly eventName = 'marshrut-idle';
  readonly idle: boolean;
  constructor(idle: boolean) {
    super(IdleEvent.eventName);
    this.idle = idle;
  }
}
declare global {
  interface WindowEventMap {
    'marshrut-idle': IdleEvent;
  }
}
