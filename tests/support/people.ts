import type { Random } from '../../lti-server/access/context.ts';
import { absoluteLimit, newSessionSecret, tokenOf } from '../../lti-server/access/session.ts';
import type { CourseRole, Locale, TieKind } from '../../lti-server/contract/vocabulary.ts';
import type { Database } from '../../lti-server/storage/open.ts';
import { testRandom } from './app.ts';

export interface TestPerson {
  readonly personId: string;
  readonly name: string;
}

export interface TestSchoolSettings {
  readonly db: Database;
  readonly now: number;
  readonly locale?: Locale;
  readonly staffMayTake?: boolean;
}

interface Entering {
  readonly person: TestPerson;
  readonly courseId: string | null;
  readonly role: CourseRole;
  /** The activity that was opened; none by default. */
  readonly linkId?: string;
  readonly locale?: Locale;
  readonly revokedAt?: number;
  /** When the session was opened and last used; by default now. */
  readonly at?: number;
}

interface Tying {
  readonly pupilId: string;
  readonly person: TestPerson;
  readonly kind: TieKind;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
  readonly endedAt?: number;
}

/** A small school of one's own: every test can have one in the same database, and they never meet. */
export class TestSchool {
  readonly schoolId: string;
  readonly platformId: string;
  readonly #db: Database;
  readonly #random: Random;
  readonly #now: number;

  private constructor(of: { db: Database; now: number; schoolId: string; platformId: string }) {
    this.#db = of.db;
    this.#random = testRandom;
    this.#now = of.now;
    this.schoolId = of.schoolId;
    this.platformId = of.platformId;
  }

  static async open({
    db,
    now,
    locale = 'ru',
    staffMayTake = true,
  }: TestSchoolSettings): Promise<TestSchool> {
    const [schoolId, platformId] = [testRandom.id(), testRandom.id()];
    await db
      .insertInto('platform')
      .values({
        platform_id: platformId,
        name: 'LMS',
        issuer: `https://${platformId.toLowerCase()}.example`,
        client_id: platformId,
        auth_url: 'https://lms.example/auth',
        token_url: 'https://lms.example/token',
        jwks_url: 'https://lms.example/jwks',
        token_audience: null,
        disabled: 0,
        created_at: now,
      })
      .execute();
    await db
      .insertInto('school')
      .values({
        school_id: schoolId,
        name: 'Школа на набережной',
        locale,
        staff_may_take: staffMayTake ? 1 : 0,
        created_at: now,
      })
      .execute();
    return new TestSchool({ db, now, schoolId, platformId });
  }

  /** The same school after the transaction that it was filled in. */
  outside(db: Database): TestSchool {
    return new TestSchool({ db, now: this.#now, schoolId: this.schoolId, platformId: this.platformId });
  }

  async addPerson(name: string): Promise<TestPerson> {
    const person = { personId: this.#random.id(), name };
    await this.#db
      .insertInto('person')
      .values({
        school_id: this.schoolId,
        person_id: person.personId,
        platform_id: this.platformId,
        sub: person.personId,
        name,
        created_at: this.#now,
      })
      .execute();
    return person;
  }

  async addCourse(title: string): Promise<string> {
    const courseId = this.#random.id();
    await this.#db
      .insertInto('course')
      .values({
        school_id: this.schoolId,
        course_id: courseId,
        platform_id: this.platformId,
        deployment_id: '1',
        context_id: courseId,
        title,
        created_at: this.#now,
      })
      .execute();
    return courseId;
  }

  /** An activity of a course, with what its latest launch told of services. */
  async addLink(of: { courseId: string; title: string; services?: object }): Promise<string> {
    const linkId = this.#random.id();
    await this.#db
      .insertInto('resource_link')
      .values({
        school_id: this.schoolId,
        link_id: linkId,
        platform_id: this.platformId,
        deployment_id: '1',
        lti_link_id: linkId,
        course_id: of.courseId,
        title: of.title,
        services: JSON.stringify(of.services ?? {}),
        claims_hash: '',
        created_at: this.#now,
      })
      .execute();
    return linkId;
  }

  async enrol(of: { person: TestPerson; courseId: string; role: CourseRole }): Promise<void> {
    await this.#db
      .insertInto('membership')
      .values({
        school_id: this.schoolId,
        course_id: of.courseId,
        person_id: of.person.personId,
        role: of.role,
        claims_hash: '',
        seen_at: this.#now,
      })
      .execute();
  }

  /** Opens a session, as a launch would, and gives its token. */
  async enter({
    person,
    courseId,
    role,
    linkId,
    locale = 'ru',
    revokedAt,
    at = this.#now,
  }: Entering): Promise<string> {
    const { secret, secretHash } = newSessionSecret(this.#random);
    const sessionId = this.#random.id();
    await this.#db
      .insertInto('session')
      .values({
        school_id: this.schoolId,
        session_id: sessionId,
        secret_hash: secretHash,
        person_id: person.personId,
        course_id: courseId,
        link_id: linkId ?? null,
        role,
        locale,
        binding: 'cookie',
        created_at: at,
        used_at: at,
        ends_at: at + absoluteLimit,
        revoked_at: revokedAt ?? null,
      })
      .execute();
    return tokenOf({ schoolId: this.schoolId, sessionId, secret });
  }

  /** Names somebody a coordinator, as the administrator does. */
  async nameCoordinator(person: TestPerson, endsOn: string | null = null): Promise<void> {
    await this.#db
      .insertInto('coordinator')
      .values({
        school_id: this.schoolId,
        coordinator_id: this.#random.id(),
        person_id: person.personId,
        ends_on: endsOn,
        ended_at: null,
        created_at: this.#now,
      })
      .execute();
  }

  async addCard(person: TestPerson): Promise<string> {
    const pupilId = this.#random.id();
    await this.#db
      .insertInto('pupil')
      .values({
        school_id: this.schoolId,
        pupil_id: pupilId,
        person_id: person.personId,
        created_at: this.#now,
        created_by: person.personId,
      })
      .execute();
    return pupilId;
  }

  async tie({
    pupilId,
    person,
    kind,
    startsOn = '2026-09-01',
    endsOn = null,
    endedAt,
  }: Tying): Promise<string> {
    const tieId = this.#random.id();
    await this.#db
      .insertInto('tie')
      .values({
        school_id: this.schoolId,
        tie_id: tieId,
        pupil_id: pupilId,
        person_id: person.personId,
        kind,
        reason: 'Так договорились',
        starts_on: startsOn,
        ends_on: endsOn,
        ended_at: endedAt ?? null,
        granted_by: person.personId,
        created_at: this.#now,
      })
      .execute();
    return tieId;
  }
}
