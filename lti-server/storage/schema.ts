import type {
  CourseRole,
  LmsRefusal,
  Locale,
  NoteKind,
  PlacementKind,
  RouteStatus,
  StepState,
  TieKind,
  Visibility,
} from '../contract/vocabulary.ts';

/**
 * Long because the whole schema is to be read in one place: every table with its columns (as TypeScript).
 * Whose data it holds and how long it is kept stands in `table-facts.ts`. Moments are milliseconds since
 * 1970 UTC, days are `YYYY-MM-DD`, flags are 0 or 1, JSON is text: the same on both engines.
 */
export interface Tables {
  platform: PlatformTable;
  deployment: DeploymentTable;
  invite: InviteTable;
  tool_key: ToolKeyTable;
  admin_link: AdminLinkTable;
  admin_session: AdminSessionTable;
  installation_entry: InstallationEntryTable;
  launch_attempt: LaunchAttemptTable;
  school: SchoolTable;
  person: PersonTable;
  course: CourseTable;
  membership: MembershipTable;
  resource_link: ResourceLinkTable;
  session: SessionTable;
  pupil: PupilTable;
  tie: TieTable;
  route: RouteTable;
  route_version: RouteVersionTable;
  step_progress: StepProgressTable;
  help_call: HelpCallTable;
  note: NoteTable;
  note_reader: NoteReaderTable;
  note_edit: NoteEditTable;
  draft: DraftTable;
  counted_link: CountedLinkTable;
  counted_pupil: CountedPupilTable;
  job: JobTable;
  roster: RosterTable;
  audit_entry: AuditEntryTable;
}

/** An LMS that may launch us: one registration, identified by (issuer, client id). */
interface PlatformTable {
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
}

/** A placement of the tool in a platform. Approved ones belong to a school; unknown ones wait as pending. */
interface DeploymentTable {
  platform_id: string;
  deployment_id: string;
  /** Short handle for the command line. */
  handle: string;
  status: 'pending' | 'approved' | 'disabled';
  school_id: string | null;
  first_seen_at: number;
}

/** A one-time permission to register a platform. */
interface InviteTable {
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
}

/** A signing key of the tool. The private half is sealed with SECRET_KEY. */
interface ToolKeyTable {
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
interface AdminLinkTable {
  /** SHA-256 of the link's secret. */
  link_hash: string;
  /** The one platform it opens; null opens the whole installation. */
  platform_id: string | null;
  created_at: number;
  ends_at: number;
  used_at: number | null;
}

/** An administrator's session on the installation page; it knows a platform, never a person. */
interface AdminSessionTable {
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
interface InstallationEntryTable {
  entry_id: string;
  at: number;
  /** Null: the command line. */
  session_id: string | null;
  action: string;
  subject_id: string | null;
}

/** One attempt to come in from an LMS. Claims by name only, never a value of theirs. */
interface LaunchAttemptTable {
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
}

interface SchoolTable {
  school_id: string;
  name: string;
  locale: Locale;
  /** Whether staff of a course may take its pupils as their tutees. */
  staff_may_take: number;
  created_at: number;
}

/** Identity is school + platform + sub; never an e-mail address. */
interface PersonTable {
  school_id: string;
  person_id: string;
  platform_id: string;
  sub: string;
  name: string;
  created_at: number;
}

interface CourseTable {
  school_id: string;
  course_id: string;
  platform_id: string;
  deployment_id: string;
  context_id: string;
  title: string;
  created_at: number;
}

interface MembershipTable {
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
interface ResourceLinkTable {
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
  claims_hash: string;
  created_at: number;
}

/** A launched session. Its id is the nonce of the launch, which is used up by that. */
interface SessionTable {
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

/** A confirmed pupil card: only staff make one, a Learner role alone never does. */
interface PupilTable {
  school_id: string;
  pupil_id: string;
  person_id: string;
  created_at: number;
  created_by: string;
}

interface TieTable {
  school_id: string;
  tie_id: string;
  pupil_id: string;
  person_id: string;
  kind: TieKind;
  reason: string;
  starts_on: string;
  ends_on: string | null;
  ended_at: number | null;
  granted_by: string;
  created_at: number;
}

interface RouteTable {
  school_id: string;
  route_id: string;
  pupil_id: string;
  status: RouteStatus;
  revision: number;
  /** The working plan: a `RoutePlan` as JSON. */
  plan: string;
  /** The last agreed version and the revision it was made from; null before the first agreement. */
  agreed_version: number | null;
  agreed_revision: number | null;
  created_at: number;
  created_by: string;
  updated_at: number;
  updated_by: string;
}

/** An agreed version of a route. Rows are only ever added. */
interface RouteVersionTable {
  school_id: string;
  route_id: string;
  version: number;
  plan: string;
  /** `Party[]` as JSON. */
  agreed_by: string;
  agreed_at: number;
  recorded_by: string;
}

interface StepProgressTable {
  school_id: string;
  route_id: string;
  step_id: string;
  state: StepState;
  alternative_id: string | null;
  changed_at: number;
  changed_by: string;
}

interface HelpCallTable {
  school_id: string;
  help_id: string;
  pupil_id: string;
  route_id: string;
  step_id: string;
  asked_at: number;
  asked_by: string;
  answered_at: number | null;
  answered_by: string | null;
}

interface NoteTable {
  school_id: string;
  note_id: string;
  pupil_id: string;
  author_id: string;
  kind: NoteKind;
  text: string;
  route_id: string | null;
  step_id: string | null;
  visibility: Visibility;
  revision: number;
  created_at: number;
  updated_at: number;
}

interface NoteReaderTable {
  school_id: string;
  note_id: string;
  person_id: string;
}

/** An earlier wording of a note. */
interface NoteEditTable {
  school_id: string;
  note_id: string;
  revision: number;
  kind: NoteKind;
  text: string;
  visibility: Visibility;
  edited_at: number;
  edited_by: string;
}

interface DraftTable {
  school_id: string;
  person_id: string;
  draft_key: string;
  form: string;
  saved_at: number;
}

/** An activity whose staff have decided about "count as done". No row: nobody ever has, and it is off. */
interface CountedLinkTable {
  school_id: string;
  link_id: string;
  is_on: number;
  switched_at: number;
  switched_by: string;
  /** The gradebook's column (AGS calls it a line item) once it is known. */
  line_item_url: string | null;
  /** Whether a column that had been deleted was made anew; a second time nothing is made. */
  remade: number;
}

/** A pupil whose finished steps are told to the LMS. Rows of `waiting` are the outbox. */
interface CountedPupilTable {
  school_id: string;
  link_id: string;
  pupil_id: string;
  route_id: string;
  finished_at: number;
  state: 'waiting' | 'sent' | 'refused';
  /** From when on it may be sent: a press that is taken back at once reaches no gradebook. */
  due_at: number;
  /** The score's own moment. Tries of one score keep it, the next score gets a later one (AGS 3.2.2). */
  scored_at: number | null;
  /** Whether a try went without an answer: then the LMS may have taken the score all the same. */
  unanswered: number;
  tries: number;
  sent_at: number | null;
  reason: LmsRefusal | null;
}

/** Work to be done later (`jobs.ts`). The payload holds ids and addresses of services, nothing of people. */
interface JobTable {
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
interface RosterTable {
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

/** Who changed or opened what, when and why. Never holds what was written. */
interface AuditEntryTable {
  school_id: string;
  entry_id: string;
  at: number;
  person_id: string | null;
  action: string;
  pupil_id: string | null;
  subject_id: string | null;
  reason: string | null;
}
