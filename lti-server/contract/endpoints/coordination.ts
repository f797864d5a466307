import * as z from 'zod/mini';
import {
  Arrangement,
  Coordination,
  Coverage,
  Duties,
  SchoolPupils,
  TutorAsked,
  TutorAsking,
  TutorTiesEnd,
  YearPreview,
  YearTurn,
  coverageWeeks,
} from '../coordination.ts';
import { Id } from '../fields.ts';
import { Handover } from '../handover.ts';
import { NewYearBeginning, NewYearStands } from '../new-year.ts';
import { AttentionSettings } from '../overview.ts';
import { Nothing } from '../session.ts';

const ofPupil = z.object({ pupilId: Id });
const ofWeeks = z.object({
  weeks: z.coerce.number().check(z.refine((weeks) => coverageWeeks.some((known) => known === weeks))),
});
const ofTurn = z.object({ turnId: Id });

/** Who tutors whom, and the years. */
export const coordinationEndpoints = {
  'GET /api/duties': { params: Nothing, body: Nothing, answer: Duties },
  'GET /api/coordination': { params: Nothing, body: Nothing, answer: Coordination },
  'GET /api/coordination/pupils': { params: Nothing, body: Nothing, answer: SchoolPupils },
  'POST /api/coordination/arrangements': { params: Nothing, body: Arrangement, answer: Coordination },
  'POST /api/coordination/tie-ends': { params: Nothing, body: TutorTiesEnd, answer: Coordination },
  'GET /api/coordination/coverage/:weeks': { params: ofWeeks, body: Nothing, answer: Coverage },
  'PUT /api/coordination/attention': { params: Nothing, body: AttentionSettings, answer: AttentionSettings },
  'POST /api/coordination/year-previews': { params: Nothing, body: YearTurn, answer: YearPreview },
  'POST /api/coordination/years': { params: Nothing, body: YearTurn, answer: Coordination },
  'POST /api/coordination/years/:turnId/undo': { params: ofTurn, body: Nothing, answer: Coordination },
  'POST /api/new-years': { params: Nothing, body: NewYearBeginning, answer: NewYearStands },
  'POST /api/new-years/:turnId/undo': { params: ofTurn, body: Nothing, answer: NewYearStands },
  'GET /api/pupils/:pupilId/tutor-request': { params: ofPupil, body: Nothing, answer: TutorAsked },
  'PUT /api/pupils/:pupilId/tutor-request': { params: ofPupil, body: TutorAsking, answer: TutorAsked },
  'DELETE /api/pupils/:pupilId/tutor-request': { params: ofPupil, body: Nothing, answer: TutorAsked },
  'GET /api/pupils/:pupilId/handover': { params: ofPupil, body: Nothing, answer: Handover },
  'POST /api/pupils/:pupilId/handover/read': { params: ofPupil, body: Nothing, answer: Handover },
} as const;
