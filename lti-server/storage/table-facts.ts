import type { Tables } from './schema.ts';

interface TableFacts {
  /** `installation`: of the server itself. `school`: rows belong to a school and the key starts with `school_id`. */
  readonly scope: 'installation' | 'school';
  /** Whose data it is in the sense of the law. */
  readonly owner: 'installation' | 'school' | 'person' | 'pupil';
  /** How long a row is kept. */
  readonly keep: string;
  readonly key: readonly string[];
}

/** Whose data each table holds, how long it is kept, and its primary key. */
// prettier-ignore
export const tableFacts: Record<keyof Tables, TableFacts> = {
  platform: { scope: 'installation', owner: 'installation', keep: 'until removed by the administrator', key: ['platform_id'] },
  deployment: { scope: 'installation', owner: 'installation', keep: 'until removed by the administrator', key: ['platform_id', 'deployment_id'] },
  invite: { scope: 'installation', owner: 'installation', keep: '30 days after its end', key: ['invite_id'] },
  tool_key: { scope: 'installation', owner: 'installation', keep: 'until a week after retirement', key: ['kid'] },
  admin_link: { scope: 'installation', owner: 'installation', keep: '1 day after its end', key: ['link_hash'] },
  admin_session: { scope: 'installation', owner: 'installation', keep: '1 day after its end', key: ['session_id'] },
  installation_entry: { scope: 'installation', owner: 'installation', keep: '3 years', key: ['entry_id'] },
  launch_attempt: { scope: 'installation', owner: 'installation', keep: '30 days', key: ['attempt_id'] },
  school: { scope: 'school', owner: 'school', keep: 'until the school leaves', key: ['school_id'] },
  person: { scope: 'school', owner: 'person', keep: 'until the school year after the last launch ends', key: ['school_id', 'person_id'] },
  course: { scope: 'school', owner: 'school', keep: 'until the school leaves', key: ['school_id', 'course_id'] },
  membership: { scope: 'school', owner: 'person', keep: 'as long as the person', key: ['school_id', 'course_id', 'person_id'] },
  resource_link: { scope: 'school', owner: 'school', keep: 'until the school leaves', key: ['school_id', 'link_id'] },
  session: { scope: 'school', owner: 'person', keep: '1 day after its end', key: ['school_id', 'session_id'] },
  pupil: { scope: 'school', owner: 'pupil', keep: 'until erased, or the school year after leaving ends', key: ['school_id', 'pupil_id'] },
  tie: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil', key: ['school_id', 'tie_id'] },
  route: { scope: 'school', owner: 'pupil', keep: 'as the school nomenclature says; erased with the pupil', key: ['school_id', 'route_id'] },
  route_version: { scope: 'school', owner: 'pupil', keep: 'as long as the route', key: ['school_id', 'route_id', 'version'] },
  step_progress: { scope: 'school', owner: 'pupil', keep: 'as long as the route', key: ['school_id', 'route_id', 'step_id'] },
  help_call: { scope: 'school', owner: 'pupil', keep: '60 days after the answer', key: ['school_id', 'help_id'] },
  step_signal: { scope: 'school', owner: 'pupil', keep: '60 days', key: ['school_id', 'signal_id'] },
  own_step: { scope: 'school', owner: 'pupil', keep: 'as long as the route', key: ['school_id', 'own_step_id'] },
  step_order: { scope: 'school', owner: 'pupil', keep: 'as long as the route', key: ['school_id', 'route_id'] },
  note: { scope: 'school', owner: 'pupil', keep: 'the school year and one more', key: ['school_id', 'note_id'] },
  note_reader: { scope: 'school', owner: 'pupil', keep: 'as long as the note', key: ['school_id', 'note_id', 'person_id'] },
  note_edit: { scope: 'school', owner: 'pupil', keep: 'as long as the note', key: ['school_id', 'note_id', 'revision'] },
  question: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil, unless the child takes it out', key: ['school_id', 'question_id'] },
  question_reader: { scope: 'school', owner: 'pupil', keep: 'as long as the question', key: ['school_id', 'question_id', 'person_id'] },
  question_entry: { scope: 'school', owner: 'pupil', keep: 'as long as the question', key: ['school_id', 'question_id', 'entry_id'] },
  reflection: { scope: 'school', owner: 'pupil', keep: 'the school year and one more', key: ['school_id', 'reflection_id'] },
  reflection_reply: { scope: 'school', owner: 'pupil', keep: 'as long as the reflection', key: ['school_id', 'reflection_id', 'reply_id'] },
  file_body: { scope: 'school', owner: 'pupil', keep: 'as long as a file that needs it', key: ['school_id', 'hash'] },
  stored_file: { scope: 'school', owner: 'pupil', keep: 'as long as the record that shows it; 7 days where none does', key: ['school_id', 'file_id'] },
  capture_trouble: { scope: 'school', owner: 'pupil', keep: '14 days', key: ['school_id', 'trouble_id'] },
  chest_item: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil, whose it is', key: ['school_id', 'item_id'] },
  chest_reply: { scope: 'school', owner: 'pupil', keep: 'as long as what it answers', key: ['school_id', 'reply_id'] },
  draft: { scope: 'school', owner: 'person', keep: '14 days after the last keystroke', key: ['school_id', 'person_id', 'draft_key'] },
  tutor_meeting: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil', key: ['school_id', 'pupil_id', 'person_id'] },
  learning_event: { scope: 'school', owner: 'school', keep: 'until the school leaves', key: ['school_id', 'event_id'] },
  event_pupil: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil', key: ['school_id', 'event_id', 'pupil_id'] },
  event_word: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil; of an adult, as long as the event', key: ['school_id', 'word_id'] },
  event_task: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil', key: ['school_id', 'event_id', 'task_id', 'pupil_id'] },
  attention_snooze: { scope: 'school', owner: 'pupil', keep: '30 days after its last day', key: ['school_id', 'person_id', 'pupil_id', 'rule'] },
  attention_settings: { scope: 'school', owner: 'person', keep: 'as long as the person', key: ['school_id', 'person_id'] },
  counted_link: { scope: 'school', owner: 'school', keep: 'as long as the activity', key: ['school_id', 'link_id'] },
  counted_pupil: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil; what was not sent goes when counting is switched off', key: ['school_id', 'link_id', 'pupil_id'] },
  job: { scope: 'school', owner: 'school', keep: 'until done; 30 days after it was given up', key: ['school_id', 'kind', 'subject'] },
  roster: { scope: 'school', owner: 'school', keep: 'until the school leaves', key: ['school_id', 'course_id'] },
  course_group: { scope: 'school', owner: 'school', keep: 'until the LMS no longer lists it', key: ['school_id', 'course_id', 'group_id'] },
  course_group_member: { scope: 'school', owner: 'person', keep: 'until the LMS no longer lists it', key: ['school_id', 'course_id', 'group_id', 'person_id'] },
  library_item: { scope: 'school', owner: 'school', keep: 'until its author or who moderates removes it; a declined one 90 days', key: ['school_id', 'item_id'] },
  library_key: { scope: 'school', owner: 'school', keep: 'until the school leaves', key: ['school_id'] },
  coordinator: { scope: 'school', owner: 'person', keep: 'as long as the person', key: ['school_id', 'coordinator_id'] },
  tutor_request: { scope: 'school', owner: 'pupil', keep: 'until a tutor is given or it is taken back; a year at most', key: ['school_id', 'pupil_id'] },
  handover: { scope: 'school', owner: 'pupil', keep: 'the school year and one more', key: ['school_id', 'handover_id'] },
  school_attention: { scope: 'school', owner: 'school', keep: 'until the school leaves', key: ['school_id'] },
  pupil_year: { scope: 'school', owner: 'pupil', keep: 'as long as the pupil', key: ['school_id', 'pupil_id', 'year'] },
  year_turn: { scope: 'school', owner: 'school', keep: '30 days, as long as it can be undone', key: ['school_id', 'turn_id'] },
  audit_entry: { scope: 'school', owner: 'school', keep: '3 years', key: ['school_id', 'entry_id'] },
};
