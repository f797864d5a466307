import type { ItemStanding } from '../contract/library-vocabulary.ts';
import type { CourseRole, Locale, PlacementKind } from '../contract/vocabulary.ts';

/** Tables of a school: its people, courses and activities, and what the server has to do for them. */

export interface SchoolTable {
  school_id: string;
  name: string;
  locale: Locale;
  /** Whether staff of a course may take its pupils as their tutees. */
  staff_may_take: number;
  created_at: number;
}

/** Identity is school + issuer + sub, an issuer being the registration that keeps its people; never an e-mail address. */
export interface PersonTable {
  school_id: string;
  person_id: string;
  /** The registration under which the people of its issuer are kept: `people_of` of the one they come by. */
  platform_id: string;
  sub: string;
  name: string;
  created_at: number;
}

export interface CourseTable {
  school_id: string;
  course_id: string;
  platform_id: string;
  deployment_id: string;
  context_id: string;
  title: string;
  created_at: number;
}

export interface MembershipTable {
  school_id: string;
  course_id: string;
  person_id: string;
  role: CourseRole;
  /** SHA-256 of the launch claims this row was made of: an equal launch changes nothing. */
  claims_hash: string;
  seen_at: number;
  /** `roster`: the role is the one of the LMS's list, nobody has come in yet. Null: a launch told it. */
  source: 'roster' | null;
  /** What the list says of them; null when they have never stood in it, or no longer do. */
  roster_role: CourseRole | null;
  /** Since when they have been missing from the list, or marked there as inactive. */
  inactive_at: number | null;
}

/** A place in a course that opens the tool; holds the service addresses of its latest launch. */
export interface ResourceLinkTable {
  school_id: string;
  link_id: string;
  platform_id: string;
  deployment_id: string;
  lti_link_id: string;
  course_id: string | null;
  title: string;
  services: string;
  /** Our own identifier of what a teacher has put there, the same in every copy of the course. */
  placement_id: string | null;
  /** What it opens; null for a link that was not made by the picker. */
  opens: PlacementKind | null;
  /** Which event, where it opens one. */
  event_id: string | null;
  claims_hash: string;
  created_at: number;
}

/** A launched session. Its id is the nonce of the launch, which is used up by that. */
export interface SessionTable {
  school_id: string;
  session_id: string;
  /** SHA-256 of the secret part of the bearer token. */
  secret_hash: string;
  person_id: string;
  course_id: string | null;
  link_id: string | null;
  role: CourseRole;
  locale: Locale;
  binding: 'cookie' | 'storage' | 'origin';
  /** What the link was made for; `picker` in a deep linking request; null: nobody has chosen. */
  opens: PlacementKind | 'picker' | null;
  created_at: number;
  used_at: number;
  ends_at: number;
  revoked_at: number | null;
}

/** Work to be done later (`jobs.ts`). The payload holds ids and addresses of services, nothing of people. */
export interface JobTable {
  school_id: string;
  kind: string;
  subject: string;
  payload: string;
  due_at: number;
  attempts: number;
  generation: number;
  leased_until: number | null;
  /** Why it failed last; a stable word. */
  reason: string | null;
  gave_up_at: number | null;
  created_at: number;
}

/** Where the LMS's list of a course's members is, and when it was last read. */
export interface RosterTable {
  school_id: string;
  course_id: string;
  /** The place whose launch told the address last. */
  link_id: string;
  memberships_url: string;
  /** When staff last came in with this address: a course nobody opens is not asked about for ever. */
  asked_at: number;
  synced_at: number | null;
  /** The last failure since `synced_at`, with its reason as a stable word. */
  failed_at: number | null;
  reason: string | null;
}

/** A group of a course, as the LMS has it. */
export interface CourseGroupTable {
  school_id: string;
  course_id: string;
  /** The LMS's own identifier. */
  group_id: string;
  name: string;
}

export interface CourseGroupMemberTable {
  school_id: string;
  course_id: string;
  group_id: string;
  person_id: string;
}

/** Who changed or opened what, when and why. Never holds what was written. */
export interface AuditEntryTable {
  school_id: string;
  entry_id: string;
  at: number;
  person_id: string | null;
  action: string;
  pupil_id: string | null;
  subject_id: string | null;
  reason: string | null;
}

/** What people of a school have added to the library, or taken from another school's package. */
export interface LibraryItemTable {
  school_id: string;
  item_id: string;
  /** Null for what came in a package. No foreign key: what was shared outlives its author's person. */
  author_id: string | null;
  /** An `ItemContent` as JSON. */
  content: string;
  standing: ItemStanding;
  /** The fingerprint of the key that signed the package it came in; null for the school's own. */
  origin: string | null;
  revision: number;
  created_at: number;
  updated_at: number;
  decided_by: string | null;
  decided_at: number | null;
  /** What who moderates has answered, for its author. */
  answer: string | null;
}

/** The key by which other schools know this one's packages. */
export interface LibraryKeyTable {
  school_id: string;
  public_jwk: string;
  sealed_private_jwk: string;
  created_at: number;
}
