import { setImmediate, setTimeout } from 'node:timers/promises';
import { recordAs } from '../access/audit.ts';
import type { Clock, Random } from '../access/context.ts';
import type { CourseRole } from '../contract/vocabulary.ts';
import type { Database } from '../storage/open.ts';
import { forgetMembers, nameOf, saveMembers, selectMembersAfter, type KnownMember } from './roster-table.ts';

/** One line of the LMS's list of a course's members. E-mail addresses and the like are not even read. */
export interface RosterMember {
  readonly sub: string;
  /** Empty when the LMS shares no names. */
  readonly name: string;
  readonly role: CourseRole;
  readonly active: boolean;
}

interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
}

interface Roster {
  readonly schoolId: string;
  readonly courseId: string;
  /** The registration under which these people are kept. */
  readonly peopleOf: string;
  /** All of them, each once. */
  readonly members: readonly RosterMember[];
}

/** Rows read at once. Between two lots others have their turn: launches do not wait for a roster. */
const readLot = 100;
/** Rows written in one transaction … */
const lot = 50;
/** … and how long the database and the processor are left to others before the next, in milliseconds. */
const rest = 5;

/**
 * Brings a course's members up to date with the LMS's whole list. Only what differs is written, in short
 * transactions; a list that is broken off in between is made good by the next. Nobody is deleted: who no
 * longer stands in the list, having stood there before, becomes inactive. A role that a launch has told
 * stays, since Moodle's list calls even a non-editing teacher a Learner; a name is only filled in where
 * there is none.
 *
 * @returns how many members were changed
 */
export async function applyRoster({ db, clock, random }: Tools, roster: Roster): Promise<number> {
  const { schoolId, courseId, peopleOf, members } = roster;
  const known = await readMembers(db, roster);
  const listed = new Set(members.map(({ sub }) => sub));
  // In one order, whatever the order of the list: two courses with the same pupils must not wait for each other.
  const changed = members
    .filter((member) => differs(member, known.get(member.sub)))
    .toSorted((one, other) => (one.sub < other.sub ? -1 : 1));
  const vanished = [...known.values()].filter(
    ({ sub, rosterRole }) => rosterRole !== null && !listed.has(sub),
  );
  const at = clock();
  for (let start = 0; start < changed.length; start += lot) {
    if (start > 0) await setTimeout(rest);
    const rows = changed.slice(start, start + lot).map((member) => ({ ...member, newId: random.id() }));
    await db
      .transaction()
      .execute((tx) => saveMembers(tx, { schoolId, courseId, peopleOf, members: rows, at }));
  }
  for (let start = 0; start < vanished.length; start += lot) {
    if (start > 0) await setTimeout(rest);
    const personIds = vanished.slice(start, start + lot).map(({ personId }) => personId);
    await forgetMembers(db, { schoolId, courseId, personIds, at });
  }
  const count = changed.length + vanished.length;
  if (count > 0) {
    await recordAs(
      db,
      { schoolId, personId: null, at, entryId: random.id() },
      { action: 'roster.synced', subjectId: courseId },
    );
  }
  return count;
}

/** Whether the list tells something new of somebody. A stranger who is not active is not even taken in. */
function differs({ sub, name, role, active }: RosterMember, known: KnownMember | undefined): boolean {
  if (known === undefined) return active;
  return (
    known.rosterRole !== role ||
    known.active !== active ||
    (name !== '' && known.name === nameOf({ sub, name: '' }))
  );
}

/** Everybody who is known in the course, by the LMS's identifier. */
async function readMembers(
  db: Database,
  { schoolId, courseId, peopleOf }: Roster,
): Promise<ReadonlyMap<string, KnownMember>> {
  const known = new Map<string, KnownMember>();
  for (let after = ''; ; await setImmediate()) {
    const rows = await selectMembersAfter(db, { schoolId, courseId, peopleOf, after, most: readLot });
    for (const row of rows) known.set(row.sub, row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < readLot) return known;
    after = last.personId;
  }
}
