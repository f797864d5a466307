import type { Announcement } from './announcement.ts';

/** The way between the servers on one database. */
export interface OtherServers {
  /** Tells them; what cannot be told is lost, and whoever listens must be able to do without. */
  tell(announcement: Announcement): void;
  /** Somebody here wants to hear. Resolves when that is so, or as soon as it is known not to be. */
  listen(): Promise<void>;
  /** Nobody does any more. */
  rest(): void;
  close(): Promise<void>;
}

/** What comes from there. */
export interface FromOthers {
  hear(announcement: Announcement): void;
  /** Something may have been missed: from now on nothing is. */
  missed(): void;
}
