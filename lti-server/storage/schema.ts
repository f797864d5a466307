import type {
  ColleagueFeedbackTable,
  ColleagueRequestTable,
  RecommendationTable,
} from './colleague-tables.ts';
import type {
  CoordinatorTable,
  HandoverTable,
  NewYearTable,
  PupilYearTable,
  SchoolAttentionTable,
  TutorRequestTable,
  YearTurnTable,
} from './coordination-tables.ts';
import type { BulkChildTable, BulkDeedTable } from './bulk-tables.ts';
import type {
  EventPupilTable,
  EventTaskTable,
  EventWordTable,
  LearningEventTable,
  TutorMeetingTable,
} from './event-tables.ts';
import type {
  CaptureTroubleTable,
  ChestItemTable,
  ChestReplyTable,
  FileBodyTable,
  StoredFileTable,
} from './file-tables.ts';
import type {
  AdminLinkTable,
  AdminSessionTable,
  DeploymentTable,
  InstallationEntryTable,
  InviteTable,
  LaunchAttemptTable,
  PlatformTable,
  ToolKeyTable,
  WatchedLoginTable,
} from './installation-tables.ts';
import type {
  ChildMapTable,
  AttentionSettingsTable,
  AttentionSnoozeTable,
  CountedLinkTable,
  CountedPupilTable,
  DraftTable,
  GroupNoteTable,
  HelpCallTable,
  NoteEditTable,
  NoteReaderTable,
  NoteTable,
  OwnStepTable,
  PupilTable,
  RouteTable,
  RouteVersionTable,
  StepOrderTable,
  StepProgressTable,
  StepSignalTable,
  TieTable,
} from './learning-tables.ts';
import type { ProfileEditTable, ProfileItemTable, SearchTextTable } from './profile-tables.ts';
import type { AgreementTable, MeetingPupilTable, MeetingTable } from './meeting-tables.ts';
import type {
  QuestionEntryTable,
  QuestionReaderTable,
  QuestionTable,
  ReflectionReplyTable,
  ReflectionTable,
} from './question-tables.ts';
import type {
  AuditEntryTable,
  CourseGroupMemberTable,
  CourseGroupTable,
  CourseTable,
  JobTable,
  LibraryItemTable,
  LibraryKeyTable,
  MembershipTable,
  PersonTable,
  ResourceLinkTable,
  RosterTable,
  SchoolTable,
  SessionTable,
} from './school-tables.ts';

/**
 * Every table; the columns of each stand in the file of its kind.
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
  watched_login: WatchedLoginTable;
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
  step_signal: StepSignalTable;
  own_step: OwnStepTable;
  step_order: StepOrderTable;
  child_map: ChildMapTable;
  note: NoteTable;
  note_reader: NoteReaderTable;
  note_edit: NoteEditTable;
  group_note: GroupNoteTable;
  question: QuestionTable;
  question_reader: QuestionReaderTable;
  question_entry: QuestionEntryTable;
  reflection: ReflectionTable;
  reflection_reply: ReflectionReplyTable;
  file_body: FileBodyTable;
  stored_file: StoredFileTable;
  capture_trouble: CaptureTroubleTable;
  chest_item: ChestItemTable;
  chest_reply: ChestReplyTable;
  profile_item: ProfileItemTable;
  profile_edit: ProfileEditTable;
  search_text: SearchTextTable;
  draft: DraftTable;
  attention_snooze: AttentionSnoozeTable;
  attention_settings: AttentionSettingsTable;
  colleague_feedback: ColleagueFeedbackTable;
  colleague_request: ColleagueRequestTable;
  recommendation: RecommendationTable;
  tutor_meeting: TutorMeetingTable;
  meeting: MeetingTable;
  meeting_pupil: MeetingPupilTable;
  agreement: AgreementTable;
  learning_event: LearningEventTable;
  event_pupil: EventPupilTable;
  event_word: EventWordTable;
  event_task: EventTaskTable;
  counted_link: CountedLinkTable;
  counted_pupil: CountedPupilTable;
  job: JobTable;
  roster: RosterTable;
  course_group: CourseGroupTable;
  course_group_member: CourseGroupMemberTable;
  bulk_deed: BulkDeedTable;
  bulk_child: BulkChildTable;
  library_item: LibraryItemTable;
  library_key: LibraryKeyTable;
  coordinator: CoordinatorTable;
  tutor_request: TutorRequestTable;
  handover: HandoverTable;
  school_attention: SchoolAttentionTable;
  pupil_year: PupilYearTable;
  new_year: NewYearTable;
  year_turn: YearTurnTable;
  audit_entry: AuditEntryTable;
}
