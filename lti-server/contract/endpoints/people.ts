import * as z from 'zod/mini';
import { Id } from '../fields.ts';
import { CourseLearners, PupilConfirmation, TieCandidates } from '../learners.ts';
import { LookChoice, ReadingLevelChange } from '../looks.ts';
import { Meeting, MyPeople } from '../my-people.ts';
import { PupilCard, Take, TieEnd, TieGrant } from '../pupils.ts';
import { PupilPage } from '../routes.ts';
import { Nothing } from '../session.ts';

const ofCourse = z.object({ courseId: Id });
const ofPupil = z.object({ pupilId: Id });
const ofTie = z.object({ pupilId: Id, tieId: Id });

/** Courses, cards and ties. */
export const peopleEndpoints = {
  'GET /api/courses/:courseId/learners': { params: ofCourse, body: Nothing, answer: CourseLearners },
  'POST /api/courses/:courseId/pupils': { params: ofCourse, body: PupilConfirmation, answer: CourseLearners },
  'POST /api/courses/:courseId/tutees': { params: ofCourse, body: Take, answer: PupilCard },
  'GET /api/pupils/:pupilId': { params: ofPupil, body: Nothing, answer: PupilCard },
  'GET /api/pupils/:pupilId/page': { params: ofPupil, body: Nothing, answer: PupilPage },
  'GET /api/pupils/:pupilId/people': { params: ofPupil, body: Nothing, answer: MyPeople },
  'PUT /api/pupils/:pupilId/meeting': { params: ofPupil, body: Meeting, answer: MyPeople },
  'PUT /api/pupils/:pupilId/look': { params: ofPupil, body: LookChoice, answer: LookChoice },
  'PUT /api/pupils/:pupilId/reading-level': {
    params: ofPupil,
    body: ReadingLevelChange,
    answer: PupilCard,
  },
  'GET /api/pupils/:pupilId/tie-candidates': { params: ofPupil, body: Nothing, answer: TieCandidates },
  'POST /api/pupils/:pupilId/ties': { params: ofPupil, body: TieGrant, answer: PupilCard },
  'POST /api/pupils/:pupilId/ties/:tieId/end': { params: ofTie, body: TieEnd, answer: PupilCard },
} as const;
