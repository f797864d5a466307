import { openStorage } from '../../lti-server/storage/open.ts';
import type { FreshDatabase } from '../support/databases.ts';
import { TestSchool } from '../support/people.ts';

/** The least there must be for a tutor to write about a pupil, with the tutor already inside. */
export interface CrashSchool {
  schoolId: string;
  pupilId: string;
  /** Bearer token of the tutor's session. */
  token: string;
}

/** Fills an empty database before the first server opens it. The clock is the real one: the servers have no other. */
export async function makeCrashSchool({ settings }: Pick<FreshDatabase, 'settings'>): Promise<CrashSchool> {
  const storage = await openStorage(settings);
  try {
    const school = await TestSchool.open({ db: storage.db, now: Date.now() });
    const tutor = await school.addPerson('Тьютор');
    const pupilId = await school.addCard(await school.addPerson('Ученик'));
    await school.tie({ pupilId, person: tutor, kind: 'tutor', startsOn: '2000-01-01' });
    const token = await school.enter({ person: tutor, courseId: null, role: 'instructor' });
    return { schoolId: school.schoolId, pupilId, token };
  } finally {
    await storage.close();
  }
}
