import type { Handlers } from '../access/handlers.ts';
import { readCard } from './card.ts';
import { chooseLook, setReadingLevel } from './looks.ts';
import { confirmPupils } from './confirm.ts';
import { fixMeeting, readMyPeople } from './my-people.ts';
import { takeTutee } from './take.ts';
import { endTie, grantTie, listTieCandidates } from './ties.ts';

export const pupilEndpoints: Handlers<
  | 'POST /api/courses/:courseId/pupils'
  | 'POST /api/courses/:courseId/tutees'
  | 'GET /api/pupils/:pupilId'
  | 'GET /api/pupils/:pupilId/people'
  | 'PUT /api/pupils/:pupilId/meeting'
  | 'PUT /api/pupils/:pupilId/look'
  | 'PUT /api/pupils/:pupilId/reading-level'
  | 'GET /api/pupils/:pupilId/tie-candidates'
  | 'POST /api/pupils/:pupilId/ties'
  | 'POST /api/pupils/:pupilId/ties/:tieId/end'
> = {
  'POST /api/courses/:courseId/pupils': (context, { params, body }) =>
    confirmPupils(context, { ...params, ...body }),
  'POST /api/courses/:courseId/tutees': (context, { params, body }) =>
    takeTutee(context, { ...params, ...body }),
  'GET /api/pupils/:pupilId': (context, { params }) => readCard(context, params.pupilId),
  'GET /api/pupils/:pupilId/people': (context, { params }) => readMyPeople(context, params.pupilId),
  'PUT /api/pupils/:pupilId/meeting': (context, { params, body }) =>
    fixMeeting(context, { pupilId: params.pupilId, meeting: body }),
  'PUT /api/pupils/:pupilId/look': (context, { params, body }) => chooseLook(context, { ...params, ...body }),
  'PUT /api/pupils/:pupilId/reading-level': (context, { params, body }) =>
    setReadingLevel(context, { ...params, ...body }),
  'GET /api/pupils/:pupilId/tie-candidates': (context, { params }) =>
    listTieCandidates(context, params.pupilId),
  'POST /api/pupils/:pupilId/ties': (context, { params, body }) =>
    grantTie(context, { pupilId: params.pupilId, grant: body }),
  'POST /api/pupils/:pupilId/ties/:tieId/end': (context, { params, body }) =>
    endTie(context, { ...params, ...body }),
};
