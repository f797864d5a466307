import type { AttentionSettings } from '../../../lti-server/contract/overview.ts';

/** Something was done that the server knows better than the screen: the overview should be read anew. */
export class OverviewStaleEvent extends Event {
  static readonly eventName = 'overview-stale';
  constructor() {
    super(OverviewStaleEvent.eventName);
  }
}

/** The rules were changed. */
export class SettingsSavedEvent extends Event {
  static readonly eventName = 'settings-saved';
  readonly settings: AttentionSettings;
  constructor(settings: AttentionSettings) {
    super(SettingsSavedEvent.eventName);
    this.settings = settings;
  }
}

/** A reason was put off until a day. */
export class PutOffEvent extends Event {
  static readonly eventName = 'put-off';
  readonly untilDay: string;
  constructor(untilDay: string) {
    super(PutOffEvent.eventName);
    this.untilDay = untilDay;
  }
}

declare global {
  interface HTMLElementEventMap {
    'overview-stale': OverviewStaleEvent;
    'settings-saved': SettingsSavedEvent;
    'put-off': PutOffEvent;
  }
}
