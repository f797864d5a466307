import type { Handlers } from '../access/handlers.ts';
import { addFile } from './add-file.ts';
import { listTroubles, noteTrouble } from './capture-troubles.ts';
import { showFile } from './show-file.ts';

export const fileEndpoints: Handlers<
  | 'PUT /api/pupils/:pupilId/files/:kind/:fileId'
  | 'GET /api/files/:fileId'
  | 'POST /api/pupils/:pupilId/capture-troubles'
  | 'GET /api/pupils/:pupilId/capture-troubles'
> = {
  'PUT /api/pupils/:pupilId/files/:kind/:fileId': (context, { params, body }) =>
    addFile(context, { ...params, bytes: body }),
  'GET /api/files/:fileId': (context, { params }) => showFile(context, params.fileId),
  'POST /api/pupils/:pupilId/capture-troubles': (context, { params, body }) =>
    noteTrouble(context, { ...params, ...body }),
  'GET /api/pupils/:pupilId/capture-troubles': (context, { params }) => listTroubles(context, params.pupilId),
};
