import type { ProfileItem, ProfileView } from '../../../lti-server/contract/profile.ts';

/** The card is another on the server now. */
export class ProfileSavedEvent extends Event {
  static readonly eventName = 'profile-saved';
  readonly profile: ProfileView;
  readonly itemId: string;
  constructor({ profile, itemId }: { profile: ProfileView; itemId: string }) {
    super(ProfileSavedEvent.eventName);
    this.profile = profile;
    this.itemId = itemId;
  }
}
declare global {
  interface HTMLElementEventMap {
    'profile-saved': ProfileSavedEvent;
  }
}

/** What can be asked of the card about one of its lines. */
export type ItemDeed = 'edit' | 'remove' | 'history';
export type DoWithItem = (deed: ItemDeed, item: ProfileItem) => void;
