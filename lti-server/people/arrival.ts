import type { CourseRole, Locale, PlacementKind } from '../contract/vocabulary.ts';

/** What a verified launch says of who came from where. */
export interface Arrival {
  readonly platformId: string;
  readonly deploymentId: string;
  /** The registration under which people of this issuer are kept. */
  readonly peopleOf: string;
  readonly sub: string;
  /** Empty when the LMS shares no names. */
  readonly name: string;
  readonly role: CourseRole;
  /** Administrator of the LMS itself; among pupils that gives no rights. */
  readonly administers: boolean;
  readonly course: { readonly contextId: string; readonly title: string } | null;
  /** Null when staff come to choose what to put on a course page: the place does not exist yet. Rarely also in a review. */
  readonly link: ArrivalLink | null;
  /** Whose work is looked at, as the LMS knows the person; null for an ordinary visit. */
  readonly review: string | null;
  readonly locale: Locale;
  /** Made of the launch's nonce, which is used up by this arrival: it becomes the session's id. */
  readonly session: string;
  readonly binding: 'cookie' | 'storage' | 'origin';
}

/** The place in the course that was opened. */
export interface ArrivalLink {
  readonly ltiLinkId: string;
  readonly title: string;
  readonly services: string;
  readonly placement: PlacementMark;
}

/** What a link tells of how it came to be; all of it is nothing for a link that our picker has not made. */
export interface PlacementMark {
  /** Our own identifier, the same in every copy. */
  readonly itemId: string | null;
  readonly kind: PlacementKind | null;
  /** Which event it opens, for the kind `event`. */
  readonly eventId: string | null;
  /** The LMS's identifiers of the links that this one was copied from, the newest first. */
  readonly ancestors: readonly string[];
}
