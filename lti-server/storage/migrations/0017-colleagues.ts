import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What teachers and specialists say to a child's tutor: by one tap, by a request, by a recommendation. */
export const colleagues: Migration = {
  version: 17,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const ofPupilAndPerson = `
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
    foreign key (school_id, person_id) references person (school_id, person_id)`;

const statements = [
  `create table colleague_feedback (
    school_id text not null, feedback_id text not null, pupil_id text not null, person_id text not null,
    route_id text, subject_id text not null, title text not null,
    outcome text not null, line text not null, made_at bigint not null,
    primary key (school_id, feedback_id),${ofPupilAndPerson})`,
  // The overview asks for the newest of each child: answered from the index alone.
  `create index feedback_head on colleague_feedback (school_id, pupil_id, made_at, outcome, person_id)`,
  `create table colleague_request (
    school_id text not null, request_id text not null, pupil_id text not null, person_id text not null,
    sees text not null, happens text not null, tried text not null, hopes text not null,
    made_at bigint not null, answer_by text not null,
    seen_at bigint, seen_by text, answered_at bigint, answered_by text, answer text,
    primary key (school_id, request_id),${ofPupilAndPerson})`,
  `create index request_head on colleague_request (
    school_id, pupil_id, answered_at, made_at, answer_by, person_id)`,
  `create index request_of_person on colleague_request (school_id, person_id, made_at)`,
  `create table recommendation (
    school_id text not null, recommendation_id text not null, pupil_id text not null, person_id text not null,
    title text not null, how text not null, place text not null, often text not null, until_day text,
    own_hands integer not null, made_at bigint not null,
    state text not null, reply text, answered_at bigint, answered_by text, route_id text, step_id text,
    primary key (school_id, recommendation_id),${ofPupilAndPerson})`,
  `create index recommendation_of_pupil on recommendation (school_id, pupil_id, made_at)`,
];
