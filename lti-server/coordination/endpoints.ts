import type { Handlers } from '../access/handlers.ts';
import { changeSchoolSettings } from '../overview/school-settings.ts';
import { arrange, endTutorTies } from './arrange.ts';
import { readCoordination } from './coordination.ts';
import { readCoverage } from './coverage.ts';
import { confirmHandover, readDuties, readHandover } from './handover.ts';
import { beginNewYear, undoNewYear } from './new-year.ts';
import { readSchoolPupils } from './school-list.ts';
import { askForTutor, readTutorRequest, takeTutorRequestBack } from './waiting.ts';
import { previewYear, turnYear, undoTurn } from './years.ts';

export const coordinationEndpoints: Handlers<
  | 'GET /api/duties'
  | 'GET /api/coordination'
  | 'GET /api/coordination/pupils'
  | 'POST /api/coordination/arrangements'
  | 'POST /api/coordination/tie-ends'
  | 'GET /api/coordination/coverage/:weeks'
  | 'PUT /api/coordination/attention'
  | 'POST /api/coordination/year-previews'
  | 'POST /api/coordination/years'
  | 'POST /api/coordination/years/:turnId/undo'
  | 'POST /api/new-years'
  | 'POST /api/new-years/:turnId/undo'
  | 'GET /api/pupils/:pupilId/tutor-request'
  | 'PUT /api/pupils/:pupilId/tutor-request'
  | 'DELETE /api/pupils/:pupilId/tutor-request'
  | 'GET /api/pupils/:pupilId/handover'
  | 'POST /api/pupils/:pupilId/handover/read'
> = {
  'GET /api/duties': (context) => readDuties(context),
  'GET /api/coordination': (context) => readCoordination(context),
  'GET /api/coordination/pupils': (context) => readSchoolPupils(context),
  'POST /api/coordination/arrangements': (context, { body }) => arrange(context, body),
  'POST /api/coordination/tie-ends': (context, { body }) => endTutorTies(context, body),
  'GET /api/coordination/coverage/:weeks': (context, { params }) => readCoverage(context, params.weeks),
  'PUT /api/coordination/attention': (context, { body }) => changeSchoolSettings(context, body),
  'POST /api/coordination/year-previews': (context, { body }) => previewYear(context, body),
  'POST /api/coordination/years': (context, { body }) => turnYear(context, body),
  'POST /api/coordination/years/:turnId/undo': (context, { params }) => undoTurn(context, params.turnId),
  'POST /api/new-years': (context, { body }) => beginNewYear(context, body),
  'POST /api/new-years/:turnId/undo': (context, { params }) => undoNewYear(context, params.turnId),
  'GET /api/pupils/:pupilId/tutor-request': (context, { params }) =>
    readTutorRequest(context, params.pupilId),
  'PUT /api/pupils/:pupilId/tutor-request': (context, { params, body }) =>
    askForTutor(context, { ...params, ...body }),
  'DELETE /api/pupils/:pupilId/tutor-request': (context, { params }) =>
    takeTutorRequestBack(context, params.pupilId),
  'GET /api/pupils/:pupilId/handover': (context, { params }) => readHandover(context, params.pupilId),
  'POST /api/pupils/:pupilId/handover/read': (context, { params }) =>
    confirmHandover(context, params.pupilId),
};
