import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What a child says about its route: how a step goes, steps of its own, their order; answers to calls. */
export const childVoice: Migration = {
  version: 8,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table help_call add column reply text`,
  `create table step_signal (
    school_id text not null, signal_id text not null, pupil_id text not null,
    route_id text not null, step_id text not null,
    kind text not null, wish text, made_at bigint not null, made_by text not null,
    primary key (school_id, signal_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
    foreign key (school_id, route_id) references route (school_id, route_id))`,
  `create index step_signal_of_route on step_signal (school_id, route_id, made_at)`,
  `create index step_signal_of_pupil on step_signal (school_id, pupil_id, made_at)`,
  `create table own_step (
    school_id text not null, own_step_id text not null, pupil_id text not null, route_id text not null,
    text text not null, file_id text, state text not null,
    made_at bigint not null, made_by text not null,
    answered_at bigint, answered_by text, reply text,
    primary key (school_id, own_step_id),
    foreign key (school_id, pupil_id) references pupil (school_id, pupil_id),
    foreign key (school_id, route_id) references route (school_id, route_id))`,
  `create index own_step_of_route on own_step (school_id, route_id, made_at)`,
  `create index own_step_of_pupil on own_step (school_id, pupil_id)`,
  `create table step_order (
    school_id text not null, route_id text not null,
    step_ids text not null, changed_at bigint not null, changed_by text not null,
    primary key (school_id, route_id),
    foreign key (school_id, route_id) references route (school_id, route_id))`,
];
