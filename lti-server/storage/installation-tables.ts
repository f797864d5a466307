import type { Locale } from '../contract/vocabulary.ts';

/** Tables of the server itself: who may launch it, who looks after it. */

/** An LMS that may launch us: one registration, identified by (issuer, client id). */
export interface PlatformTable {
  platform_id: string;
  name: string;
  issuer: string;
  client_id: string;
  auth_url: string;
  token_url: string;
  jwks_url: string;
  /** Audience of the token assertion where it differs from the token URL (Brightspace). */
  token_audience: string | null;
  /** What kind of LMS it is (`lti/platforms/families.ts`); null until something tells. */
  family: string | null;
  /** The scopes it granted when it registered, separated by spaces; null when it was added by hand. */
  scope: string | null;
  disabled: number;
  created_at: number;
  /** The first registration of the same issuer, under which its people are kept; null where that is this one. */
  people_of: string | null;
  /** Until when its first deployment is let in by itself; null when none is, or one has been. */
  welcome_until: number | null;
  /** The school that this deployment joins; null: a new one. */
  welcome_school: string | null;
}

/** A placement of the tool in a platform. Approved ones belong to a school; unknown ones wait as pending. */
export interface DeploymentTable {
  platform_id: string;
  deployment_id: string;
  /** Short handle for the command line. */
  handle: string;
  status: 'pending' | 'approved' | 'disabled';
  school_id: string | null;
  first_seen_at: number;
}

/** A one-time permission to register a platform. */
export interface InviteTable {
  invite_id: string;
  /** SHA-256 of the token in its address. */
  token_hash: string;
  /** What the school will be called, when it is a new one. */
  name: string | null;
  /** The school that the platform joins; null: a new one. */
  school_id: string | null;
  created_at: number;
  ends_at: number;
  used_at: number | null;
  /** The registration that used it. */
  used_by: string | null;
  platform_id: string | null;
  /** Whether the platform's first deployment is let in by itself, where it names none when it registers. */
  welcomes: number;
}

/** A signing key of the tool. The private half is sealed with SECRET_KEY. */
export interface ToolKeyTable {
  kid: string;
  public_jwk: string;
  sealed_private_jwk: string;
  created_at: number;
  /** Published from creation on; signs from here on (platforms cache our key set). */
  signs_from: number;
  /** No longer published after this moment. */
  retires_at: number | null;
}

/** A one-time link to the installation page. */
export interface AdminLinkTable {
  /** SHA-256 of the link's secret. */
  link_hash: string;
  /** The one platform it opens; null opens the whole installation. */
  platform_id: string | null;
  created_at: number;
  ends_at: number;
  used_at: number | null;
}

/** An administrator's session on the installation page; it knows a platform, never a person. */
export interface AdminSessionTable {
  session_id: string;
  /** SHA-256 of the secret part of the bearer token. */
  secret_hash: string;
  /** The one platform it may look after; null means the whole installation. */
  platform_id: string | null;
  entrance: 'link' | 'launch';
  locale: Locale;
  created_at: number;
  used_at: number;
  ends_at: number;
  revoked_at: number | null;
}

/** Who changed what of the installation, and when. */
export interface InstallationEntryTable {
  entry_id: string;
  at: number;
  /** Null: the command line. */
  session_id: string | null;
  action: string;
  subject_id: string | null;
}

/** One attempt to come in from an LMS. Claims by name only, never a value of theirs. */
export interface LaunchAttemptTable {
  /** The number of the request, as the page and the log tell it. */
  attempt_id: string;
  at: number;
  /** Null: no registration was recognised. */
  platform_id: string | null;
  /** What an unrecognised platform called itself; null when it is known. */
  issuer: string | null;
  client_id: string | null;
  phase: 'login' | 'launch';
  /** The check that ended it; null when the person was let in. */
  failed_check: string | null;
  /** `accepted`, or a code of the errors' catalogue. */
  result: string;
  note: string | null;
  /** Which known claims were there: a bit for each; null when no token could be believed. */
  claims: number | null;
  binding: 'cookie' | 'storage' | 'origin' | null;
  /** The login that it ended; null for the login itself, and where nothing told. */
  login_id: string | null;
}

/** A login that is on its way; when the server is gone before it comes back, the next start goes on watching it. */
export interface WatchedLoginTable {
  /** The number of the request that began it. */
  request_id: string;
  platform_id: string;
  at: number;
  /** The tries that are watched as one: a JSON list. */
  login_ids: string;
}
