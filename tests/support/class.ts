import { idleLimit } from '../../lti-server/access/session.ts';
import type { CourseRole } from '../../lti-server/contract/vocabulary.ts';
import type { Database } from '../../lti-server/storage/open.ts';
import type { TestApp } from './app.ts';
import { TestSchool, type TestPerson } from './people.ts';

/** Every kind of person that can knock at the door, seen from one pupil (Аня). */
export const kindsOfPeople = [
  'self',
  'otherPupil',
  'learnerWithoutCard',
  'tutor',
  'teacher',
  'specialist',
  'clubTeacher',
  'guardian',
  'courseStaff',
  'staffOfOtherCourse',
  'staffOfOtherSchool',
  'tutorAsLearner',
  'formerTutor',
  'coordinator',
  'expired',
  'revoked',
  'nobody',
] as const;
export type KindOfPerson = (typeof kindsOfPeople)[number];

/** A class with one of each kind. `tokens` of the last three are a session that ran out, one that was ended, none. */
export interface TestClass {
  readonly school: TestSchool;
  readonly courseId: string;
  readonly otherCourseId: string;
  /** The activity of the course that everybody came by, with a gradebook behind it. */
  readonly linkId: string;
  readonly otherLinkId: string;
  readonly pupilId: string;
  readonly otherPupilId: string;
  readonly tutorTieId: string;
  readonly people: Readonly<Record<Exclude<KindOfPerson, 'nobody'>, TestPerson>>;
  readonly tokens: Readonly<Record<KindOfPerson, string | null>>;
}

/** Opens a school of its own in the app's database and fills one class. */
export async function openClass(app: TestApp): Promise<TestClass> {
  // One commit for the whole class: every one of them waits for the disk.
  return app.db.transaction().execute((tx) => fillClass(app, tx));
}

/** What a launch tells of a gradebook: the activity's own column, and leave to write into it. */
export const gradebook = {
  lineitem: 'https://lms.example/3/lineitems/7/lineitem?type_id=1',
  lineitems: 'https://lms.example/3/lineitems?type_id=1',
  scope: ['lineitem', 'lineitem.readonly', 'result.readonly', 'score'].map(
    (name) => `https://purl.imsglobal.org/spec/lti-ags/scope/${name}`,
  ),
  memberships: null,
};

async function fillClass(app: TestApp, tx: Database): Promise<TestClass> {
  const school = await TestSchool.open({ db: tx, now: app.now() });
  const elsewhere = await TestSchool.open({ db: tx, now: app.now() });
  const courseId = await school.addCourse('Тьюторское сопровождение, 3 «Б»');
  const otherCourseId = await school.addCourse('Шахматы');
  const linkId = await school.addLink({ courseId, title: 'Мой маршрут', services: gradebook });
  const otherLinkId = await school.addLink({ courseId: otherCourseId, title: 'Ходы', services: gradebook });
  const enrolled = async (name: string, role: CourseRole, course = courseId): Promise<TestPerson> => {
    const person = await school.addPerson(name);
    await school.enrol({ person, courseId: course, role });
    return person;
  };
  const self = await enrolled('Аня Лебедева', 'learner');
  const otherPupil = await enrolled('Борис Ёлкин', 'learner');
  const learnerWithoutCard = await enrolled('Вера Новикова', 'learner');
  const tutor = await enrolled('Мария Ивановна', 'assistant');
  const teacher = await enrolled('Пётр Сергеевич', 'instructor');
  const specialist = await enrolled('Ольга Львовна', 'instructor');
  const guardian = await enrolled('Елена Лебедева', 'learner');
  const clubId = await school.addCourse('Кружок картографии');
  const clubTeacher = await enrolled('Роза Тимуровна', 'instructor', clubId);
  const courseStaff = await enrolled('Семён Ильич', 'instructor');
  const staffOfOtherCourse = await enrolled('Зоя Петровна', 'instructor', otherCourseId);
  const formerTutor = await enrolled('Глеб Андреевич', 'instructor', otherCourseId);
  // Of no course: what a coordinator may, follows from being named one, which `nameCoordinator` does.
  const coordinator = await school.addPerson('Лидия Павловна');
  const staffOfOtherSchool = await elsewhere.addPerson('Инна Фёдоровна');
  const courseElsewhere = await elsewhere.addCourse('3 «А»');
  await elsewhere.enrol({ person: staffOfOtherSchool, courseId: courseElsewhere, role: 'instructor' });

  const pupilId = await school.addCard(self);
  const otherPupilId = await school.addCard(otherPupil);
  const tutorTieId = await school.tie({ pupilId, person: tutor, kind: 'tutor' });
  await school.tie({ pupilId, person: teacher, kind: 'teacher' });
  await school.tie({ pupilId, person: specialist, kind: 'specialist' });
  await school.tie({ pupilId, person: guardian, kind: 'guardian' });
  await school.tie({ pupilId, person: clubTeacher, kind: 'club_teacher' });
  await school.tie({ pupilId, person: formerTutor, kind: 'tutor', endedAt: app.now() - 1000 });

  const at = { courseId, linkId, role: 'learner' } as const;
  return {
    school: school.outside(app.db),
    courseId,
    otherCourseId,
    linkId,
    otherLinkId,
    pupilId,
    otherPupilId,
    tutorTieId,
    people: {
      self,
      otherPupil,
      learnerWithoutCard,
      tutor,
      teacher,
      specialist,
      clubTeacher,
      guardian,
      courseStaff,
      staffOfOtherCourse,
      staffOfOtherSchool,
      tutorAsLearner: tutor,
      formerTutor,
      coordinator,
      expired: tutor,
      revoked: tutor,
    },
    tokens: {
      self: await school.enter({ ...at, person: self }),
      otherPupil: await school.enter({ ...at, person: otherPupil }),
      learnerWithoutCard: await school.enter({ ...at, person: learnerWithoutCard }),
      tutor: await school.enter({ courseId, linkId, role: 'assistant', person: tutor }),
      teacher: await school.enter({ courseId, linkId, role: 'instructor', person: teacher }),
      specialist: await school.enter({ courseId, linkId, role: 'instructor', person: specialist }),
      clubTeacher: await school.enter({ courseId: clubId, role: 'instructor', person: clubTeacher }),
      guardian: await school.enter({ ...at, person: guardian }),
      courseStaff: await school.enter({ courseId, linkId, role: 'instructor', person: courseStaff }),
      staffOfOtherCourse: await school.enter({
        courseId: otherCourseId,
        linkId: otherLinkId,
        role: 'instructor',
        person: staffOfOtherCourse,
      }),
      staffOfOtherSchool: await elsewhere.enter({
        courseId: courseElsewhere,
        role: 'instructor',
        person: staffOfOtherSchool,
      }),
      tutorAsLearner: await school.enter({ ...at, person: tutor }),
      formerTutor: await school.enter({
        courseId: otherCourseId,
        linkId: otherLinkId,
        role: 'instructor',
        person: formerTutor,
      }),
      coordinator: await school.enter({ courseId: null, role: 'instructor', person: coordinator }),
      expired: await school.enter({
        courseId,
        linkId,
        role: 'assistant',
        person: tutor,
        at: app.now() - idleLimit - 1,
      }),
      revoked: await school.enter({
        courseId,
        linkId,
        role: 'assistant',
        person: tutor,
        revokedAt: app.now() - 1,
      }),
      nobody: null,
    },
  };
}
